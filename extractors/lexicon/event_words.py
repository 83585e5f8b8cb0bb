"""Whether a word is an event word: the look-up alone."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from .load import read_lexicon


@cache
def entries(
    pos: str, lexicon: str = "events"
) -> dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]]:
    """Map a head word to (other words, row); rows with more words first, then file order."""
    table: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
    for row in read_lexicon(lexicon):
        if row["pos"] != pos:
            continue
        for lemma in row["lemmas"]:
            words = lemma.split(" ")
            head, others = (words[0], words[1:]) if pos == "verb" else _noun_key(words)
            table.setdefault(head, []).append((tuple(others), row))
    for rows in table.values():
        rows.sort(key=lambda pair: -len(pair[0]))
    return table


_POSTMODIFIED: Final = {"violation", "crime", "death", "cessation", "recruitment", "conscription"}


def _noun_key(words: list[str]) -> tuple[str, list[str]]:
    """The head is the last word, or the first where the lexicon writes an of-phrase after it."""
    if words[0] in _POSTMODIFIED and len(words) > 1:
        return words[0], words[1:]
    return words[-1], words[:-1]
