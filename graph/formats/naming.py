"""Finding by name: what a reader calls something, in any case, as a slug or as an IRI."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ...ontology.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping


def find_named(name: str, known: Mapping[str, str], *, noun: str) -> str:
    """Return the IRI of what is called ``name``, the first where several are.

    ``known`` gives names by IRI. Raises ``QueryError`` that lists close matches.
    """
    wanted = name.removeprefix("id:").lower()
    for iri, called in known.items():
        if wanted in (iri.lower(), iri.rsplit("/", 1)[-1].lower(), called.lower()):
            return iri
    names = sorted(set(known.values()))
    close = get_close_matches(name, names, n=3) or [n for n in names if wanted in n.lower()][:3]
    hint = f"is it {' or '.join(close)}?" if close else f"there are {', '.join(names[:5])}, ..."
    raise QueryError(f"no {noun} {name!r} in the case; {hint}")
