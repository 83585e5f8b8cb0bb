"""States that the encoder is not told apart: others stand in for them, by order of mention.

Who did what to whom must not hang on which state it is. "Kenya shelled Malawi" and "Malawi shelled
Kenya" are the same words to the encoder: the first state of a text is shown as the first of the
stand-ins, the second as the second, each form of its name as the same form of theirs ("entity
masking"). Names of several words, and what is as often a person, stay as they are.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ..lexicon.load import read_lexicon
from ..words.sets import listed, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME, ADJECTIVE, PEOPLE, CAPITAL = FORMS = range(4)
_OTHER: Final = words("states and capitals that are as often something else")


def masked(text: Sequence[str]) -> list[str]:
    """Return the words of a text, with stand-ins in the place of states.

    >>> masked("Kenya shelled Malawi , Kenyans said".split())
    ['Russia', 'shelled', 'Syria', ',', 'Russians', 'said']
    """
    known, stand_ins = _forms(), _stand_ins()
    order: dict[str, int] = {}
    shown: list[str] = []
    for word in text:
        state, form = known.get(word) or known.get(word.title(), ("", NAME))
        if state and (word in known or word.isupper()):
            place = order.setdefault(state, len(order)) % len(stand_ins)
            stand_in = stand_ins[place][form]
            shown.append(stand_in if word in known else stand_in.upper())
        else:
            shown.append(word)
    return shown


@cache
def _forms() -> Mapping[str, tuple[str, int]]:
    """Map each form of the name of a state that has one word to the state and the form."""
    found: dict[str, tuple[str, int]] = {}
    for row in read_lexicon("states"):
        name = row["name"]
        if " " in name or name in _OTHER or not row["demonyms"]:
            continue
        named = [(name, NAME), *((alias, NAME) for alias in row["aliases"])]
        for demonym in row["demonyms"]:
            named.append((demonym, PEOPLE if _is_people(demonym, row["demonyms"]) else ADJECTIVE))
        if row["capital"] and not __import__("os").environ.get("NOCAP"):
            named.append((row["capital"], CAPITAL))
        for word, form in named:
            if " " not in word and word not in _OTHER:
                found.setdefault(word, (name, form))
    return found


def _is_people(demonym: str, every: Sequence[str]) -> bool:
    """Tell whether a demonym is a plural: "Kenyans", "Irishmen", not "Swiss"."""
    return demonym != every[0] and (demonym.endswith(("s", "men")))


@cache
def _stand_ins() -> Sequence[Sequence[str]]:
    return [row.split(" ") for row in listed("states that stand in for states")]
