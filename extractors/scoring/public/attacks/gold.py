"""Read HRDsAttack: news articles with what annotators answered about one event in each."""

from __future__ import annotations

import hashlib
import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.errors import SourceError
from .....ontology.identity import document_iri
from .....ontology.records import Document, Segment
from .. import countries
from .answers import NO_TYPE, Attack
from .centrality import SECURITY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

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
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(rows, list):
        raise SourceError(f"{path}: a list of articles expected")
    articles = []
    for number, row in enumerate(rows, start=1):
        try:
            articles.append(Article(_document(row["sample"]), _attack(row["merged_sample"])))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SourceError(
                f"{path}, article {number}: not in the shape of HRDsAttack "
                f"({type(error).__name__}: {error})"
            ) from error
    return articles


def _document(sample: Mapping[str, object]) -> Document:
    markup = str(sample["Input.article_interface"])
    paragraphs = re.split(r"</?p>|<br */?>", markup)
    plain = [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", p)).split()) for p in paragraphs]
    title = str(sample["Input.title"])
    text = "\n\n".join(paragraph for paragraph in (title, *plain) if paragraph)
    published = str(sample["Input.publish_date"])[:10]
    return Document(
        id=document_iri(text, title, published),
        source=str(sample["Input.GLOBALEVENTID"]),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        segments=(Segment(0, 0, len(text)),),
        title=title,
        published=published,
        kind="NewsArticle",
    )


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
