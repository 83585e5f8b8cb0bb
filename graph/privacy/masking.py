"""Put pseudonyms in the place of names, in everything that a document says or is called.

This happens before anything is read out of a document, so that nothing made from it can hold
a listed name: the offsets of all claims are offsets into the masked text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...ontology.identity import digest, document_iri
from ...ontology.records import Document, Failure
from .name_words import has_cuts, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ...ontology.records import Actor
    from .name_words import Word
    from .pseudonyms import Person

_BETWEEN = frozenset("-‐_+'’‘`")
"""What may stand between the words of a name beside white space and what the list has there."""

_SHORT = 2
"""Letters of an initial or a title, after which a full stop ends no sentence."""

_TELLING = 7
"""Letters that a name run together must have to be looked for inside longer words."""


class Span(NamedTuple):
    """A name in a text and what is put there."""

    start: int
    end: int
    pseudonym: str


class Mask:
    """Knows the names of ``persons``; finds them and puts the pseudonyms in their place."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_word: dict[str, list[tuple[list[Word], str]]] = defaultdict(list)
        self._run_together: dict[str, str] = {}
        for person in persons:
            for name in person.names:
                own = words(name)
                self._by_word[own[0].folded].append((own, person.pseudonym))
                letters = "".join(word.folded for word in own)
                if len(own) > 1 and len(letters) >= _TELLING:
                    self._run_together.setdefault(letters, person.pseudonym)
        for found in self._by_word.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair[1]))

    def spans(self, text: str) -> list[Span]:
        """Return the names in ``text`` in order; of those that overlap the first and longest."""
        found = set(self._matches(words(text)))
        if has_cuts(text):
            found |= set(self._matches(words(text, joined=True)))
        kept: list[Span] = []
        for span in sorted(found, key=lambda span: (span.start, -span.end, span.pseudonym)):
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return kept

    def masked(self, text: str) -> str:
        """Return ``text`` with pseudonyms."""
        return _put(text, self.spans(text))

    def tells(self, address: str) -> bool:
        """Whether a URL or path shows a name, also one run together or inside other words."""
        letters = "".join(word.folded for word in words(address))
        return bool(self.spans(address)) or any(name in letters for name in self._run_together)

    def _matches(self, text: Sequence[Word]) -> Iterator[Span]:
        for index, word in enumerate(text):
            if word.folded in self._run_together:  # "#OmarHaddad"
                yield Span(word.start, word.end, self._run_together[word.folded])
            for name, pseudonym in self._by_word.get(word.folded, ()):
                found = text[index : index + len(name)]
                if _same(name, found):
                    yield Span(word.start, found[-1].end, pseudonym)
                    break


def mask(
    documents: Iterable[Document | Failure], persons: Sequence[Person]
) -> Iterator[Document | Failure]:
    """Yield ``documents`` with the pseudonyms of ``persons``, failures too, as they come."""
    known = Mask(persons)
    for found in documents:
        if not persons:
            yield found
        elif isinstance(found, Failure):
            yield _masked_failure(found, known)
        else:
            yield masked_document(found, known)


def pseudonymous(actors: Iterable[Actor], persons: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """Yield the IRI of each actor that goes by a pseudonym of ``persons``, and the pseudonym.

    A title before it or a word after it makes nobody else of the person.
    """
    known = Mask(replace(person, names=person.called) for person in persons)
    for actor in actors:
        for span in known.spans(actor.name)[:1]:
            yield actor.id, span.pseudonym


def masked_document(document: Document, known: Mask) -> Document:
    """Return ``document`` without any name that ``known`` has.

    A URL that shows a name is left out: half of one would lead elsewhere. ``sha256`` stays that
    of the original. The IRI is a hash of what the masked document says.
    """
    spans = known.spans(document.text)
    fields = {
        name: known.masked(value)
        for name in ("title", "publisher", "author")
        if (value := getattr(document, name)) is not None
    }
    url = None if document.url and known.tells(document.url) else document.url
    move = _mover(spans)
    segments = tuple(
        replace(
            segment,
            start=move(segment.start),
            end=move(segment.end),
            speaker=segment.speaker and known.masked(segment.speaker),
        )
        for segment in document.segments
    )
    named = replace(
        document,
        source=_masked_source(document.source, document.sha256[:12], known),
        file=masked_path(document.file, known),
    )
    pages = tuple(map(move, document.pages))
    text = _put(document.text, spans)
    changed = replace(named, text=text, url=url, segments=segments, pages=pages, **fields)
    if changed == named:
        return named
    parts = (changed.text, changed.title, changed.publisher, changed.published, url, changed.author)
    speakers = (segment.speaker for segment in segments)
    return replace(changed, id=document_iri(*parts, *speakers))


def _masked_failure(failure: Failure, known: Mask) -> Failure:
    return replace(
        failure,
        source=_masked_source(failure.source, "that cannot be read", known),
        reason=known.masked(failure.reason),
        remedy=known.masked(failure.remedy),
    )


def _masked_source(source: str, otherwise: str, known: Mask) -> str:
    """Return ``source`` with pseudonyms; its place is taken where they cannot hide the name."""
    masked = known.masked(source)
    return f"source {otherwise}" if known.tells(masked) else masked


def masked_path(path: str, known: Mask) -> str:
    """Return ``path`` with pseudonyms, or a number in its place where it would show a name."""
    return _masked_source(path, digest(path, length=12), known) if path else ""


def _same(name: Sequence[Word], found: Sequence[Word]) -> bool:
    """Whether the words ``found`` in a text are a listed name, with no more than air between."""
    if [word.folded for word in name] != [word.folded for word in found]:
        return False
    gaps = zip(pairwise(name), found[1:], strict=True)
    return all(_joins(word.before, own, last.folded) for (last, own), word in gaps)


def _joins(gap: str, own: Word, last: str) -> bool:
    """Whether ``gap`` may stand before the word ``own`` of a name, after the word ``last``."""
    stop = "." if len(last) <= _SHORT or not any(map(str.isspace, gap)) else ""
    allowed = _BETWEEN.union(own.before, stop)
    return gap.count("\n") < 2 and all(c.isspace() or c in allowed for c in gap)


def _put(text: str, spans: Sequence[Span]) -> str:
    starts = [0, *(span.end for span in spans)]
    ends = [*(span.start for span in spans), len(text)]
    kept = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    names = [*(span.pseudonym for span in spans), ""]
    return "".join(kept + name for kept, name in zip(kept, names, strict=True))


def _mover(spans: Sequence[Span]) -> Callable[[int], int]:
    """Return what moves an offset to its place after masking; out of a name, to the end of it."""
    starts = [span.start for span in spans]
    grown = (len(span.pseudonym) - (span.end - span.start) for span in spans)
    shifts = [0, *accumulate(grown)]

    def move(offset: int) -> int:
        before = bisect_left(starts, offset)
        end = spans[before - 1].end if before else 0
        return max(offset, end) + shifts[before]

    return move
