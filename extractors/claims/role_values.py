"""What fills the roles of a claim: actors, places and things with the words used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri, thing_iri
from ...ontology.records import ROLES, Actor, Filler
from ...ontology.terms import attack_told_by, is_harmful, toll_of
from ..annotation.words import actor_noun, classes_of, known_name
from ..attribution.omission import may_only_have_failed
from ..discourse.spokesmen import speaks_for_several, spoken_for
from ..events.trigger_conditions import named_thing
from ..language import relations, syntax
from ..mentions.actors import identify, people_in_plain_words
from ..mentions.coordinated import identify_coordinated
from ..mentions.naming import names_nobody
from ..mentions.nationality import is_citizen
from ..mentions.noun_phrases import SHARES, semantic_heads
from ..mentions.offices import speaking_office
from ..mentions.owned_bodies import STATE_NOUNS
from ..mentions.somebody import is_somebody
from ..mentions.things import thing
from ..mentions.ways import is_elsewhere, nouns_within
from ..mentions.whole_phrases import whole_extent
from ..words.sets import words
from .own_side import not_the_doers
from .own_words import holds_its_event, without_event
from .places_of_rows import places_of_rows
from .said_in_turns import ours, sayer_of
from .sites import is_part_of_place, is_settlement, part_name, settlement_named
from .taken_to import is_taken_to
from .told_together import each_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..annotation.records import LocationMention, Trigger
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers

_FORMS_OF_THEY: Final = words("forms of they")
_NOBODY: Final = words("nobody")
_ASKED: Final = words("question words")
_PERSONAL: Final = words("pronouns without a name")
_PARTIES: Final = ("agent", "victim", "target")
_DOING: Final = frozenset({"agent", "intermediary"})
_HURT: Final = frozenset({"Killed", "Injured"})
_PEOPLE: Final = frozenset({"Person", "PersonGroup", "UnidentifiedActor"})
_MEANS: Final = frozenset({"material", "instrument"})
_FURTHER: Final = words("words for further people")
_ONE_MORE: Final = words("words for one further person")
_REFLEXIVES: Final = words("reflexive pronouns")
_THINGS: Final = words("pronouns of things")
_THING_ROLES: Final = {
    "material": frozenset({"arms", "aid", "money"}),
    "instrument": frozenset({"artillery", "missile", "explosive", "chemical"}),
    "target": frozenset({"media", "resolution"}),
}


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
            fillers.keep(role, [t for t in fillers.get(role) if not is_taken_to(t, trigger.token)])
            spot = _is_done_on_the_spot(trigger.event_type)
            here = [t for t in fillers.get(role) if not _is_origin(t, fillers, told=spot)]
            fillers.keep(role, here)
        read = _fillers if role == "location" else _of_several
        told = fillers.get(role)
        beside = _places_beside(told, fillers, context) if role == "location" else []
        found = [
            without_event(
                not_the_doers(f, t, filled["agent"], context) if harmful and filled else f,
                t,
                trigger.token,
                context,
            )
            for t in (*told, *beside)
            for f in read(t, role, fillers, context)
            if not holds_its_event(f, t, trigger.token, context)
        ]
        unique = {f.id: f for f in reversed(found)}
        filled[role] = tuple(sorted(unique.values(), key=lambda f: (f.start, f.end, f.id)))
    harmed = {f.id for f in filled["victim"] if f.type == "Person"}
    filled["agent"] = tuple(f for f in filled["agent"] if f.id not in harmed)
    return filled


def _places_beside(
    told: Sequence[Token], fillers: Fillers, context: DiscourseContext
) -> list[Token]:
    """Return the places that rows and parts of places tell beside those ``told``."""
    parts = [t for t in fillers.get("target") if is_part_of_place(t)]
    wholes = (head for part in parts for head in semantic_heads(part))
    return [*places_of_rows(told, context), *(place for place in wholes if place not in told)]


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
    filler = None if token.lower_ in _REFLEXIVES else _filler(token, role, context)
    if filler is None:
        return []
    if together := each_told(filler, token, context):
        return together
    resolved = context.resolve(token)
    if resolved != token:
        found.relations.append("antecedent")
    if resolved != token and token.lower_ in _FORMS_OF_THEY:
        group = [
            _filler(c, role, context) for c in syntax.conjuncts(syntax.first_conjunct(resolved))
        ]
        words = (filler.text, filler.start, filler.end)
        named = [f for f in group if f is not None]
        return [replace(f, text=words[0], start=words[1], end=words[2]) for f in named] or [filler]
    head, *counted = semantic_heads(resolved)
    others = [] if filler.type == "Location" else identify_coordinated(head, context.referents)
    parted = _parted(filler, head, others, context) if others else [filler]
    beside = [_filler(other, role, context) for other in counted]  # "dozens of shops *and homes*"
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
        return [_unidentified(token, said, role, context)]
    found.relations.append("antecedent")
    return [replace(said, id=actor.id, name=actor.name, type=actor.kind)]


def _filler(token: Token, role: str, context: DiscourseContext) -> Filler | None:
    token = _share_of(token)
    span = whole_extent(token)
    first = span.start
    while first < span.end and context.layer.times[first]:
        first += 1
    if first >= span.end or context.layer.times[token.i]:
        return None
    first = min(
        [
            first,
            *(c.token_start for c in context.layer.counts if c.token_start < first < c.token_end),
        ]
    )
    start, end = context.text.offsets(first, span.end)
    words = context.text.document.text[start:end]
    thing_named = named_thing(token, _THING_ROLES.get(role, frozenset()))
    meant = semantic_heads(context.resolve(token))[0]
    head = thing_named or context.resolve(meant)
    place = None if _is_body(token, head) else _place_of(head, role, context)
    if place is not None and role == "target" and is_part_of_place(token):
        name = part_name(token.doc[first : span.end])
        iri = thing_iri(name, scope=context.referents.scope)
        return Filler(iri, name, "Object", words, start, end)
    if place is not None:
        inside = place.token_start <= head.i < place.token_end
        if head.pos_ == "PROPN" and not inside:
            # "the Louvre in *Paris*": of what no gazetteer knows only where it is is told
            start, end = context.text.offsets(place.token_start, place.token_end)
            words = context.text.document.text[start:end]
        elif place.token_start < span.end < place.token_end:
            end = context.text.offsets(first, place.token_end)[1]
            words = context.text.document.text[start:end]
        return Filler(place.location.id, place.location.name, "Location", words, start, end)
    if role == "location":
        return None
    if head.lower_ in _NOBODY or (head.pos_ == "PRON" and _names_nothing(head, role)):
        return None
    if head.pos_ == "PRON" and role not in _MEANS:
        return _unnamed(head, Filler("", "", "", words, start, end), role, context)
    actor = _actor_of(head, role, context)
    if actor is not None:
        return Filler(actor.id, actor.name, actor.kind, words, start, end)
    if role == "victim" and head.lower_ in _FURTHER:
        return _further(head, Filler("", "", "", words, start, end), context)
    iri, name, kind = thing(head, context.referents.scope, used=role in _MEANS)
    if head.pos_ in {"PRON", "DET"} and names_nobody(name):
        return None
    return Filler(iri, name, kind, words, start, end)


def _actor_of(head: Token, role: str, context: DiscourseContext) -> Actor | None:
    """Return the actor that ``head`` names in its role; of means only people who are sent."""
    if role == "material" and _are_people(head):
        return context.referents.add(people_in_plain_words(head, context.referents.scope))
    if role in _MEANS:
        return None
    owners = [context.resolve(o) for o in syntax.possessors(head) if o.pos_ == "PRON"]
    actor = identify(head, context.referents, owners, ours(owners, context))
    if actor is None and role == "victim" and is_somebody(head):
        actor = context.referents.add(people_in_plain_words(head, context.referents.scope))
    if actor is None and role == "agent":
        office = speaking_office(head, context.referents.scope)
        actor = None if office is None else context.referents.add(office)
    return actor


def _are_people(noun: Token) -> bool:
    """Tell whether ``noun`` is people, who may be sent as arms are: "sent *soldiers* to Lydia"."""
    row, classes = actor_noun(noun), classes_of(noun)
    people = row is not None and (row["kind"] in _PEOPLE or "troops" in classes)
    return people and not classes & {"weapon", "arms", "object", "aid", "money"}


def _place_of(head: Token, role: str, context: DiscourseContext) -> LocationMention | None:
    """Return the place that ``head`` is in its role, or the one named within it."""
    place = context.layer.places[head.i]
    if role != "location":
        named = place or settlement_named(head, context.layer.places)
        return named if role == "target" else None
    if is_elsewhere(head):
        return None
    within = (context.layer.places[noun.i] for noun in nouns_within(head))
    return place or next((one for one in within if one is not None), None)


def _is_body(token: Token, head: Token) -> bool:
    """Tell whether "the government" stands for a land, or a listed body has a place's name."""
    known = known_name(head)
    state = token != head and token.lower_ in STATE_NOUNS
    return state or (known is not None and known.kind != "StateActor")


