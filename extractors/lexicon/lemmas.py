"""Candidate lemmas of a word: the pipeline's, the irregular forms of the lexicon, plain endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.morphology import singular
from ..words.languages import per_language
from .load import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


@per_language
def _irregular() -> dict[str, str]:
    """Return the lemma of each irregular form of the lexicon."""
    return {row["form"]: row["lemma"] for row in read_lexicon("irregular")}


def _joined(token: Token) -> list[str]:
    """Return the lemma of a hyphenated word that the tokeniser cut ("tear-gassed")."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:
        return []
    left = token.nbor(-2).lower_
    return [f"{left}-{form}" for form in (token.lemma_.lower(), *_stems(token.lower_))]


def _stems(word: str) -> list[str]:
    """Return what plain English endings allow as the lemma of ``word``."""
    for ending, replacements in (
        ("ied", ("y",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
        ("es", ("", "e")),
        ("s", ("",)),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            doubled = len(stem) > 2 and stem[-1] == stem[-2]
            return [stem + r for r in replacements] + ([stem[:-1]] if doubled else [])
    return []


def is_irregular(word: str) -> bool:
    """Tell whether ``word``, in lower case, is a form of an irregular verb."""
    return word in _irregular()


def lemmas_of(token: Token) -> tuple[str, ...]:
    """Return candidate lemmas: the pipeline's first, then what plain English endings allow."""
    word = token.lower_
    if word in _irregular():
        return (*_joined(token), _irregular()[word], word)
    found = [*_joined(token), token.lemma_.lower(), word, singular(word)]
    found += _stems(word)
    return tuple(dict.fromkeys(f for f in found if f))
