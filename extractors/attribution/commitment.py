"""How far a claim commits: polarity, certainty, temporality, as local names of the ontology."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Token

ATTEMPT: Final = "attempt"
"""The name under which claims tell that it was only tried."""
_LEVELS: Final = ("Certain", "Probable", "Possible", "Unknown")


class Move(NamedTuple):
    """What moved a commitment: the rule, the word that made it, and what became of what."""

    rule: str
    word: Token | None
    effect: str


@dataclass(slots=True)
class Commitment:
    """How far a claim commits: values as local names of the ontology.

    Every change names its rule and the word that made it; ``moves`` keeps those that told.
    ``foreseen``: whether it was negative before its end was foreseen, None where it was not.
    """

    negative: bool = False
    certainty: str = "Certain"
    temporality: str = "Past"
    demand: bool = False
    question: bool = False
    ended: bool = False
    would: bool = False
    averted: bool = False
    lasting: bool = False
    foreseen: bool | None = None
    moves: list[Move] = field(default_factory=list)

    @property
    def polarity(self) -> str:
        """Return Positive or Negative."""
        return "Negative" if self.negative else "Positive"

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that moved it, in the order in which they did, once each."""
        return tuple(dict.fromkeys(move.rule for move in self.moves))

    def weaken(self, certainty: str, rule: str, word: Token | None) -> None:
        """Lower the certainty to ``certainty``; never raise it."""
        if _LEVELS.index(certainty) > _LEVELS.index(self.certainty):
            self.certainty = certainty
            self._moved(rule, word, certainty)

    def move(self, temporality: str, rule: str, word: Token | None) -> None:
        """Set the temporality; what is hypothetical stays so."""
        if self.temporality != "Hypothetical":
            self.settle(temporality, rule, word)

    def leave_open(self, rule: str, word: Token | None) -> None:
        """Note that it is not told whether it takes place."""
        self.move("Hypothetical", rule, word)
        self.weaken("Possible", rule, word)

    def only_try(self, word: Token) -> None:
        """Note that it is tried, not done; what one tries to end goes on."""
        self.weaken("Possible", ATTEMPT, word)
        if not self.ended:
            self.move("Hypothetical", ATTEMPT, word)

    def come_to_nothing(self, rule: str, word: Token | None) -> None:
        """Note that what was tried or planned was not done; a doubt that the text adds stays."""
        self.set_negative(True, rule, word)
        doubts = [m.effect for m in self.moves if m.effect in _LEVELS and m.rule != ATTEMPT]
        self.certainty = max(doubts, key=_LEVELS.index, default="Certain")
        self.settle("Past", rule, word)

    def settle(self, temporality: str, rule: str, word: Token | None) -> None:
        """Set the temporality, whatever it was."""
        if temporality != self.temporality:
            self.temporality = temporality
            self._moved(rule, word, temporality)

    def set_negative(self, value: bool, rule: str, word: Token | None) -> None:
        """Set the polarity."""
        if value != self.negative:
            self.negative = value
            self._moved(rule, word, self.polarity)

    def negate(self, rule: str, word: Token | None) -> None:
        """Turn the polarity over."""
        self.set_negative(not self.negative, rule, word)

    def denied(self) -> Commitment:
        """Return what a denial of this commits to."""
        copy = replace(self, moves=list(self.moves))
        copy.negate("denial", None)
        return copy

    def ask(self, rule: str, word: Token | None) -> None:
        """Note that what is spoken of is demanded, not told.

        What was foreseen to end, or to go on till others end it, is then asked to end.
        """
        if not self.demand:
            self.demand = True
            self._moved(rule, word, "demanded")
            if self.foreseen is not None:
                self.negative, self.ended = self.foreseen, True

    def ask_whether(self, *, known: bool = False) -> None:
        """Note that it is only asked about, or told by somebody who is there to ask.

        Of what is ``known`` only the why is asked.
        """
        self.question = True
        if not known:
            self.weaken("Unknown", "question", None)

    def end(self, rule: str, word: Token | None) -> None:
        """Note that what is spoken of is over."""
        if not self.ended:
            self.ended = True
            self._moved(rule, word, "ended")

    def last(self, word: Token) -> None:
        """Note that what began goes on till now."""
        self.lasting = True
        self.move("Ongoing", "lasts-till-now", word)

    def leave_undone(self, rule: str, word: Token | None) -> None:
        """Note that it was not done; what one does not end ("failed to *stop* it") goes on."""
        if self.ended:
            self.ended = False
        else:
            self.negate(rule, word)

    def go_on(self, rule: str, word: Token | None) -> None:
        """Note that what is only to end has not ended."""
        self.ended, self.foreseen = False, self.negative
        if self.temporality == "Hypothetical":
            self.certainty = "Certain"
        self.settle("Ongoing", rule, word)

    def foresee(self, *, voiced: bool) -> None:
        """What is to end does not take place: "*will stop* supplying", "*vowed to halt* raids".

        What is being ended has taken place: "*suspends* its inquiry". What "could have" been was
        not, unless somebody (``voiced``) says so.
        """
        if self.averted and not voiced:
            self.settle("Hypothetical", "could-have", None)
        if self.ended and self.temporality == "Ongoing" and not self.demand:
            self.settle("Past", "ending-now", None)
        ahead = self.temporality in {"Future", "Hypothetical"}
        if self.ended and ahead and not self.demand:
            self.foreseen = self.negative
            self.negate("ending-ahead", None)

    def _moved(self, rule: str, word: Token | None, effect: str) -> None:
        self.moves.append(Move(rule, word, effect))
