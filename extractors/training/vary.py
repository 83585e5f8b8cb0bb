"""Variation of training text: what reporting looks like when it is not newswire prose.

Headlines in capitals, text without capitals, typographic quotes and dashes, missing final stops.
The annotation stays what it was; only the letters change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from .conllu import Sentence, Word

CURLY = {
    "'s": "’s",
    "n't": "n’t",
    "'re": "’re",
    "'ve": "’ve",
    "'ll": "’ll",
    "'m": "’m",
    "'d": "’d",
    "'": "’",
}


def vary_sentence(
    chunk: list[tuple[str, Sentence]], rng: random.Random
) -> list[tuple[str, Sentence]]:
    """Perhaps change the spelling of a whole chunk in one way; about one in four is changed."""
    draw = rng.random()
    change: Callable[[Word], Word] | None = None
    if draw < 0.04:
        change = lower
    elif draw < 0.06:
        change = upper
    elif draw < 0.09:
        change = title
    if rng.random() < 0.25:
        chunk = [(gap, curl(sentence)) for gap, sentence in chunk]
    if change is None:
        return chunk
    return [(gap, replace(s, words=tuple(change(w) for w in s.words))) for gap, s in chunk]


def lower(word: Word) -> Word:
    """All small letters; a name's lemma too."""
    return replace(word, form=word.form.lower(), lemma=word.lemma.lower())


def upper(word: Word) -> Word:
    """All capitals, as in headlines; the lemma is left unsaid where every letter would change."""
    form = word.form.upper()
    if len(form) != len(word.form):
        return word
    return replace(word, form=form, lemma=word.lemma if form == word.form else "")


def title(word: Word) -> Word:
    """Capital first letters of content words, as in headlines."""
    small = word.form[:1].islower() and not word.form.startswith(("n't", "'"))
    if small and word.upos in ("NOUN", "VERB", "ADJ", "ADV", "PRON", "AUX"):
        return replace(word, form=word.form[0].upper() + word.form[1:])
    return word


def curl(sentence: Sentence) -> Sentence:
    """Put typographic apostrophes and quotation marks, opening or closing by the spacing."""
    words: list[Word] = []
    spaced = True
    for word in sentence.words:
        form = CURLY.get(word.form, word.form) if not (word.form == "'" and spaced) else "‘"
        if form == '"':
            form = "“" if spaced else "”"
        words.append(replace(word, form=form, lemma=form if word.upos == "PUNCT" else word.lemma))
        spaced = word.space
    return replace(sentence, words=tuple(words))
