"""The gold of LGL and GeoVirus: documents with places, as Gritta and others collected them.

LGL (588 local news articles; Lieberman, Samet and Sankaranarayanan 2010) tells a GeoNames number,
GeoVirus (news on epidemics; Gritta, Pilehvar and Collier 2018) the point of a Wikipedia page.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from ....ontology.errors import SourceError
from ..documents import gold_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ....ontology.records import Document

NAMES = ("lgl", "GeoVirus")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold place at the characters [start, end).

    ``geonames_id`` is None where the set tells none, ``point`` (latitude, longitude) where it
    places nothing; such a toponym counts for recognition alone.
    """

    start: int
    end: int
    text: str
    geonames_id: str | None
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class GoldText:
    """A document of the set ``name`` with its toponyms in text order."""

    name: str
    document: Document
    toponyms: tuple[Toponym, ...]

    @property
    def is_tuning(self) -> bool:
        """Tell by the hash of the text whether weights may be fitted on it; half of all are."""
        return int(self.document.sha256[:8], 16) % 2 == 0


def read_geo(path: Path) -> list[GoldText]:
    """Return the documents of lgl.xml and GeoVirus.xml (.gz or not) in a folder.

    SourceError where neither is there.
    """
    files = [
        (name, file)
        for name in NAMES
        for file in (path / f"{name}.xml", path / f"{name}.xml.gz")
        if file.is_file()
    ]
    if not files:
        raise SourceError(f"{path}: neither lgl.xml nor GeoVirus.xml in it; give their folder")
    return [text for name, file in files for text in _texts(name, file)]


def _texts(name: str, file: Path) -> Iterator[GoldText]:
    raw = file.read_bytes()
    try:
        content = gzip.decompress(raw) if file.suffix == ".gz" else raw
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError) as error:
        raise SourceError(f"{file}: no XML ({error})") from error
    for number, article in enumerate(root.iter("article")):
        text = str(article.findtext("text") or "")
        yield GoldText(
            name,
            _document(f"{name}-{article.get('docid', number)}", text, article),
            tuple(sorted(_toponyms(article, text), key=lambda t: (t.start, t.end))),
        )


def _toponyms(article: etree._Element, text: str) -> Iterator[Toponym]:
    for tag in (*article.iter("toponym"), *article.iter("location")):
        words = str(tag.findtext("phrase") or tag.findtext("name"))
        start = int(str(tag.findtext("start")))
        if text[start : start + len(words)] != words:
            start -= 1  # GeoVirus counts from 1
        placed = tag.find("gaztag") if tag.tag == "toponym" else tag
        if placed is None:
            yield Toponym(start, start + len(words), words, None, None)
            continue
        point = (float(str(placed.findtext("lat"))), float(str(placed.findtext("lon"))))
        yield Toponym(start, start + len(words), words, placed.get("geonameid"), point)


def _document(source: str, text: str, article: etree._Element) -> Document:
    return gold_document(
        source,
        text,
        source,
        title=article.findtext("title"),
        publisher=article.findtext("domain"),
        url=article.findtext("url") or article.findtext("source"),
    )
