"""What the trained reader says of an event word: its chances, the runners-up beside the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..mentions.noun_phrases import extent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc

    from ..reader.records import LearntEvent

_SHOWN: Final = 0.1
"""Parties with a smaller chance in every role are passed over."""
_FIRST: Final = 2
"""How many values of a choice are shown."""


def learnt_lines(event: LearntEvent, doc: Doc) -> Iterator[str]:
    """Yield the chances of an event, its types, its parties and its status."""
    yield f"reader: an event {event.chance:.2f}; {_ranked(event.types) or 'of no likely type'}"
    for token, chances in event.parties.items():
        if max(chances.values()) >= _SHOWN:
            yield f"reader: {extent(doc[token]).text}: {_ranked(chances)}"
    for token, chance in event.voices.items():
        if chance >= _SHOWN:
            yield f"reader: said by {extent(doc[token]).text} {chance:.2f}"
    status = "; ".join(_ranked(values) for values in event.status.values())
    yield f"reader: {status}"


def _ranked(chances: Mapping[str, float]) -> str:
    first = sorted(chances.items(), key=lambda item: (-item[1], item[0]))[:_FIRST]
    return ", ".join(f"{name} {chance:.2f}" for name, chance in first)
