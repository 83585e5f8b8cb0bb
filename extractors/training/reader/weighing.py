"""Chances of parties, places, times and dates, fitted to text that the network has not learnt from.

A row for each word that may take part in an event that readers wrote down: the signs of
``reader/party_signs.py``, and on which side they have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...attribution.voices import speakers, voices
from ...claims.assemble import segment_readings
from ...claims.date_signs import ALONE as DATE_ALONE
from ...claims.date_signs import date_signs
from ...claims.dating import candidates
from ...claims.time_signs import ALONE as TIME_ALONE
from ...claims.time_signs import TIMES
from ...events.by_rule import events_by_rule, rule_events
from ...events.roles.fillers import Fillers
from ...mentions.referents import Referents
from ...reader.decide import type_of
from ...reader.parties import HARMED
from ...reader.party_signs import ALONE as PARTY_ALONE
from ...reader.party_signs import SIDES, party_signs, roles_by_word
from ...reader.read import learnt
from ...reading import contexts
from ..reading.scored.gold import gold_text
from .boosting import fitted_chance
from .lessons import written_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language

    from ...claims.trigger_reading import TriggerReading
    from ...discourse.context import DiscourseContext
    from ...reader.chance import Chance
    from ..reading.passages import Passage
    from .lessons import Written

_ALONE: Final = frozenset({*PARTY_ALONE, *TIME_ALONE, *DATE_ALONE})
DATE: Final = "date"
_SIDE: Final = {"agent": "agent", "place": "place"} | dict.fromkeys(HARMED, "patient")


@dataclass(frozen=True, slots=True)
class Row:
    """Signs of a word of a passage, and what is right of it: its side, time or date; or None."""

    text: str
    signs: Mapping[str, float]
    right: str | None


def party_rows(passages: Iterable[Passage], nlp: Language) -> Iterator[Row]:
    """Yield a row for each candidate of each event that is written down."""
    for passage in passages:
        document = gold_text(passage).document
        for context in contexts(document, nlp, Referents(document.id)):
            for signs, right in _of_context(context, written_in(context, passage)):
                yield Row(passage.id, signs, right)


def _of_context(
    context: DiscourseContext, written: Written
) -> Iterator[tuple[Mapping[str, float], str | None]]:
    doc, found = context.text.doc, events_by_rule(context.layer)
    told = learnt(doc, rule_events(found), lambda token: speakers(voices(token, context.text)))
    if told is None:
        return
    rules = {trigger.token.i: (trigger, fillers) for trigger, fillers in found}
    elsewhere = roles_by_word(told.events.values())
    for token, event in told.events.items():
        gold = written.events.get(token)
        if gold is None or token in written.unsure:
            continue
        trigger, fillers = rules.get(token, (None, Fillers()))
        known = trigger.event_type if trigger is not None else event.type
        kind = type_of(known, event, doc[token])
        within = dict.fromkeys(written.places[token], "place")
        for index, signs in party_signs(doc[token], event, kind, fillers, elsewhere):
            yield signs, _SIDE.get(gold.roles.get(index, ""), within.get(index))


def fitted_parties(rows: Sequence[Row]) -> dict[str, Chance]:
    """Return the chance of an agent, of a patient, and of a place."""
    return {side: _fitted(rows, [row.right == side for row in rows]) for side in SIDES}


def time_rows(passages: Iterable[Passage], nlp: Language) -> Iterator[Row]:
    """Yield a row for each event that is written down and read."""
    for passage, _, written, reading in _read(passages, nlp):
        gold = written.events.get(reading.trigger.token.i)
        if gold is not None and reading.timed:
            yield Row(passage.id, reading.timed, gold.status["temporality"])


def fitted_times(rows: Sequence[Row]) -> dict[str, Chance]:
    """Return the chance of each temporality but Past."""
    return {name: _fitted(rows, [row.right == name for row in rows]) for name in TIMES}


def date_rows(passages: Iterable[Passage], nlp: Language) -> Iterator[Row]:
    """Yield a row for each time expression in the sentence of an event that is written down."""
    for passage, context, written, reading in _read(passages, nlp):
        token = reading.trigger.token.i
        if token not in written.events or token in written.unsure or not reading.claims:
            continue
        time = reading.claims[0].temporality
        found = candidates(reading.trigger, reading.fillers, context.layer.times)
        for one in found:
            told = range(one.mention.token_start, one.mention.token_end)
            right = DATE if written.dates[token].intersection(told) else None
            yield Row(passage.id, dict(date_signs(one, found, reading.trigger, time)), right)


def fitted_dates(rows: Sequence[Row]) -> dict[str, Chance]:
    """Return the chance that a time expression tells when an event was."""
    return {DATE: _fitted(rows, [row.right == DATE for row in rows])}


def _read(
    passages: Iterable[Passage], nlp: Language
) -> Iterator[tuple[Passage, DiscourseContext, Written, TriggerReading]]:
    """Yield what came of each event word of passages, with its segment and what is written down."""
    for passage in passages:
        document = gold_text(passage).document
        for context in contexts(document, nlp, Referents(document.id)):
            written = written_in(context, passage)
            for reading in segment_readings(context):
                yield passage, context, written, reading


def _fitted(rows: Sequence[Row], held: Sequence[bool]) -> Chance:
    alone = [{n: v for n, v in row.signs.items() if n in _ALONE} for row in rows]
    finer = [{n: v for n, v in row.signs.items() if n not in _ALONE} for row in rows]
    return fitted_chance(alone, finer, held)
