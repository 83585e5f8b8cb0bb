"""The spaCy component: sentences, tags, lemmas, tree, names and frames, from one reading.

``doc._.frames`` holds the `Frame` of every predicate, with word numbers of the `Doc`;
``doc.tensor`` the states of its words after the middle and the last layer and after the trained
reader's own upper layers, in half precision: (tokens, 3 widths), zeros for white space. Nothing
here needs torch, a network or more than one thread.
"""

from __future__ import annotations

import shutil
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS
from spacy.language import Language
from spacy.tokens import Doc, Span
from threadpoolctl import ThreadpoolController

from ..short_names import unmistaken
from ..stand_ins import alike
from . import choices, frames, lemma_rules, weights
from .encoder import Encoder
from .heads import Heads
from .pieces import Cutter, gap
from .scores import scored
from .windows import BEGINNING, Text, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .encoder import States
    from .scores import Scores
    from .windows import Sentence

NAME = "allegata_reader"
_RULES, _NEAR = 8, 4
"""Lemma rules that are tried for a word that exists, and how far below the best they may score."""

Doc.set_extension("frames", default=(), force=True)


@Language.factory(
    NAME,
    assigns=[
        "token.dep",
        "token.head",
        "token.pos",
        "token.morph",
        "token.lemma",
        "doc.ents",
        "doc.tensor",
    ],
)
def create(nlp: Language, name: str) -> Reader:
    """Make an empty component; its weights come by ``from_disk``."""
    del nlp, name
    return Reader()


class Reader:
    """Puts on a `Doc` all that the encoder's heads say of it."""

    def __init__(self) -> None:
        self._labels: dict[str, Any] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the tree, without the root's."""
        return tuple(self._labels.get("relations", ()))

    @property
    def entity_types(self) -> frozenset[str]:
        """The types of the names that it finds."""
        return frozenset(label[2:] for label in self._labels.get("names", ()) if label != "O")

    def load(self, folder: Path) -> Reader:
        """Read weights, labels and word pieces from a folder."""
        self._folder = folder
        arrays, self._labels, vocabulary = weights.read(folder)
        self._threads = ThreadpoolController()
        upper = folder / weights.UPPER
        self.encoder = Encoder(arrays, weights.stored(upper) if upper.is_file() else {})
        self.heads, self.cutter = Heads(arrays), Cutter(vocabulary)
        self._words = {
            upos: frozenset(words.split()) for upos, words in self._labels.get("words", {}).items()
        }
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Copy what was loaded, byte for byte, as spaCy asks for it."""
        del exclude
        if Path(path).resolve() != self._folder.resolve():
            shutil.copytree(self._folder, path, dirs_exist_ok=True)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Reader:
        """Read the component, as spaCy asks for it."""
        del exclude
        return self.load(Path(path))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Read ``batch_size`` texts together, which takes less time than one after the other."""
        rest = iter(stream)
        while docs := list(islice(rest, batch_size)):
            self._annotate(docs)
            yield from docs

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a `Doc` in place; white space hangs on the word before it."""
        self._annotate([doc])
        return doc

    def _annotate(self, docs: Iterable[Doc]) -> None:
        pages = [_Page(doc) for doc in docs if len(doc)]
        with self._threads.limit(limits=1):  # one order of summing, and no threads beside workers'
            texts = [Text(page.shown, page.gaps) for page in pages]
            found = sentences(texts, self.cutter, self.encoder, self.heads)
            scores = scored([one.states.last for own in found for one in own], self.heads)
            for page, own in zip(pages, found, strict=True):
                for sentence in own:
                    self._read(sentence, next(scores), page)
                page.write()

    def _read(self, sentence: Sentence, scores: Scores, page: _Page) -> None:
        start = sentence.start
        page.keep(sentence.states)
        words = page.words[start : start + len(scores.heads)]
        heads = scores.heads
        relations = choices.relations(scores.relations, heads, self._labels["relations"])
        tags = [self._labels["tags"][n] for n in scores.each["tags"].argmax(axis=1).tolist()]
        lemmas = list(self._lemmas(words, tags, scores.each["lemmas"]))
        for index, head in enumerate(heads):
            page.put(start + index, start + head, relations[index], tags[index], lemmas[index])
        page.names += [
            (start + first, start + end, kind)
            for first, end, kind in choices.with_nicknames(
                choices.names(scores.each["names"], self._labels["names"]), words
            )
        ]
        places = page.places[start:].__getitem__
        page.frames += (
            frame.renumbered(places)
            for frame in self._frames(scores, lemmas, frozenset(map(str.lower, words)))
        )

    def _lemmas(self, words: list[str], tags: list[str], scores: weights.Floats) -> Iterator[str]:
        rows, rules = np.nonzero(scores >= scores.max(axis=1, keepdims=True) - _NEAR)
        order = np.lexsort((-scores[rows, rules], rows))  # in each row the best first
        ranked: list[list[str]] = [[] for _ in words]
        for row, rule in zip(rows[order].tolist(), rules[order].tolist(), strict=True):
            ranked[row].append(self._labels["lemmas"][rule])
        for best, word, tag in zip(ranked, words, tags, strict=True):
            upos, best = tag.partition("|")[0], best[:_RULES]
            yield lemma_rules.choose(word, upos, best, self._labels["forms"], self._words)

    def _frames(
        self, scores: Scores, lemmas: list[str], sentence: frozenset[str]
    ) -> Iterator[frames.Frame]:
        """Yield the frames of a sentence."""
        for place, row in zip(scores.predicates, scores.arguments, strict=True):
            yield frames.Frame(
                place,
                frames.roleset(
                    scores.each["senses"][place],
                    self._labels["senses"],
                    lemmas[place].lower(),
                    self._labels["rolesets"],
                    sentence,
                ),
                frames.arguments(row, self._labels["arguments"], place, scores.heads),
                float(scores.each["factuality"][place, 0]),
            )


def shown(doc: Doc, places: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return the words at ``places`` as the encoder is shown them, and the gaps before them."""
    return alike(unmistaken([doc[i].text for i in places])), gaps_before(doc, places)


