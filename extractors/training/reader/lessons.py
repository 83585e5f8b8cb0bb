"""A lesson: a window of read text as the network takes it, with what a reader wrote down."""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern
from typing import TYPE_CHECKING, Any, cast

from ....ontology.identity import document_iri
from ....ontology.records import Document, Segment
from ...attribution.voices import speakers, voices
from ...claims.assemble import segment_readings
from ...events.by_rule import events_by_rule, rule_events
from ...mentions.referents import Referents
from ...reader.examples import Text, text_of
from ...reader.windows import Window, windows
from ...reading import contexts
from ...scoring.challenge.agreement import is_full
from ...scoring.challenge.judge import judge
from ..reading.records import DOCUMENT, OPEN, ROLES
from ..reading.spans import Span
from ..reading.split import TRAIN
from .pieces import Listening
from .records import OTHER, OWN, STATUS, UNREAD, GoldEvent, Lesson

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from spacy.language import Language

    from ....ontology.records import Claim
    from ...claims.trigger_reading import TriggerReading
    from ...discourse.context import DiscourseContext
    from ...scoring.challenge.gold import GoldText
    from ..reading.passages import Passage
    from ..reading.records import WrittenClaim
    from .records import Cut


@dataclass(frozen=True, slots=True)
class Source:
    """Where lessons are from: a text, its part, and the wave of its reading."""

    id: str
    part: str
    wave: int = 0


@dataclass(slots=True)
class Written:
    """What is written down about a text, by its tokens.

    ``places`` are all tokens of the places of an event: "Doha, *Qatar*" is one filler; ``dates``
    those of its dates.
    """

    events: dict[int, GoldEvent] = field(default_factory=dict)
    places: dict[int, set[int]] = field(default_factory=dict)
    dates: dict[int, set[int]] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    references: dict[int, int | None] = field(default_factory=dict)


def lessons_of(passage: Passage, part: str, nlp: Language) -> Iterator[Lesson]:
    """Yield the windows of a passage that readers have written down."""
    document = _document(passage.id, passage.text, passage.document.fields)
    found = Source(passage.id, part, passage.reading.wave)
    for context, cut in _cut(document, nlp, passage.id):
        yield from _lessons(found, context, cut, written_in(context, passage))


def written_in(context: DiscourseContext, passage: Passage) -> Written:
    """Return what is written down about a passage, by the tokens of its context."""
    tokens = _Tokens(context)
    written = Written(references=dict(tokens.references(passage)))
    for claim in passage.claims:
        head = tokens.head(claim.trigger)
        if head is None:
            continue
        if claim.doubt is not None:
            written.unsure.add(head)
        else:
            tokens.add(written.events, head, claim)
            for told, fillers in (
                (written.places, claim.roles.get("place", ())),
                (written.dates, [claim.date]),
            ):
                told.setdefault(head, set()).update(tokens.within(fillers))
    written.unsure -= written.events.keys()
    return written


def plain_lessons(name: str, text: str, nlp: Language) -> Iterator[Lesson]:
    """Yield the windows of a text that nobody has read."""
    for context, cut in _cut(_document(name, text, {}), nlp, name):
        yield from _lessons(Source(name, UNREAD), context, cut, Written())


def lessons_of_gold(text: GoldText, nlp: Language) -> Iterator[Lesson]:
    """Yield a text of gold claims by name, if the rules find just these: then they tell where.

    Gold that does not say where its words stand is aligned by the claims that agree with it; a
    text with a claim missed or one too many is no lesson.
    """
    name = f"gold:{text.id}"
    every = list(_cut(text.document, nlp, name))
    found = [segment_readings(context, trained=False) for context, _ in every]
    verdict = judge(text, [c for readings in found for one in readings for c in one.claims])
    right = {pair.claim.id for pair in verdict.pairs if is_full(pair.agreed)}
    if verdict.missed or verdict.spurious or len(right) < len(verdict.pairs):
        return
    for (context, cut), readings in zip(every, found, strict=True):
        written = Written()
        for one in readings:
            claim = next((c for c in one.claims if c.id in right), None)
            if claim is not None:
                written.events[one.trigger.token.i] = _agreed(one, claim)
            elif one.claims:
                written.unsure.add(one.trigger.token.i)
        yield from _lessons(Source(name, TRAIN), context, cut, written)


def _agreed(reading: TriggerReading, claim: Claim) -> GoldEvent:
    roles = rule_events([(reading.trigger, reading.fillers)])[reading.trigger.token.i].roles
    status = (claim.polarity, claim.certainty, claim.temporality, claim.speech_act)
    known = {token: role for token, role in roles.items() if role in ROLES}
    return GoldEvent(claim.event_type, known, dict(zip(STATUS, status, strict=True)))


def _cut(document: Document, nlp: Language, name: str) -> Iterator[tuple[DiscourseContext, Cut]]:
    """Yield what is read of a document, segment by segment, and how the encoder read it."""
    listening = Listening(nlp)
    for context in contexts(document, cast("Language", listening), Referents(name)):
        yield context, listening.cut()


