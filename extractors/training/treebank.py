"""Treebank sentences as spaCy examples, several to a `Doc`, with paragraphs and line breaks.

The reference `Doc` has the treebank's words; the predicted one is cut by the pipeline's own
tokeniser, so that training sees what it will see in use. Line breaks are tokens of their own in
spaCy; they get POS `SPACE`, the label `dep` and hang on their neighbour, as spaCy's own augmenters
have it.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from .conllu import Sentence, read
from .layout import lay_out
from .vary import vary_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

Chunk = list[tuple[str, Sentence]]

BREAKS = ("\n\n", "\n\n", "\n\n", "\n", "\n", "\n\n\n", "\n  ", "", "")  # between paragraphs


def chunks(
    sentences: Iterable[Sentence], rng: random.Random | None, longest: int
) -> Iterator[Chunk]:
    """Group running sentences of a document; each comes with the text that stands before it.

    With `rng` the groups are 1 to `longest` sentences and paragraph breaks are written in varied
    ways; without it a group is a whole document, with an empty line between paragraphs.
    """
    chunk: Chunk = []
    size = rng.randint(1, longest) if rng else 0
    for sentence in sentences:
        full = len(chunk) >= size if rng else False
        if chunk and (sentence.starts_document or full):
            yield chunk
            chunk = []
            size = rng.randint(1, longest) if rng else 0
        gap = ""
        if chunk and sentence.starts_paragraph:
            gap = rng.choice(BREAKS) if rng else "\n\n"
        chunk.append((gap, sentence))
    if chunk:
        yield chunk


def to_doc(nlp: Language, chunk: Chunk, *, break_label: str = "dep") -> Doc:
    """Build the reference `Doc` of a chunk; the label "punct" hides breaks from scorers."""
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
            add(gap, False, "SPACE", "", gap, len(words) - 1, break_label, False)
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


def example(nlp: Language, doc: Doc) -> Example:
    """Pair a reference with the same text in the pipeline's own tokens."""
    return Example(nlp.make_doc(doc.text), doc)


@registry.readers("allegata.treebanks.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def create_reader(
    folder: str, files: list[str], vary: bool, longest: int = 8, seed: int = 0
) -> Callable[[Language], Iterator[Example]]:
    """Make a corpus of CoNLL-U files; with `vary`, it is cut and spelt anew each time."""
    rng = random.Random(seed)

    def corpus(nlp: Language) -> Iterator[Example]:
        groups: list[Chunk] = []
        for name in files:
            groups += chunks(read(Path(folder) / name), rng if vary else None, longest)
        if vary:
            rng.shuffle(groups)
        for group in groups:
            if vary:
                yield example(nlp, lay_out(to_doc(nlp, vary_sentence(group, rng)), rng))
            else:
                yield example(nlp, to_doc(nlp, group, break_label="punct"))

    return corpus
