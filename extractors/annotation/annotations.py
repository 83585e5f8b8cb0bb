"""The layer: one column per kind of annotation, one value per token.

The steps of ``extractors.reading.STEPS`` fill the columns, each once and in their order; rules
and the trained reader read them through ``words`` and ask no lexicon again. A column is unset
until its step has run, so that a step which reads what is not yet there is an AttributeError.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc

    from ..language.segment_text import SegmentText
    from ..lexicon.cues import Hedge
    from ..lexicon.event_words import EventEntry
    from ..lexicon.known_name import KnownName
    from ..lexicon.surroundings import Surroundings
    from .records import (
        CountMention,
        LocationMention,
        Parenthetical,
        Quote,
        TimeMention,
        Trigger,
        WeaponMention,
    )

T = TypeVar("T")
Row = dict[str, Any]
"""A row of a lexicon, as its file writes it; read only."""

_LAYER: Final = "annotations"
"""The layer's place in ``Doc.user_data``; rules ask for it too often for an extension."""


class Passage(NamedTuple):
    """What the steps annotate: a segment's text, and what its whole document says around it."""

    text: SegmentText
    around: Surroundings

    @property
    def doc(self) -> Doc:
        """The segment as the pipeline parsed it."""
        return self.text.doc


class Spans(Generic[T]):
    """Stretches of words: ``all`` of them in text order, and ``at`` each token the one there."""

    __slots__ = ("all", "at")

    def __init__(self, length: int, found: Iterable[tuple[int, int, T]]) -> None:
        """Take (start, end, value) of half-open stretches over ``length`` tokens, in order."""
        stretches = tuple(found)
        column: list[T | None] = [None] * length
        for start, end, value in reversed(stretches):
            column[start:end] = [value] * (end - start)
        self.all: tuple[T, ...] = tuple(value for _, _, value in stretches)
        self.at: tuple[T | None, ...] = tuple(column)

    def __iter__(self) -> Iterator[T]:
        """Yield the stretches in text order."""
        return iter(self.all)

    def __getitem__(self, index: int) -> T | None:
        """Return the stretch that the token ``index`` stands in; the first where two meet."""
        return self.at[index]


@dataclass(slots=True, init=False, eq=False)
class Annotations:
    """The columns of one ``Doc``; ``column[token.i]`` is what is known of ``token``.

    Each has a value for every token, ``()``, None or an empty mapping where there is nothing to
    tell. To read one whose step has not run is an AttributeError.

    ``lemmas``: candidate lemmas, the likeliest first. ``spellings``: its form, lemma and plain
    singular. ``irregular``: whether the form is one of an irregular verb. ``sentences``: the
    number of the sentence. ``phrases``: look-up forms of the phrase that ends here, longest first.
    ``names``: the listed name that the token is part of. ``posts``: whether it is a word for what
    somebody is. ``actor_nouns``, ``definites``, ``speech``, ``speech_nouns``, ``light_verbs``: its
    rows in the lexicon of that name. ``target_kinds``: what kind of protected object its phrase
    names, if any. ``partitives``: whether it counts or packs what follows. ``hedges``: rows of
    hedges.jsonl by kind. ``entries``: rows of the event lexicons. ``classes``: semantic classes.
    ``times``, ``counts``, ``places``, ``weapons``: the mentions. ``quoted``: direct speech,
    whoever speaks; ``quotes``: direct speech with its speaker. ``titles``: whether it stands in a
    quoted title. ``parentheticals``: asides that attribute what is around them. ``corrections``:
    sentences that take something back, by where its opening ends. ``triggers``: event words.
    """

    lemmas: tuple[tuple[str, ...], ...]
    spellings: tuple[tuple[str, ...], ...]
    irregular: tuple[bool, ...]
    sentences: tuple[int, ...]
    phrases: tuple[tuple[str, ...], ...]
    names: tuple[KnownName | None, ...]
    posts: tuple[bool, ...]
    actor_nouns: tuple[Row | None, ...]
    definites: tuple[Row | None, ...]
    target_kinds: tuple[str | None, ...]
    partitives: tuple[bool, ...]
    hedges: tuple[Mapping[str, Hedge], ...]
    speech: tuple[tuple[Row, ...], ...]
    speech_nouns: tuple[Row | None, ...]
    light_verbs: tuple[Row | None, ...]
    entries: tuple[tuple[EventEntry, ...], ...]
    places: Spans[LocationMention]
    times: Spans[TimeMention]
    counts: Spans[CountMention]
    weapons: Spans[WeaponMention]
    titles: tuple[bool, ...]
    classes: tuple[frozenset[str], ...]
    quoted: Spans[tuple[int, int]]
    quotes: Spans[Quote]
    parentheticals: Spans[Parenthetical]
    corrections: Spans[int]
    triggers: Spans[Trigger]


def lay(doc: Doc, layer: Annotations) -> None:
    """Lay ``layer`` on ``doc``."""
    doc.user_data[_LAYER] = layer


def annotations_of(doc: Doc) -> Annotations:
    """Return the layer of ``doc``; RuntimeError where the steps have not been run over it."""
    found: Annotations | None = doc.user_data.get(_LAYER)
    if found is None:
        raise RuntimeError("the steps of extractors.reading have not annotated this Doc")
    return found
