"""Papers and stations whose name begins with a state's: "India Today", "the Jordan Times"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc

_LAST_WORDS: Final = words("last words of the names of papers")


class _Named(Protocol):
    """A known name, of which no more than its kind of actor is asked here."""

    @property
    def kind(self) -> str: ...


Name = TypeVar("Name", bound=_Named)


def without_papers(doc: Doc, found: Mapping[int, Name]) -> dict[int, Name]:
    """Return the names by token without the halves of a paper's: neither the state nor another.

    "The Kuwait Times" is neither Kuwait nor The Times. A paper that is listed keeps its name.
    """
    halves: set[int] = set()
    for token in doc[1:]:
        state, second = found.get(token.i - 1), found.get(token.i)
        if state is None or state.kind != "StateActor" or second is state:
            continue
        written = token.text[:1].isupper() and token.lower_ in _LAST_WORDS
        if written and token.nbor(-1).whitespace_ and token.nbor(-1).text[:1].isupper():
            halves |= _run(found, token.i - 1) | _run(found, token.i)
    return {i: name for i, name in found.items() if i not in halves}


def _run(found: Mapping[int, Name], at: int) -> set[int]:
    """Return the tokens of the name that covers ``at``."""
    name, start, end = found.get(at), at, at
    while name is not None and found.get(start - 1) is name:
        start -= 1
    while name is not None and found.get(end + 1) is name:
        end += 1
    return set(range(start, end + 1))
