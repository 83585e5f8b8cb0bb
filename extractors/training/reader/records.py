"""What training keeps of a text: its windows as lessons, and the pieces that the encoder is shown.

Nothing here needs spaCy, so that a machine which has torch alone can read what `lessons` wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...language.parsing.pieces import Numbers, Pieces

STATUS: Final = ("polarity", "certainty", "temporality", "act")
UNREAD: Final = "silver"
"""The part of lessons that nobody has read."""
OWN, OTHER = -1, -2
"""Who says it where no token does: the document, and somebody who cannot be told."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A window of the parser: its pieces, and the tokens that it settles.

    ``tokens`` are those of the text whose states the window gives: its first words, (kept,); the
    words behind them are read again in the next window.
    """

    pieces: Pieces
    tokens: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A text of ``length`` tokens as the encoder reads it; white space is in no part."""

    length: int
    parts: tuple[Part, ...]


@dataclass(slots=True)
class GoldEvent:
    """An event word as a reader wrote it down: its type, roles by token, and status.

    ``voices`` are the tokens of those who say it, or ``OWN`` or ``OTHER``; none where it is
    said outside the window.
    """

    type: str
    roles: dict[int, str]
    status: dict[str, str]
    voices: frozenset[int] = frozenset()


@dataclass(slots=True)
class Lesson:
    """One window. All tokens are counted from the window's first, which is ``place`` in its text.

    ``tokens`` are its words; ``words``, ``pairs`` and ``governing`` names of features; ``parties``
    the tokens that may have a role, in the order of ``pairs``; ``own`` the first token that is not
    context; ``unsure`` those whose event is in doubt; ``references`` maps a pronoun to what it
    stands for, None where it is left open, and ``links`` to features. ``wave`` is that of its
    reading, 0 where there is none. Lessons of one text have one ``text``.
    """

    id: str
    part: str
    wave: int
    text: Cut
    place: int
    tokens: list[str]
    words: list[list[str]]
    own: int
    parties: list[int]
    pairs: dict[int, list[list[str]]]
    governing: dict[int, list[str]]
    events: dict[int, GoldEvent] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    references: dict[int, int | None] = field(default_factory=dict)
    links: dict[int, list[list[str]]] = field(default_factory=dict)
