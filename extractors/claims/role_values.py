"""What fills the roles of a claim: actors, places and things with the words used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.records import ROLES, Actor, Filler
from ...ontology.terms import (
    attack_told_by,
    family_of,
    harming_families,
    is_harmful,
    takes_land,
    toll_of,
)
from ..attribution.omission import may_only_have_failed
from ..discourse.spokesmen import speaks_for_several, spoken_for
from ..language import relations, syntax
from ..mentions.actors import identify
from ..mentions.coordinated import identify_coordinated
from ..mentions.nationality import is_citizen
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words
from .lands import LAND
from .nominals import ADDRESSED, filler_of
from .own_bodies import without_own_bodies
from .own_side import not_the_doers
from .own_words import holds_its_event, without_event
from .places_of_rows import places_of_rows
from .sites import is_part_of_place
from .taken_to import is_headed_for, is_taken_to
from .told_together import each_told
from .unnamed import unidentified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers

_FORMS_OF_THEY: Final = words("forms of they")
_PARTIES: Final = ("agent", "victim", "target")
_HURT: Final = frozenset({"Killed", "Injured"})
_REFLEXIVES: Final = words("reflexive pronouns")


def fill_roles(
    trigger: Trigger, fillers: Fillers, context: DiscourseContext
) -> dict[str, tuple[Filler, ...]]:
    """Return the fillers of every role, each once, in text order.

    No person harms himself, of two who may have done harm ("by the army or the militia") neither
    is named, nor who did it "or failed to prevent" it, and who says "we" speaks for others.
    """
    filled: dict[str, tuple[Filler, ...]] = {}
    harmful = is_harmful(trigger.event_type)
    if harmful:
        only = may_only_have_failed(trigger.token)
        doers = [t for t in fillers.get("agent") if not (only or _is_one_of_two(t))]
        fillers.keep("agent", doers)
    for role in ROLES:
        if role == "location":
            there = [t for t in fillers.get(role) if not is_taken_to(t, trigger.token)]
            fillers.keep(role, [t for t in there if not is_headed_for(t)])
            spot = _is_done_on_the_spot(trigger.event_type)
            here = [t for t in fillers.get(role) if not _is_origin(t, fillers, told=spot)]
            fillers.keep(role, here)
        read = _fillers if role == "location" else _of_several
        asked = _target_of(trigger) if role == "target" else role
        told = fillers.get(role)
        beside = _places_beside(told, fillers, context) if role == "location" else []
        found = [
            (t, not_the_doers(f, t, filled["agent"], context) if harmful and filled else f)
            for t in (*told, *beside)
            for f in read(t, asked, fillers, context)
            if not holds_its_event(f, t, trigger.token, context)
        ]
        apart = [(t, without_event(f, t, trigger.token, context)) for t, f in found]
        filled[role] = without_own_bodies(_each_once(apart), context.text.document.text)
    if takes_land(trigger.event_type):
        doers_told = {f.id for f in filled["agent"]}
        filled["victim"] = tuple(f for f in filled["victim"] if f.id not in doers_told)
    harmed = {f.id for f in filled["victim"] if f.type == "Person"}
    filled["agent"] = tuple(f for f in filled["agent"] if f.id not in harmed)
    return filled


def _each_once(told: Sequence[tuple[Token, Filler]]) -> list[Filler]:
    """Return fillers in text order; of two for the same words what the last token makes of them.

    "US and French *forces*" are forces of both, whoever has named the states alone.
    """
    last = {(f.start, f.end): t for t, f in told}
    unique = {f.id: f for t, f in reversed(told) if last[f.start, f.end] == t}
    return sorted(unique.values(), key=lambda f: (f.start, f.end, f.id))


def _places_beside(
    told: Sequence[Token], fillers: Fillers, context: DiscourseContext
) -> list[Token]:
    """Return the places that rows and parts of places tell beside those ``told``."""
    parts = [t for t in fillers.get("target") if is_part_of_place(t)]
    wholes = (head for part in parts for head in semantic_heads(part))
    return [*places_of_rows(told, context), *(place for place in wholes if place not in told)]


def _target_of(trigger: Trigger) -> str:
    """Return as what its target is asked for.

    A land undergoes an attack, and its state criticism; nobody undergoes what takes land.
    """
    if takes_land(trigger.event_type):
        return LAND
    return "target" if family_of(trigger.event_type) in harming_families() else ADDRESSED


def _is_done_on_the_spot(event_type: str) -> bool:
    """Tell whether it takes nobody away, as "abducted a priest from Mosul" does."""
    return toll_of(event_type) in _HURT or attack_told_by(event_type) is not None


def _is_origin(place: Token, fillers: Fillers, *, told: bool) -> bool:
    """Tell whether a party comes from there: "killed a driver *from Homs*" somewhere else.

    Of whom an act takes away only what he is tells it: "kidnapped *citizens* from Jordan".
    """
    links = syntax.children(syntax.first_conjunct(place), relations.CASE)
    before = [link.nbor(-1) for link in links if link.lower_ == "from" and link.i > 0]
    parties = {t for role in _PARTIES for t in fillers.get(role)}
    return any(word in parties and (told or is_citizen(word)) for word in before)


def _is_one_of_two(doer: Token) -> bool:
    """Tell whether ``doer`` is an alternative; after a comma "or" gives another name."""
    series = syntax.conjuncts(syntax.first_conjunct(doer))
    links = (c for t in series for c in syntax.children(t, relations.CONJUNCTION))
    return any(c.lower_ == "or" and c.i and c.nbor(-1).text != "," for c in links)


def _fillers(token: Token, role: str, found: Fillers, context: DiscourseContext) -> list[Filler]:
    """Return the filler of a nominal; "Syrian and Russian forces" are two."""
    filler = None if token.lower_ in _REFLEXIVES else filler_of(token, role, context)
    if filler is None:
        return []
    if together := each_told(filler, token, context):
        return together
    resolved = context.resolve(token)
    if resolved != token:
        found.relations.append("antecedent")
    if resolved != token and token.lower_ in _FORMS_OF_THEY:
        group = [
            filler_of(c, role, context) for c in syntax.conjuncts(syntax.first_conjunct(resolved))
        ]
        words = (filler.text, filler.start, filler.end)
        named = [f for f in group if f is not None]
        return [replace(f, text=words[0], start=words[1], end=words[2]) for f in named] or [filler]
    head, *counted = semantic_heads(resolved)
    others = [] if filler.type == "Location" else identify_coordinated(head, context.referents)
    parted = _parted(filler, head, others, context) if others else [filler]
    beside = [filler_of(other, role, context) for other in counted]  # "dozens of shops *and homes*"
    named = [replace(filler, id=f.id, name=f.name, type=f.type) for f in beside if f is not None]
    return [*parted, *named]


def _parted(
    filler: Filler, noun: Token, others: list[tuple[Token, Actor]], context: DiscourseContext
) -> list[Filler]:
    """Return one filler for each of "Syrian and Russian forces", with the words of its own."""
    starts = [filler.start, *(context.text.offsets(o.i, o.i + 1)[0] for o, _ in others)]
    first = syntax.first_conjunct(others[0][0])
    owners = [first, *(owner for owner, _ in others)]
    ends = [*(context.text.offsets(o.i, o.i + 1)[1] for o in owners[:-1]), filler.end]
    actors = [(filler.id, filler.name, filler.type), *((a.id, a.name, a.kind) for _, a in others)]
    if noun.i < first.i or starts != sorted(starts):
        return [filler] + [replace(filler, id=i, name=n, type=t) for i, n, t in actors[1:]]
    whole = context.text.document.text
    return [
        Filler(iri, name, kind, whole[start:end], start, end)
        for (iri, name, kind), start, end in zip(actors, starts, ends, strict=True)
    ]


def _of_several(token: Token, role: str, found: Fillers, context: DiscourseContext) -> list[Filler]:
    """Return the filler of a doer; of "we" the body that its only speaker speaks for."""
    speaker = context.resolve(token)
    if not speaks_for_several(token, speaker):
        return _fillers(token, role, found, context)
    start, end = context.text.offsets(token.i, token.i + 1)
    said = Filler("", "", "", context.text.document.text[start:end], start, end)
    body = spoken_for(speaker)
    actor = None if body is None else identify(body, context.referents)
    if actor is None or actor.kind == "Person":
        return [unidentified(token, said, role, context)]
    found.relations.append("antecedent")
    return [replace(said, id=actor.id, name=actor.name, type=actor.kind)]
