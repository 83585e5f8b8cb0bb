"""Whose doer is told with the act that it is part of: killed *in a raid by* them.

"Nine were killed *in an attack by gunmen*", "*when gunmen opened fire*": who attacks kills, where
"*when police arrested* a smuggler" leaves open by whom. "The army killed nine *in a raid*", "the
raid *in which the army* killed nine": who kills raids, unless the raid has somebody of its own, or
another's base for a target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful, toll_of
from ..annotation.words import classes_of, is_actor
from ..events.mishaps import is_mishap
from ..language import relations, syntax
from ..mentions.noun_phrases import of_complements
from ..reader.party_choice import ROLE
from ..reader.rows import RULE as IN_ROW
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

RULE: Final = "doer-of-the-act-around"
"""The name under which claims and explanations tell it."""
LIKELY: Final = 0.25
"""The least chance that the trained reader gives who is the doer by another act's words."""
_WITHIN: Final = words("marks of the act around")
_WHO_DID_IT: Final = words("words for who did it")
_GUESSED: Final = frozenset({RULE, ROLE, IN_ROW})
_AT_ONCE: Final = frozenset({"when"})
_HELD: Final = frozenset({"Detained", "Missing"})


def with_doers_around(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that harm with the doers of what they are part of, or made of."""
    kept = {one.trigger.token.i: one for one in decided if not one.refused}
    told = {i: list(one.fillers.get("agent")) for i, one in kept.items()}
    for one in kept.values():
        if is_harmful(one.trigger.event_type) and not told[one.trigger.token.i]:
            for act in _acts(one.trigger.token, kept):
                doers = told.get(act.i, [])
                if doers and _may_do(one, doers):
                    one.fillers.add("agent", doers, RULE)
                    break
        _spare_who_did_it(one)
    return list(decided)


def _spare_who_did_it(one: Decided) -> None:
    """Let a man whom no word ties to the killing not kill "the perpetrator", who he may be."""
    hit = one.fillers.get("victim")
    told = {t.lower_ for t in hit} & _WHO_DID_IT
    if not told or toll_of(one.trigger.event_type) != "Killed":
        return
    rule = {t: one.fillers.origins["agent", t.i] for t in one.fillers.get("agent")}
    doers = [t for t in rule if rule[t] not in _GUESSED or classes_of(t) & {"armed", "state"}]
    one.fillers.keep("agent", doers)


def _may_do(one: Decided, doers: Sequence[Token]) -> bool:
    """Tell whether all doers are named, have no part in it yet, and are likely."""
    event = one.trigger.token
    suffer = syntax.logical_objects(event) if event.pos_ == "VERB" else []
    named = all(is_actor(t) and t.pos_ != "PRON" and not one.fillers.has(t) for t in doers)
    named = named and not any(t in suffer for t in doers)
    if not named or one.learnt is None:
        return named
    chances = [one.learnt.parties.get(t.i, {}).get("agent", 0.0) for t in doers]
    return min(chances) >= LIKELY


def _acts(event: Token, kept: dict[int, Decided]) -> Iterator[Token]:
    """Yield the event words of the acts that ``event`` is told with, the nearest first."""
    for act in _around_verb(event) if event.pos_ in {"VERB", "AUX"} else _around_noun(event):
        other = kept.get(act.i)
        if other is not None and _is_done_to_them(other) and not _has_sides(other):
            yield act


def _is_done_to_them(other: Decided) -> bool:
    """Tell whether an act may be what harmed; who is held "when" it was is another."""
    kind = other.trigger.event_type
    meanwhile = other.trigger.token.dep_ in relations.ADVERBIAL and toll_of(kind) in _HELD
    return is_harmful(kind) and not meanwhile


def _has_sides(other: Decided) -> bool:
    """Tell whether two fight in an act, of whom either may have hurt the other."""
    rows = map(syntax.first_conjunct, other.fillers.get("agent"))
    return other.trigger.frame["frame"] == "clash" or "between" in map(syntax.marker, rows)


def _around_verb(verb: Token) -> Iterator[Token]:
    """Yield the attacks in which somebody was hurt, also of verbs in one row with ``verb``."""
    if not syntax.is_passive(verb):
        return
    row = [v for v in syntax.conjuncts(syntax.first_conjunct(verb)) if v.i >= verb.i]
    for one in row:
        if one == verb or (_is_bare(verb) and syntax.is_participle(one)):
            yield from (noun for mark, noun in syntax.obliques(one) if mark in _WITHIN)
    for clause in syntax.adverbial_clauses(verb):
        at_once = _AT_ONCE & set(syntax.markers(clause)) or _opens_with_when(clause)
        if at_once and not is_mishap(clause):
            yield clause
            yield from syntax.own_objects(clause)


def _is_bare(verb: Token) -> bool:
    """Tell whether no place, time or way of its own is told of a verb: "were *killed* and …"."""
    return not any(c.dep_ in relations.OBLIQUE | relations.ADVERB for c in verb.rights)


def _opens_with_when(clause: Token) -> bool:
    return any(c.lower_ in _AT_ONCE for c in syntax.children(clause, relations.ADVERB))


def _around_noun(noun: Token) -> Iterator[Token]:
    """Yield what somebody did in the act that ``noun`` names, where nobody else is in it."""
    for clause in syntax.children(noun, relations.RELATIVE):
        if any(syntax.is_relative_pronoun(n) and m == "in" for m, n in syntax.obliques(clause)):
            yield clause
    if noun.dep_ not in relations.PREPOSITIONAL or syntax.marker(noun) != "in":
        return
    hurt = noun.dep_ in relations.NOUN_ON_NOUN and noun.head.dep_ in relations.OBJECT
    verb = noun.head.head if hurt else noun.head
    if verb.pos_ != "VERB" or syntax.is_passive(verb) or not _is_nobodys(noun):
        return
    if not any("armed" in classes_of(t) for t in syntax.objects(verb)):
        yield verb  # who kills fighters in an attack may have been attacked


def _is_nobodys(noun: Token) -> bool:
    """Tell whether a noun brings neither a doer nor somebody whose it, or what it hits, is."""
    struck = [n for _, n in syntax.obliques(noun)]
    owners = [o for t in struck for o in (*syntax.possessors(t), *of_complements(t))]
    parts = [*syntax.possessors(noun), *syntax.modifiers(noun), *struck, *owners]
    return not any(is_actor(t) or t.pos_ == "PRON" for t in parts)
