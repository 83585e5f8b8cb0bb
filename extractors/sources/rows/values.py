"""What stands in a cell or under a key: objects laid flat, lists joined, mark-up taken off."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate
from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml import html as lxml_html

from ....ontology.languages import code_of, language_names
from ..encoding import normal
from ..markup.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEEPEST: Final = 4
_MARKUP: Final = re.compile(r"</(?:p|div|a|span|li|b|i|em|strong|h\d|blockquote)>|<(?:p|br) ?/?>")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ ,T].*)?")
_SECONDS: Final = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")


def flat(row: Mapping[str, object], *, before: str = "", depth: int = 0) -> dict[str, object]:
    """Return ``row`` with the keys of its objects joined by dots, four deep at most.

    >>> flat({"id": 1, "properties": {"title": ["Port"]}})
    {'id': 1, 'properties.title': ['Port']}
    """
    found: dict[str, object] = {}
    for name, value in row.items():
        if isinstance(value, dict) and value and depth < _DEEPEST:
            found |= flat(value, before=f"{before}{name}.", depth=depth + 1)
        else:
            found[f"{before}{name}"] = value
    return found


def words_of(value: object, *, between: str = ", ") -> str | None:
    """Return a value as text, a list joined; None where there is none.

    A list of objects gives their names.
    """
    if isinstance(value, list):
        return between.join(part for item in value if (part := words_of(item))) or None
    if isinstance(value, dict):
        return words_of(value.get("name"))
    return None if value is None else normal(str(value)).strip() or None


def unmarked_text(text: str) -> str:
    r"""Return ``text`` without its mark-up, where it is HTML.

    >>> unmarked_text("<p>The port was <b>shelled</b>.</p><p>Two died.</p>")
    'The port was shelled.\n\nTwo died.'
    """
    if not _MARKUP.search(text):
        return text
    parser = lxml_html.HTMLParser(encoding="utf-8", recover=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return text
    return visible_text(root).text


def plain_date(value: str) -> str:
    """Return a date as exports write it in ISO form; what reads two ways stays as it is.

    >>> plain_date("20200513T101500Z"), plain_date("23/05/2020"), plain_date("1589364900")
    ('2020-05-13', '2020-05-23', '2020-05-13')
    >>> plain_date("03/05/2020")
    '03/05/2020'
    """
    compact = _COMPACT.fullmatch(value)
    if compact is not None and "1500" < compact[1] < "2200" and compact[2] <= "12":
        return "-".join(compact.groups())
    seconds = _SECONDS.fullmatch(value)
    if seconds is not None:
        return datetime.fromtimestamp(int(seconds[1]), UTC).date().isoformat()
    slashed = _SLASHED.fullmatch(value)
    if slashed is not None:
        return _ordered(*slashed.groups()) or value
    posted = parsedate(value) if "," in value else None
    return f"{posted[0]:04}-{posted[1]:02}-{posted[2]:02}" if posted is not None else value


def _ordered(first: str, second: str, year: str) -> str | None:
    """Return the date of which one of two numbers can only be the day; or both are the same."""
    day, month = (first, second) if int(first) > 12 or first == second else (second, first)
    if not (int(day) > 12 or day == month) or int(month) > 12:
        return None
    return f"{year}-{int(month):02}-{int(day):02}"


def language_of(value: str) -> str | None:
    """Return the code of a language that is stated by code, tag or English name.

    >>> language_of("English"), language_of("es-419"), language_of("unknown tongue")
    ('en', 'es', None)
    """
    named = (code for code, name in language_names().items() if name.lower() == value.lower())
    return next(named, None) or code_of(value) or None


def sentences_in(value: object) -> bool:
    """Tell whether a value looks like text: eight words or more, and not a list of codes."""
    words = value.split() if isinstance(value, str) else []
    small = sum(word[:1].islower() or not word.isascii() for word in words)
    return len(words) >= 8 and small >= len(words) / 2


def keys_of(row: Mapping[str, object]) -> Iterator[str]:
    """Yield the columns of ``row`` that have a value."""
    return (name for name, value in row.items() if value not in (None, "", [], {}))
