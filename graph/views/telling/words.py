"""Words as a picture shows them: readable terms, wrapped labels, no hidden directions."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from ....ontology.terms import iri_of, label_of

_HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)

_CONTROL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]")


def spaced(term: str) -> str:
    """Return a local name as words.

    >>> spaced("ArmsTransfer"), spaced("HumanRightsNGO")
    ('Arms transfer', 'Human rights NGO')
    """
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", term) or [term]
    rest = (word if word.isupper() and len(word) > 1 else word.lower() for word in words[1:])
    return " ".join([words[0], *rest])


def happening(event_type: str) -> str:
    """Return what an event type covers, in the words of the ontology.

    >>> happening("ArmsTransfer"), happening("Mobilisation")
    ('Arms transfer', 'Deployment or advance')
    """
    return capital(label_of(iri_of("eventType", event_type)))


def plain(text: str) -> str:
    """Return text on one line, without control and direction-override characters.

    A right-to-left override in a name would turn round the words that follow it.
    """
    return " ".join(_HIDDEN.sub(" ", unicodedata.normalize("NFC", text)).split())


def harmless(text: str) -> str:
    """Return text of the same length in which control characters can be seen.

    >>> harmless("a" + chr(0) + "b")
    'a�b'
    """
    return _CONTROL.sub("\ufffd", text)


def wrapped(label: str, *, width: int = 20, lines: int = 3) -> str:
    """Return a label in at most ``lines`` lines of about ``width`` characters."""
    rows = textwrap.wrap(plain(label), width, break_on_hyphens=False)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], rows[lines - 1][: width - 1].rstrip() + "…"]
    return "\n".join(rows)


def capital(words: str) -> str:
    """Return words with a capital in front, the rest as it is.

    >>> capital("arms transfer: Russia → Syria")
    'Arms transfer: Russia → Syria'
    """
    return words[:1].upper() + words[1:]


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun.

    >>> counted(1, "claim"), counted(1200, "claim"), counted(2, "body", "bodies")
    ('1 claim', '1,200 claims', '2 bodies')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
