"""A demand that somebody is only asked to make: "France *should press* the junta to free them".

France has asked for nothing. Who says that it should is who wants what it is to ask for, and the
asking is an event of its own, which is demanded as well. "We must ask for it" is asking for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, speech_entries, written_hedge
from ..discourse.coreference import is_first_person
from ..language import relations, syntax
from .reporting import reports
from .tense import HAVE
from .voices import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

RULE: Final = "asked-to-ask"
_STEPS: Final = 6
_GRANTED: Final = frozenset({"Admit", "Condemn"})
_TO_BE_DONE: Final = relations.OPEN_CONTENT | relations.ADVERBIAL | relations.ADNOMINAL


def with_askers(chain: Sequence[Voice]) -> list[Voice]:
    """Return the voices, outermost first, without those who are only asked to demand it.

    Whoever asks them to demands it; where nobody else speaks it is the text. What they are asked
    to admit or condemn, whoever asks takes for granted.
    """
    found: list[Voice] = []
    for voice in chain:
        granted = voice.act in _GRANTED
        if not (granted or voice.act == "Demand") or not _is_asked(voice):
            found.append(voice)
        elif granted:
            found[-1:] = [
                replace(v, act="Assert", accused=(), row={}, rule=RULE) for v in found[-1:]
            ]
        elif found:
            found[-1] = replace(found[-1], act="Demand", accused=(), row={}, rule=RULE)
        else:
            found.append(Voice(None, "Demand", voice.cue, {}, rule=RULE))
    return found


def _is_asked(voice: Voice) -> bool:
    return voice.cue is not None and is_only_asked(voice.cue)


def is_only_asked(verb: Token) -> bool:
    """Tell whether what ``verb`` tells is to be done and no more: "asked him *to urge* them"."""
    if verb.pos_ != "VERB" or any(map(is_first_person, syntax.subjects(verb))):
        return False
    current = verb
    for _ in range(_STEPS):
        if _is_due(current):
            return True
        head, infinitive = current.head, "to" in syntax.markers(current)
        if head == current or head.pos_ != "VERB":
            return False
        if _is_demanded(current, head, infinitive=infinitive):
            return not syntax.is_negated(head)
        shared = current.dep_ in relations.COORDINATED and not syntax.own_subjects(current)
        aim = infinitive and current.dep_ in _TO_BE_DONE
        if not shared and not aim:
            return False
        current = head
    return False


def _is_due(verb: Token) -> bool:
    """Tell whether ``verb`` has a word of duty before it: "*must* ask", "*needs to* ask"."""
    words = syntax.auxiliary_words(verb)
    if any(word.lower_ in HAVE for word in words) or syntax.is_negated(verb):
        return False
    if any(written_hedge(word, "deontic") for word in words):
        return True
    content = verb.dep_ in relations.OPEN_CONTENT and "to" in syntax.markers(verb)
    return content and hedge(verb.head, "deontic") is not None


def _is_demanded(clause: Token, verb: Token, *, infinitive: bool) -> bool:
    """Tell whether ``clause`` is what ``verb`` asks for: "*called on* Chad to demand it"."""
    rows = [row for row in speech_entries(verb) if row["act"] == "Demand"]
    told = infinitive or clause.dep_ in relations.FULL_CONTENT
    return told and any(reports(verb, clause, row) for row in rows)
