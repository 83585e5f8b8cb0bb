"""Read a document aloud: for each sentence its words and all that the rules made of them.

Nothing is recorded while a document is read. The layer, the attempts of an event word, and what
came of it are values that reading makes and explaining prints, so neither repeats a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import tongue
from ..claims.assemble import segment_readings
from ..mentions.referents import Referents
from ..reading import contexts
from ..words.languages import speak
from .claims import reading_lines
from .words import attempt_lines, frame_lines, name_lines, place_lines, tree_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Span

    from ...ontology.records import Document
    from ..claims.trigger_reading import TriggerReading
    from ..discourse.context import DiscourseContext


def explain(document: Document, nlp: Language, *, claim: str | None = None) -> Iterator[str]:
    """Yield the lines that say why ``document``, or one claim of it, is read as it is.

    ``claim`` is the IRI of a claim of the document; for one that these rules do not make nothing
    is yielded. Claims of other packages' extractors are not explained. Raises as ``read``.
    """
    speak(tongue(nlp))
    yield from _contexts(contexts(document, nlp, Referents(document.id)), claim)


def _contexts(found: Iterable[DiscourseContext], claim: str | None) -> Iterator[str]:
    for context in found:
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
    yield from _section("places", place_lines(sentence, context))
    yield from _section("event words tried", attempt_lines(sentence, context.layer))
    told = (line for reading in readings for line in reading_lines(reading, context))
    yield from _section("events", told)
    yield ""


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"-- {title}"
        yield from (f"   {line}" for line in found)
