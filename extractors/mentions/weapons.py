"""Find with what: weapons, ammunition, platforms and military equipment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.records import WeaponMention
from ..lexicon.load import read_lexicon
from ..lexicon.phrase_table import PhraseTable
from ..words.languages import per_language
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

_BODY_PARTS: Final = words("owners of limbs")


def find(doc: Doc) -> Iterator[WeaponMention]:
    """Yield the weapons of ``doc`` in order, the longest name at each place.

    A name with a capital or a digit ("TOW", "Hawk jet") is found only as it is written.
    """
    whole = doc.text
    for found in _table().find(whole):
        text = whole[found.start : found.end]
        row = _row(found.value, text)
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if row is None or span is None or _is_part_of_body(doc, span.start, text):
            continue
        if row["exact"] and _is_part_of_person(span):
            continue
        yield WeaponMention(
            found.start, found.end, text, span.start, span.end,
            row["lemma"], row["kind"], row["class"], row["arms"],
        )  # fmt: skip


@per_language
def _table() -> PhraseTable[list[tuple[str, dict[str, Any]]]]:
    """Map each form, in lower case, to the rows that have it and its spelling there."""
    table: PhraseTable[list[tuple[str, dict[str, Any]]]] = PhraseTable(())
    for row in read_lexicon("weapons"):
        for form in row["forms"]:
            rows = table.add(form, [])
            if rows is not None:
                rows.append((form, row))
    return table


def _row(rows: list[tuple[str, dict[str, Any]]], text: str) -> dict[str, Any] | None:
    """Choose the row whose spelling fits: as written first, then one whose case is free."""
    for form, row in rows:
        if row["exact"] and _letters(form) == _letters(text):
            return row
    return next((row for _, row in rows if not row["exact"]), None)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _is_part_of_person(span: Span) -> bool:
    """Tell whether a name is half of a person's: "Omar al-*Nimr*"."""
    beside = span.doc[max(span.start - 1, 0) : span.end + 1]
    whole = {t.ent_type_ for t in span} == {"Person"}
    before, behind = beside[0], beside[-1]
    opened = before.i < span.start and before.ent_type_ == "Person" and span[0].ent_iob_ == "I"
    runs_on = behind.i >= span.end and behind.ent_type_ == "Person" and behind.ent_iob_ == "I"
    return whole and (opened or runs_on)


def _is_part_of_body(doc: Doc, start: int, text: str) -> bool:
    """Tell "lost both arms" from "bought arms"."""
    return text.lower() == "arms" and start > 0 and doc[start - 1].text.lower() in _BODY_PARTS
