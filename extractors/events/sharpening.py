"""Words that sharpen an event type: "arbitrary" arrests, attacks "with mortars".

A row of sharpening.jsonl leads from a type to a sharper one, by ``modifiers`` of the event word,
by ``phrases`` (preposition and noun) or by the class of its ``instrument``; with ``lemmas`` only
for these words ("a fatal *stabbing*" kills, "a deadly attack on a town" stays one). The type that
judges is never more than what the text says, and a type whose row is ``named`` holds only where
the sentence names such an instrument: a strike alone is no drone strike.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ...ontology.terms import toll_of
from ..annotation.words import classes_of, speech_entries
from ..language import relations, syntax
from ..lexicon.load import read_lexicon
from ..mentions.noun_phrases import semantic_heads
from ..words.languages import per_language
from ..words.plurals import singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from .roles.fillers import Fillers

BY_WORDS: Final = "sharpened-by-words"
DEATH: Final = "death-told"
"""The names under which claims and explanations tell that the words give the type."""


def sharpened_by_words(trigger: Trigger) -> Trigger:
    """Return ``trigger`` with the sharper type that its modifiers and phrases tell."""
    lemma = singular(trigger.token.lemma_.lower())
    for row in _rows(trigger.event_type):
        if lemma not in row.get("lemmas", (lemma,)):
            continue
        if _qualifiers(trigger) & set(row.get("modifiers", ())) or _phrases(trigger) & set(
            row.get("phrases", ())
        ):
            return _sharpened(trigger, row, BY_WORDS)
    return trigger


def sharpened_by_instrument(trigger: Trigger, fillers: Fillers) -> Trigger:
    """Return ``trigger`` with the type of attack that its instrument is the means of."""
    means = [h for t in fillers.get("instrument") for h in semantic_heads(t)]
    told = frozenset[str]().union(*map(classes_of, means))
    for row in _rows(trigger.event_type):
        if told & set(row.get("instrument", ())):
            return _sharpened(trigger, row, "sharpened-by-instrument")
    return trigger


def with_told_death(trigger: Trigger) -> Trigger:
    """Return ``trigger`` marked where its words tell a death: "beat *to death*", "shot *dead*"."""
    told = trigger.is_verb and len(trigger.words) > 1 and toll_of(trigger.event_type) == "Killed"
    return replace(trigger, sharpened=(*trigger.sharpened, DEATH)) if told else trigger


def blunter_types(trigger: Trigger) -> frozenset[str]:
    """Return the types that the words of ``trigger`` sharpened: those of whom they tell a death."""
    if {DEATH, BY_WORDS}.isdisjoint(trigger.sharpened):
        return frozenset()
    return _leading_to(trigger.event_type) - {trigger.event_type}


@per_language
def _leading_to(event_type: str) -> frozenset[str]:
    rows = (r for r in read_lexicon("sharpening") if r["sharper"] == event_type)
    return frozenset(row["type"] for row in rows if not row.get("instrument"))


def is_untold(event_type: str, word: Token) -> bool:
    """Tell whether the sentence of ``word`` lacks the instrument that ``event_type`` is told by."""
    wanted = _instruments(event_type)
    return bool(wanted) and not any(classes_of(t) & wanted for t in word.sent)


@per_language
def _instruments(event_type: str) -> frozenset[str]:
    """Return the classes of instruments of which a sentence must name one for ``event_type``."""
    rows = (r for r in read_lexicon("sharpening") if r["sharper"] == event_type and r.get("named"))
    return frozenset(name for row in rows for name in row["instrument"])


def _sharpened(trigger: Trigger, row: dict[str, Any], rule: str) -> Trigger:
    return replace(trigger, event_type=row["sharper"], sharpened=(*trigger.sharpened, rule))


@per_language
def _rows(event_type: str) -> tuple[dict[str, Any], ...]:
    """Return the rows that lead on from ``event_type``, in file order."""
    return tuple(row for row in read_lexicon("sharpening") if row["type"] == event_type)


def _words(trigger: Trigger) -> list[Token]:
    """Return the event word and those it shares what stands before it with: "arrested and held"."""
    return sorted({trigger.token, syntax.first_conjunct(trigger.token)}, key=lambda t: t.i)


def _qualifiers(trigger: Trigger) -> set[str]:
    """Return adjectives, adverbs and nouns that qualify the event, and what it is said to be."""
    found = {m for word in _words(trigger) for m in syntax.qualifiers(word)}
    found = {m for m in found if not _is_denied(m)}
    return {m.lower_ for m in found} | {m.lemma_.lower() for m in found}


def _is_denied(predicate: Token) -> bool:
    """Tell whether an event is said not to be so: "denied (claims) that it was *arbitrary*"."""
    if syntax.is_negated(predicate):
        return True
    if predicate.dep_ not in relations.CONTENT | relations.ADNOMINAL:
        return False
    above = predicate.head
    verb = above.head if above.pos_ == "NOUN" else above
    return any(row.get("negative") for row in speech_entries(verb))


def _phrases(trigger: Trigger) -> set[str]:
    """Return preposition and noun of what hangs on the event: "without charge or trial"."""
    found: set[str] = set()
    for word in (*_words(trigger), *(trigger.token.doc[i] for i in trigger.words)):
        for preposition, nominal in syntax.obliques(word):
            noun = singular(nominal.lower_)
            before = "".join(f"{m.lower_} " for m in syntax.modifiers(nominal))
            found |= {f"{preposition} {noun}", f"{preposition} {before}{noun}"}
    return found
