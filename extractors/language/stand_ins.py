"""States are alike to the encoder: others stand in for those of a text, in the order of mention.

Who did what to whom must not hang on which state it is. "Kenya shelled Malawi" and "Malawi shelled
Kenya" are the same words to the encoder: the first state of a text is shown as the first of
``language/xx/states.txt``, the next as the second, each form of its name as that form of theirs
(entity masking). A line of that file has, between tabs, the names of a state, its adjectives, its
people and its capital, all of one word; what is as often something else ("Jordan", "Georgia") is
left out, and names of several words stay as they are.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ..words.languages import per_language, spoken
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STAND_INS: Final = 21
"""States at the head of the file, in all forms, that stand in for others."""
_BEFORE: Final = words("words before a state in a longer name")
_BEHIND: Final = words("words behind a state in a longer name")


def alike(text: Sequence[str]) -> list[str]:
    """Return the words of a text with stand-ins in the place of states.

    >>> alike("Kenya shelled Malawi , Kenyans said in NAIROBI".split())
    ['Russia', 'shelled', 'Syria', ',', 'Russians', 'said', 'in', 'MOSCOW']
    """
    forms, stand_ins = _forms()
    order: dict[int, int] = {}
    shown = []
    for place, word in enumerate(text):
        known = word if word in forms or not word.isupper() else word.title()
        if known in forms and not _is_part(text, place):
            state, form = forms[known]
            stand_in = stand_ins[order.setdefault(state, len(order)) % len(stand_ins)][form]
            shown.append(stand_in if known == word else stand_in.upper())
        else:
            shown.append(word)
    return shown


def _is_part(text: Sequence[str], place: int) -> bool:
    """Tell whether it is part of another name: South *Sudan*, *Guatemala* City, Mrs *French*."""
    before = text[place - 1] if place else ""
    behind = text[place + 1] if place + 1 < len(text) else ""
    return (before.istitle() and before.lower().rstrip(".") in _BEFORE) or (
        behind.istitle() and behind.lower() in _BEHIND
    )


@per_language
def _forms() -> tuple[Mapping[str, tuple[int, int]], Sequence[Sequence[str]]]:
    """Map each word for a state to the state and the form; return the stand-ins too."""
    file = spoken().words / "states.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    states = [[form.split(",") for form in line.split("\t")] for line in lines]
    forms = {
        word: (state, form)
        for state, row in enumerate(states)
        for form, same in enumerate(row)
        for word in same
        if word
    }
    return forms, [[same[0] for same in row] for row in islice(states, _STAND_INS)]
