"""What a nominal is about: its semantic head, its extent, its bare words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_partitive_word, layer
from ..language import relations
from ..language.syntax import children, conjuncts, feature, marker
from ..words.plurals import singular
from ..words.sets import words
from .body_names import numbered_until
from .glued import glued_until, is_ordinal
from .partings import acts_apart

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DETERMINERS: Final = words("determiners")
_COMPLEMENT_HEADS: Final = words("heads that need their complement")
_MEMBERS: Final = words("people of a body")
_CALLED: Final = words("participles before a name of one's own")
_BY: Final = frozenset({"by", "to", "for"})
_FEW: Final = words("words that set some people apart")

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
COUNTING: Final = relations.NUMBER | relations.DETERMINER | relations.PREDETERMINER
_QUANTIFYING: Final = words("quantifying words")
SHARES: Final = frozenset({"%", "percent", "cent"})


def phrase(noun: Token) -> Span:
    """Return the nominal of ``noun``: its left modifiers and name parts, no clauses, no bare PP."""
    left = noun.i
    for item in reversed(list(noun.lefts)):
        if item.i < noun.head.i < noun.i:
            break  # no words of an object stand before its verb: "*Greek* police arrest man"
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
    return noun.doc[left : glued_until(noun, right + 1)]


def of_complements(noun: Token) -> list[Token]:
    """Return the nominals of ``noun``'s of-phrase, coordination unrolled."""
    return [
        item
        for n in noun.children
        if n.dep_ in relations.PREPOSITIONAL and marker(n) == "of"
        for item in conjuncts(n)
    ]


def of_shares(nominal: Token) -> list[Token]:
    """Return what a share is a share of, else the nominal itself: "60 % of *the town*"."""
    shared = of_complements(nominal) if nominal.lower_ in SHARES else []
    return shared[:1] or [nominal]


def is_partitive(noun: Token) -> bool:
    """Tell whether ``noun`` counts or packs what its of-phrase names ("dozens of shops").

    "Members of Hamas" do what Hamas does; "nine members of Hamas" and "members of the
    parliament" are people, and no body.
    """
    counts = is_partitive_word(noun) or noun.like_num or noun.lower_ in SHARES
    counts = counts and not acts_apart(noun)
    named = of_complements(noun) if counts else []
    return bool(named) and not _is_some_of(noun, named)


def _is_some_of(noun: Token, bodies: list[Token]) -> bool:
    """Tell whether ``noun`` is people of ``bodies`` who do not stand for them."""
    if singular(noun.lower_) not in _MEMBERS:
        return False
    if all(map(_is_many_people, bodies)):
        return True
    classes = frozenset().union(*map(classes_of, bodies))
    named = any(body.ent_type_ == "Organisation" for body in bodies)
    if not (named or classes & {"org", "court", "state", "armed"}):
        return False
    return "armed" not in classes or is_few(noun)


def _is_many_people(noun: Token) -> bool:
    """Tell whether ``noun`` is one word for people who are no body: "the public", "a family"."""
    return noun.pos_ == "NOUN" and not is_plural(noun) and "group" not in classes_of(noun)


def is_few(people: Token) -> bool:
    """Tell whether ``people`` are one, so many, or set apart: no longer all of a body's.

    "A fighter", "six fighters", "several fighters", "senior fighters", and not "fighters".
    """
    if not is_plural(people):
        return True
    if people.lower_.partition("-")[0] in _FEW or _are_called(people):
        return True
    return any(
        child.dep_ in relations.NUMBER or child.lower_ in _FEW
        for child in people.children
        if child.i < people.i
    ) or (people.head.i < people.i and is_partitive_word(people.head) and _is_counted_by(people))


def _are_called(people: Token) -> bool:
    """Tell whether a name of their own sets them apart: "fighters *known as the Owls*"."""
    told = children(people, relations.ADNOMINAL)
    return any(word.lower_ in _CALLED and word.nbor(1).lower_ not in _BY for word in told)


