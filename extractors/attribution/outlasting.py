"""What others only mean to end goes on: "efforts to end the killings", "the law will end abuses".

Who ends what he does himself ("will halt *its* raids", "plan to lift the siege") does it no longer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, is_actor
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..events.roles.find import Fillers
    from .commitment import Commitment

RULE: Final = "not-ended-yet"
_MARKS_OF_WHAT_ENDS: Final = words("marks of what ends")
_ENDING: Final = words("words that end what goes on")
_AHEAD: Final = frozenset({"Future", "Hypothetical"})
_AIMING: Final = relations.ADVERBIAL | relations.ADNOMINAL


def outlast(fillers: Fillers, commitment: Commitment) -> None:
    """Let an act go on that others, or another thing, are only to end."""
    if not commitment.ended or commitment.temporality not in _AHEAD:
        return
    ended_by = [move.word for move in commitment.moves if move.effect == "ended"]
    if ended_by and all(word is not None and _is_of_others(word, fillers) for word in ended_by):
        commitment.go_on(RULE, ended_by[0])


def _is_of_others(word: Token, fillers: Fillers) -> bool:
    if word.pos_ != "VERB" or word.lemma_.lower() not in _ENDING:
        return False
    if syntax.is_passive(word) or not syntax.own_objects(word):
        return False
    enders, doers = syntax.subjects(word), fillers.get("agent")
    if doers:
        return not any(doer in enders or doer.pos_ == "PRON" for doer in doers)
    return not any(map(is_actor, enders)) or _is_aim(word)


def _is_aim(verb: Token) -> bool:
    """Tell whether it is what something is done for: "efforts *to end* it", "met *to halt* it"."""
    helped = hedge(verb.head, "transparent") if verb.dep_ in relations.CONTENT else None
    aim = verb.head if helped else verb
    if aim.dep_ not in _AIMING or "to" not in syntax.markers(aim):
        return False
    return not (hedge(aim.head, "prospective") or hedge(aim.head, "irrealis_noun"))


def end_put_to(current: Token, verb: Token) -> Token | None:
    """Return the noun of "put *an end* to it" where the parse hangs "to it" on the verb."""
    if current.dep_ not in relations.OBLIQUE or syntax.marker(current) not in _MARKS_OF_WHAT_ENDS:
        return None
    ends = syntax.children(verb, relations.OBJECT)
    return next((noun for noun in ends if hedge(noun, "terminative_noun")), None)