def _share_of(token: Token) -> Token:
    """Return the sign of a share for its number, or a place of it: "83 % of the *town*"."""
    number = token.like_num or is_settlement(token)
    return token.head if number and token.head.lower_ in SHARES else token


def _unnamed(pronoun: Token, found: Filler, role: str, context: DiscourseContext) -> Filler:
    """Return who says "I" or "we" in a turn, else somebody unidentified."""
    sayer = sayer_of(pronoun, context)
    if sayer is None:
        return _unidentified(pronoun, found, role, context)
    return replace(found, id=sayer.id, name=sayer.name, type=sayer.kind)


def _unidentified(pronoun: Token, found: Filler, role: str, context: DiscourseContext) -> Filler:
    """Return somebody, or something, of whom the text only says "they": one for each mention.

    Whoever does something is somebody, were he only "it".
    """
    name = f"unidentified ({pronoun.lower_})"
    scope = f"{context.referents.scope} {found.start}"
    if pronoun.lower_ in _THINGS and role not in _DOING:
        return replace(found, id=thing_iri(name, scope=scope), name=name, type="Object")
    actor = Actor(actor_iri(name, scope=scope), name, "UnidentifiedActor", "Unidentified")
    return replace(found, id=actor.id, name=name, type=context.referents.add(actor).kind)


def _further(word: Token, found: Filler, context: DiscourseContext) -> Filler:
    """Return somebody, or some, of whom no noun is said: "kidnapped *five more*", "*another*"."""
    kind = "Person" if word.lower_ in _ONE_MORE else "PersonGroup"
    iri = actor_iri(word.lower_, scope=f"{context.referents.scope} {found.start}")
    actor = context.referents.add(Actor(iri, word.lower_, kind, "Unidentified"))
    return replace(found, id=actor.id, name=actor.name, type=actor.kind)


def _names_nothing(pronoun: Token, role: str) -> bool:
    """Tell whether "no one" is meant, who is asked for, or a weapon that nothing names."""
    denied = any(child.lower_ in _NOBODY for child in pronoun.children) or pronoun.lower_ in _ASKED
    return denied or (role in _MEANS and pronoun.lower_ in _PERSONAL)
