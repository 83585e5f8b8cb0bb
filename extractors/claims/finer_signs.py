"""Signs that tell of a right reading only together with others: where words stand, what fills it.

They are what the trees of the confidence ask for beside ``signs`` (``reader/chance.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..reader.decide import EVENT
from ..reader.party_choice import ROLE
from .signs import is_renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from ...ontology.records import Claim, Filler
    from ..annotation.records import Trigger
    from ..events.roles.fillers import Fillers
    from ..reader.records import LearntEvent

_SIDES: Final = {"agent": ("agent",), "patient": ("victim", "recipient", "target")}
_OTHERS: Final = ("location", "instrument", "material", "beneficiary", "intermediary")
_JOINING: Final = (" and ", " or ", ",")
_NONE: Final = -1.0
"""What stands for a chance or a distance where there is nothing to measure."""


def finer_signs(
    claim: Claim, trigger: Trigger, fillers: Fillers, event: LearntEvent
) -> Iterator[tuple[str, float]]:
    """Yield the finer signs of a claim by their names."""
    yield from _of_sentence(trigger.token)
    yield from _of_chances(claim, event)
    for side, roles in _SIDES.items():
        tokens = [(role, token) for role in roles for token in fillers.get(role)]
        yield from _of_words(side, tokens, trigger.token, event)
        yield from _of_names(side, [one for role in roles for one in getattr(claim, role)])
    yield from _of_others(claim, fillers, event)
    yield from _of_claim(claim)
    yield f"construction {fillers.construction}", 1.0
    yield "opened by the reader", float(trigger.rule == EVENT)
    yield "frame of a verb", float(trigger.is_verb)
    yield "never refused", float(trigger.sure)
    ruled = [rule != ROLE for rule in fillers.origins.values()]
    yield "share of rules", sum(ruled) / max(len(ruled), 1)


def _of_sentence(token: Token) -> Iterator[tuple[str, float]]:
    """Yield where the event's word stands, and what its sentence looks like."""
    sentence = token.sent
    yield f"word {token.pos_}", 1.0
    yield f"as {token.dep_.split(':')[0]}", 1.0
    yield "passive", float(any(child.dep_.endswith(":pass") for child in token.children))
    yield "words before", float(token.i - sentence.start)
    yield "words after", float(sentence.end - token.i)
    yield "depth", float(sum(1 for _ in token.ancestors))
    words = [word for word in sentence if word.is_alpha]
    yield "capitals", sum(word.is_upper for word in words) / max(len(words), 1)
    yield "title case", sum(word.is_title for word in words) / max(len(words), 1)
    yield "full stop", float(sentence.text.rstrip()[-1:] in '.!?"”’')
    yield "opens with a quotation", float(sentence.text.lstrip()[:1] in "\"“‘'")


def _of_chances(claim: Claim, event: LearntEvent) -> Iterator[tuple[str, float]]:
    """Yield what the trained reader says, beside what it says of the claim's own values."""
    yield "chance of an event", event.chance
    yield "chance of the type", event.types.get(claim.event_type, 0.0)
    yield "second type", _two_largest(event.types.values())[1]
    for field, values in event.status.items():
        yield f"likeliest {field}", max(values.values(), default=0.0)
    yield "chance of the polarity", event.status["polarity"].get(claim.polarity, 0.0)
    first, second = _two_largest(event.voices.values())
    yield "likeliest voice", first
    yield "second voice", second
    yield "document's voice", 1 - sum(event.voices.values())


def _of_words(
    side: str, tokens: Sequence[tuple[str, Token]], trigger: Token, event: LearntEvent
) -> Iterator[tuple[str, float]]:
    """Yield how likely the words of a side are its parties, and where they stand."""
    sentence = trigger.sent
    own = [event.parties.get(token.i, {}) for _, token in tokens]
    right = [chances.get(role, 0.0) for chances, (role, _) in zip(own, tokens, strict=True)]
    yield f"{side}: least chance", min(right, default=_NONE)
    yield f"{side}: least chance of any", min((_of_any(one) for one in own), default=_NONE)
    yield f"{side}: how many", float(len(tokens))
    yield f"{side}: how far", float(max((abs(t.i - trigger.i) for _, t in tokens), default=_NONE))
    outside = any(not sentence.start <= token.i < sentence.end for _, token in tokens)
    yield f"{side}: of another sentence", float(outside)
    yield f"{side}: before", float(any(token.i < trigger.i for _, token in tokens))
    taken = {token.i for _, token in tokens}
    left = [
        sum(chance for role, chance in chances.items() if role in _SIDES[side])
        for index, chances in event.parties.items()
        if index not in taken
    ]
    first, second = _two_largest(left)
    yield f"{side}: passed over", first
    yield f"{side}: second passed over", second


def _of_names(side: str, parties: Sequence[Filler]) -> Iterator[tuple[str, float]]:
    """Yield what the parties of a side are, and how they are named."""
    for party in parties:
        yield f"{side}: {party.type}", 1.0
    yield f"{side}: words", float(max((len(one.text.split()) for one in parties), default=0))
    texts, names = [one.text for one in parties], [one.name for one in parties]
    yield f"{side}: small letter", float(any(text[:1].islower() for text in texts))
    yield f"{side}: name in small letters", float(any(name[:1].islower() for name in names))
    yield f"{side}: joined", float(any(mark in text for text in texts for mark in _JOINING))
    yield f"{side}: of", float(any(" of " in text for text in texts))
    yield f"{side}: other words", float(texts != names)
    yield f"{side}: another name", float(any(is_renamed(one) for one in parties))
    yield f"{side}: one word", float(any(" " not in name for name in names))
    yield f"{side}: number", float(any(letter.isdigit() for name in names for letter in name))


def _of_others(claim: Claim, fillers: Fillers, event: LearntEvent) -> Iterator[tuple[str, float]]:
    """Yield whether the other roles are filled, and how likely by their words."""
    for role in _OTHERS:
        chances = [event.parties.get(t.i, {}).get(role, 0.0) for t in fillers.get(role)]
        yield f"{role}: least chance", min(chances, default=_NONE)
        yield f"{role}: filled", float(bool(getattr(claim, role)))


def _of_claim(claim: Claim) -> Iterator[tuple[str, float]]:
    """Yield the claim's own values, and where in its document it stands."""
    yield f"date {claim.date_precision}", 1.0
    yield f"date {claim.date_basis}", 1.0
    yield f"time {claim.temporality}", 1.0
    yield f"certainty {claim.certainty}", 1.0
    yield f"act {claim.speech_act}", 1.0
    yield "harms", float(len(claim.harm))
    yield "cue", float(claim.cue is not None)
    yield f"claimer {claim.claimer.type if claim.claimer else 'none'}", 1.0
    yield "segment", float(claim.segment)
    yield "characters before", float(claim.start)


def _of_any(chances: Mapping[str, float]) -> float:
    return sum(chance for role, chance in chances.items() if role != "none")


def _two_largest(chances: Iterable[float]) -> tuple[float, float]:
    first, second = sorted((0.0, 0.0, *chances))[:-3:-1]
    return first, second
