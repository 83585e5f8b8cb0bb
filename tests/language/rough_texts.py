"""Ways in which text comes out of websites, scans, wires and phones, as functions of clean text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_WORD = re.compile(r"\b([a-z]{3,6})([a-z]{4,})\b")
SPACE = re.compile(r" ")


def small(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def capitals(text: str) -> str:
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def headline(text: str) -> str:
    """Every word with a capital and no full stop at the end."""
    return re.sub(r"(?<![\w'’])[a-z]", lambda m: m.group().upper(), text.removesuffix("."))


def every(step: int, pattern: re.Pattern[str], replacement: str) -> Callable[[str], str]:
    """Replace every `step`-th match, from the first on."""

    def change(text: str) -> str:
        matches = list(pattern.finditer(text))[::step]
        for match in reversed(matches):
            text = text[: match.start()] + match.expand(replacement) + text[match.end() :]
        return text

    return change


CASES: dict[str, Callable[[str], str]] = {
    "small letters": small,
    "capitals": capitals,
    "headline": headline,
}
"""Spellings that keep every character in its place, but for a full stop at the end."""

DEBRIS: dict[str, Callable[[str], str]] = {
    "entity": lambda text: f"&nbsp;{text}&nbsp;",
    "footnote mark": lambda text: re.sub(r"\.?$", r"[1]\g<0>", text, count=1),
    "line break tag": lambda text: f"<br/>{text}<br/>",
    "stars": lambda text: f"* * *\n{text}\n* * *",
    "address": lambda text: f"{text} https://example.org/a?id=7&p=2#top",
    "hashtags": lambda text: f"{text} #StopTheShelling #now",
    "zero-width space": every(4, SPACE, " \u200b"),
    "no-break space": every(3, SPACE, "\u00a0"),
    "curly quotes": lambda text: text.replace("'", "’").replace(' "', " “").replace('"', "”"),
    "soft hyphen": every(1, LONG_WORD, "\\1\u00ad\\2"),
    "hyphenation": every(3, LONG_WORD, "\\1-\n\\2"),
    "hard lines": every(5, SPACE, "\n"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "mojibake": lambda text: f"{text} â€œ Â\u00a0 Ã©",
    "bullets": lambda text: f"• {text}\n• See also: {text}",
}
"""Debris that leaves the names of the text whole, but for line breaks and no-break spaces."""
