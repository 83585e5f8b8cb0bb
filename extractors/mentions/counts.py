"""Find how many: numbers in words and digits with the bounds that the text gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..annotation.records import CountMention
from ..language import relations, syntax
from ..words.sets import words
from .numerals import NUMBER, VAGUE, vague_value, value
from .times.find import read as read_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token


_DETERMINERS_OF_ONE: Final = words("determiners of one")
_LOWER: Final = (
    r"at\s+least|more\s+than|over|upwards\s+of|no\s+fewer\s+than|no\s+less\s+than|not\s+less\s+than"
    r"|in\s+excess\s+of|a\s+minimum\s+of|exceeding|well\s+over|above"
)
_UPPER: Final = (
    r"up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|fewer\s+than|less\s+than|as\s+many\s+as"
    r"|a\s+maximum\s+of|under|below|nearly|almost|close\s+to"
)
_ABOUT: Final = (
    r"about|around|some|approximately|approx\.|roughly|an\s+estimated|estimated|circa"
    r"|more\s+or\s+less|something\s+like|in\s+the\s+region\s+of"
)
_OR_SO: Final = r"\s+or\s+so\b|-odd\b"
_UNITS: Final = (
    r"days?|weeks?|months?|years?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|o['’]clock"
    r"|[ap]\.?m\b"
    r"|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|inch(?:es)?|mm|cm|millimet(?:re|er)s?|calibre"
    r"|per\s*cent|percent|percentage|dollars?|euros?|pounds?|francs?|roubles?|rubles?|pesos?|riyals?"
    r"|hectares?|acres?|degrees?|times|th|st|nd|rd"
)
_AFTER: Final = rf"(?!\s*[%°])(?![\s-]*(?:{_UNITS})\b)(?![\w])(?!-\w)(?!\.\d)"
_BEFORE: Final = (
    r"(?<![\w$€£#/.,:])(?<!\w[-–])(?<![Aa]ged )(?<!age of )(?<![Rr]esolution )(?<![Aa]rticle )"
    r"(?<![Nn]o )(?<!No\. )(?<![Pp]age )(?<!Chapter )(?<!chapter )(?<!Section )"
)
_PERHAPS: Final = rf",?\s+(?:and\s+)?(?:possibly|perhaps|maybe)\s+(?:(?:{_UPPER})\s+)?"
_COUNT: Final = re.compile(
    rf"{_BEFORE}(?i:"
    rf"(?:(?:(?:{_LOWER})\s+)?(?P<least>{NUMBER}){_PERHAPS}(?P<most>{NUMBER})"
    rf"|(?:between|from)\s+(?:(?P<about_low>{_ABOUT})\s+)?(?P<low>{NUMBER})\s+(?:and|to)\s+"
    rf"(?:(?P<about_high>{_ABOUT})\s+)?(?P<high>{NUMBER})"
    rf"|(?:(?P<about_first>{_ABOUT})\s+)?(?P<first>{NUMBER})"
    rf"(?:\s+(?:to|or)\s+|(?<=\d)\s?[-–]\s?(?=\d))(?P<last>{NUMBER})"
    rf"|(?:(?:(?P<lower>{_LOWER})|(?P<upper>{_UPPER}))\s+)?(?:(?P<about>{_ABOUT})\s+)?"
    rf"(?:(?P<number>{NUMBER})(?:(?P<more>\s+or\s+more|\+)|(?P<or_so>{_OR_SO}))?"
    rf"|(?P<vague>{VAGUE})))){_AFTER}"
)  # fmt: skip
_ROUGH: Final = ("about_low", "about_high", "about_first", "about", "or_so")
"""The groups of words by which a number is said to be rough."""
_NOT_ONE: Final = words("no count of one")
_PARTS: Final = words("parts of a number")
_SHARES: Final = words("shares of a number")
_SHARE_OF: Final = words("marks of a share of so many")
_OF_THEM: Final = words("words before those a share is of")
_NOT_QUITE: Final = words("words for not quite all")
_RISING: Final = words("verbs of rising")


def find(doc: Doc) -> Iterator[CountMention]:
    """Yield the counts of ``doc`` in order: no dates, ages, sums of money or measures."""
    text = doc.text
    dates = [(start, end) for start, end, _ in read_times(text, reference=None)]
    for match in _COUNT.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in dates):
            continue
        bounds = _bounds(match)
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if bounds is None or span is None or _is_no_count(doc, match, span):
            continue
        low, high = bounds
        if match["low"] and _has_risen(span):
            low = high
        yield CountMention(
            match.start(), match.end(), match.group(), span.start, span.end,
            low, high, any(match[name] for name in _ROUGH), _head(span),
        )  # fmt: skip


def _bounds(match: re.Match[str]) -> tuple[int | None, int | None] | None:
    """Return the least and the greatest number that the words allow."""
    pairs = (
        (match["low"], match["high"]),
        (match["first"], match["last"]),
        (match["least"], match["most"]),
    )
    for low, high in pairs:
        if low and high:
            least, most = value(low), value(high)
            return (least, most) if least < most else None
    if match["vague"]:
        number = vague_value(match["vague"])
        return (None, number) if match["upper"] else (number, None)
    number = value(match["number"])
    if match["upper"]:
        return None, number
    return number, (None if match["lower"] or match["more"] else number)


def _is_no_count(doc: Doc, match: re.Match[str], span: Span) -> bool:
    """Tell "one", a part of a number, a list item's number and a bare year from a count."""
    number = match["number"]
    if _is_share(span):
        return True
    if number is None:
        return False
    following = doc[span.end].text.lower() if span.end < len(doc) else ""
    previous = doc[span.start - 1].text.lower() if span.start else ""
    if following in _PARTS and doc[span.end + 1 : span.end + 2].text.lower() == "of":
        return True  # "one third of the prisoners" is no number of them
    if match["lower"] or match["upper"] or match["about"]:
        return False
    if number.lower() == "one":
        return previous in _DETERMINERS_OF_ONE or following in _NOT_ONE or not following.isalpha()
    if number.isdigit() and match.string[match.end() : match.end() + 1] in {".", ")"}:
        line = match.string[: match.start()].rpartition("\n")[2]
        return not line.strip()
    bare_year = number.isdigit() and len(number) == 4 and number[:2] in {"19", "20"}
    if bare_year and previous == "the":
        return True  # "the 2014 deaths of nine detainees"
    parsed = doc.has_annotation("DEP")
    return bare_year and (_head(span) is None if parsed else not following.isalpha())


