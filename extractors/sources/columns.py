"""Which column gives which field of a document: as a user says, or as an export is known to.

A mapping file is a JSON or TOML file with a column, or a list of columns, for each field:

```
text = ["notes", "details"]
published = "event_date"
publisher = "source"
```

The columns of ``text`` are joined by blank lines; of any other field the first that has a value
counts. Upper case, blanks, hyphens and underscores in the names of columns make no difference.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ...ontology.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

FIELDS: Final = ("title", "publisher", "author", "published", "url", "language", "kind")
"""The fields of a document beside its text, under the names that records.Document uses."""

NAMES: Final = ("id", "text", *FIELDS)
"""The fields that a column can give."""


def key(name: str) -> str:
    """Return the name of a column as it is compared.

    >>> key("Event Date"), key("event_date"), key("properties.bodyText")
    ('eventdate', 'eventdate', 'propertiesbodytext')
    """
    return re.sub(r"[\W_]+", "", name.casefold())


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of each field, and values that all rows share; ``origin`` is what says so."""

    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shared: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""

    def over(self, other: Columns) -> Columns:
        """Return these columns, and those of ``other`` for the fields that are not named here."""
        origin = other.origin or self.origin
        return Columns({**other.of, **self.of}, {**other.shared, **self.shared}, origin)

    def named(self) -> frozenset[str]:
        """Return the columns that are read, as they are compared."""
        return frozenset(key(name) for names in self.of.values() for name in names)

    def told(self, present: frozenset[str]) -> str:
        """Return which column gives which field, of those that are ``present``."""
        pairs = (
            f"{field} from {' + '.join(there)}"
            for field in NAMES
            if (there := [name for name in self.of.get(field, ()) if key(name) in present])
            and there != [field]
        )
        return ", ".join(pairs)


USUAL: Final = Columns({name: (name,) for name in NAMES})
"""Columns that are called what the fields are called."""


def chosen(given: Mapping[str, object], mapping: Path | None = None) -> Columns:
    """Return the columns that a user names: ``given`` by field, over those of a mapping file.

    Raises SourceError for a file that is no mapping.
    """
    known = {} if mapping is None else _checked(_loaded(mapping), mapping)
    return Columns({**known, **{name: _names(value) for name, value in given.items() if value}})


def _loaded(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}; name a mapping file") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f'{path}: neither JSON nor TOML; write {{"text": "notes", "publisher": "source"}}'
        ) from error


def _checked(loaded: object, path: Path) -> dict[str, tuple[str, ...]]:
    if not isinstance(loaded, Mapping) or not all(_names(value) for value in loaded.values()):
        raise SourceError(f"{path}: give each field a column, or a list of columns, by name")
    unknown = [str(name) for name in loaded if name not in NAMES]
    if unknown:
        raise SourceError(f"{path}: no field {unknown[0]!r}; the fields are {', '.join(NAMES)}")
    return {str(name): _names(value) for name, value in loaded.items()}


def _names(value: object) -> tuple[str, ...]:
    """Return a column or a list of columns as a tuple, () for anything else."""
    names = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    return tuple(names) if all(isinstance(name, str) and name for name in names) else ()
