"""The texts that were read, from where they lie outside the project.

`shared` is a folder with `data/text/<source>.train.jsonl.gz`, `data/hrdsattack/{train,dev}.json`,
`data/geo/lgl.xml.gz`, `data/re3d/*/documents.json`, `data/language/{ewt,gum}-train.conllu.gz` and
`seeds/*.txt`.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ....ontology.errors import SourceError
from ...scoring.public.attacks.gold import read_hrdsattack
from ...scoring.public.geo_gold import read_geo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

FIELDS: Final = (
    "title",
    "speaker_state",
    "speaker",
    "addressee",
    "author",
    "publisher",
    "published",
)
"""What is told of a document beside its text, in the order in which words are sought there."""


JUDGED_ALONE: Final = ("hrdsattack-dev", "lgl")
"""Sources of whole documents whose claims were judged, and in which no passage was read."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is told about it; offsets are code points of `text`."""

    id: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)


def documents(shared: Path, source: str) -> dict[str, Document]:
    """Return the documents of one source by id; SourceError where its file is absent.

    `source` is that of a passage: `muc`, `ewt`, `hrdsattack`, `re3d`, `seeds`, or the name of a
    file in data/text; or one of ``JUDGED_ALONE``.
    """
    opened = _SHAPES.get(source, _rows)(shared, source)
    try:
        return {document.id: document for document in opened}
    except FileNotFoundError as error:
        raise SourceError(
            f"{error.filename}: the texts of {source!r} are not there; put them back, or go on "
            "without the passages of that source"
        ) from error


def _rows(shared: Path, source: str) -> Iterator[Document]:
    path = shared / "data" / "text" / f"{source}.train.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Document(row["id"], row["text"], _told(row))


def _treebank(shared: Path, source: str) -> Iterator[Document]:
    """Yield the documents of a treebank: their sentences in order, one blank between two."""
    path = shared / "data" / "language" / f"{source}-train.conllu.gz"
    name, told, sentences = "", dict[str, str](), list[str]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("# "):
                continue
            key, _, value = line[2:].rstrip("\n").partition(" = ")
            if key == "newdoc id":
                if sentences:
                    yield Document(name, " ".join(sentences), told)
                name, told, sentences = value, {}, []
            elif key == "meta::title":
                told["title"] = value
            elif key == "text":
                sentences.append(value)
    if sentences:
        yield Document(name, " ".join(sentences), told)


def _hrdsattack(shared: Path, source: str) -> Iterator[Document]:
    name, _, part = source.partition("-")
    part = part or "train"
    path = shared / "data" / name / f"{part}.json"
    if not path.exists():
        raise FileNotFoundError(2, "no such file", str(path))
    for number, article in enumerate(read_hrdsattack(path)):
        read = article.document
        told = {"title": read.title or "", "published": read.published or ""}
        yield Document(f"{part}-{number:03d}-{read.source}", read.text, told)


def _lgl(shared: Path, source: str) -> Iterator[Document]:
    folder = shared / "data" / "geo"
    if not any(folder.glob(f"{source}.xml*")):
        raise FileNotFoundError(2, "no such file", str(folder / f"{source}.xml"))
    for read in (one.document for one in read_geo(folder) if one.name == source):
        told = {"title": read.title, "publisher": read.publisher, "published": read.published}
        yield Document(read.source, read.text, {key: told[key] or "" for key in told})


def _re3d(shared: Path, source: str) -> Iterator[Document]:
    folders = sorted((shared / "data" / source).glob("*/documents.json"))
    if not folders:
        raise FileNotFoundError(2, "no such file", str(shared / "data" / source))
    for path in folders:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            told = {"title": row["title"], "publisher": row["sourceName"]}
            yield Document(row["_id"], row["text"], told)


def _pages(shared: Path, source: str) -> Iterator[Document]:
    pages = sorted((shared / source).glob("*.txt"))
    if not pages:
        raise FileNotFoundError(2, "no such file", str(shared / source))
    for path in pages:
        yield Document(path.name, path.read_text(encoding="utf-8"))


_SHAPES: Final[dict[str, Callable[[Path, str], Iterator[Document]]]] = {
    "ewt": _treebank,
    "gum": _treebank,
    "hrdsattack": _hrdsattack,
    "hrdsattack-dev": _hrdsattack,
    "lgl": _lgl,
    "re3d": _re3d,
    "seeds": _pages,
}


def _told(row: Mapping[str, Any]) -> dict[str, str]:
    return {key: row[key] for key in FIELDS if row.get(key)}
