"""When a word of the lexicon is an event: the conditions of its row on who and what is around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, hedge, known_name
from ..language import relations, syntax
from ..mentions.citations import is_cited
from ..mentions.noun_phrases import of_complements, semantic_heads
from ..words.sets import words
from .complements import complement_fits
from .figurative import figurative
from .lists import is_listed

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

    from ..lexicon.event_words import EventEntry

_PRONOUNS_FOR_THINGS: Final = words("pronouns for things")
_THINGS: Final = frozenset(
    {"arms", "aid", "money", "artillery", "missile", "explosive", "chemical", "media", "resolution"}
)
_NAMED_DOERS: Final = frozenset({"aircraft", "drone", "artillery", "missile", "mob"})
"""Doers that make a verb another event, so that they must be named: aircraft, a mob."""
_AIMS: Final = words("marks of an aim")
_CAUSES: Final = words("marks of a cause")
_ARMED: Final = frozenset({"armed", "state"})
_BLAMED: Final = frozenset({"attack", "weapon", "explosive", "artillery", "missile"})
_PEOPLE: Final = frozenset({"person", "armed", "number", "name"})
_BODIES: Final = frozenset({"state", "government", "court", "media", "infrastructure", "object"})
_CARRIED: Final = relations.OBJECT | relations.PASSIVE_SUBJECT
_CONDITIONS: Final = (
    ("with", {"with"}),
    ("to", {"to"}),
    ("on", {"on", "upon"}),
    ("for", {"for"}),
    ("cause", _CAUSES),
    ("at", _AIMS),
)
_PATIENT_MARKS: Final = words("marks of a patient")


def named_thing(pronoun: Token, wanted: list[str] | frozenset[str]) -> Token | None:
    """Return the thing of a wanted class that "them" or "it" stands for, not far before.

    Things are no actors, so their pronouns are found by what the verb needs: "bought rifles in
    Croatia and sent *them* to the rebels".
    """
    if pronoun.lower_ not in _PRONOUNS_FOR_THINGS:
        return None
    things = set(wanted) & _THINGS
    first = max(pronoun.sent.start - 40, 0)
    for token in reversed(pronoun.doc[first : pronoun.i]):
        if token.pos_ in {"NOUN", "PROPN"} and classes_of(token) & things and not is_cited(token):
            return token
    return None


def _any_class(tokens: list[Token], wanted: list[str]) -> bool:
    if not tokens:
        return "none" in wanted
    if len(tokens) == 1 and named_thing(tokens[0], wanted):
        return True
    return any(_belongs(token, wanted) for token in tokens)


def _belongs(token: Token, wanted: list[str]) -> bool:
    classes = classes_of(token)
    if "gathering" in wanted and "protester" in classes:
        return True
    return bool(classes & set(wanted))


def _heads(nominals: list[Token]) -> list[Token]:
    return [head for nominal in nominals for head in semantic_heads(nominal)]


def verb_refusal(verb: Token, entry: EventEntry) -> str | None:
    """Return the condition of its row that ``verb`` does not meet; None where it is an event."""
    row = entry.row
    if row.get("voice") == "passive" and not syntax.is_passive(verb):
        return "voice"
    if "subject" in row and not _subject_fits(verb, row["subject"]):
        return "subject"
    if "complement" in row and not complement_fits(verb, row["complement"]):
        return "complement"
    if "passive_or_prepositions" in row and not _is_held(verb, row["passive_or_prepositions"]):
        return "passive_or_prepositions"
    for condition, marks in _CONDITIONS:
        if condition in row and not _oblique_fits(verb, marks, row[condition]):
            return condition
    if entry.frame.get("needs_person") and not _may_harm(verb):
        return "needs_person (doer)"
    if _is_accident(verb, entry.frame.get("unless_cause", [])):
        return "unless_cause"
    return figurative(verb, entry.frame["frame"]) or _object_refusal(verb, entry)


def _is_accident(verb: Token, causes: list[str]) -> bool:
    """Tell whether nobody did it: "killed in a car accident", "the earthquake killed 30"."""
    if not causes:
        return False
    named = [h for p, n in syntax.obliques(verb) if p in _CAUSES for h in semantic_heads(n)]
    named += [] if syntax.is_passive(verb) else _heads(syntax.subjects(verb))
    if any(classes_of(cause) & _BLAMED for cause in named):
        return False
    if any(classes_of(doer) & _ARMED for doer in _heads(syntax.passive_agents(verb))):
        return False
    clauses = [c for c in syntax.adverbial_clauses(verb) if hedge(c, "accident")]
    happened = any(not syntax.own_objects(clause) for clause in clauses)
    return happened or (bool(named) and _any_class(named, causes))


def _may_harm(verb: Token) -> bool:
    """Refuse a thing that is neither weapon nor attack as doer: "the heat was killing us"."""
    doers = [] if syntax.is_passive(verb) else _heads(syntax.own_subjects(verb))
    if not doers:
        return True
    return any(classes_of(d) - {"thing", "abstract", "opinion", "blaze"} for d in doers)


def _object_refusal(verb: Token, entry: EventEntry) -> str | None:
    row, done_to = entry.row, _heads(syntax.logical_objects(verb))
    if "indirect" in entry.frame and syntax.is_passive(verb):  # "was given *guns*"
        done_to += _heads(syntax.own_objects(verb))
    if not done_to:
        needed = row.get("needs") == "object" or "passive_or_prepositions" in row
        return "needs object" if needed else None
    if "object" in row and not _any_class(done_to, row["object"]):
        return "object"
    if "not_object" in row and all(_belongs(o, row["not_object"]) for o in done_to):
        return "not_object"
    needs_person = entry.frame.get("needs_person") and "object" not in row
    return "needs_person" if needs_person and not any(map(_is_flesh, done_to)) else None


def _is_flesh(victim: Token) -> bool:
    """Tell whether ``victim`` can be hurt: people can, a parliament or a company is only hacked."""
    classes = classes_of(victim)
    if classes & _PEOPLE:
        return True
    named = "org" in classes and (known_name(victim) is not None or victim.ent_type_ != "")
    return "group" in classes and not (named or classes & _BODIES)


def _is_held(verb: Token, prepositions: list[str]) -> bool:
    """Tell whether "held", "kept" speaks of custody: a passive, or with a place or a time."""
    if syntax.is_passive(verb):
        return True
    return any(p in prepositions for p, _ in syntax.obliques(verb))


def _oblique_fits(verb: Token, marks: Container[str], wanted: list[str]) -> bool:
    """Tell whether a phrase of ``verb``, or one that the parse hangs on its object, is fitting."""
    hosts = [verb, *syntax.objects(verb)] if "with" in marks else [verb]
    given = [n for host in hosts for p, n in syntax.obliques(host) if p in marks]
    return bool(given) and _any_class([h for g in given for h in semantic_heads(g)], wanted)


def _subject_fits(verb: Token, wanted: list[str]) -> bool:
    doers = _heads(syntax.logical_subjects(verb))
    if not doers:
        return "none" in wanted or not (_NAMED_DOERS & set(wanted))
    return _any_class(doers, wanted)


def _noun_patients(noun: Token) -> list[Token]:
    found = [n for p, n in syntax.obliques(noun) if p in _PATIENT_MARKS]
    found += [m for m in syntax.modifiers(noun) if m.pos_ in {"NOUN", "PROPN"}]
    found += syntax.possessors(noun)
    return [h for item in found for h in semantic_heads(item)]


def noun_refusal(noun: Token, entry: EventEntry) -> str | None:
    """Return the condition of its row that ``noun`` does not meet; None where it is an event."""
    row = entry.row
    if "accident" in classes_of(noun):
        return "it is an accident"  # a heart attack is no attack
    if "of" in row:
        named = of_complements(noun)
        named += [m for m in syntax.modifiers(noun) if m.pos_ in {"NOUN", "PROPN"}]
        if not named or not _any_class([h for n in named for h in semantic_heads(n)], row["of"]):
            return "of"
    if row.get("listed") and not is_listed(noun):
        return "listed"
    if "patient" in row and not _any_class(_noun_patients(noun), row["patient"]):
        return "patient"
    if "possessor" in row and not _any_class(_noun_owners(noun), row["possessor"]):
        return "possessor"
    figure = figurative(noun, entry.frame["frame"])
    if figure is not None:
        return figure
    return "light_only" if row.get("light_only") and noun.dep_ not in _CARRIED else None


def _noun_owners(noun: Token) -> list[Token]:
    found = syntax.possessors(noun) + syntax.modifiers(noun)
    return found + [n for p, n in syntax.obliques(noun) if p in {"by", "of"}]
