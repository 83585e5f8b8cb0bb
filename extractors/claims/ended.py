"""What is to stop goes on: an act that somebody is told to end is claimed as well.

"The envoy told the army to *halt* its air strikes" demands that there be none and takes it that
there are; "prevent", "refrain from" and "any attack" take nothing for granted. Source of the term:
presupposition triggers, verbs of change of state (Karttunen 1971; Levinson 1983, ch. 4).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..attribution.commitment import Commitment
from ..attribution.modality import HEDGE
from ..attribution.unrealised import weigh_what_is_told_of
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..attribution.voices import Voice

RULE: Final = "goes-on-until-ended"
"""The name under which claims tell that their act was only told by the demand to end it."""
_ENDING: Final = words("words that end what goes on")
_NOT_YET: Final = words("words before what has not begun")
_BEFORE: Final = relations.ADJECTIVAL | relations.DETERMINER


def going_on(
    trigger: Trigger, commitment: Commitment, chain: Sequence[Voice]
) -> tuple[Commitment, list[Voice]] | None:
    """Return the commitment and voices of the act that is demanded to end, None for others."""
    if not (commitment.demand and commitment.ended) or commitment.negative:
        return None
    ends = [move.word for move in commitment.moves if move.effect == "ended"]
    if not any(_ends(word) for word in ends) or _has_not_begun(trigger.token):
        return None
    told = Commitment()
    told.settle("Ongoing", RULE, ends[0])
    for move in commitment.moves:  # "stop the assaults which are *reportedly* taking place"
        if move.rule == HEDGE:
            told.weaken(move.effect, HEDGE, move.word)
    weigh_what_is_told_of(trigger.token, trigger.event_type, told)
    return told, [replace(voice, act="Assert", row={}) for voice in chain]


def _ends(word: Token | None) -> bool:
    return word is not None and not _ENDING.isdisjoint({word.lower_, word.lemma_.lower()})


def _has_not_begun(event: Token) -> bool:
    """Tell whether it only might come: "stop *any* attack", "halt the *imminent* execution"."""
    first = syntax.first_conjunct(event)
    return any(
        child.lower_ in _NOT_YET
        for word in (event, first)
        for child in syntax.children(word, _BEFORE)
    )
