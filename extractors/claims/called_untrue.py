"""What somebody claims "*falsely*": whoever calls it so says that it did not happen.

"The rebels falsely claimed that the army killed six": a claim of the rebels, and one of the text
that the army did not. Who is "wrongly" accused in the passive is cleared by `attribution/undoing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..attribution.commitment import Commitment
from ..language import syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..attribution.voices import Voice

RULE: Final = "called-untrue"
"""The name under which claims tell that their act was only claimed, and falsely."""
_PRETENDING: Final = words("verbs of pretending")
_CLAIMING: Final = frozenset(
    {"Accuse", "Assert", "ClaimResponsibility", "Confirm", "Report", "Testify"}
)


def is_called_untrue(voice: Voice) -> bool:
    """Tell whether what ``voice`` says is called false beside its verb: "*wrongly* claimed"."""
    cue = voice.cue
    if cue is None or voice.negative or voice.act not in _CLAIMING or syntax.is_negated(cue):
        return False
    wrongly = any(hedge(child, "wrongly") for child in cue.children)
    return wrongly or cue.lemma_.lower() in _PRETENDING


def called_untrue(
    commitment: Commitment, chain: Sequence[Voice]
) -> tuple[Commitment, list[Voice]] | None:
    """Return commitment and voices of the claim that it was not so; None where none is made."""
    untrue = next((voice for voice in chain if is_called_untrue(voice)), None)
    if untrue is None or commitment.negative or commitment.demand or commitment.question:
        return None
    told = Commitment()
    told.set_negative(True, RULE, untrue.cue)
    told.settle(commitment.temporality, RULE, untrue.cue)
    return told, [voice for voice in chain if not is_called_untrue(voice)]
