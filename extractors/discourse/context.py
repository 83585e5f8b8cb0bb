"""What the stages know of one segment while its claims are built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .coreference import FIRST_PERSON, antecedent_of, is_anaphor
from .quotations import Quote, quote_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..language.segment_text import SegmentText
    from ..mentions.counts import CountMention
    from ..mentions.places.find import LocationMention
    from ..mentions.referents import Referents
    from ..mentions.times.find import TimeMention


@dataclass(slots=True)
class DiscourseContext:
    """All that the stages know of one segment while its claims are built."""

    text: SegmentText
    referents: Referents
    quotes: list[Quote]
    times: list[TimeMention]
    counts: list[CountMention]
    places: dict[int, LocationMention]

    @property
    def timed(self) -> set[int]:
        """Return the tokens that belong to a time expression."""
        return {i for t in self.times for i in range(t.token_start, t.token_end)}

    def resolve(self, token: Token) -> Token:
        """Return the nominal that ``token`` stands for, or ``token`` itself."""
        if token.lower_ in FIRST_PERSON:
            quote = quote_of(token, self.quotes)
            return quote.speaker if quote is not None and quote.speaker is not None else token
        if is_anaphor(token):
            return antecedent_of(token, self.quotes) or token
        return token
