"""Whose doer is told with another event: in one list with it, or by what it comes to.

"Killings, torture and arrests *by the army*", "abuses including killings at the hands *of the
army*": one doer of all. "*The army's* raids killed nine", "raids *by the army* that involved
abuses": who raids does what the raids do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

IN_LIST, COMES_TO = "doer-of-the-list", "doer-of-the-act"
FAINT: Final = 0.15
"""The least chance that the trained reader gives whom an event shares with another."""
SEVERAL: Final = 2
"""So many events of a list whose doers are the same need no such chance."""
_EXAMPLES: Final = words("marks of an example")
_COMING_TO: Final = words("verbs of what an act comes to")


def with_shared_doers(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that harm with the doers that others beside them tell."""
    kept = {one.trigger.token.i: one for one in decided if not one.refused}
    for one in kept.values():
        if is_harmful(one.trigger.event_type) and not one.fillers.get("agent"):
            doers = _of_the_list(one, list(kept.values()))
            one.fillers.add("agent", [t for t in doers if not one.fillers.has(t)], IN_LIST)
    for one in kept.values():
        if is_harmful(one.trigger.event_type) and not one.fillers.get("agent"):
            told = [_doers(kept.get(act.i)) for act in _acts(one.trigger.token)]
            doers = [t for doers in told if _is_likely(one, doers) for t in doers]
            one.fillers.add("agent", [t for t in doers if not one.fillers.has(t)], COMES_TO)
    return list(decided)


def _doers(one: Decided | None) -> list[Token]:
    return [] if one is None else one.fillers.get("agent")


def _of_the_list(one: Decided, kept: Sequence[Decided]) -> list[Token]:
    """Return the doers that all events of a list share, who stand before or after all of it."""
    top = _top(one.trigger.token)
    if one.trigger.is_verb:
        return []
    listed = [o for o in kept if _top(o.trigger.token) == top and not o.trigger.is_verb]
    told = [o.fillers.get("agent") for o in listed if o.fillers.get("agent")]
    if not told or any(doers != told[0] for doers in told[1:]):
        return []
    first, last = listed[0].trigger.token.i, listed[-1].trigger.token.i
    if any(first < t.i < last for t in told[0]):
        return []
    return told[0] if len(told) >= SEVERAL or _is_likely(one, told[0]) else []


def _is_likely(one: Decided, doers: list[Token]) -> bool:
    """Tell whether the trained reader, where it has its say, finds one of the doers likely."""
    if one.learnt is None:
        return True
    return any(one.learnt.parties.get(t.i, {}).get("agent", 0.0) >= FAINT for t in doers)


def _top(event: Token) -> Token:
    """Return the first event of the list that ``event`` stands in, or gives an example of."""
    while True:
        first = syntax.first_conjunct(event)
        example = first.dep_ in relations.NOUN_ON_NOUN and syntax.marker(first) in _EXAMPLES
        if not example:
            return first
        event = first.head


def _acts(event: Token) -> Iterator[Token]:
    """Yield the nouns of acts that do what ``event`` tells: "the *raids* killed nine"."""
    while event.dep_ in relations.NOUN_ON_NOUN and syntax.marker(event) == "of":
        event = event.head  # "entailed *a series of* abuses"
    if event.pos_ in {"VERB", "AUX"}:
        by = syntax.passive_agents(event) if syntax.is_passive(event) else syntax.subjects(event)
    elif event.dep_ in relations.OBJECT | relations.OBLIQUE:
        comes = event.head.lemma_.lower() in _COMING_TO
        by = syntax.subjects(event.head) if comes else []
    else:
        by = []
    yield from (t for noun in by for t in syntax.conjuncts(syntax.first_conjunct(noun)))
