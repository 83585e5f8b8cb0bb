"""Texts that nobody has read, for networks to learn from what others say of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from ..reading.documents import documents
from ..reading.folder import readings, sources
from ..reading.spans import Span, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LEAST, _MOST = 300, 900
"""Characters of a passage."""
_ALIKE: Final = frozenset({"seeds", "ewt", "gum"})
"""Sources whose documents are kept whole for judging, or are few."""


def unread(shared: Path, folder: Path, count: int) -> Iterator[tuple[str, str]]:
    """Yield ``count`` passages (id, text) of documents that no reader has seen, the same always.

    As many of each source as its share of the read text; a passage is cut at sentences.
    """
    read = [one for one in readings(folder) if one.source not in _ALIKE]
    seen = {one.document for one in read}
    for source in sources(folder):
        share = sum(one.source == source for one in read) / max(len(read), 1)
        wanted = round(share * count)
        if not wanted:
            continue
        texts = documents(shared, source)
        order = sorted((name for name in texts if name not in seen), key=_digest)
        found = [
            (f"{source}:{name}", cut) for name in order if (cut := _passage(texts[name].text, name))
        ]
        yield from found[:wanted]


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def _passage(text: str, name: str) -> str | None:
    """Return some sentences from a place that the name settles, None where there are none."""
    if len(text) < _LEAST:
        return None
    place = int(_digest(f"place:{name}")[:8], 16) % max(1, len(text) - _LEAST)
    start = sentence_of(Span(place, place + 1), text).start
    end = start
    while end < len(text) and end - start < _MOST:
        end = max(sentence_of(Span(min(end, len(text) - 1), len(text)), text).end, end + 1) + 1
    cut = text[start:end].strip()
    return cut if _LEAST <= len(cut) <= 3 * _MOST else None
