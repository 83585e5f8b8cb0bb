"""Treebank documents as spaCy has them, with paragraphs, for scoring.

Line breaks are tokens of their own in spaCy; they have no gold but hang on their neighbour, and
no scorer may count them: with a part of speech of their own, every one was a word missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

from .conllu import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

Chunk = list[tuple[str, Sentence]]
"""Running sentences, each with the text that stands before it."""


def chunks(sentences: Iterable[Sentence]) -> Iterator[Chunk]:
    """Group the sentences of each document, with an empty line between paragraphs."""
    chunk: Chunk = []
    for sentence in sentences:
        if chunk and sentence.starts_document:
            yield chunk
            chunk = []
        chunk.append(("\n\n" if chunk and sentence.starts_paragraph else "", sentence))
    if chunk:
        yield chunk


def to_doc(nlp: Language, chunk: Chunk) -> Doc:
    """Build the reference `Doc` of a chunk; breaks are "punct", which scorers leave out."""
    words: list[str] = []
    spaces: list[bool] = []
    pos: list[str] = []
    morphs: list[str] = []
    lemmas: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    starts: list[bool | int | None] = []

    def add(
        form: str, space: bool, upos: str, feats: str, lemma: str, head: int, dep: str, start: bool
    ) -> None:
        words.append(form)
        spaces.append(space)
        pos.append(upos)
        morphs.append(feats)
        lemmas.append(lemma)
        heads.append(head)
        deps.append(dep)
        starts.append(start)

    for gap, sentence in chunk:
        if words and gap:
            spaces[-1] = False
            add(gap, False, "", "", "", len(words) - 1, "punct", False)
        elif words and not spaces[-1]:
            spaces[-1] = not words[-1].isspace() and sentence.starts_paragraph
        offset = len(words)
        for index, word in enumerate(sentence.words):
            dep = "ROOT" if word.head == index else word.deprel
            add(
                word.form,
                word.space,
                word.upos,
                word.feats,
                word.lemma,
                offset + word.head,
                dep,
                index == 0,
            )
    if spaces and not words[-1].isspace():
        spaces[-1] = False
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        sent_starts=starts,
    )
