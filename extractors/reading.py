"""Read one document: segments, sentences, mentions, claims, and the actors and places in them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..ontology.identity import slug
from ..ontology.records import Claim, Document, Location, Mention, Reading, Segment
from .claims.assemble import segment_claims
from .discourse.context import DiscourseContext
from .discourse.quotations import find_quotes, find_titles
from .events.triggers import triggers_of
from .language.segment_text import SegmentText, read_segment
from .lexicon.known_names import (
    KnownName,
    Surroundings,
    add_local_names,
    find_names,
    organisations,
    set_surroundings,
    states,
)
from .lexicon.semantic_classes import mark_places, mark_titles
from .mentions import counts, weapons
from .mentions.actors import identify
from .mentions.places.find import find as find_places
from .mentions.referents import Referents
from .mentions.times.find import find as find_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Token


def read(document: Document, nlp: Language) -> Reading:
    """Return all that was read out of ``document``; boilerplate and other languages are not.

    Records are sorted and free of duplicates, so that equal documents give equal bytes.
    """
    referents = Referents(document.id)
    around = Surroundings(f"{document.title or ''}\n{document.text}")
    claims: list[Claim] = []
    mentions: list[Mention] = []
    places: dict[str, Location] = {}
    for segment in document.segments:
        if not segment.is_read:
            continue
        context = _context(document, segment, nlp, referents, around)
        if context is None:
            continue
        claims.extend(segment_claims(context))
        mentions.extend(_mentions(context))
        places.update((m.location.id, m.location) for m in context.places.values())
    return Reading(
        document=document,
        claims=tuple(sorted({c.id: c for c in claims}.values(), key=_claim_order)),
        mentions=tuple(sorted(set(mentions), key=_mention_order)),
        actors=tuple(sorted(referents.actors.values(), key=lambda a: a.id)),
        locations=tuple(sorted(places.values(), key=lambda p: p.id)),
    )


def _claim_order(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.id


def _mention_order(mention: Mention) -> tuple[int, int, str, str]:
    return mention.start, mention.end, mention.kind, mention.id or ""


def _is_listed(name: str) -> bool:
    """Tell whether the lexicons know ``name`` already."""
    listed = [*organisations().values(), *states().values()]
    return any(name == row["name"] or name in row["aliases"] for row in listed)


def _reference(document: Document, segment: Segment) -> dt.date | None:
    """Return the day from which "on Monday" is reckoned: the segment's, else the document's."""
    for value in (segment.date, document.published):
        if value and len(value) >= 10:
            try:
                return dt.date.fromisoformat(value[:10])
            except ValueError:
                continue
    return None


def _context(
    document: Document, segment: Segment, nlp: Language, referents: Referents, around: Surroundings
) -> DiscourseContext | None:
    text = read_segment(document, segment, nlp)
    if text is None:
        return None
    set_surroundings(text.doc, around)
    if document.publisher and len(document.publisher) > 3:
        known = KnownName(slug(document.publisher), document.publisher, "Organisation", "Media")
        if not _is_listed(document.publisher):
            add_local_names(text.doc, [(document.publisher, known)])
    found = {}
    for place in find_places(text.doc):
        for index in range(place.token_start, place.token_end):
            found[index] = place
    mark_places(text.doc, [i for i, p in found.items() if p.known and not p.is_state])
    dates = list(find_times(text.doc, reference=_reference(document, segment)))
    mark_titles(text.doc, find_titles(text))
    return DiscourseContext(
        text=text,
        referents=referents,
        quotes=find_quotes(text),
        times=dates,
        counts=list(counts.find(text.doc)),
        places=found,
    )


def _mentions(context: DiscourseContext) -> Iterator[Mention]:
    """Yield the mentions of a segment: names, places, times, counts, weapons and triggers."""
    text = context.text
    for time in context.times:
        yield _mention(text, time.token_start, time.token_end, "Time")
    for count in context.counts:
        yield _mention(text, count.token_start, count.token_end, "Quantity")
    for weapon in weapons.find(text.doc):
        yield _mention(text, weapon.token_start, weapon.token_end, weapon.kind)
    for trigger in triggers_of(text.doc):
        yield _mention(text, trigger.token.i, trigger.token.i + 1, "Event", name=trigger.event_type)
    yield from _names(context)


def _names(context: DiscourseContext) -> Iterator[Mention]:
    text = context.text
    known = find_names(text.doc)
    for span in _name_spans(context, known.keys()):
        head = text.doc[span[0] : span[1]].root
        place = context.places.get(head.i)
        name = known.get(head.i)
        if name is not None and name.is_demonym:
            yield _mention(text, *span, "Nationality", id=None, name=name.name)
        elif place is not None and (name is None or name.is_metonym or _is_placed(head)):
            location = place.location
            yield _mention(text, *span, "Location", id=location.id, name=location.name)
        else:
            actor = identify(head, context.referents)
            if actor is not None:
                yield _mention(text, *span, actor.kind, id=actor.id, name=actor.name)


def _is_placed(head: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ in {"in", "near", "at", "from"} for c in head.children)


def _name_spans(context: DiscourseContext, known: Iterable[int]) -> list[tuple[int, int]]:
    """Return the token spans of names: the lexicons' first, then the pipeline's."""
    covered: set[int] = set()
    spans: list[tuple[int, int]] = []
    names = find_names(context.text.doc)
    indices = sorted(known)
    for index in indices:
        if index in covered:
            continue
        end = index
        while end in names and names[end] == names[index]:
            covered.add(end)
            end += 1
        spans.append((index, end))
    for entity in context.text.doc.ents:
        if not any(i in covered for i in range(entity.start, entity.end)):
            covered.update(range(entity.start, entity.end))
            spans.append((entity.start, entity.end))
    for index, place in context.places.items():
        if index not in covered:
            covered.update(range(place.token_start, place.token_end))
            spans.append((place.token_start, place.token_end))
    return sorted(spans)


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
