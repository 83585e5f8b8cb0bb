"""Signature lines: who wrote a comment or a post, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..dating.dates import DATE_PATTERN, iso_first, iso_line
from ..lines import BOILERPLATE, Labels, Line, ends_sentence, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = r"(?P<name>[^\W\d_][^:;!?•·|»]{0,47}?|@?[\w.-]{2,30})"
_AGO = r"(?:about |over |almost )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago"
_DATE = re.sub(r"\?P<\w+>", "?:", DATE_PATTERN.pattern)
_WHEN = (
    rf"(?:on |at |, )?(?:\w{{3,9}}day,? )?(?:{_AGO}|{_DATE}\b[^:]{{0,24}}(?::\d\d[^:]{{0,14}})?)"
)

_PREFIX = r"(?:re: .{1,60}? )?(?:comment |reply |post |answer )?"
_VERBS = r"(?:posted|commented|submitted|comment|reply)"

_FORMS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("ago", rf"{_NAME}\W{{1,4}}{_AGO}\W{{0,2}}(?:\(?edited\)?)?"),
        ("posted", rf"{_PREFIX}{_VERBS} by:? {_NAME}(?:\W{{1,4}}{_WHEN}\W{{0,2}})?"),
        ("says", rf"{_NAME} (?:says|said|wrote|writes|commented|replied)(?:,? {_WHEN})?\s?:"),
        ("dated", rf"\W{{0,3}}{_NAME}(?:\W{{1,4}}| on | at ){_WHEN}\W{{0,2}}"),
    )
)
"""The forms of a signature that fills its line, surest first."""

_TALK = (
    (
        "inline",
        re.compile(
            r"(?:.*(?:[.!?…\"”')\]]|--|[—–])|)\s*(?P<name>[^.!?:;—–()]{1,40}) \(talk\) "
            rf"(?:\d{{1,2}}:\d{{2}}, )?{_WHEN}\W{{0,2}}",
            re.IGNORECASE,
        ),
    ),
)
"""A talk page's signature, which ends the comment's own line."""

_LONGEST = 160
"""Characters of the longest line that is tried as a signature."""

_NEEDS_HEADING = ("says", "dated")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?,?\s*$", re.IGNORECASE)
"""A short weekday right before a date; elsewhere "Sun" may be a name."""
_SIGNING = re.compile(
    r"\b(?:posted|written|submitted|commented|comment|reply|by|on|at|said|says|wrote|writes)\b[:,]?"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[»|·•—–]",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\s*\((?:author|admin|moderator|staff|op|talk)\)$", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:all )?(?:\d+ |reader[’']?s?[’']? |user |your )?(?:comments?|responses?|replies|thoughts)"
    r"(?: ?[:(\[] ?\d* ?[)\]]?| ?\([\d–-]+ of \d+\)| so far| (?:to|on) .{1,100})?"
    r"|(?:discussion(?: about this (?:post|article|story))?|have your say|what readers say)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature on lines ``first`` to ``last``; ``date`` is ISO, None for "3 years ago"."""

    kind: str
    first: int
    last: int
    name: str
    date: str | None


def is_comments_heading(text: str) -> bool:
    """Tell whether a line announces reader comments.

    >>> is_comments_heading("3 Comments"), is_comments_heading("Comments on the draft follow.")
    (True, False)
    """
    return not text.endswith(".") and _HEADING.fullmatch(text.strip(" -–—:»")) is not None


def signatures_of(
    lines: Sequence[Line], labels: Labels, *, headed: int | None = None
) -> list[Signature]:
    """Return the signatures in order.

    The looser forms ("Name says:", a name beside or above a date) count only below a heading
    that announces comments: line ``headed``, -1 where the heading stands before ``lines``.
    """
    found: list[Signature] = []
    for index, line in enumerate(lines):
        if labels[index] not in (None, BOILERPLATE) or (found and found[-1].last >= index):
            continue
        below = headed is not None and index > headed
        signature = _of_line(index, line.text, below=below)
        if signature is None and below:
            signature = _of_two_lines(lines, index)
        elif signature is not None and signature.kind == "says":
            signature = _with_date_below(lines, signature)
        if signature is not None:
            found.append(signature)
    return found


def _of_line(index: int, text: str, *, below: bool) -> Signature | None:
    if iso_line(text):
        return None  # a date alone signs nothing: "23 July 2015"
    forms = _TALK if text.rfind("(talk)") >= 0 else _FORMS if len(text) <= _LONGEST else ()
    for kind, pattern in forms:
        if kind in _NEEDS_HEADING and not below:
            continue
        match = pattern.fullmatch(text)
        if match is not None and is_name(match["name"]):
            name = clean_name(match["name"])
            return Signature(kind, index, index, name, iso_first(text[match.end("name") :]))
    return None


def _of_two_lines(lines: Sequence[Line], index: int) -> Signature | None:
    """Read a name with a date on the next line of the same paragraph."""
    if index + 1 >= len(lines) or lines[index + 1].paragraph != lines[index].paragraph:
        return None
    name, when = lines[index], lines[index + 1]
    is_dated = iso_line(when.text) or re.fullmatch(_AGO, when.text, re.IGNORECASE)
    if not is_dated or is_prose(name) or not is_name(name.text):
        return None
    return Signature("pair", index, index + 1, clean_name(name.text), iso_line(when.text))


def _with_date_below(lines: Sequence[Line], signature: Signature) -> Signature:
    """Return the signature with the date that stands alone on the line below "Name says:"."""
    below = signature.last + 1
    if below == len(lines) or lines[below].paragraph != lines[signature.last].paragraph:
        return signature
    date = iso_line(lines[below].text)
    return replace(signature, last=below, date=date) if date is not None else signature


def signed(text: str) -> tuple[str, str | None] | None:
    """Return who signs in a short line that states a date, and the date; None for other lines.

    >>> signed("Posted May 4, 2018 by reader7"), signed("hillman on 2 Feb 2019 said")
    (('reader7', '2018-05-04'), ('hillman', '2019-02-02'))
    """
    found = DATE_PATTERN.search(text) or re.search(_AGO, text, re.IGNORECASE)
    if found is None or len(text) > _LONGEST:
        return None
    before = _WEEKDAY.sub(" ", text[: found.start()])
    rest = _CLOCK.sub(" ", f"{before} {text[found.end() :]}")
    name = clean_name(" ".join(_SIGNING.sub(" ", rest).split()))
    return (name, iso_first(text)) if is_name(name) else None


def is_name(text: str) -> bool:
    """Tell whether words can be the name or handle of a commenter."""
    words = clean_name(text).split()
    if not any(character.isalpha() for character in text):
        return False
    if not words or len(words) > 5 or (ends_sentence(text) and len(words) > 2):
        return False
    return iso_first(text) is None and (len(words) < 3 or words[0][:1].isupper())


def clean_name(text: str) -> str:
    """Return a commenter's name without the role and the marks that sites print around it.

    >>> clean_name("— Huda K. (author)")
    'Huda K.'
    """
    return _ROLE.sub("", text.strip(' \t,-–—|·•»#"“”@').removeprefix("by ")).strip()
