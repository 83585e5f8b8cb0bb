"""What is known of the words of a sentence: the tree, frames, names, places, event words tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.triggers import attempts
from ..lexicon import known_names
from ..mentions.places import gazetteer
from ..mentions.places.disambiguation import gather

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from ..annotation.annotations import Annotations
    from ..annotation.records import PlaceCandidate
    from ..discourse.context import DiscourseContext
    from ..language.parsing.frames import Frame

_SHOWN_KINDS = 4


def tree_lines(sentence: Span, layer: Annotations) -> Iterator[str]:
    """Yield a line for each word: its tag, lemma, head and relation, and what the layer has."""
    wide = max(len(token.text) for token in sentence)
    for token in sentence:
        head = "-" if token.head == token else token.head.text
        marks = "; ".join(_marks(token, layer))
        grammar = f"{token.pos_:<6}{token.lemma_:<14} {token.dep_:<12} {head:<14}"
        yield f"{token.i:>3} {token.text:<{wide}} {grammar} {marks}".rstrip()


def _marks(token: Token, layer: Annotations) -> Iterator[str]:
    if token.is_punct or token.is_space:
        return
    if token.ent_type_:
        yield token.ent_type_
    name = layer.names[token.i]
    if name is not None:
        yield f"listed: {name.name}"
    classes = sorted(layer.classes[token.i] - {"thing"})
    if classes and token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
        yield "/".join(classes[:_SHOWN_KINDS])
    for kind in layer.hedges[token.i]:
        yield f"{kind} word"
    for row in layer.speech[token.i][:1]:
        yield f"says: {row['act']}"
    if layer.light_verbs[token.i] is not None and token.pos_ == "VERB":
        yield "light verb"
    if layer.quotes[token.i] is not None:
        yield "quoted"
    if layer.titles[token.i]:
        yield "in a title"
    time = layer.times[token.i]
    if time is not None:
        yield f"time: {time.start or 'unknown'}"


def frame_lines(sentence: Span) -> Iterator[str]:
    """Yield a line for each predicate of the sentence, with its arguments."""
    frames: tuple[Frame, ...] = sentence.doc._.frames
    for frame in frames:
        if sentence.start <= frame.predicate < sentence.end:
            given = (f"{a.label} {sentence.doc[a.start : a.end].text}" for a in frame.arguments)
            yield f"{frame.roleset}: {'; '.join(given) or 'no arguments'}"


def name_lines(sentence: Span, context: DiscourseContext) -> Iterator[str]:
    """Yield the listed names that stand in the sentence, taken or refused, and why."""
    doc = sentence.doc
    persons = [(e.start, e.end) for e in doc.ents if e.label_ == "Person"]
    for token in sentence:
        for tried in known_names.attempts(token, doc.text, persons, context.passage.around):
            taken = context.layer.names[token.i] == tried.known and not tried.refused
            told = f"{tried.known.kind}, {tried.known.actor_type}" if taken else "not taken"
            why = f": {tried.refused}" if tried.refused else ""
            yield f"{tried.alias} = {tried.known.name} ({told}{why})"


def place_lines(sentence: Span, context: DiscourseContext) -> Iterator[str]:
    """Yield the places of the sentence, taken or refused, with what decided it."""
    layer, evidence = context.layer, gather(sentence.doc, context.text.document.text)
    told: set[int] = set()
    for found in gazetteer.find(evidence.text):
        span = _span(sentence.doc, found.start, found.end)
        if span is not None and sentence.start <= span.start < sentence.end:
            told.add(span.start)
            taken, why = evidence.verdict(span, found)
            place = layer.places[span.start] if taken else None
            chosen = _place(layer, span.start) if place is not None else "no place"
            yield f"{span.text}: {chosen}; {why}; {len(found.value)} of that name"
            if place is not None:
                yield from map(_candidate, place.candidates)
    for mention in layer.places:
        inside = sentence.start <= mention.token_start < sentence.end
        if inside and mention.token_start not in told:
            yield f"{mention.text}: {mention.location.name}; not listed, named as a place here"


def _span(doc: Doc, start: int, end: int) -> Span | None:
    return doc.char_span(start, end, alignment_mode="expand")


def _place(layer: Annotations, index: int) -> str:
    mention = layer.places[index]
    if mention is None:
        return "no place"
    words = ", ".join((mention.location.name, *(area.name for area in mention.around)))
    return words if mention.location.geonames_id or not mention.candidates else f"{words} (unsure)"


def _candidate(candidate: PlaceCandidate) -> str:
    words = ", ".join((candidate.name, *candidate.around))
    number = f"GeoNames {candidate.geonames_id}" if candidate.geonames_id else "lexicon"
    return f"  {candidate.score:.2f} {words} ({candidate.precision}, {number}): {candidate.reason}"


def attempt_lines(sentence: Span, layer: Annotations) -> Iterator[str]:
    """Yield every entry of the event lexicons that was tried, and what opened or refused it."""
    for token in sentence:
        inside = next((t for t in layer.triggers if token.i in t.words[1:]), None)
        if inside is not None:
            yield f"{token.text}: part of the event word {inside.token.text}"
            continue
        opened = False
        for tried in attempts(token):
            words = " ".join([token.lemma_, *tried.entry.others])
            if tried.refused:
                yield f"{token.text}: {tried.entry.name} ({words}) refused by {tried.refused}"
                continue
            if not opened:
                yield f"{token.text}: {tried.entry.name} ({words}) opens {tried.entry.row['type']}"
            opened = True
            break
