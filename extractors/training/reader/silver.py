"""Texts that nobody has read, for networks to learn from what others say of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from ..reading.documents import documents
from ..reading.folder import readings, sources
from ..reading.spans import Span, sentences
from ..reading.split import TRAIN, part_of, wide_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ..reading.documents import Document

_FULL, _ENOUGH = 800, 600
"""Characters from which a stretch ends with its sentence, and with its paragraph."""
_LEAST, _MOST = 200, 2700
"""Characters of a stretch that is taken."""
_KEPT_BACK: Final = 4
"""One of so many documents that nobody has read is left for judging."""
_NONE_OF: Final = frozenset({"seeds", "ewt", "gum", "irfs"})
"""Sources whose documents are kept whole for judging, or are few."""
_MOST_OF: Final = {
    "ungdc": 660_000,
    "newsgroups": 420_000,
    "whitehouse": 720_000,
    "reutersc50": 360_000,
}
"""Characters that are taken of sources with much of one kind."""


def unread(shared: Path, folder: Path) -> list[tuple[str, str]]:
    """Return the stretches (id, text) that no reader has seen, in an order that is always the same.

    They are of documents that nobody has read, of which a quarter is kept back, and of what was
    left unread in documents of the train part.
    """
    wide = wide_conflicts(folder)
    parts: dict[tuple[str, str], set[str]] = {}
    seen: dict[tuple[str, str], list[Span]] = {}
    for one in readings(folder):
        key = one.source, one.document
        parts.setdefault(key, set()).add(part_of(one, wide))
        seen.setdefault(key, []).append(Span(one.start, one.end))
    found: list[tuple[str, str]] = []
    for source in sources(folder):
        if source in _NONE_OF:
            continue
        texts = {
            name: text
            for name, text in documents(shared, source).items()
            if _may_teach(name, parts.get((source, name)))
        }
        mine = {name: seen.get((source, name), []) for name in texts}
        found += _some_of(source, texts, mine)
    return sorted(found, key=lambda one: _digest(f"o{one[0]}"))


def is_kept_back(name: str) -> bool:
    """Tell whether a document that nobody has read is left for judging.

    >>> [is_kept_back(name) for name in ("a", "b", "c", "d", "e")]
    [True, True, False, False, False]
    """
    return _digest(f"hold:{name}") % _KEPT_BACK == 0


def _may_teach(name: str, parts: set[str] | None) -> bool:
    """Tell whether a document may be learnt from; ``parts`` are those of its readings."""
    return not is_kept_back(name) if parts is None else parts == {TRAIN}


def _some_of(
    source: str, texts: Mapping[str, Document], seen: Mapping[str, Iterable[Span]]
) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a source's documents, as many as are wanted of it."""
    found = [
        (f"{source}:{name}:{one.start}", document.text[one.start : one.end])
        for name, document in texts.items()
        for one in stretches(document.text, seen[name])
    ]
    left = _MOST_OF.get(source)
    for one in sorted(found, key=lambda one: _digest(one[0])):
        if left is not None:
            if left <= 0:
                return
            left -= len(one[1])
        yield one


def stretches(text: str, seen: Iterable[Span]) -> Iterator[Span]:
    """Yield what is left of a text without what was ``seen``, cut at sentences.

    >>> [(s.start, s.end) for s in stretches("It rained. " * 120, [Span(0, 109)])]
    [(110, 912), (913, 1319)]
    """
    start = 0
    for one in [*sorted(seen), Span(len(text), len(text))]:
        if one.start > start:
            yield from _cut(text, Span(start, one.start))
        start = max(start, one.end)


def _cut(text: str, place: Span) -> Iterator[Span]:
    found = [
        Span(place.start + one.start, place.start + one.end)
        for one in sentences(text[place.start : place.end])
    ]
    first = 0
    for n, one in enumerate(found):
        length = one.end - found[first].start
        last = n + 1 == len(found)
        ends = not last and text[one.end : found[n + 1].start].count("\n") > 1
        if last or length >= _FULL or (ends and length > _ENOUGH):
            stretch = _stripped(text, Span(found[first].start, one.end))
            if _LEAST <= stretch.end - stretch.start <= _MOST:
                yield stretch
            first = n + 1


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _digest(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4])
