"""Chances of how a text speaks and of what a saying does, fitted as those of parties and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...claims import act_signs, manner
from ...claims.act_signs import ACTS
from ...claims.assemble import segment_readings
from ...claims.manner import ITSELF
from ...mentions.referents import Referents
from ...reading import contexts
from ...scoring.challenge.gold import DOCUMENT_VOICE
from ..reading.scored.fields import paired
from ..reading.scored.gold import gold_text
from ..reading.scored.texts import ReadText
from .boosting import fitted_chance
from .lessons import written_in
from .weighing import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language

    from ....ontology.records import Claim
    from ...claims.trigger_reading import TriggerReading
    from ...discourse.context import DiscourseContext
    from ...reader.chance import Chance
    from ...scoring.challenge.gold import GoldClaim
    from ..reading.passages import Passage

_REPORT = "Report"


def manner_rows(passages: Iterable[Passage], nlp: Language) -> Iterator[Row]:
    """Yield a row for each segment that tells something in its own voice: ``ITSELF``, or None."""
    for passage in passages:
        for context, _, told in _read(passage, nlp):
            acts = [_act(one) for _, claim, one in told if _is_own(claim, one)]
            if acts and context.manner:
                speaks = sum(act != _REPORT for act in acts) * 2 > len(acts)
                yield Row(passage.id, context.manner, ITSELF if speaks else None)


def fitted_manners(rows: Sequence[Row]) -> dict[str, Chance]:
    """Return the chance that a text speaks for itself."""
    held = [row.right == ITSELF for row in rows]
    return {ITSELF: _fitted(rows, held, manner.is_alone)}


def act_rows(passages: Iterable[Passage], nlp: Language) -> Iterator[Row]:
    """Yield a row for each claim that is plainly told and was written down, with its act."""
    for passage in passages:
        for _, readings, told in _read(passage, nlp):
            signs = {id_: one for reading in readings for id_, one in reading.acted.items()}
            for _, claim, gold in told:
                if claim.id in signs:
                    yield Row(passage.id, signs[claim.id], _act(gold))


def fitted_acts(rows: Sequence[Row]) -> dict[str, Chance]:
    """Return the chance of each of ``ACTS``."""
    return {
        name: _fitted(rows, [row.right == name for row in rows], act_signs.is_alone)
        for name in ACTS
    }


Told = tuple["TriggerReading", "Claim", "GoldClaim"]
"""A reading, a claim of it, and the written claim that it agrees with in type."""


def _read(
    passage: Passage, nlp: Language
) -> Iterator[tuple[DiscourseContext, list[TriggerReading], list[Told]]]:
    """Yield the segments of a passage, what came of their events, and what of it is written."""
    text = gold_text(passage)
    found = []
    for context in contexts(text.document, nlp, Referents(text.document.id)):
        written = written_in(context, passage).events
        found.append((context, written, segment_readings(context, every=True)))
    claims = [c for _, _, readings in found for one in readings for c in one.claims]
    by_id = {claim.id: gold for gold, claim in paired(ReadText(text, tuple(claims))).pairs}
    for context, written, readings in found:
        yield (
            context,
            readings,
            [
                (reading, claim, by_id[claim.id])
                for reading in readings
                if reading.trigger.token.i in written
                for claim in reading.claims
                if claim.id in by_id
            ],
        )


def _is_own(claim: Claim, gold: GoldClaim) -> bool:
    """Tell whether a claim is the text's own, as read and as written."""
    return claim.claimer is None and DOCUMENT_VOICE in (gold.claimers or ())


def _act(gold: GoldClaim) -> str | None:
    return gold.speech_acts[0] if gold.speech_acts else None


def _fitted(rows: Sequence[Row], held: Sequence[bool], alone: Callable[[str], bool]) -> Chance:
    signs = [{n: v for n, v in row.signs.items() if alone(n)} for row in rows]
    finer = [{n: v for n, v in row.signs.items() if not alone(n)} for row in rows]
    return fitted_chance(signs, finer, held)
