"""Signs of whether a word is a party to an event, on which side of it, or where it took place.

The chance of being its agent, that of being its patient (recipient, target or victim), and that of
being its place are fitted to them on text that the network has not learnt from
(``reader/chance.py``): what network, rules, frame and tree say is weighed together, none of them
before the others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import layer
from ..language import relations
from . import features
from .chance import chances_of
from .labels import model
from .parties import HARMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from ..events.roles.fillers import Fillers
    from .records import LearntEvent

    Signs = dict[str, float]

SIDES: Final = ("agent", "patient", "place")
ALONE: Final = (
    "every word",
    "agent",
    "patient",
    "place",
    "any role",
    "before other agents",
    "before other patients",
    "rules: agent",
    "rules: location",
    *(f"rules: {role}" for role in HARMED),
)
"""Signs that weigh something alone; trees ask for all."""
FAINT: Final = 0.1
"""A word with a smaller chance of taking part, which no rule names, is not asked for."""
RULED: Final = 0.5
"""What the role that the rules name has ahead of the other roles of a patient."""
_MEANS: Final = ("instrument", "material")
_BETWEEN: Final = ("beneficiary", "intermediary")
_OF_PARTY: Final = ("pos=", "relation=", "name=", "class=", "known=", "capital", "opens")
_OF_EVENT: Final = ("pos=", "relation=", "class=", "passive", "root")

Elsewhere = dict[int, list[tuple[int, float, float, float]]]
"""For each word the events that it may take part in: token, chances of agent, patient, place."""


def weighed(
    word: Token, event: LearntEvent, kind: str, fillers: Fillers, elsewhere: Elsewhere
) -> LearntEvent:
    """Return what is said of ``event`` with the chances of agents, patients and places weighed.

    ``word`` is the event's, ``kind`` its type, ``fillers`` what the rules name, ``elsewhere`` is of
    all events of its text. Which of the patients' roles a word has, network and rules tell as
    before. Nothing changes where no chances were fitted.
    """
    trained = model()
    rows = dict(party_signs(word, event, kind, fillers, elsewhere))
    if trained is None or not trained.parties or not rows:
        return event
    chances = chances_of(trained.parties, list(rows.values()))
    parties = dict(event.parties)
    ruled = {t.i: role for role, tokens in fillers.roles.items() for t in tokens}
    sides = (chances[side] for side in SIDES)
    for index, agent, patient, place in zip(rows, *sides, strict=True):
        own = dict(parties.get(index, {}))
        harmed = {role: own.get(role, 0.0) + RULED * (ruled.get(index) == role) for role in HARMED}
        whole = sum(harmed.values())
        own |= {role: patient * chance / whole for role, chance in harmed.items() if chance}
        parties[index] = own | {"agent": agent, "place": place}
    return replace(event, parties=parties)


def roles_by_word(events: Iterable[LearntEvent]) -> Elsewhere:
    """Return for each word the events of a text that it may take part in."""
    found: Elsewhere = {}
    for event in events:
        for index, chances in event.parties.items():
            found.setdefault(index, []).append((event.token, *_sides(chances)))
    return found


def party_signs(
    word: Token, event: LearntEvent, kind: str, fillers: Fillers, elsewhere: Elsewhere
) -> Iterator[tuple[int, Signs]]:
    """Yield the words that may take part in an event, in text order, with their signs."""
    ruled = {t.i for tokens in fillers.roles.values() for t in tokens}
    likely = {i for i, chances in event.parties.items() if sum(chances.values()) >= FAINT}
    shared = dict(_of_event(word, event, kind, fillers))
    told = {i: _sides(chances) for i, chances in event.parties.items()}
    for index in sorted((likely | ruled) - {event.token}):
        token = word.doc[index]
        others = [one for one in elsewhere.get(index, ()) if one[0] != event.token]
        yield (
            index,
            {
                **shared,
                **dict(_of_chances(index, event, told, others)),
                **dict(_of_rules(token, fillers)),
                **dict(_of_words(token, word, event)),
            },
        )


def _of_event(
    word: Token, event: LearntEvent, kind: str, fillers: Fillers
) -> Iterator[tuple[str, float]]:
    yield "every word", 1.0
    yield "event", event.chance
    yield f"type {kind}", 1.0
    yield "harmful", float(is_harmful(kind))
    yield f"construction {fillers.construction}", 1.0
    for role, tokens in fillers.roles.items():
        yield f"rules have {role}", float(len(tokens))
    for field in ("polarity", "temporality"):
        yield from event.status[field].items()
    yield from _named("event's ", word, _OF_EVENT)


def _of_chances(
    index: int,
    event: LearntEvent,
    told: Mapping[int, tuple[float, float, float]],
    others: Sequence[tuple[int, float, float, float]],
) -> Iterator[tuple[str, float]]:
    """Yield what the network says of a word, of its rivals, and of it in other events.

    ``told`` are the chances of agent, patient and place of all that it says something of.
    """
    own = event.parties.get(index, {})
    agent, patient, place = _sides(own)
    rivals = [sides for i, sides in told.items() if i != index] or [_sides({})]
    best, worst, likeliest = map(max, zip(*rivals, strict=True))
    yield "agent", agent
    yield "patient", patient
    yield "place", place
    yield "means", _sum(own, _MEANS)
    yield "between", _sum(own, _BETWEEN)
    yield "any role", sum(own.values())
    yield "other agent", best
    yield "other patient", worst
    yield "other place", likeliest
    yield "before other agents", agent - best
    yield "before other patients", patient - worst
    yield "before other places", place - likeliest
    yield "agent elsewhere", max((does for _, does, _, _ in others), default=0.0)
    yield "patient elsewhere", max((suffers for _, _, suffers, _ in others), default=0.0)
    elsewhere = max((lies for *_, lies in others), default=0.0)
    yield "place elsewhere", elsewhere
    yield "rather place elsewhere", place - elsewhere
    low, high = sorted((index, event.token))
    yield "events between", float(sum(low < token < high for token, *_ in others))
    yield "speaker", event.voices.get(index, 0.0)


def _sides(chances: Mapping[str, float]) -> tuple[float, float, float]:
    """Return the chances of agent, patient and place."""
    return chances.get("agent", 0.0), _sum(chances, HARMED), chances.get("place", 0.0)


def _of_rules(token: Token, fillers: Fillers) -> Iterator[tuple[str, float]]:
    for role, tokens in fillers.roles.items():
        if token in tokens:
            yield f"rules: {role}", 1.0
            yield f"rule {fillers.origins[role, token.i]}", 1.0


def _of_words(token: Token, word: Token, event: LearntEvent) -> Iterator[tuple[str, float]]:
    """Yield where a word stands, from the event's, and what it is."""
    for name in event.ways.get(token.i, ()):
        yield name, 1.0
    yield "words from it", float(token.i - word.i)
    sentences = layer(word).sentences
    yield "its sentence", float(sentences[token.i] == sentences[word.i])
    yield "governed by it", float(token.head == word)
    yield "governs it", float(word.head == token)
    if token.dep_ in relations.COORDINATED:
        first = event.parties.get(token.head.i, {})
        yield "agent in its row", first.get("agent", 0.0)
        yield "patient in its row", _sum(first, HARMED)
    for child in token.children:
        if child.dep_ in relations.LINK:
            yield f"marked {child.lower_}", 1.0
    yield from _named("", token, _OF_PARTY)


def _named(before: str, token: Token, kinds: Iterable[str]) -> Iterator[tuple[str, float]]:
    wanted = tuple(kinds)
    for name in features.token_features(token, None, None):
        if name.startswith(wanted):
            yield before + name, 1.0


def _sum(chances: Mapping[str, float], roles: Iterable[str]) -> float:
    return sum(chances.get(role, 0.0) for role in roles)