def gaps_before(doc: Doc, places: Sequence[int]) -> list[int]:
    """Return the gap before each of the words at ``places``, by its place in ``GAPS``."""
    ends = [doc[i].idx + len(doc[i]) for i in places]
    text = doc.text
    gaps = [gap(text[end : doc[i].idx]) for end, i in zip(ends, places[1:], strict=False)]
    return [BEGINNING, *gaps]


class _Page:
    """A `Doc` as words without white space, and the annotation on its way back."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.places = doc, [token.i for token in doc if not token.is_space]
        self.words = unmistaken([doc[i].text for i in self.places])
        self.shown, self.gaps = alike(self.words), gaps_before(doc, self.places)
        self.names: list[choices.Name] = []
        self.frames: list[frames.Frame] = []
        self._states: list[States] = []
        self._rows: Any = np.zeros((len(doc), 5), dtype=np.uint64)
        for token in doc:
            if token.is_space:
                self._space(token.i, token.text)

    def _space(self, place: int, text: str) -> None:
        """Hang white space on what stands before it, at the start on the first word, if any."""
        first = self.places[0] if self.places else 0
        head = place - 1 if place > first else first
        self._row(place, head, "ROOT" if head == place else "dep", "SPACE", text)

    def keep(self, states: States) -> None:
        """Note the states of the words that follow those noted before."""
        self._states.append(states)

    def put(self, word: int, head: int, relation: str, tag: str, lemma: str) -> None:
        """Note what was read of a word."""
        self._row(self.places[word], self.places[head], relation, tag, lemma)

    def _row(self, place: int, head: int, relation: str, tag: str, lemma: str) -> None:
        strings = self.doc.vocab.strings
        upos, _, feats = tag.partition("|")
        self._rows[place] = (
            np.int64(head - place).astype(np.uint64),
            strings.add(relation),
            strings.add(upos),
            self.doc.vocab.morphology.add(feats),
            strings.add(lemma),
        )

    def write(self) -> None:
        """Put everything on the `Doc`."""
        self.doc.from_array([HEAD, DEP, POS, MORPH, LEMMA], self._rows)
        self.doc.set_ents(
            [
                Span(self.doc, self.places[start], self.places[end - 1] + 1, label=kind)
                for start, end, kind in self.names
            ],
            default="outside",
        )
        if self._states:
            last, middle, upper = map(np.concatenate, zip(*self._states, strict=True))
            states = np.hstack([middle, last, upper])
            self.doc.tensor = np.zeros((len(self.doc), states.shape[1]), dtype=np.float16)
            self.doc.tensor[self.places] = states
        self.doc._.frames = tuple(self.frames)
