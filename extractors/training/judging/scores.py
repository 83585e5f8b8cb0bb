"""Score a pipeline as it is used: raw text in, its own tokens, on test sets it never saw."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from spacy.scorer import Scorer
from spacy.training import Example

from ..data.tagged import documents, marked_text, universal_ner
from ..data.treebank import chunks, to_doc

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Token

    from ..data.conllu import Sentence

TYPES = ("Person", "Organisation", "Location")
PRONOUNS = frozenset(
    [
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
        "you",
        "he",
        "him",
        "his",
        "she",
        "her",
        "it",
        "its",
        "they",
        "them",
        "their",
        "who",
    ]
)

Key = TypeVar("Key")

Mention = tuple[int, int, int, str]  # document, start, end, type; characters


class Score(NamedTuple):
    """Precision, recall and F1 in per cent, with the counts they come from."""

    precision: float
    recall: float
    f1: float
    gold: int
    found: int

    def __str__(self) -> str:
        return (
            f"P {self.precision:5.1f}  R {self.recall:5.1f}  F {self.f1:5.1f}"
            f"  (gold {self.gold}, found {self.found})"
        )


def syntax(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Score the parse of whole documents by spaCy's scorer, punctuation left out of LAS and UAS."""
    references = [to_doc(nlp, chunk) for chunk in chunks(sentences)]
    predicted = nlp.pipe([reference.text for reference in references])
    examples = [Example(p, r) for p, r in zip(predicted, references, strict=True)]
    scores = {
        **Scorer.score_deps(examples, "dep", getter=_relation, ignore_labels=("p", "punct")),
        **Scorer.score_token_attr(examples, "pos"),
        **Scorer.score_token_attr(examples, "lemma"),
        **Scorer.score_spans(examples, "sents"),
    }
    keys = {
        "LAS": "dep_las",
        "UAS": "dep_uas",
        "UPOS": "pos_acc",
        "lemma": "lemma_acc",
        "sentence F": "sents_f",
    }
    return {name: 100 * scores[key] for name, key in keys.items()}


def _relation(token: Token, attr: str) -> str:
    """Read an attribute as text, as spaCy's parser does for its scorer."""
    return str(token.vocab.strings[getattr(token, attr)])


def genre(sentences: Iterable[Sentence], name: str) -> Iterator[Sentence]:
    """Pick the GUM sentences of one genre."""
    return (s for s in sentences if s.sent_id.startswith(f"GUM_{name}_"))


def universal(nlp: Language, data: Path, part: str) -> tuple[list[Mention], list[Mention]]:
    """Gold and found names of a part of Universal NER, document by document."""
    gold: list[Mention] = []
    found: list[Mention] = []
    sentences = universal_ner(data / f"uner-ewt-{part}.iob2", data / f"ewt-{part}.conllu.gz")
    for number, document in enumerate(documents(sentences)):
        text, names = marked_text(document)
        gold += [(number, *name) for name in names]
        found += [(number, e.start_char, e.end_char, e.label_) for e in nlp(text).ents]
    return gold, found


def conflict(nlp: Language, folder: Path, *, named: bool) -> tuple[list[Mention], list[Mention]]:
    """Gold and found mentions of re3d; `named` leaves out pronouns and plain nouns.

    Gold is what has a confidence of at least 0.5.
    """
    gold: list[Mention] = []
    found: list[Mention] = []
    numbers: dict[str, int] = {}
    for path in sorted(folder.glob("*/documents.json")):
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            record = json.loads(line)
            number = numbers.setdefault(record["_id"], len(numbers))
            found += [
                (number, e.start_char, e.end_char, e.label_) for e in nlp(record["text"]).ents
            ]
    for path in sorted(folder.glob("*/entities.json")):
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            record = json.loads(line)
            if record["confidence"] < 0.5 or record["type"] not in TYPES:
                continue
            if named and not _is_name(record["value"]):
                continue
            number = numbers[record["documentId"]]
            gold.append((number, record["begin"], record["end"], record["type"]))
    return gold, found


def _is_name(value: str) -> bool:
    words = value.split()
    rest = [w for w in words if w.lower() not in PRONOUNS and w.lower() not in ("the", "a", "an")]
    return bool(rest) and any(w[:1].isupper() for w in rest)


def exact(gold: list[Mention], found: list[Mention]) -> Score:
    """Count as right: same document, span and type."""
    hits = len(set(gold) & set(found))
    return _score(hits, hits, len(set(gold)), len(set(found)))


def overlapping(gold: list[Mention], found: list[Mention]) -> Score:
    """Count as right: same document and type, at least one character in common."""

    def touched(ours: list[Mention], theirs: list[Mention]) -> int:
        return sum(
            any(d == e and k == m and a < y and x < b for e, x, y, m in theirs)
            for d, a, b, k in set(ours)
        )

    return _score(touched(gold, found), touched(found, gold), len(set(gold)), len(set(found)))


def counted(gold: Counter[Key], found: Counter[Key]) -> Score:
    """Count as right what both sides have, as often as both have it."""
    hits = (gold & found).total()
    return _score(hits, hits, gold.total(), found.total())


def _score(gold_hits: int, found_hits: int, gold: int, found: int) -> Score:
    recall, precision = gold_hits / max(gold, 1), found_hits / max(found, 1)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(100 * precision, 100 * recall, 100 * f1, gold, found)


def speed(nlp: Language, texts: list[str]) -> float:
    """Words in a second of processor time of one core, after a first pass to warm up."""
    words = sum(len(doc) for doc in nlp.pipe(texts[:20]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - start)
