"""Read a document aloud: for each sentence its words and all that the rules made of them.

Nothing is recorded while a document is read. The layer, the attempts of an event word, and what
came of it are values that reading makes and explaining prints, so neither repeats a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..claims.assemble import segment_readings
from .claims import reading_lines
from .words import attempt_lines, frame_lines, name_lines, place_lines, tree_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span

    from ..claims.assemble import TriggerReading
    from ..discourse.context import DiscourseContext


def explain(contexts: Iterable[DiscourseContext], *, claim: str | None = None) -> Iterator[str]:
    """Yield the lines that explain the reading of a document's contexts, or of one claim by IRI.

    Nothing is yielded for a claim that this version of the rules does not make.
    """
    for context in contexts:
        readings = segment_readings(context)
        wanted = [r for r in readings if claim in {None, *(c.id for c in r.claims)}]
        for sentence in context.text.doc.sents:
            here = [r for r in wanted if r.trigger.token.sent == sentence]
            if claim is None or here:
                yield from _sentence(sentence, here, context)


def _sentence(
    sentence: Span, readings: list[TriggerReading], context: DiscourseContext
) -> Iterator[str]:
    yield f"== {sentence.text.strip()}"
    yield from _section("words", tree_lines(sentence, context.layer))
    yield from _section("frames", frame_lines(sentence))
    yield from _section("listed names", name_lines(sentence, context))
    yield from _section("places", place_lines(sentence, context.layer))
    yield from _section("event words tried", attempt_lines(sentence, context.layer))
    told = (line for reading in readings for line in reading_lines(reading, context))
    yield from _section("events", told)
    yield ""


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"-- {title}"
        yield from (f"   {line}" for line in found)
