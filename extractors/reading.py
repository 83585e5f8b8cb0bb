"""Read one document: annotate each segment once, then build mentions and claims from the layer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, TypeVar

from ..ontology.identity import ID, slug
from ..ontology.records import Claim, Document, Mention, Reading, Segment
from ..ontology.terms import stands_to_state
from .annotation import look_ups
from .annotation.annotations import Annotations, Passage, Spans
from .annotation.records import (
    CountMention,
    LocationMention,
    Parenthetical,
    Quote,
    TimeMention,
    Trigger,
    WeaponMention,
)
from .annotation.steps import Step, annotate
from .attribution.corrections import find_corrections
from .claims.assemble import segment_claims
from .discourse import parentheticals, quotations
from .discourse.context import DiscourseContext
from .events.lists import part_acts_from_patients
from .events.triggers import find_triggers
from .language.segment_text import read_segments
from .language.stretches import stretches
from .lexicon.figures import ruler
from .lexicon.introductions import introduced_names, introduced_texts
from .lexicon.known_name import KnownName
from .lexicon.known_names import organisations, states
from .lexicon.surroundings import Surroundings
from .mention_records import mentions_of
from .mentions import counts, weapons
from .mentions.naming import full_names, ruling_names, second_names
from .mentions.places import find as places
from .mentions.places.gazetteer import state_location
from .mentions.places.ranking import ranking_of
from .mentions.referents import Referents
from .mentions.speakers import named_in_full, ruling_speakers
from .mentions.times import find as times
from .mentions.times.first_published import first_published
from .words.languages import per_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

Placed = TypeVar("Placed", CountMention, LocationMention, TimeMention, WeaponMention)


def _spans(passage: Passage, found: Iterable[Placed]) -> Spans[Placed]:
    return Spans(len(passage.doc), ((m.token_start, m.token_end, m) for m in found))


def _places(passage: Passage, _: Annotations) -> Spans[LocationMention]:
    return _spans(passage, places.find(passage.doc, ranking_of(passage.text.document)))


def _times(passage: Passage, _: Annotations) -> Spans[TimeMention]:
    reference = _reference(passage.text.document, passage.text.segment)
    return _spans(passage, times.find(passage.doc, reference=reference))


def _counts(passage: Passage, _: Annotations) -> Spans[CountMention]:
    return _spans(passage, counts.find(passage.doc))


def _weapons(passage: Passage, _: Annotations) -> Spans[WeaponMention]:
    return _spans(passage, weapons.find(passage.doc))


def _titles(passage: Passage, _: Annotations) -> tuple[bool, ...]:
    inside = quotations.find_titles(passage.text)
    return tuple(index in inside for index in range(len(passage.doc)))


def _quoted(passage: Passage, _: Annotations) -> Spans[tuple[int, int]]:
    found = quotations.find_quoted(passage.text)
    return Spans(len(passage.doc), ((start, end, (start, end)) for start, end in found))


def _quotes(passage: Passage, _: Annotations) -> Spans[Quote]:
    found = quotations.find_quotes(passage.text)
    return Spans(len(passage.doc), ((quote.start, quote.end, quote) for quote in found))


def _parentheticals(passage: Passage, _: Annotations) -> Spans[Parenthetical]:
    found = parentheticals.find_asides(passage.doc)
    return Spans(len(passage.doc), ((aside.start, aside.end, aside) for aside in found))


def _corrections(passage: Passage, _: Annotations) -> Spans[int]:
    return Spans(len(passage.doc), find_corrections(passage.doc))


def _triggers(passage: Passage, _: Annotations) -> Spans[Trigger]:
    part_acts_from_patients(passage.doc)
    found = find_triggers(passage.doc)
    return Spans(len(passage.doc), ((t.token.i, t.token.i + 1, t) for t in found))


STEPS: Final = (
    Step("lemmas", needs=(), run=look_ups.lemmas),
    Step("spellings", needs=(), run=look_ups.spellings),
    Step("irregular", needs=(), run=look_ups.irregular),
    Step("sentences", needs=(), run=look_ups.sentences),
    Step("phrases", needs=("spellings",), run=look_ups.phrases),
    Step("names", needs=(), run=look_ups.names),
    Step("posts", needs=(), run=look_ups.posts),
    Step("actor_nouns", needs=("phrases",), run=look_ups.actor_nouns),
    Step("definites", needs=(), run=look_ups.definites),
    Step("target_kinds", needs=("phrases",), run=look_ups.target_kinds),
    Step("partitives", needs=(), run=look_ups.partitives),
    Step("hedges", needs=("lemmas",), run=look_ups.hedges),
    Step("speech", needs=("lemmas",), run=look_ups.speech),
    Step("speech_nouns", needs=(), run=look_ups.speech_nouns),
    Step("light_verbs", needs=("lemmas",), run=look_ups.light_verbs),
    Step("entries", needs=("lemmas",), run=look_ups.entries),
    Step("places", needs=(), run=_places),
    Step("times", needs=(), run=_times),
    Step("counts", needs=(), run=_counts),
    Step("weapons", needs=(), run=_weapons),
    Step("titles", needs=(), run=_titles),
    Step("classes", needs=("phrases", "names", "places", "titles"), run=look_ups.classes),
    Step("quoted", needs=(), run=_quoted),
    Step("quotes", needs=("speech", "posts", "quoted"), run=_quotes),
    Step("parentheticals", needs=("speech", "posts"), run=_parentheticals),
    Step("corrections", needs=(), run=_corrections),
    Step(
        "triggers",
        needs=(
            "spellings",
            "irregular",
            "sentences",
            "names",
            "partitives",
            "hedges",
            "entries",
            "classes",
        ),
        run=_triggers,
    ),
)
"""What annotates a segment, in order: each fills one column of the layer."""


def read(document: Document, nlp: Language) -> Reading:
    """Return all that was read out of ``document``; boilerplate and other languages are not.

    Records are sorted and free of duplicates, so that equal documents give equal bytes.
    """
    claims: list[Claim] = []
    mentions: list[Mention] = []
    found, referents = heard(document, nlp)
    located = referents.places
    for context in found:
        claims.extend(segment_claims(context))
        mentions.extend(mentions_of(context))
        for place in context.layer.places:
            located.update((one.id, one) for one in (place.location, *place.around))
    for country in {country for one in referents.actors.values() for country in one.citizen_of}:
        located.setdefault(country, state_location(country.removeprefix(f"{ID}place-")))
    return Reading(
        document=document,
        claims=tuple(sorted({c.id: c for c in claims}.values(), key=_claim_order)),
        mentions=tuple(sorted(set(mentions), key=_mention_order)),
        actors=tuple(sorted(referents.actors.values(), key=lambda a: a.id)),
        locations=tuple(sorted(located.values(), key=lambda p: p.id)),
    )


def heard(document: Document, nlp: Language) -> tuple[list[DiscourseContext], Referents]:
    """Return what claims are read from, and the referents that know whom the document speaks of."""
    referents = Referents(document.id, texts=introduced_texts(document.text))
    found = list(contexts(document, nlp, referents))
    _hear_of(document, found, referents)
    return found, referents


def _hear_of(document: Document, found: Iterable[DiscourseContext], referents: Referents) -> None:
    """Let ``referents`` know who, and which state, the whole document speaks of."""
    spoken_of: set[str] = set()
    ruling = set(ruling_speakers(document))
    for name in named_in_full(document):
        referents.expect(name)
    for context in found:
        ruling.update(ruling_names(context.text.doc))
        for name in full_names(context.text.doc):
            referents.expect(name)
        for other, name in second_names(context.text.doc):
            referents.also.setdefault(other, name)
        spoken_of.update(_states_of(context.layer))
    rows = ((surname, ruler(surname, spoken_of)) for surname in sorted(ruling))
    referents.rulers = {surname: row["name"] for surname, row in rows if row is not None}
    referents.home = next(iter(spoken_of)) if len(spoken_of) == 1 else None


def _states_of(layer: Annotations) -> Iterator[str]:
    """Yield the states (lexicon ids) that names, bodies of states and places speak of."""
    for name in filter(None, layer.names):
        is_states = name.kind == "StateActor" or stands_to_state(name.actor_type) == "organ"
        if name.country is not None and is_states:
            yield name.country
    yield from (place.state for place in layer.places if place.state is not None)


def contexts(document: Document, nlp: Language, referents: Referents) -> Iterator[DiscourseContext]:
    """Yield what the stages read claims from, annotated, for each segment with text of its own."""
    around = _surroundings(document)
    segments = (segment for segment in stretches(document) if segment.is_read)
    for text in read_segments(document, segments, nlp):
        passage = Passage(text, around)
        yield DiscourseContext(passage, annotate(passage, STEPS), referents)


def _claim_order(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.id


def _mention_order(mention: Mention) -> tuple[int, int, str, str]:
    return mention.start, mention.end, mention.kind, mention.id or ""


def _surroundings(document: Document) -> Surroundings:
    """Return what the document says as a whole; a publisher that no list has is its own name."""
    text = f"{document.title or ''}\n{document.text}"
    name = document.publisher
    local = list(introduced_names(document.text))
    if name is not None and len(name) > 3 and name not in _listed():
        local.append((name, KnownName(slug(name), name, "Organisation", "Media")))
    return Surroundings(text, local)


@per_language
def _listed() -> frozenset[str]:
    """Return the names that the lexicons know already."""
    rows = (*organisations().values(), *states().values())
    return frozenset(name for row in rows for name in (row["name"], *row["aliases"]))


def _reference(document: Document, segment: Segment) -> dt.date | None:
    """Return the day from which "on Monday" is reckoned: the segment's, else the document's.

    A document that says when it was first published is of that day, if it was published again.
    """
    first = first_published(document.text)
    again = first is not None and first.isoformat() <= (document.published or first.isoformat())
    if again and not segment.date:
        return first
    for value in (segment.date, document.published):
        if value and len(value) >= 10:
            try:
                return dt.date.fromisoformat(value[:10])
            except ValueError:
                continue
    return None
