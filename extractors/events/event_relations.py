"""What the events of a segment are to each other: the same one, its legal term, its repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import attack_told_by, curbs, is_legal_term, is_outcome
from ..annotation.words import hedge
from ..language import relations, syntax
from ..mentions.noun_phrases import of_complements, semantic_heads

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from .roles.find import Fillers

_KNOWN: Final = frozenset({"means", "target"})
_OPEN: Final = frozenset({"target", "nothing"})
"""What tells the type of an attack that is known well, and of one whose means is still open."""


def absorbed(read: list[tuple[Trigger, Fillers]]) -> set[int]:
    """Return nouns that only name what a verb's own claim is about.

    "delivered food aid" is one delivery; "banned arms exports" says of exports that they are
    banned, not that they took place.
    """
    nouns = {t.token.i: t for t, _ in read if not t.is_verb}
    found: set[int] = set()
    for trigger, fillers in read:
        if trigger.is_verb:
            for token in (
                h for ts in fillers.roles.values() for t in ts for h in semantic_heads(t)
            ):
                noun = nouns.get(token.i)
                same = noun is not None and noun.event_type == trigger.event_type
                if noun is not None and (same or curbs(trigger.event_type)):
                    found.add(token.i)
            head = trigger.token.head
            if trigger.token.dep_ in relations.ADNOMINAL and _fills_same(head, trigger, read):
                found.add(trigger.token.i)
        else:
            inner = [nouns[t.i] for t in of_complements(trigger.token) if t.i in nouns]
            found.update(n.token.i for n in inner if n.event_type == trigger.event_type)
    return found


def landed(read: list[tuple[Trigger, Fillers]]) -> list[tuple[Trigger, Fillers]]:
    """Give an attack what its verb hits: "mortar fire hit the school" is one attack, of fire.

    What came of it, that things were destroyed or people killed, stays an event of its own.
    """
    verbs = {t.token.i: (t, fillers) for t, fillers in read if t.is_verb}
    same: set[int] = set()
    for trigger, fillers in read:
        noun = trigger.token
        if (
            trigger.is_verb
            or noun.dep_ not in relations.NOMINAL_SUBJECT
            or noun.head.i not in verbs
        ):
            continue
        hit, struck = verbs[noun.head.i]
        open_hit = attack_told_by(hit.event_type) in _OPEN
        if attack_told_by(trigger.event_type) not in _KNOWN:
            continue
        if not (open_hit or is_outcome(hit.event_type)):
            continue
        for role in ("target", "victim", "location"):
            if not fillers.get(role):
                parties = [t for t in struck.get(role) if not fillers.has(t)]
                fillers.add(role, parties, "landed-attack")
        if open_hit:
            same.add(hit.token.i)
    return [(t, fillers) for t, fillers in read if not (t.is_verb and t.token.i in same)]


def _fills_same(noun: Token, trigger: Trigger, read: list[tuple[Trigger, Fillers]]) -> bool:
    """Tell whether another trigger of the same type has ``noun``: "rockets fired by X hit Y"."""
    return any(
        other.token != trigger.token
        and other.event_type == trigger.event_type
        and any(noun in (t, *semantic_heads(t)) for ts in fillers.roles.values() for t in ts)
        for other, fillers in read
    )


def characterised(read: list[tuple[Trigger, Fillers]]) -> dict[int, tuple[str, ...]]:
    """Return the legal terms that a sentence says an event is: "the shelling is a war crime"."""
    found: dict[int, set[str]] = {}
    for trigger, _ in read:
        if is_legal_term(trigger.event_type):
            token = syntax.first_conjunct(trigger.token)
            subjects = syntax.children(token, relations.SUBJECT)
            if not subjects and hedge(token.head, "equative"):
                subjects = syntax.children(token.head, relations.SUBJECT)
            for other, _ in read:
                inside = any(other.token in s.subtree for s in subjects)
                if inside and not is_legal_term(other.event_type):
                    found.setdefault(other.token.i, set()).add(trigger.event_type)
    return {index: tuple(sorted(terms)) for index, terms in found.items()}
