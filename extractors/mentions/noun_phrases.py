"""What a nominal is about: its semantic head, its extent, its bare words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_partitive_word, layer
from ..language import relations
from ..language.syntax import children, conjuncts, feature, first_conjunct, is_ing, marker
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DETERMINERS: Final = words("determiners")
_COMPLEMENT_HEADS: Final = words("heads that need their complement")


_RIGHT_PARTS: Final = relations.PARTICLE | relations.FLAT | relations.SPLIT_WORD
_LEFT_PARTS: Final = (
    relations.UNKNOWN
    | relations.NOUN_ON_NOUN
    | relations.POSSESSIVE
    | relations.NUMBER
    | relations.DETERMINER
    | relations.PREDETERMINER
    | relations.SPLIT_WORD
    | relations.APPOSED
    | relations.MODIFIER
)
_TOLD_AFTER: Final = relations.NOUN_ON_NOUN | relations.ADJECTIVAL
_COUNTING: Final = relations.NUMBER | relations.DETERMINER | relations.PREDETERMINER
_QUANTIFYING: Final = words("quantifying words")
SHARES: Final = frozenset({"%", "percent", "cent"})
_LONG: Final = 7
"""Words of a participle with what hangs on it that may tell which one is meant."""
_HOW_MANY: Final = words("how many without a number")
_SETS_APART: Final = frozenset("(,;:[–—")


def phrase(noun: Token) -> Span:
    """Return the nominal of ``noun``: its left modifiers and name parts, no clauses, no bare PP."""
    left = noun.i
    for item in reversed(list(noun.lefts)):
        if item.dep_ in relations.BARE_OBLIQUE and item.nbor(1).text in {"-", "–"}:
            left = item.left_edge.i  # "a 38-year-old"
            continue
        if item.dep_ not in _LEFT_PARTS:
            if item.dep_ in relations.ADVERB and any(
                c.dep_ in relations.NUMBER for c in noun.lefts
            ):
                left = item.left_edge.i
                continue
            if item.dep_ in relations.PUNCTUATION and item.text in {"-", "–", '"', "'", "“", "‘"}:
                continue
            break
        left = item.left_edge.i
    right = noun.i
    for item in noun.rights:
        if item.dep_ in _RIGHT_PARTS or (item.dep_ in relations.COMPOUND and item.i == right + 1):
            if item.left_edge.i > right + 1:
                break
            right = item.i
        elif item.dep_ in relations.PUNCTUATION and item.text == "-":
            continue
        else:
            break
    return noun.doc[left : right + 1]


def of_complements(noun: Token) -> list[Token]:
    """Return the nominals of ``noun``'s of-phrase, coordination unrolled."""
    return [
        item
        for n in noun.children
        if n.dep_ in relations.PREPOSITIONAL and marker(n) == "of"
        for item in conjuncts(n)
    ]


def is_partitive(noun: Token) -> bool:
    """Tell whether ``noun`` counts or packs what its of-phrase names ("dozens of shops")."""
    counts = is_partitive_word(noun) or noun.like_num or noun.lower_ in SHARES
    return counts and bool(of_complements(noun))


def semantic_heads(noun: Token) -> list[Token]:
    """Return what ``noun`` is about: the shops in "dozens of shops", else ``noun`` itself."""
    if is_partitive(noun):
        return [head for item in of_complements(noun) for head in semantic_heads(item)]
    return [noun]


def semantic_head(noun: Token) -> Token:
    """Return the first of ``semantic_heads``."""
    return semantic_heads(noun)[0]


def extent(noun: Token) -> Span:
    """Return the words that name ``noun``: modifiers, and an of-phrase where it is part of it."""
    span = _named_span(phrase(noun))
    keeps = is_partitive(noun) or singular(noun.lower_) in _COMPLEMENT_HEADS
    if keeps:
        for item in noun.children:
            if (
                item.i > noun.i
                and item.dep_ in relations.PREPOSITIONAL
                and marker(item) in {"of", "for"}
            ):
                if "attack" in classes_of(item):
                    continue
                inner = extent(item)
                if inner.end > span.end and inner.start - span.end <= 3:
                    span = noun.doc[span.start : inner.end]
    return _trim(span)


