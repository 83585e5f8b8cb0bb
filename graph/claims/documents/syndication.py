"""Copies: documents that say, but for small changes, what one published before them says.

A wire report that ten papers print is one report. Texts are compared as sets of five-word runs by
MinHash (Broder 1997) with locality-sensitive hashing, so that each is compared with few others.
rensa does both in 1 MB of Rust without other packages; datasketch would bring scipy. A copy
keeps its publisher; what counts independent reports counts it with the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from rensa import RMinHash, RMinHashLSH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ....ontology.records import Document

_RUN: Final = 5
_PERMUTATIONS: Final = 256
_BANDS: Final = 64
_SEED: Final = 2012
_ALIKE: Final = 0.6
"""Share of runs that two texts of one report have in common, of all that either has."""

_WITHIN: Final = 0.85
"""Share of the runs of a shortened copy that the whole has."""

_SHORT: Final = 40
"""Runs below which texts are alike by accident of form: rows of a table, daily bulletins."""

_ALIKE_SHORT: Final = 0.9
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """A document (IRI) that says what ``first`` (IRI) said before it.

    ``is_version`` where both have one publisher or one address: the later then replaces the other.
    """

    document: str
    first: str
    is_version: bool


@dataclass(frozen=True, slots=True)
class Print:
    """What is kept of a document to compare it: who, when, and the sketch of its ``runs``."""

    document: str
    day: str
    source: str
    publisher: str | None
    url: str | None
    runs: int
    sketch: RMinHash

    @property
    def order(self) -> tuple[str, str, str]:
        """Return what says which of two came first; undated ones come last."""
        return self.day or "9", self.source, self.document

    def told(self) -> tuple[list[str | int | None], bytes]:
        """Return the fields, and the sketch, as ``print_in`` takes them."""
        fields = [self.document, self.day, self.source, self.publisher, self.url, self.runs]
        return fields, self.sketch.__getstate__()


def print_in(fields: Sequence[Any], sketch: bytes) -> Print:
    """Return the print that ``Print.told`` gave; the sketch must be of this version of rensa."""
    kept = _empty()
    kept.__setstate__(sketch)
    document, day, source, publisher, url, runs = fields
    return Print(document, day, source, publisher, url, runs, kept)


def copies(documents: Iterable[Document]) -> list[Copy]:
    """Return the copies among ``documents``, sorted; the order of ``documents`` does not matter."""
    return copies_among(one for document in documents if (one := print_of(document)) is not None)


def copies_among(prints: Iterable[Print]) -> list[Copy]:
    """Return the copies among the documents of ``prints``, sorted; their order does not matter."""
    index = RMinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    firsts: list[Print] = []
    found: list[Copy] = []
    for one in sorted(prints, key=lambda one: one.order):
        near = (firsts[number] for number in sorted(index.query(one.sketch)))
        first = next((other for other in near if _is_copy(one, other)), None)
        if first is None:
            index.insert(len(firsts), one.sketch)
            firsts.append(one)
        else:
            found.append(Copy(one.document, first.document, _is_version(one, first)))
    return sorted(found)


def houses(documents: Iterable[Document], found: Iterable[Copy]) -> dict[str, str]:
    """Return whose report each document is, by IRI: the publisher's, else the author's, by name.

    A copy is the report of whoever published it first; where nobody is known it is that document.
    """
    return houses_by({one.id: house_of(one) for one in documents}, found)


def house_of(document: Document) -> str:
    """Return the publisher of a document, else its author, by name, else the document's IRI."""
    return document.publisher or document.author or document.id


def houses_by(named: Mapping[str, str], found: Iterable[Copy]) -> dict[str, str]:
    """Return ``named``, the house of each document, with that of the first for each copy."""
    firsts = {copy.document: copy.first for copy in found}
    return {iri: named.get(firsts.get(iri, iri), own) for iri, own in named.items()}


@lru_cache(maxsize=2)
def houses_of(documents: tuple[Document, ...]) -> Mapping[str, str]:
    """Return whose report each of ``documents`` is; see ``houses``."""
    return houses(documents, copies(documents))


def print_of(document: Document) -> Print | None:
    """Return what is kept of a document, None of one too short to be told from others."""
    words = _WORD.findall(_own_words(document).casefold())
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    if not runs:
        return None
    sketch = _empty()
    sketch.update(sorted(runs))
    day = document.published or ""
    return Print(
        document.id, day, document.source, document.publisher, document.url, len(runs), sketch
    )


def _empty() -> RMinHash:
    return RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)


def _own_words(document: Document) -> str:
    """Return what is read of a document without its comments, which a copy does not share."""
    read = [segment for segment in document.segments if segment.is_read]
    own = [segment for segment in read if segment.kind != "Comment"] or read
    return "\n".join(document.text[segment.start : segment.end] for segment in own)


def _is_copy(one: Print, other: Print) -> bool:
    alike = one.sketch.jaccard(other.sketch)
    fewer = min(one.runs, other.runs)
    if fewer < _SHORT:
        return bool(alike >= _ALIKE_SHORT)
    shared = alike * (one.runs + other.runs) / (1 + alike)
    return bool(alike >= _ALIKE or shared / fewer >= _WITHIN)


def _is_version(one: Print, other: Print) -> bool:
    same_house = one.publisher is not None and one.publisher == other.publisher
    return same_house or (one.url is not None and one.url == other.url)
