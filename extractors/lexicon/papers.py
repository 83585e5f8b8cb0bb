"""Papers and stations whose name begins with a state's: "India Today", "the Jordan Times"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .known_names import KnownName

_LAST_WORDS: Final = words("last words of the names of papers")


def without_papers(doc: Doc, found: dict[int, KnownName]) -> dict[int, KnownName]:
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


def _run(found: dict[int, KnownName], at: int) -> set[int]:
    """Return the tokens of the name that covers ``at``."""
    name, start, end = found.get(at), at, at
    while name is not None and found.get(start - 1) is name:
        start -= 1
    while name is not None and found.get(end + 1) is name:
        end += 1
    return set(range(start, end + 1))
