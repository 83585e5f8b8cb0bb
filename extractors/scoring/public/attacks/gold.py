"""Read HRDsAttack: news articles with what annotators answered about one event in each."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...documents import gold_document
from .. import countries
from ..json_gold import read_json_gold
from .answers import NO_TYPE, Attack
from .centrality import SECURITY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .....ontology.records import Document

_NONE = frozenset({"", "none", "unknown", "insufficient info", "nan"})
_FOLDED = {"state actor": SECURITY}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Article:
    """A gold article: the document to read and the answers."""

    document: Document
    attack: Attack


def read_hrdsattack(path: Path) -> list[Article]:
    """Return the articles of one file; SourceError names the file and the article."""
    return read_json_gold(path, _article, of="HRDsAttack", row="article")


def _article(row: Mapping[str, Mapping[str, object]]) -> Article:
    return Article(_document(row["sample"]), _attack(row["merged_sample"]))


def _document(sample: Mapping[str, object]) -> Document:
    markup = str(sample["Input.article_interface"])
    paragraphs = re.split(r"</?p>|<br */?>", markup)
    plain = [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", p)).split()) for p in paragraphs]
    title = str(sample["Input.title"])
    text = "\n\n".join(paragraph for paragraph in (title, *plain) if paragraph)
    published = str(sample["Input.publish_date"])[:10]
    source, kind = str(sample["Input.GLOBALEVENTID"]), "NewsArticle"
    fields = {"title": title, "published": published, "kind": kind}
    return gold_document(source, text, title, published, **fields)


def _attack(answers: Mapping[str, object]) -> Attack:
    victims = answers["victims"]
    if not isinstance(victims, list):
        raise TypeError(f"victims are no list: {victims!r}")
    violations = answers["violation_types"]
    if not isinstance(violations, list):
        raise TypeError(f"violation types are no list: {violations!r}")
    country, perpetrator = _said(answers["country"]), _said(answers["perpetrator_type"])
    return Attack(
        perpetrator=bool(answers["perpetrator_mention"]),
        perpetrator_type=_FOLDED.get(perpetrator or "", perpetrator),
        victims=frozenset(name for v in victims if (name := _said(v["victim_name"]))),
        victim_types=frozenset(t for v in victims for t in v["victim_type"] or [NO_TYPE]),
        violations=frozenset(v for v in violations if _said(v)),
        country=country and (countries.of_name(country) or country),
        city=_said(answers["city"]),
        year=_number(answers["year"]),
        month=_number(answers["month"]),
        day=_number(answers["date"]),
    )


def _said(answer: object) -> str | None:
    words = "" if answer is None else str(answer).strip()
    return None if words.lower() in _NONE else words


def _number(answer: object) -> int | None:
    """Return a year, a month (also by its name) or a day; annotators wrote all sorts."""
    said = _said(answer)
    if said is None:
        return None
    if said[:3].lower() in _MONTHS:
        return _MONTHS.index(said[:3].lower()) + 1
    digits = re.match(r"\d+", said)
    return int(digits.group()) if digits else None
