"""Silver names: two other pipelines mark the names of text that has none, and vouch for each other.

Where both find the same name it is taught, where they differ nothing is. The text is EWT's training
part, sentence by sentence, and raw news. The pipelines, en_core_web_md and en_core_web_sm 3.8.0
(MIT, trained on OntoNotes), are never needed, or shipped, to read documents.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc

from .conllu import read
from .tagged import TITLES, UNSURE
from .tokens import amend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from .material import Spans

TYPES = {
    "PERSON": "Person", "ORG": "Organisation",
    "GPE": "Location", "LOC": "Location", "FAC": "Location",
}  # fmt: skip
_TAG = re.compile(r"<[^>]+>")


def write(data: Path, articles: Path | None, pipelines: list[str], out: Path) -> None:
    """Mark the texts with the pipelines and save them, one JSON object to the line."""
    judges = [spacy.load(name, exclude=["lemmatizer"]) for name in pipelines]
    with gzip.open(out, "wt", encoding="utf-8") as lines:
        for record in (*_treebank(data, judges), *_articles(articles, judges)):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")


def _treebank(data: Path, judges: list[Language]) -> Iterator[dict[str, object]]:
    sentences = list(read(data / "ewt-train.conllu.gz"))
    texts = [[(word.form, word.space) for word in sentence.words] for sentence in sentences]
    for sentence, names in zip(sentences, _judged(texts, judges), strict=True):
        yield {"id": sentence.sent_id, "names": names}


def _articles(path: Path | None, judges: list[Language]) -> Iterator[dict[str, object]]:
    """Cut news into sentences with the first pipeline, into words with the project's tokeniser."""
    if path is None:
        return
    ours = amend(spacy.blank("en"))
    seen: set[str] = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = " ".join(_TAG.sub("\n", row["sample"]["Input.article_interface"]).split())
        if text in seen:
            continue
        seen.add(text)
        sentences = [
            [(token.text, bool(token.whitespace_)) for token in ours.make_doc(span.text)]
            for span in judges[0](text).sents
        ]
        names = _judged(sentences, judges)
        yield {"sentences": list(zip(sentences, names, strict=True))}


def _judged(texts: list[list[tuple[str, bool]]], judges: list[Language]) -> Iterator[Spans]:
    found = [list(_found(texts, judge)) for judge in judges]
    for spans in zip(*found, strict=True):
        yield agreed(spans)


def _found(
    texts: list[list[tuple[str, bool]]], judge: Language
) -> Iterator[set[tuple[int, int, str]]]:
    docs = (
        Doc(judge.vocab, [word for word, _ in text], [space for _, space in text]) for text in texts
    )
    for doc in judge.pipe(docs, batch_size=128):
        yield {
            core
            for entity in doc.ents
            if entity.label_ in TYPES
            if (core := _core(doc, entity.start, entity.end, TYPES[entity.label_]))
        }


def _core(doc: Doc, start: int, end: int, kind: str) -> tuple[int, int, str] | None:
    """Leave out the article, the title and the possessive, as the name sources do."""
    while start < end and (
        doc[start].lower_ == "the" or (kind == "Person" and doc[start].text in TITLES)
    ):
        start += 1
    while end > start and doc[end - 1].lower_ in ("'s", "’s", "'", "’"):
        end -= 1
    return (start, end, kind) if start < end else None


def agreed(judgements: Iterable[set[tuple[int, int, str]]]) -> Spans:
    """Return the names that all find, and as ``UNSURE`` what only some do; no two overlap."""
    sets = list(judgements)
    sure = set.intersection(*sets)
    spans = sorted(sure)
    taken = {index for start, end, _ in sure for index in range(start, end)}
    doubted = {
        index for start, end, _ in set.union(*sets) - sure for index in range(start, end)
    } - taken
    for index in sorted(doubted):
        if spans and spans[-1][2] == UNSURE and spans[-1][1] == index:
            spans[-1] = (spans[-1][0], index + 1, UNSURE)
        else:
            spans.append((index, index + 1, UNSURE))
    return tuple(sorted(spans))
