"""What the numbers of the network stand for, and the model of a language as it lies on disk."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..language.parsing import weights
from ..words.languages import per_language, spoken
from .chance import Chance
from .network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MODELS: Final = Path(__file__).parents[1] / "models"
CONFIDENCE: Final = "confidence.json"
PARTIES: Final = "parties.json"
TIMES: Final = "times.json"
DATES: Final = "dates.json"
MANNERS: Final = "manners.json"
ACTS: Final = "acts.json"
NONE: Final = "none"
"""The first type, and the first role: no event, no party."""


@dataclass(frozen=True)
class Labels:
    """Names in the order of their numbers.

    ``features`` of words, ``pairs`` of an event and a word, ``governing`` of what governs an
    event, ``links`` of a pronoun and a word: number 0 is any that training did not see often,
    so that counting begins at 1.
    ``types`` and ``roles`` begin with ``NONE``; ``fields`` are the values of each status.
    """

    features: tuple[str, ...]
    pairs: tuple[str, ...]
    governing: tuple[str, ...]
    links: tuple[str, ...]
    types: tuple[str, ...]
    roles: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]

    @cached_property
    def _numbers(self) -> dict[str, dict[str, int]]:
        kinds = {
            "features": self.features,
            "pairs": self.pairs,
            "governing": self.governing,
            "links": self.links,
        }
        return {
            kind: {name: number for number, name in enumerate(names, start=1)}
            for kind, names in kinds.items()
        }

    def numbers(self, kind: str, names: Iterable[str]) -> list[int]:
        """Return the numbers of the known ones of ``names``."""
        return self.rows(kind, [names])[0]

    def rows(self, kind: str, rows: Iterable[Iterable[str]]) -> list[list[int]]:
        """Return the numbers of the known names of each row."""
        known = self._numbers[kind]
        return [[known[name] for name in names if name in known] for names in rows]


@dataclass(frozen=True, slots=True)
class Model:
    """A network, what its numbers stand for, and the chances of its readings, None if unknown.

    ``confidence`` is the chance that a reading is right, ``risk`` that it does harm. ``parties``
    are the chances of an agent, of a patient and of a place, ``times`` those of a temporality other
    than Past, ``dates`` that of a time expression to be an event's, ``manners`` that of a text to
    speak for itself, ``acts`` those of what a saying does.
    """

    network: Network
    labels: Labels
    confidence: Chance | None
    risk: Chance | None
    parties: dict[str, Chance] = field(default_factory=dict)
    times: dict[str, Chance] = field(default_factory=dict)
    dates: dict[str, Chance] = field(default_factory=dict)
    manners: dict[str, Chance] = field(default_factory=dict)
    acts: dict[str, Chance] = field(default_factory=dict)


def write(folder: Path, arrays: Mapping[str, weights.Floats], labels: Labels) -> None:
    """Write a model: the same weights and labels give the same bytes."""
    weights.write(folder, arrays, asdict(labels))


def read(folder: Path) -> Model:
    """Read a model."""
    arrays, told, _ = weights.read(folder)
    fields = {name: tuple(values) for name, values in told.pop("fields").items()}
    lists: dict[str, Sequence[str]] = told
    labels = Labels(**{name: tuple(values) for name, values in lists.items()}, fields=fields)
    names = PARTIES, TIMES, DATES, MANNERS, ACTS
    weighed = [chances_in(folder / name) for name in names]
    fitted = chances_in(folder / CONFIDENCE)
    return Model(Network(arrays), labels, fitted.get("sound"), fitted.get("harmful"), *weighed)


def chances_in(path: Path) -> dict[str, Chance]:
    """Return the chances that a file tells by their names, none where there is no file."""
    if not path.is_file():
        return {}
    told = json.loads(path.read_text(encoding="utf-8"))
    return {name: Chance.read(one) for name, one in told.items()}


@per_language
def model() -> Model | None:
    """Return the model of the language that is read, None where there is none."""
    folder = MODELS / f"{spoken().code}_reader"
    return read(folder) if (folder / weights.WEIGHTS).is_file() else None
