"""Score mentions against re3d: entities in documents on the conflict in Syria and Iraq.

Gold is what its annotators were at least half sure of (confidence 0.5). Our kinds are read as its
types: StateActor, ArmedGroup and Organisation are Organisation; so are groups of people that bear
a name ("U.S. forces", seen by a capital letter), the others being no gold type; Time is Temporal.
Each mention is counted once per span and type. *Exact* asks for the same span; *exact but for the
article* drops a leading article on both sides, since the gold wavers there; *overlap* pairs each
gold mention with at most one mention of its type that shares characters with it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import SourceError
from ..documents import gold_document
from ..figures.counts import Counts
from ..figures.sheets import PRF_COLUMNS, Scorecard, Sheet, prf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from ....ontology.records import Document, Mention
    from .selection import Reader, Selection

TYPES = ("Person", "Organisation", "Location", "Temporal", "Weapon")
SURE = 0.5
_TYPE_OF = {
    "Person": "Person",
    "Organisation": "Organisation",
    "StateActor": "Organisation",
    "ArmedGroup": "Organisation",
    "Location": "Location",
    "Time": "Temporal",
    "Weapon": "Weapon",
}
_ARTICLES = ("the ", "a ", "an ")

Span = tuple[str, int, int]
"""Type, start, end."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document with the spans that were annotated in it."""

    document: Document
    spans: frozenset[Span]


def scorecard(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    """Score the folder of re3d, or one of the folders in it."""
    chosen = selection.of(read_re3d(path), lambda gold: gold.document.source)
    pairs = [
        (gold, frozenset(filter(None, map(span_of, read(gold.document).mentions))))
        for gold in chosen
    ]
    sheets = tuple(
        Sheet(f"mentions, {name}", ("type", *PRF_COLUMNS), _rows(pairs, count))
        for name, count in COUNTINGS.items()
    )
    notes = (f"{len(pairs)} documents; gold of confidence {SURE} and more; nothing published",)
    errors = tuple(_listing(gold, found) for gold, found in pairs) if listing else ()
    return Scorecard("re3d", notes, sheets, errors)


def read_re3d(path: Path) -> list[GoldDocument]:
    """Return the documents of a folder and of the folders in it, sorted by name and id."""
    folders = sorted(file.parent for file in path.rglob("documents.json"))
    if not folders:
        raise SourceError(f"{path}: no documents.json in it; give the folder of re3d")
    return [gold for folder in folders for gold in _folder(folder)]


def span_of(mention: Mention) -> Span | None:
    """Return what re3d would call a mention; None for what it has no type for."""
    type_ = _TYPE_OF.get(mention.kind)
    if mention.kind == "PersonGroup" and any(letter.isupper() for letter in mention.text):
        type_ = "Organisation"
    return (type_, mention.start, mention.end) if type_ else None


def exact(found: Iterable[Span], gold: Iterable[Span], _text: str) -> Counts:
    """Count spans that are the same."""
    return _count(set(found), set(gold))


def exact_but_article(found: Iterable[Span], gold: Iterable[Span], text: str) -> Counts:
    """Count spans that are the same after dropping a leading article."""
    return _count({_bare(s, text) for s in found}, {_bare(s, text) for s in gold})


def overlap(found: Iterable[Span], gold: Iterable[Span], _text: str) -> Counts:
    """Count spans of one type that share characters, each used once, from left to right."""
    free = sorted(set(found), key=lambda span: span[1:])
    predicted, listed = len(free), sorted(set(gold), key=lambda span: span[1:])
    right = 0
    for type_, start, end in listed:
        hit = next((s for s in free if s[0] == type_ and s[1] < end and start < s[2]), None)
        if hit:
            free.remove(hit)
            right += 1
    return Counts(right, predicted, len(listed))


COUNTINGS: dict[str, Callable[[Iterable[Span], Iterable[Span], str], Counts]] = {
    "exact": exact,
    "exact but for the article": exact_but_article,
    "overlap": overlap,
}


def _rows(
    pairs: Sequence[tuple[GoldDocument, frozenset[Span]]],
    count: Callable[[Iterable[Span], Iterable[Span], str], Counts],
) -> tuple[tuple[str | int | float | None, ...], ...]:
    by_type = {type_: Counts() for type_ in TYPES}
    for gold, found in pairs:
        for type_ in TYPES:
            by_type[type_] += count(
                (span for span in found if span[0] == type_),
                (span for span in gold.spans if span[0] == type_),
                gold.document.text,
            )
    three = sum((by_type[type_] for type_ in TYPES[:3]), Counts())
    rows = [prf(type_, counts) for type_, counts in by_type.items()]
    return (*rows, prf("first three", three), prf("all", sum(by_type.values(), Counts())))


def _count(found: set[Span], gold: set[Span]) -> Counts:
    return Counts(len(found & gold), len(found), len(gold))


def _bare(span: Span, text: str) -> Span:
    type_, start, end = span
    for article in _ARTICLES:
        if text[start:end].lower().startswith(article):
            return type_, start + len(article), end
    return span


def _folder(folder: Path) -> list[GoldDocument]:
    spans: dict[str, set[Span]] = {}
    for row in _rows_of(folder / "entities.json"):
        if row["type"] in TYPES and float(str(row["confidence"])) >= SURE:
            span = (str(row["type"]), int(str(row["begin"])), int(str(row["end"])))
            spans.setdefault(str(row["documentId"]), set()).add(span)
    rows = sorted(_rows_of(folder / "documents.json"), key=lambda row: str(row["_id"]))
    return [GoldDocument(_document(row), frozenset(spans.get(str(row["_id"]), ()))) for row in rows]


def _document(row: Mapping[str, object]) -> Document:
    return gold_document(
        str(row["_id"]),
        str(row["text"]),
        row.get("title"),
        title=str(row["title"]) if row.get("title") else None,
        publisher=str(row["sourceName"]) if row.get("sourceName") else None,
    )


def _rows_of(path: Path) -> list[dict[str, object]]:
    rows = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(lines, start=1):
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise SourceError(f"{path}, line {number}: no JSON object ({error})") from error
    return rows


def _listing(gold: GoldDocument, found: frozenset[Span]) -> str:
    text = gold.document.text
    lines = [f"== {gold.document.source}"]
    for name, spans in (("MISSED", gold.spans - found), ("SPURIOUS", found - gold.spans)):
        for type_, start, end in sorted(spans, key=lambda span: span[1:]):
            lines.append(f"  {name:<9}{type_:<13}{start:>6}-{end:<6} {text[start:end]!r}")
    return "\n".join([*lines, ""])
