"""Signs of when an event is: past, going on, to come, or only thought of.

The chances of what is not past are fitted to them on text that the network has not learnt from:
what network and rules say, and the words around the event, are weighed together.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from ..attribution.commitment import Commitment
from ..language import relations
from ..reader import features
from ..reader.chance import chances_of
from ..reader.labels import model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..annotation.records import Trigger
    from ..attribution.voices import Voice
    from ..reader.records import LearntEvent

PAST: Final = "Past"
TIMES: Final = ("Ongoing", "Hypothetical", "Future")
"""The temporalities that have a chance of their own; what they leave is that of Past."""
ALONE: Final = ("every event", PAST, *TIMES, *(f"rules: {name}" for name in TIMES))
"""Signs that weigh something alone; trees ask for all."""
_SAID_ELSEWHERE: Final = frozenset({"certainty", "temporality", "lasting", "moves"})
_FLAGS: Final = tuple(
    one.name
    for one in fields(Commitment)
    if one.name not in _SAID_ELSEWHERE and one.default is not None
)
_HELPING: Final = relations.AUXILIARY | relations.MARK | relations.ADVERB
_OF_WORD: Final = ("pos=", "relation=", "class=", "passive", "root", "quoted", "factuality=")


def time_chances(signs: Mapping[str, float]) -> dict[str, float]:
    """Return the chances of the temporalities, summing to 1; none where none were fitted."""
    trained = model()
    if trained is None or not trained.times:
        return {}
    chances = {name: chance for name, (chance,) in chances_of(trained.times, [signs]).items()}
    others = sum(chances.values())
    chances[PAST] = max(0.0, 1 - others)
    whole = max(others, 1.0)
    return {name: chance / whole for name, chance in chances.items()}


def time_signs(
    commitment: Commitment, trigger: Trigger, event: LearntEvent, chain: Sequence[Voice]
) -> Iterator[tuple[str, float]]:
    """Yield the signs by their names; ``commitment`` is what the rules say."""
    token = trigger.token
    yield "every event", 1.0
    yield from event.status["temporality"].items()
    for field in ("polarity", "certainty", "act"):
        yield from event.status[field].items()
    yield f"rules: {commitment.temporality}", 1.0
    yield f"rules: {commitment.certainty}", 1.0
    yield from ((flag, float(getattr(commitment, flag))) for flag in _FLAGS)
    yield from ((f"rule {name}", 1.0) for name in commitment.rules)
    yield f"type {trigger.event_type}", 1.0
    yield "voices", float(len(chain))
    yield from ((f"voice {voice.act}", 1.0) for voice in chain)
    yield f"tag {token.tag_}", 1.0
    yield f"tag above {token.head.tag_}", 1.0
    yield from ((f"form {part}", 1.0) for part in str(token.morph).split("|"))
    yield from (
        (f"beside {child.lower_}", 1.0) for child in token.children if child.dep_ in _HELPING
    )
    yield from ((name, 1.0) for name in features.governing_features(token))
    for name in features.token_features(token, None, None):
        if name.startswith(_OF_WORD):
            yield name, 1.0
    yield "words before", float(token.i - token.sent.start)
