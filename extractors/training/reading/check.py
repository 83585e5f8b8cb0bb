"""Whether the readings of a folder hold: known values, spans of whole words, texts that agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .documents import documents
from .faults import Fault
from .folder import numbered, sources
from .passages import Passage
from .records import Elsewhere, Filler, StandOff, row_of
from .taking.notes import NOTE
from .vocabulary import vocabulary_faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .spans import Span


def check_folder(shared: Path | None, folder: Path) -> Iterator[Fault]:
    """Yield what is wrong in the readings of a folder.

    Without `shared` only what needs no text is checked. SourceError where a text is absent or a
    line is no reading at all.
    """
    seen: dict[str, str] = {}
    twins: list[tuple[Fault, str]] = []
    for source in sources(folder):
        texts = documents(shared, source) if shared else None
        file = f"{source}.jsonl"
        for line, reading in numbered(folder, source):
            found = [*_shape_faults(reading, source)]
            if reading.id in seen:
                found.append(f"the id stands already in {seen[reading.id]}; keep one")
            seen[reading.id] = f"{file}, line {line}"
            if texts is not None and reading.document not in texts:
                found.append(f"document {reading.document!r} is not among the texts; name another")
            elif texts is not None:
                found.extend(text_faults(Passage(reading, texts[reading.document])))
            yield from (Fault(file, line, reading.id, message) for message in found)
            if reading.twin:
                message = f"twin {reading.twin!r} is no reading here; take the first one as well"
                twins.append((Fault(file, line, reading.id, message), reading.twin))
    yield from (fault for fault, twin in twins if twin not in seen)


def _shape_faults(reading: StandOff, source: str) -> Iterator[str]:
    if reading.source != source:
        yield f"source {reading.source!r} stands in the file of {source!r}; move it"
    for claim, row in zip(reading.claims, row_of(reading)["claims"], strict=True):
        for fault in vocabulary_faults(row):
            yield f"claim at {claim.trigger.start}: {fault}"
    notes = [claim.doubt or "" for claim in reading.claims] + [one.why for one in reading.none]
    for note in notes:
        if len(note) > NOTE:
            yield f"note {note!r} is longer than {NOTE} characters; shorten it"


def text_faults(passage: Passage) -> Iterator[str]:
    """Yield the spans of a passage that are not words of its text."""
    if not passage.text or passage.reading.end > len(passage.document.text):
        yield f"{passage.reading.start} to {passage.reading.end} is not in the document; take anew"
        return
    for what, filler in fillers(passage.reading):
        if isinstance(filler, Elsewhere):
            fields = {**passage.document.fields, "text": passage.document.text}
            place, text = filler.span, fields.get(filler.field, "")
        else:
            place, text = filler, passage.text
        if fault := _span_fault(place, text):
            yield f"{what} {json.dumps([place.start, place.end])} {fault}; take the row anew"


def _span_fault(place: Span, text: str) -> str | None:
    if place.end > len(text):
        return "lies outside the text"
    words = text[place.start : place.end]
    if words != words.strip():
        return f"begins or ends with a space ({words!r})"
    cut_before = place.start > 0 and text[place.start - 1].isalnum() and words[0].isalnum()
    cut_after = place.end < len(text) and text[place.end].isalnum() and words[-1].isalnum()
    return f"cuts a word ({words!r})" if cut_before or cut_after else None


def fillers(reading: StandOff) -> Iterator[tuple[str, Filler]]:
    """Yield every span of a reading with the name of what it fills."""
    for claim in reading.claims:
        yield "trigger", claim.trigger
        for role, found in claim.roles.items():
            yield from ((role, filler) for filler in found)
        for key, voices in (("claimer", claim.claimers), ("relays", claim.relays)):
            yield from ((key, voice) for voice in voices if not isinstance(voice, str))
        if claim.date is not None:
            yield "date", claim.date
        if claim.same is not None:
            yield "same", claim.same
    for one in reading.reference:
        yield "reference", one.mention
        if one.antecedent is not None:
            yield "reference", one.antecedent
    yield from (("none", one.word) for one in reading.none)
