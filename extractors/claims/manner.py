"""How a text speaks: as news that reports, or for itself, as posts, speeches and statements do.

It is one answer for a segment: a single sentence tells too little. The chance is fitted to text
that the network has not learnt from, to what the network says of all events together, who
publishes it, and its style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..discourse.coreference import is_first_person
from ..discourse.quotations import quote_of
from ..mentions.publishers import NEWS, OWN, publishes
from ..reader.labels import model
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..language.segment_text import SegmentText
    from ..reader.records import Learnt, LearntEvent

ITSELF: Final = "speaks for itself"
EVERY: Final = "every text"
OF_ACTS: Final = "text: "
"""What begins the names of signs that are the mean chance of an act."""
UNPUBLISHED, WORDS = "no publisher", "words"
FEWEST: Final = 50
"""In fewer words than these nobody is known by how he speaks."""
_WEEKDAYS: Final = words("weekdays")
_SUPPOSED: Final = 1.0
"""So many events that are reported are supposed of every text before it is read."""


def speaks_for_itself(signs: Mapping[str, float]) -> float:
    """Return the chance that a text asserts and accuses, and does not report, by its manner.

    Where none was fitted, or nobody is known to publish a few words, it is the mean chance of its
    events to be asserted.
    """
    trained = model()
    if trained is None or ITSELF not in trained.manners or tells_too_little(signs):
        return signs.get(f"{OF_ACTS}asserted", 0.0)
    return trained.manners[ITSELF](signs)


def tells_too_little(signs: Mapping[str, float]) -> bool:
    """Tell whether a text is of a few words that nobody is known to publish."""
    return bool(signs.get(UNPUBLISHED)) and signs.get(WORDS, 0.0) < FEWEST


def is_alone(name: str) -> bool:
    """Tell whether a sign of a text's manner weighs something alone; trees ask for all."""
    return name == EVERY or name.startswith(OF_ACTS)


def manner(told: Learnt, text: SegmentText) -> dict[str, float]:
    """Return the signs of how a segment speaks by their names."""
    signs = {EVERY: 1.0}
    signs.update(_of_acts(told))
    signs.update(_of_publisher(text.document.publisher or ""))
    signs.update(_of_style(text))
    return signs


def _of_acts(told: Learnt) -> Iterator[tuple[str, float]]:
    """Yield the mean chance of each act, over the events that nobody in the text says."""
    weights = [(_unvoiced(event), event.status["act"]) for event in told.events.values()]
    whole = sum(weight for weight, _ in weights)
    for act in sorted({act for _, acts in weights for act in acts}):
        mean = sum(weight * acts.get(act, 0.0) for weight, acts in weights)
        yield f"{OF_ACTS}{act}", mean / whole if whole else 0.0
    own = sum(w * (acts.get("Assert", 0.0) + acts.get("Accuse", 0.0)) for w, acts in weights)
    yield f"{OF_ACTS}asserted", own / (_SUPPOSED + whole)
    yield "events of its own", whole
    every = sum(event.chance for event in told.events.values())
    yield "events that others say", 1 - whole / every if every else 0.0


def _unvoiced(event: LearntEvent) -> float:
    """Return the chance of an event that nobody in the text says."""
    return event.chance * max(0.0, 1 - sum(event.voices.values()))


def _of_publisher(publisher: str) -> Iterator[tuple[str, float]]:
    kind = publishes(publisher)
    yield "publisher of news", float(kind == NEWS)
    yield "publisher who speaks for itself", float(kind == OWN)
    yield UNPUBLISHED, float(not publisher)


def _of_style(text: SegmentText) -> Iterator[tuple[str, float]]:
    doc = text.doc
    size, outside = len(doc), [token for token in doc if quote_of(token) is None]
    yield WORDS, float(size)
    yield "words to a sentence", size / max(1, sum(1 for _ in doc.sents))
    yield "quoted", (size - len(outside)) / max(1, size)
    for name, count in (
        ("first person", sum(is_first_person(token) for token in outside)),
        ("weekdays", sum(token.lower_ in _WEEKDAYS for token in outside)),
        ("questions", sum(token.text == "?" for token in outside)),
        ("exclamations", sum(token.text == "!" for token in outside)),
    ):
        yield name, count / max(1, size)