def whole_extent(noun: Token) -> Span:
    """Return `extent` with what is told of a nominal before and after it, but no relative clause.

    "a man in his sixties", "troops loyal to the president", "those held in Sednaya", "villages
    east of the river", "a civilian named Temel", "some of the prisoners". A name has only the
    place that tells its bearers from others: "Ukrainians in the south".
    """
    if (shared := _counted_together(noun)) is not None:
        return shared
    span = extent(noun)
    start = _quantified_from(min(span.start, _counted_from(noun)), noun)
    named = bool(noun.ent_type_) or layer(noun).names[noun.i] is not None
    if noun.pos_ not in {"NOUN", "PRON", "PROPN"} or (named and not _is_of_many(noun)):
        return span.doc[start : span.end]
    end = span.end
    for item in noun.rights:
        told = _is_where(item) if named or noun.pos_ == "PROPN" else _is_told(item, noun)
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
    if not plural or any(children(part, _COUNTING) for part in others):
        return None
    return noun.doc[extent(first).start : extent(others[-1]).end]


def _named_span(span: Span) -> Span:
    """Widen ``span`` to whole known names: "Jabhat al" to "Jabhat al-Nusra"."""
    start, end = span.start, span.end
    names = layer(span[0]).names
    while end < len(names) and names[end] is not None and names[end - 1] == names[end]:
        end += 1
    while start > 0 and names[start] is not None and names[start - 1] == names[start]:
        start -= 1
    return span.doc[start:end]


_BEFORE_NAMES: Final = words("words before names")


def _trim(span: Span) -> Span:
    start, end = span.start, span.end
    while start < end - 1 and (
        span.doc[start].lower_ in _DETERMINERS
        or span.doc[start].is_punct
        or span.doc[start].lower_ in _BEFORE_NAMES
        or span.doc[start].pos_ in {"CCONJ", "SCONJ", "PART", "ADP"}
        or (span.doc[start].pos_ == "PRON" and span.doc[start + 1].pos_ == "PROPN")
    ):
        if span.doc[start].lower_ in {"some", "all"} and span.doc[start + 1].like_num:
            start += 1
            break
        start += 1
    while end - 1 > start and (span.doc[end - 1].is_punct and span.doc[end - 1].text != "."):
        end -= 1
    return span.doc[start:end]


def bare(noun: Token) -> str:
    """Return the words of ``noun`` without determiners, counts and hedging adjectives."""
    span = extent(semantic_head(noun))
    dropped = {
        token.i
        for token in span
        if (
            (token.dep_ in _COUNTING or token.like_num)
            and token.whitespace_
            and not _is_joined(token)
        )
        or token.lower_ in _QUANTIFYING
    }
    numbers = [i for i in dropped if span.doc[i].like_num]
    dropped |= {t.i for t in span if t.lower_ == "and" and numbers and t.i < max(numbers)}
    kept = [token for token in span if token.i not in dropped or token.i == span.root.i]
    text = "".join(token.text_with_ws for token in kept).strip()
    return " ".join(text.split()) or noun.text


def _is_joined(token: Token) -> bool:
    """Tell whether ``token`` is joined to the word before it: the "300" of "S-300"."""
    return token.i > 0 and token.nbor(-1).text in {"-", "–"} and not token.nbor(-1).whitespace_


def is_plural(noun: Token) -> bool:
    """Tell whether ``noun`` names more than one."""
    number = feature(noun, "Number")
    if number:
        return bool({"Plur", "Ptan"} & set(number)) or noun.lower_ in {"people", "police"}
    return noun.lower_.endswith("s") or bool(children(noun, relations.COORDINATED))
