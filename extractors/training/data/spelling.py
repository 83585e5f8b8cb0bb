"""Text as it is written elsewhere: without capitals, in capitals, typographic, in British spelling.

The annotation stays; only letters of the forms change. The lemma of a name in small letters is not
taught: EWT writes it now with a capital, now without.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from .conllu import Word
    from .material import Text

CURLY = {
    "'s": "’s", "n't": "n’t", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'m": "’m", "'d": "’d",
    "'": "’",
}  # fmt: skip
BRITISH = json.loads(Path(__file__).with_name("british.json").read_text(encoding="utf-8"))
"""How words begin in American and in British spelling; whole words; beginnings that are kept."""
LOWER, UPPER, TITLE, CURLED, ANGLICISED = 0.05, 0.03, 0.04, 0.25, 0.3
"""How often a text is written in each way."""


def respell(text: Text, rng: random.Random) -> Text:
    """Perhaps write a text in another way, the same way throughout."""
    draw = rng.random()
    change: Callable[[Word], Word] | None = None
    if draw < LOWER:
        change = lower
    elif draw < LOWER + UPPER:
        change = upper
    elif draw < LOWER + UPPER + TITLE:
        change = title
    curled, british = rng.random() < CURLED, rng.random() < ANGLICISED
    if change is None and not curled and not british:
        return text
    sentences = []
    for sentence in text.sentences:
        words = sentence.words
        if british:
            words = tuple(map(anglicised, words))
        if change is not None:
            words = tuple(map(change, words))
        sentences.append(replace(sentence, words=curl(words) if curled else words))
    return replace(text, sentences=tuple(sentences))


def anglicised(word: Word) -> Word:
    """Write an American word as the British do, its lemma too."""
    form, lemma = _british(word.form), _british(word.lemma)
    return word if form == word.form else replace(word, form=form, lemma=lemma)


def _british(word: str) -> str:
    """Return the British spelling of a word, its capital kept.

    >>> _british("ORGANIZED"), _british("Centers"), _british("labor"), _british("laboratory")
    ('ORGANISED', 'Centres', 'labour', 'laboratory')
    """
    small = word.lower()
    spelt: str = BRITISH["words"].get(small, "")
    if not spelt and not small.startswith(tuple(BRITISH["kept"])):
        stems = BRITISH["stems"].items()
        spelt = next((b + small[len(a) :] for a, b in stems if small.startswith(a)), "")
    if not spelt:
        return word
    return spelt.upper() if word.isupper() else spelt.capitalize() if word[0].isupper() else spelt


def lower(word: Word) -> Word:
    """All small letters; the lemma is left unsaid where it has a capital."""
    kept = word.lemma == word.lemma.lower()
    return replace(word, form=word.form.lower(), lemma=word.lemma if kept else "")


def upper(word: Word) -> Word:
    """All capitals, as in headlines."""
    form = word.form.upper()
    return replace(word, form=form) if len(form) == len(word.form) else word


def title(word: Word) -> Word:
    """Capital first letters of content words, as in headlines."""
    small = word.form[:1].islower() and not word.form.startswith(("n't", "'"))
    content = not word.upos or word.upos in ("NOUN", "VERB", "ADJ", "ADV", "PRON", "AUX")
    if small and content and len(word.form) > 3:
        return replace(word, form=word.form[0].upper() + word.form[1:])
    return word


def curl(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Put typographic apostrophes and quotation marks, opening or closing by the spacing."""
    curled: list[Word] = []
    spaced = True
    for word in words:
        form = CURLY.get(word.form, word.form) if not (word.form == "'" and spaced) else "‘"
        if form == '"':
            form = "“" if spaced else "”"
        curled.append(replace(word, form=form))
        spaced = word.space
    return tuple(curled)
