"""The languages that can be read: a folder of words, a folder of lexicons, a pipeline.

The package's own are the folders under ``extractors/language`` and ``extractors/lexicon``; another
package adds one by the entry-point group ``allegata.languages``: the entry's name is the code, its
value a package with the folders ``language`` and ``lexicon`` (see extractors/language/README.md).
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, wraps
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar, cast

from ...ontology.errors import AllegataError
from ...ontology.identity import digest
from ...ontology.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from importlib.metadata import EntryPoint
    from importlib.resources.abc import Traversable

GROUP: Final = "allegata.languages"
_FIRST: Final = "en"
_EXTRACTORS: Final = __package__.rpartition(".")[0]

Asked = ParamSpec("Asked")
Given = TypeVar("Given")


class LanguageError(AllegataError):
    """A language for which there are no words, or a package that promises them and fails."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639 code, with the folders of its words and of its lexicons."""

    code: str
    words: Traversable
    lexicon: Traversable


_spoken: ContextVar[str] = ContextVar("allegata language", default=_FIRST)


@cache
def languages() -> dict[str, Language]:
    """Return the languages that can be read, by code.

    >>> sorted(languages())
    ['en']
    """
    words, lexicon = (files(_EXTRACTORS).joinpath(room) for room in ("language", "lexicon"))
    codes = sorted(folder.name for folder in lexicon.iterdir() if _is_language(folder))
    own = {code: Language(code, words / code, lexicon / code) for code in codes}
    return own | {entry.name: _offered(entry.name, entry.value) for entry in _entries()}


def language(code: str) -> Language:
    """Return the language of that code; raises LanguageError with the known ones."""
    if code not in languages():
        known = ", ".join(f"{language_name(c)} ({c})" for c in languages())
        raise LanguageError(
            f"there are no words of {language_name(code)} ({code}); there are those of {known}. "
            "Add a language folder and a lexicon folder: extractors/language/README.md says how"
        )
    return languages()[code]


def spoken() -> Language:
    """Return the language that is being read: English until another is spoken."""
    return language(spoken_code())


spoken_code: Final = _spoken.get
"""Return the code of the language that is being read: every look-up asks, so it is no function."""


def speak(code: str) -> None:
    """Read in this language from now on; raises LanguageError where there are no words of it."""
    _spoken.set(language(code).code)


_added: ContextVar[tuple[str, tuple[str, ...]]] = ContextVar("allegata added", default=("", ()))
"""What a user adds to the actors: a checksum, which tables are looked up by, and the rows."""


def added() -> tuple[str, ...]:
    """Return the rows, as JSON, that a user adds to the actors; none until some are."""
    return _added.get()[1]


@contextmanager
def adding(rows: tuple[str, ...]) -> Iterator[None]:
    """Read with the rows of a user, as JSON, among the actors, until the end of the block."""
    before = _added.set((digest(*rows) if rows else "", rows))
    try:
        yield
    finally:
        _added.reset(before)


def per_language(find: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """Keep what ``find`` returns once for each language, of whose words it makes its tables.

    A user's rows among the actors make tables of their own.
    """
    tables: dict[tuple[str, str], Callable[Asked, Given]] = {}

    @wraps(find)
    def found(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        key = _spoken.get(), _added.get()[0]
        table = tables.get(key)
        if table is None:
            table = tables[key] = cast("Callable[Asked, Given]", cache(find))
        return table(*args, **kwargs)

    return found


def _entries() -> list[EntryPoint]:
    return sorted(entry_points(group=GROUP), key=lambda entry: entry.name)


def _offered(code: str, package: str) -> Language:
    try:
        root = files(package)
    except ImportError as error:
        raise LanguageError(
            f"the package {package!r} offers the language {code!r} and cannot be imported "
            f"({error}); mend or uninstall it"
        ) from error
    for folder in ("language", "lexicon"):
        if not root.joinpath(folder).is_dir():
            raise LanguageError(
                f"the package {package!r} offers the language {code!r} and has no folder {folder!r}"
            )
    return Language(code, root / "language", root / "lexicon")


def _is_language(folder: Traversable) -> bool:
    return folder.is_dir() and not folder.name.startswith("_")