def _lessons(
    source: Source, context: DiscourseContext, cut: Cut, written: Written
) -> Iterator[Lesson]:
    doc = context.text.doc
    found = rule_events(events_by_rule(context.layer))
    text = text_of(doc, found, lambda token: speakers(voices(token, context.text)))
    if text is None:
        return
    for window in windows([sentence.start for sentence in doc.sents], len(doc)):
        yield _lesson(source, text, cut, window, written)


def _lesson(source: Source, text: Text, cut: Cut, window: Window, written: Written) -> Lesson:
    parties, first, gold = text.parties(window), window.start, written.events
    own = [i for i in range(window.own, window.end) if i in gold]
    asked = own
    if source.part == UNREAD:
        asked = [i for i in range(window.own, window.end) if _may(text, i)]
    inside = set(parties)
    references = {
        mention: meant
        for mention, meant in written.references.items()
        if window.own <= mention < window.end and (meant is None or meant in inside)
    }
    return Lesson(
        id=source.id,
        part=source.part,
        wave=source.wave,
        text=cut,
        place=first,
        tokens=[token.text for token in text.doc[first : window.end]],
        words=_interned(text.words(window)),
        own=window.own - first,
        parties=[p - first for p in parties],
        pairs={i - first: _interned(text.pairs(i, parties)) for i in asked},
        governing={i - first: _interned([text.governing(i)])[0] for i in asked},
        events={
            i - first: GoldEvent(
                gold[i].type,
                {t - first: role for t, role in gold[i].roles.items() if t in inside},
                gold[i].status,
                _voices(gold[i], inside, first),
            )
            for i in own
        },
        unsure={i - first for i in written.unsure if window.own <= i < window.end},
        references={
            mention - first: None if meant is None else meant - first
            for mention, meant in references.items()
        },
        links={i - first: _interned(text.antecedents(i, parties)) for i in references},
    )


def _voices(event: GoldEvent, inside: Collection[int], first: int) -> frozenset[int]:
    """Return who says an event, counted from the window's first token."""
    return frozenset(
        {v for v in event.voices if v in {OWN, OTHER}}
        | {v - first for v in event.voices if v in inside}
    )


def _interned(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return rows of names, each name once in memory and in the file."""
    return [[intern(name) for name in row] for row in rows]


def _may(text: Text, token: int) -> bool:
    return token in text.rules or token in text.frames


class _Tokens:
    """The way from offsets of a passage to the tokens of its context."""

    def __init__(self, context: DiscourseContext) -> None:
        self.doc = context.text.doc
        self.at = {
            place: index
            for index, (start, end) in enumerate(
                zip(context.text.starts, context.text.ends, strict=True)
            )
            for place in range(start, end)
        }

    def of(self, span: Span) -> list[int]:
        """Return the token of each character of a span that has one."""
        return [self.at[place] for place in range(span.start, span.end) if place in self.at]

    def within(self, fillers: Sequence[object]) -> Iterator[int]:
        """Yield the tokens of fillers."""
        for filler in fillers:
            yield from self.of(filler) if isinstance(filler, Span) else ()

    def head(self, span: Span) -> int | None:
        """Return the token that heads a span, None where it has none."""
        found = self.of(span)
        return self.doc[min(found) : max(found) + 1].root.i if found else None

    def heads(self, fillers: Sequence[object]) -> Iterator[int]:
        """Yield the tokens that head fillers; words outside the passage have none."""
        for filler in fillers:
            head = self.head(filler) if isinstance(filler, Span) else None
            if head is not None:
                yield head

    def add(self, gold: dict[int, GoldEvent], head: int, claim: WrittenClaim) -> None:
        """Add a claim; a second one of the same word brings only its parties."""
        status = {name: getattr(claim, name) for name in STATUS}
        event = gold.setdefault(head, GoldEvent(claim.type, {}, status, self._voices(claim)))
        for role, fillers in claim.roles.items():
            for token in self.heads(fillers):
                event.roles.setdefault(token, role)

    def _voices(self, claim: WrittenClaim) -> frozenset[int]:
        known = {DOCUMENT: OWN, OPEN: OTHER}
        said = {known[voice] for voice in claim.claimers if isinstance(voice, str)}
        return frozenset(said | set(self.heads(claim.claimers)))

    def references(self, passage: Passage) -> Iterator[tuple[int, int | None]]:
        """Yield each pronoun with what it stands for, None where that is left open."""
        for one in passage.reference:
            head = self.head(one.mention)
            if head is None:
                continue
            if one.antecedent is None:
                yield head, None
                continue
            meant = next(self.heads([one.antecedent]), None)
            if meant is not None and meant != head:
                yield head, meant


def _document(name: str, text: str, told: Any) -> Document:
    iri = document_iri(text, told.get("publisher"), told.get("author"), told.get("published"))
    return Document(
        id=iri,
        source=name,
        text=text,
        sha256="",
        segments=(Segment(0, 0, len(text)),),
        title=told.get("title"),
        publisher=told.get("publisher"),
        author=told.get("author"),
        published=told.get("published"),
    )