def _is_counted_by(people: Token) -> bool:
    return people in of_complements(people.head)


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
    keeps = is_partitive(noun) or singular(noun.lower_) in _COMPLEMENT_HEADS or acts_apart(noun)
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
                    end = _end_of_row(item, inner.end) if is_plural(noun) else inner.end
                    span = noun.doc[span.start : end]
    return _trim(span)


def _end_of_row(first: Token, end: int) -> int:
    """Return where a row of names ends that begins with ``first``: "villages of A *and B*"."""
    named = [one for one in conjuncts(first)[1:] if first.pos_ == one.pos_ == "PROPN"]
    return max([end, *(extent(one).end for one in named)])


def _named_span(span: Span) -> Span:
    """Widen ``span`` to whole known names: "Jabhat al" to "Jabhat al-Nusra"."""
    start, end = span.start, span.end
    names = layer(span[0]).names
    while end < len(names) and names[end] is not None and names[end - 1] == names[end]:
        end += 1
    while start > 0 and names[start] is not None and names[start - 1] == names[start]:
        start -= 1
    return span.doc[start : numbered_until(span.doc, end)]


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
    """Return the words of ``noun`` without determiners, counts, dates and hedging adjectives."""
    span = extent(semantic_head(noun))
    dropped = {
        token.i
        for token in span
        if (
            (token.dep_ in COUNTING or token.like_num)
            and not is_ordinal(token)
            and token.whitespace_
            and not _is_joined(token)
        )
        or token.lower_ in _QUANTIFYING
        or is_beside_name(token)
    }
    dropped |= counting(noun)
    dropped |= {
        token.i
        for token in span
        if token.dep_ in relations.ADVERB and token.head.i in dropped and token.head != token
    }  # "*too* many people"
    numbers = [i for i in dropped if span.doc[i].like_num]
    dropped |= {t.i for t in span if t.lower_ == "and" and numbers and t.i < max(numbers)}
    kept = [token for token in span if token.i not in dropped or token.i == span.root.i]
    text = _balanced("".join(token.text_with_ws for token in kept))
    return " ".join(text.split()) or noun.text


def counting(noun: Token) -> set[int]:
    """Return the indices of the words that count ``noun``: "*more than 100* soldiers"."""
    return {
        place
        for count in layer(noun).counts
        if count.head == noun.i
        for place in range(count.token_start, count.token_end)
    }


def _balanced(text: str) -> str:
    """Return ``text`` without quotation marks where one of them has lost its other.

    >>> _balanced("followers” of the party"), _balanced("“foreign agents” of the state")
    ('followers of the party', '“foreign agents” of the state')
    """
    paired = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return (text if paired else re.sub('[“”"]', "", text)).strip()


def is_beside_name(token: Token) -> bool:
    """Tell whether ``token`` is no word of the nominal's name, though the parse has it there.

    It is an adverb on a number ("*approximately* 74 men"), an adjective before one behind "a"
    ("a *record* 81 people") or a date ("in *July* government
    forces" did).
    """
    if token.pos_ == "ADJ" and 0 < token.i < len(token.doc) - 1 and token.nbor(1).like_num:
        return token.nbor(-1).lower_ in {"a", "an"} and token.nbor(1).head == token.head
    if token.dep_ in relations.ADVERB and token.pos_ == "ADV":
        head = token.head
        counted = head.like_num or any(child.like_num for child in head.lefts)
        return counted and token.i < head.i
    return layer(token).times[token.i] is not None


def _is_joined(token: Token) -> bool:
    """Tell whether ``token`` is joined to the word before it: the "300" of "S-300"."""
    return token.i > 0 and token.nbor(-1).text in {"-", "–"} and not token.nbor(-1).whitespace_


def is_plural(noun: Token) -> bool:
    """Tell whether ``noun`` names more than one."""
    number = feature(noun, "Number")
    if number:
        return bool({"Plur", "Ptan"} & set(number)) or noun.lower_ in {"people", "police"}
    return noun.lower_.endswith("s") or bool(children(noun, relations.COORDINATED))