def _is_share(span: Span) -> bool:
    """Tell whether it only measures a share: "*one in ten* villagers", "most of the *12*"."""
    doc, start, end = span.doc, span.start, span.end
    behind = [t for t in doc[end : end + 3] if t.lower_ != "of"]
    if len(behind) > 1 and behind[0].lower_ in _SHARE_OF and behind[1].like_num:
        return True
    before = ["", "", "", *(t.lower_ for t in doc[max(0, start - 4) : start])]
    if any(t.like_num for t in doc[max(0, start - 3) : start - 1]):
        if before[-1] in _SHARE_OF:
            return True
        if before[-1] == "of":
            return before[-2] == "out"
    return _ends_in_a_share(before)


def _ends_in_a_share(before: list[str]) -> bool:
    """Tell whether words, three empty ones first, end as "most of the" or "nearly all of" do."""
    while before[-1] in _OF_THEM:
        before.pop()
    if before[-1] != "of":
        return False
    return before[-3] in _NOT_QUITE if before[-2] == "all" else before[-2] in _SHARES


def _has_risen(span: Span) -> bool:
    """Tell whether the number before is no longer true: "the toll *rose* from 20 to 34"."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(token.lemma_.lower() in _RISING for token in before)


def _head(span: Span) -> int | None:
    """Return the index of what is counted: a nummod's head, the X of "dozens of X", a noun."""
    if not span.doc.has_annotation("DEP"):
        return None
    for token in reversed(list(span)):
        if token.dep_ in relations.NUMBER and token.head.i >= span.end:
            return token.head.i
    for token in reversed(list(span)):
        counted = _of_whom(token)
        if counted is not None:
            return counted.i
    return _next_noun(span)


def _next_noun(span: Span) -> int | None:
    """Return the noun right after ``span``, adjectives between; for a parse that missed it."""
    for token in span.doc[span.end : span.end + 3]:
        if token.pos_ == "NOUN":
            return token.i
        if token.pos_ not in {"ADJ", "PROPN"}:
            break
    return None


def _of_whom(token: Token) -> Token | None:
    for child in token.children:
        of = any(mark.text.lower() == "of" for mark in syntax.children(child, relations.CASE))
        if child.dep_ in relations.NOUN_DEPENDENT and of and child.i > token.i:
            return child
    return None
