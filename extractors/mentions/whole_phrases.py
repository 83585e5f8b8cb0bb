"""What a nominal's words say of it: which one is meant, up to its relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_post, layer
from ..language import relations
from ..language.syntax import children, conjuncts, feature, first_conjunct, is_ing, marker
from ..words.sets import words
from .named_together import person_behind
from .noun_phrases import COUNTING, extent, is_partitive, is_plural, of_complements

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TOLD_AFTER: Final = relations.NOUN_ON_NOUN | relations.ADJECTIVAL
_LONG: Final = 7
"""Words of a participle with what hangs on it that may tell which one is meant."""
_HOW_MANY: Final = words("how many without a number")
_SETS_APART: Final = frozenset("(,;:[–—")


def whole_extent(noun: Token) -> Span:
    """Return `extent` with what is told of a nominal before and after it, but no relative clause.

    "a man in his sixties", "troops loyal to the president", "those held in Sednaya", "villages
    east of the river", "a civilian named Temel", "some of the prisoners". A name has only the
    place that tells its bearers from others, and a post that of which it is one: "Ukrainians in the
    south", "the Prosecutor of the Court".
    """
    if (shared := _counted_together(noun)) is not None:
        return shared
    span = extent(noun)
    start = _quantified_from(min(span.start, _counted_from(noun)), noun)
    if (holder := person_behind(noun)) is not None:
        return span.doc[start : max(span.end, holder.end)]
    named = bool(noun.ent_type_) or layer(noun).names[noun.i] is not None
    one = named and not (_is_of_many(noun) or is_post(noun))
    if noun.pos_ not in {"NOUN", "PRON", "PROPN"} or one:
        return span.doc[start : span.end]
    end = span.end
    for item in noun.rights:
        bare = named or noun.pos_ == "PROPN"
        told = _is_of_a_post(item) or _is_where(item) if bare else _is_told(item, noun)
        if told and item.left_edge.i <= end and not layer(item).times[item.i]:
            end = max(end, _end_told(item))
    return span.doc[start:end]


def _is_told(item: Token, noun: Token) -> bool:
    """Tell whether ``item`` tells which ``noun`` is meant."""
    if item.left_edge.is_punct:  # "units, backed by the party"
        return False
    if item.dep_ in relations.ADNOMINAL:
        short = _end_told(item) - item.left_edge.i <= _LONG
        return (
            short and classes_of(item) <= {"thing"}
            if is_ing(item)
            else short or noun.pos_ == "PRON"
        )
    if item.dep_ in relations.ADVERB:
        return item.left_edge.i < item.right_edge.i
    return item.dep_ in _TOLD_AFTER and marker(item) != "by"  # "the torture of inmates *by guards*"


def _end_told(item: Token) -> int:
    """Return where the words of ``item`` end, before a relative clause or what is set apart."""
    for token in item.doc[item.i + 1 : item.right_edge.i + 1]:
        if token.text in _SETS_APART:
            return token.i
        if token.dep_ in relations.RELATIVE:
            return token.left_edge.i
    return item.right_edge.i + 1


def _is_where(item: Token) -> bool:
    return item.dep_ in relations.NOUN_ON_NOUN and marker(item) in {"in", "from"}


def _is_of_a_post(item: Token) -> bool:
    """Tell whether ``item`` says of what somebody has a post: "the Director *of the Red Cross*"."""
    return item.dep_ in relations.NOUN_ON_NOUN and marker(item) == "of" and is_post(item.head)


def _is_of_many(name: Token) -> bool:
    return name.pos_ == "PROPN" and "Plur" in feature(name, "Number")


def _counted_from(noun: Token) -> int:
    """Return the first token of what counts ``noun``: "some" in "some of the prisoners"."""
    above = noun.head
    if above.i < noun.i and is_partitive(above) and next(iter(of_complements(above))) == noun:
        return min(extent(above).start, _counted_from(above))
    return noun.i


def _quantified_from(start: int, noun: Token) -> int:
    """Return the first token of how many are meant: "several" in "several other politicians"."""
    while start > noun.left_edge.i and noun.doc[start - 1].lower_ in _HOW_MANY:
        start -= 1
    return start


def _counted_together(noun: Token) -> Span | None:
    """Return the nominals that one number counts: "30 journalists and activists" are thirty."""
    first, *others = conjuncts(first_conjunct(noun))
    if not others or not children(first, relations.NUMBER):
        return None
    plural = all(part.pos_ == "NOUN" and is_plural(part) for part in (first, *others))
    if not plural or any(children(part, COUNTING) for part in others):
        return None
    return noun.doc[extent(first).start : extent(others[-1]).end]
