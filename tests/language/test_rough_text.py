"""Rough text is read without a crash, with every offset kept, and its names are found again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.training.judging.frame_scores import frames_of, gives_frames
from allegata.extractors.training.judging.origins import SENTENCES
from hypothesis import given, settings
from hypothesis import strategies as st
from rough_texts import CASES, DEBRIS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

FOUND_AGAIN = {"small letters": 10.0, "capitals": 28.0, "headline": 45.0}
"""Per cent of the names of the clean text that must be found in each spelling of it."""
FOUND_IN_DEBRIS = 75.0
"""The same among debris of any kind but these:"""
FOUND_IN_WORSE = {
    "entity": 55.0,
    "footnote mark": 65.0,
    "line break tag": 55.0,
    "no-break space": 45.0,
    "zero-width space": 35.0,
}
"""The reader turns the last two into spaces before the pipeline sees them."""
FOUND_IN_LONG = 70.0
"""The same where the sentences are strung together to sentences of 200 words."""

TYPES = {"Person", "Organisation", "Location"}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every eighth sentence of the balanced test: fifty, of all origins."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[::8]
    return [json.loads(line)["text"] for line in lines]


def names(doc: Doc) -> set[tuple[str, str]]:
    """Names and types, with one kind of space and apostrophe, in small letters."""
    return {(" ".join(e.text.lower().replace("’", "'").split()), e.label_) for e in doc.ents}


@pytest.fixture(scope="module")
def clean(nlp: Language, texts: list[str]) -> list[set[tuple[str, str]]]:
    """The names that are found in each of the texts as they are."""
    return [names(doc) for doc in nlp.pipe(texts)]


def share_kept(clean: list[set[tuple[str, str]]], rough: Iterable[Doc]) -> float:
    """Per cent of the names of the clean texts that the rough ones still give."""
    hits = sum(len(known & names(doc)) for known, doc in zip(clean, rough, strict=True))
    return 100 * hits / sum(map(len, clean))


def assert_whole(doc: Doc, text: str) -> None:
    """Nothing of the text is lost or moved, and all that is found lies within its sentence."""
    assert doc.text == text
    for token in doc:
        assert text[token.idx : token.idx + len(token)] == token.text
    for sentence in doc.sents:
        inside = range(sentence.start, sentence.end)
        assert all(token.head.i in inside for token in sentence)
        assert sum(token.dep_ == "ROOT" for token in sentence) == 1
    for name in doc.ents:
        assert text[name.start_char : name.end_char] == name.text
        assert name.label_ in TYPES


def assert_frames_whole(doc: Doc) -> None:
    for frame in frames_of(doc):
        sentence = doc[frame.predicate].sent
        assert frame.roleset.rpartition(".")[0]
        for argument in frame.arguments:
            assert sentence.start <= argument.start <= argument.head < argument.end <= sentence.end
            assert not argument.start <= frame.predicate < argument.end


@pytest.mark.parametrize("kind", [*CASES, *DEBRIS])
def test_rough_text_keeps_every_offset(nlp: Language, texts: list[str], kind: str) -> None:
    change = {**CASES, **DEBRIS}[kind]
    framed = gives_frames(nlp)
    rough = [change(text) for text in texts[::3]]
    for text, doc in zip(rough, nlp.pipe(rough), strict=True):
        assert_whole(doc, text)
        if framed:
            assert_frames_whole(doc)


@pytest.mark.parametrize("kind", CASES)
def test_names_are_found_again_in_other_spelling(
    nlp: Language, texts: list[str], clean: list[set[tuple[str, str]]], kind: str
) -> None:
    assert share_kept(clean, nlp.pipe(map(CASES[kind], texts))) >= FOUND_AGAIN[kind]


@pytest.mark.parametrize("kind", DEBRIS)
def test_names_are_found_again_among_debris(
    nlp: Language, texts: list[str], clean: list[set[tuple[str, str]]], kind: str
) -> None:
    floor = FOUND_IN_WORSE.get(kind, FOUND_IN_DEBRIS)
    assert share_kept(clean, nlp.pipe(map(DEBRIS[kind], texts))) >= floor


def test_sentences_of_two_hundred_words_are_read(
    nlp: Language, texts: list[str], clean: list[set[tuple[str, str]]]
) -> None:
    groups = [texts[start : start + 25] for start in (0, 25)]
    long = ["; and ".join(text.removesuffix(".") for text in group) + "." for group in groups]
    assert min(len(text.split()) for text in long) >= 200
    docs = list(nlp.pipe(long))
    for text, doc in zip(long, docs, strict=True):
        assert_whole(doc, text)
        if gives_frames(nlp):
            assert_frames_whole(doc)
    known = [set().union(*clean[start : start + 25]) for start in (0, 25)]
    assert share_kept(known, docs) >= FOUND_IN_LONG


WORDLESS = ["", " ", "\n\n", "\u200b", "\ufeff", "...", "?" * 300, "a" * 3000]


@pytest.mark.parametrize("text", WORDLESS)
def test_text_without_words_is_read(nlp: Language, text: str) -> None:
    assert_whole(nlp(text), text)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_characters_are_read(text: str) -> None:
    assert_whole(load()(text), text)
