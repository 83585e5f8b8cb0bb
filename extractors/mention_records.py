"""The mentions of a segment as records: names, places, times, counts, weapons and triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..ontology.records import Mention
from .annotation.words import known_name
from .language import relations, syntax
from .mentions.actors import identify
from .mentions.descriptions import descriptions_of
from .mentions.naming import is_rank_before_name
from .mentions.offices import named_entity
from .words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from .annotation.annotations import Spans
    from .annotation.records import LocationMention
    from .discourse.context import DiscourseContext
    from .language.segment_text import SegmentText

_PLACED: Final = words("marks of a place")


def mentions_of(context: DiscourseContext) -> Iterator[Mention]:
    """Yield the mentions of a segment, in the order of their kinds."""
    text, layer = context.text, context.layer
    for time in layer.times:
        yield _mention(text, time.token_start, time.token_end, "Time")
    for count in layer.counts:
        yield _mention(text, count.token_start, count.token_end, "Quantity")
    for weapon in layer.weapons:
        yield _mention(text, weapon.token_start, weapon.token_end, weapon.kind)
    for trigger in layer.triggers:
        yield _mention(text, trigger.token.i, trigger.token.i + 1, "Event", name=trigger.event_type)
    yield from _names(context)
    yield from _descriptions(context)


def _names(context: DiscourseContext) -> Iterator[Mention]:
    text = context.text
    for span in _name_spans(context):
        head = text.doc[span[0] : span[1]].root
        place = context.layer.places[head.i]
        if place is not None and _is_surname(head, place, context):
            place = None
        name = known_name(head)
        if name is not None and name.is_demonym:
            yield _mention(text, *span, "Nationality", id=None, name=name.name)
        elif place is not None and (
            name is None or name.is_metonym or _is_placed(head, context.layer.places)
        ):
            location = place.location
            yield _mention(text, *span, "Location", id=location.id, name=location.name)
        elif not is_rank_before_name(head):
            actor = identify(head, context.referents)
            if actor is not None:
                yield _mention(text, *span, actor.kind, id=actor.id, name=actor.name)


def _descriptions(context: DiscourseContext) -> Iterator[Mention]:
    """Yield the words that say which office somebody named beside them holds, as that person."""
    for entity in context.text.doc.ents:
        placed = context.layer.places[entity.root.i] is not None
        spans = () if placed or entity.label_ != "Person" else tuple(descriptions_of(entity))
        actor = identify(entity.root, context.referents) if spans else None
        if actor is not None and actor.kind == "Person":
            for start, end in spans:
                yield _mention(context.text, start, end, "Person", id=actor.id, name=actor.name)


def _is_placed(name: Token, places: Spans[LocationMention]) -> bool:
    """Tell whether ``name`` stands as a place: "*in* Iraq and Syria", "Mosul, Iraq"."""
    first = name
    while first.dep_ in relations.COORDINATED and first.head != first:
        first = first.head
    if _PLACED & {*syntax.markers(name), *syntax.markers(first)}:
        return True
    inner = places[name.i - 2] if name.i > 1 and name.nbor(-1).text == "," else None
    apposed = name.dep_ not in relations.NOMINAL_SUBJECTS
    return apposed and inner is not None and not inner.is_state


def _is_surname(name: Token, place: LocationMention, context: DiscourseContext) -> bool:
    """Tell whether a place that no list has is somebody's surname in this document."""
    return not place.known and context.referents.bearer(name.text) is not None


def _name_spans(context: DiscourseContext) -> list[tuple[int, int]]:
    """Return the token spans of names: the lexicons' first, then the pipeline's, then places."""
    covered: set[int] = set()
    spans: list[tuple[int, int]] = []
    names = context.layer.names
    for index, name in enumerate(names):
        if index in covered or name is None:
            continue
        end = index
        while end < len(names) and names[end] == name:
            covered.add(end)
            end += 1
        start, end = _whole_name(context.text.doc, index, end)
        covered.update(range(start, end))
        spans.append((start, end))
    for entity in context.text.doc.ents:
        if not any(i in covered for i in range(entity.start, entity.end)):
            covered.update(range(entity.start, entity.end))
            spans.append((entity.start, entity.end))
    for place in context.layer.places:
        inside = range(place.token_start, place.token_end)
        if not covered.issuperset(inside):
            covered.update(inside)
            spans.append((place.token_start, place.token_end))
    return sorted(spans)


def _whole_name(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the name of a body around a state's or its people's: "*Iraqi* Ministry of Culture"."""
    known, entity = known_name(doc[start]), named_entity(doc[start])
    is_states = known is not None and (known.is_country or known.is_demonym)
    if not is_states or entity is None or entity.end <= end:
        return start, end
    behind = doc[entity.end - 1]
    whole = entity.label_ == "Organisation" and entity.start == start and known_name(behind) is None
    return (start, entity.end) if whole else (start, end)


def _mention(
    text: SegmentText,
    start: int,
    end: int,
    kind: str,
    *,
    id: str | None = None,  # noqa: A002 -- the record's own field name
    name: str | None = None,
) -> Mention:
    first, last = text.offsets(start, end)
    return Mention(first, last, kind, text.document.text[first:last], id, name)
