"""What the columns of the layer hold where a value is more than a word or a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ...ontology.records import Location


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that a name may stand for: what it is, its probability, what speaks for it."""

    name: str
    around: tuple[str, ...]
    precision: str
    geonames_id: str | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class LocationMention:
    """A place name, as characters, as tokens and as a location.

    ``state`` is the id (actors.jsonl) of the state it lies in, None where that is not known;
    ``is_state`` tells that the name is a state's own. ``known`` is False for a name that the
    gazetteer does not have. ``around`` are the places that enclose it, the nearest first;
    ``candidates`` what the name may stand for, the likeliest first.
    """

    start_char: int
    end_char: int
    text: str
    token_start: int
    token_end: int
    location: Location
    state: str | None
    is_state: bool
    known: bool
    around: tuple[Location, ...] = ()
    candidates: tuple[PlaceCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression, as characters, as tokens and as a period.

    ``start`` and ``end`` are ISO strings as precise as stated, or None; ``end`` is None for a
    single day, month or year. ``precision`` is Day, Week, Month, Year, Range (with one side
    None: open), Estimate or Unknown; ``basis`` is Stated or Relative.
    """

    start_char: int
    end_char: int
    text: str
    token_start: int
    token_end: int
    start: str | None
    end: str | None
    precision: str
    basis: str


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of people or things; ``end_char`` and ``token_end`` are exclusive.

    ``min`` and ``max`` are the bounds that the text gives, None where it gives none: "at least
    49" has no ``max``, "up to 600" no ``min``. "About 20" is 20 to 20 and ``approximate``, "at
    least some 20" is 20 or more and so too.
    ``head`` is the index of the token that is counted, None where the parse does not say.
    """

    start_char: int
    end_char: int
    text: str
    token_start: int
    token_end: int
    min: int | None
    max: int | None
    approximate: bool
    head: int | None


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """A weapon, as characters, as tokens and as its row of weapons.jsonl.

    ``kind`` is Weapon or Platform; ``family`` the row's class (small arms, missile, aircraft,
    chemical, riot control, generic, ...); ``arms`` tells whether handing it over is an
    ArmsTransfer.
    """

    start_char: int
    end_char: int
    text: str
    token_start: int
    token_end: int
    lemma: str
    kind: str
    family: str
    arms: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted tokens [start, end), the head of the speaker's name, and the reporting verb."""

    start: int
    end: int
    speaker: Token | None
    cue: Token | None


@dataclass(frozen=True, slots=True)
class Parenthetical:
    """Tokens [start, end) that attribute the tokens of [left, right) around them."""

    start: int
    end: int
    left: int
    right: int
    speaker: Token
    cue: Token
    row: dict[str, Any]

    def covers(self, token: Token) -> bool:
        """Tell whether the parenthetical attributes ``token``."""
        inside = self.start <= token.i < self.end
        return not inside and self.left <= token.i < self.right


@dataclass(frozen=True, slots=True)
class RuleEvent:
    """What the rules make of an event word: its type, and the role of each token that has one."""

    type: str
    roles: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says something happened: its head token, event type, frame and words.

    ``rule`` is the name of the lexicon row that says so; ``sharpened`` names the rules that led
    from the row's type to a sharper one; ``sure`` is a row's that the trained reader cannot refuse.
    """

    token: Token
    event_type: str
    frame: dict[str, Any]
    words: tuple[int, ...]
    rule: str = ""
    sharpened: tuple[str, ...] = ()
    sure: bool = False

    @property
    def is_verb(self) -> bool:
        """Tell whether the trigger's frame is a verb's."""
        return bool(self.frame["pos"] == "verb")
