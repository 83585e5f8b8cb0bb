"""What the stages know of one segment while its claims are built."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..annotation.words import known_name
from ..sources.segmentation.lines import QUESTIONER
from .coreference import FIRST_PERSON, antecedent_of, is_anaphor, is_of_the_addressee
from .quotations import quote_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ..annotation.annotations import Annotations, Passage
    from ..language.segment_text import SegmentText
    from ..mentions.referents import Referents


@dataclass(slots=True)
class DiscourseContext:
    """A segment, the layer that annotates it, and the actors of its document met so far."""

    passage: Passage
    layer: Annotations
    referents: Referents
    antecedents: Mapping[int, int | None] = field(default_factory=dict)
    """What the trained reader says that pronouns stand for, None where it leaves them open."""
    manner: Mapping[str, float] = field(default_factory=dict)
    """The signs of how the segment speaks, none where there is no trained reader."""
    own_words: float = 0.0
    """The chance that the segment speaks for itself, and does not report."""

    @property
    def text(self) -> SegmentText:
        """Return the segment with the way back to the document's offsets."""
        return self.passage.text

    @property
    def only_asks(self) -> bool:
        """Whether somebody speaks who is only there to ask: "Q" asserts nothing."""
        return self.text.segment.speaker == QUESTIONER

    def resolve(self, token: Token) -> Token:
        """Return the nominal that ``token`` stands for, or ``token`` itself."""
        if token.lower_ in FIRST_PERSON and known_name(token) is None:  # "US" is no "us"
            quote = quote_of(token)
            return quote.speaker if quote is not None and quote.speaker is not None else token
        if not is_anaphor(token):
            return token
        if token.i not in self.antecedents:
            return antecedent_of(token) or token
        meant = self.antecedents[token.i]
        if meant is None or (is_of_the_addressee(token) and meant < token.sent.start):
            return token
        return token.doc[meant]
