"""Segments as the pipeline sees them, with the way back to the document's offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice, pairwise, tee
from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.tokens import Doc, Span, Token

from ..words.quoting import without_marks
from .true_case import true_cased

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from ...ontology.records import Document, Segment

_BLANK = re.compile(r"[ \t\r\f\v]*\n(?:[ \t\r\f\v]*\n)+")
_POSTED = re.compile(
    r"(?P<by>(?:Comment|Reply|Post|Posted|Written|Response) by )?"
    r"(?P<name>[^\W_][\w.@'’-]*(?: [^\W_][\w.'’-]*){0,3}?)"
    r"(?P<verb> (?:writes|wrote|posted|commented|comments|replied|replies))?: "
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+(?:[ ,]+[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+){0,4}"
    r"(?:, [^–—:;.]{2,40})?(?: ?\([^)]{2,40}\))? ?(?:–|—|--|-) "
)
_BEHIND_HEADLINE = re.compile(
    r"(?<=[^\WA-ZÀ-Þ]{2}[.!?] )[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
    r"(?:, [^–—:;.]{2,20}\.?)? ?(?:–|—|--) (?=[A-ZÀ-Þ“\"])"
)
"""A dateline that stands behind a headline in one paragraph: "Couple charged. TARN — A couple"."""
_SOFT = re.compile(r"\xad(?:[ \t\r]*\n[ \t]*)?|\ufeff")
_HEADLINE = 120
_LIST_MARK = re.compile(r"^\s*(?:[-*•·]|\d{1,2}[.)])\s+")


@dataclass(slots=True)
class SegmentText:
    """A segment's ``doc`` and, per token, its half-open offsets into the document's text.

    ``paragraphs`` gives per token the number of its paragraph; ``speakers`` names who a
    paragraph says that it is by ("X writes: …").
    """

    document: Document
    segment: Segment
    doc: Doc
    starts: list[int]
    ends: list[int]
    paragraphs: list[int]
    speakers: dict[int, str] = field(default_factory=dict)

    def segment_at(self, place: int) -> int:
        """Return the index of the segment at ``place``; a headline is read with its text."""
        found = (s.index for s in self.document.segments if s.start <= place < s.end)
        return next(found, self.segment.index)

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return document offsets of the tokens [start, end)."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """Return the document's own characters under the tokens [start, end)."""
        first, last = self.offsets(start, end)
        return self.document.text[first:last]

    def span_offsets(self, span: Span) -> tuple[int, int]:
        """Return document offsets of ``span``."""
        return self.offsets(span.start, span.end)

    def sentence_offsets(self, token: Token) -> tuple[int, int]:
        """Return document offsets of the sentence of ``token``."""
        return self.span_offsets(token.sent)


def _lines(block: str, base: int) -> Iterator[tuple[int, int]]:
    """Yield stretches of ``block``: wrapped lines joined, headlines and list items apart.

    A line break is a wrap where the next line's first word would not have fitted, or where a soft
    hyphen parts a word.
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", block)]
    width = max((end - start for start, end in lines), default=0)
    wrapped = 60 <= width <= 130
    start: int | None = None
    for number, (left, right) in enumerate(lines):
        start = left if start is None else start
        if number + 1 < len(lines) and block[start:right].rstrip().endswith("\xad"):
            continue
        if number + 1 < len(lines) and wrapped:
            following = block[slice(*lines[number + 1])]
            first = following.strip().split(" ", 1)[0]
            room = width - (right - left)
            if room <= len(first) and not _LIST_MARK.match(following):
                continue
        if block[start:right].strip():
            yield base + start, base + right
        start = None


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the paragraphs of ``text[start:end]``."""
    position = start
    for blank in [*_BLANK.finditer(text, start, end), None]:
        stop = blank.start() if blank else end
        if text[position:stop].strip():
            yield from _lines(text[position:stop], position)
        position = blank.end() if blank else end


def _clean(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return ``text[start:end]`` with runs of blanks as one, and where each character stood.

    A soft hyphen goes, with the line end that it was set for: "deten-" and "tion" are one word.
    """
    characters: list[str] = []
    places: list[int] = []
    soft = {i for found in _SOFT.finditer(text, start, end) for i in range(*found.span())}
    for place in range(start, end):
        if place in soft:
            continue
        character = " " if text[place].isspace() or text[place] == "\u200b" else text[place]
        if character == " " and (not characters or characters[-1] == " "):
            continue
        characters.append(character)
        places.append(place)
    while characters and characters[-1] == " ":
        characters.pop()
        places.pop()
    return "".join(characters), places


class _Written(NamedTuple):
    """A segment before it is read: its paragraphs cleaned, and the parts that are read apart.

    A part is the number of its paragraph, its text and the place of each character.
    """

    segment: Segment
    paragraphs: list[str]
    parts: list[tuple[int, str, list[int]]]


def read_segments(
    document: Document, segments: Iterable[Segment], nlp: Language
) -> Iterator[SegmentText]:
    """Run ``nlp`` over the paragraphs of ``segments``; yield those where something is written.

    The paragraphs of all segments are one stream: many short ones read together take less time.
    """
    written = (_written(document.text, segment) for segment in segments)
    asked, kept = tee(one for one in written if one.parts)
    docs = nlp.pipe((text for one in asked for _, text, _ in one.parts), batch_size=32)
    for one in kept:
        yield _read(document, one, list(islice(docs, len(one.parts))))


def _written(text: str, segment: Segment) -> _Written:
    if segment.kind == "QuotedPost":
        own = without_marks(text[segment.start : segment.end])
        text = f"{text[: segment.start]}{own}{text[segment.end :]}"
    found = (_clean(text, *place) for place in paragraphs(text, segment.start, segment.end))
    cleaned = [(true_cased(words), places) for words, places in found if words]
    parts = [(n, *part) for n, whole in enumerate(cleaned) for part in _parts(*whole)]
    return _Written(segment, [words for words, _ in cleaned], parts)


def _read(document: Document, written: _Written, docs: list[Doc]) -> SegmentText:
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    for doc, (number, _, places) in zip(docs, written.parts, strict=True):
        for token in doc:
            starts.append(places[token.idx])
            ends.append(places[token.idx + len(token) - 1] + 1)
            numbers.append(number)
    said = ((n, _posted(words)) for n, words in enumerate(written.paragraphs))
    speakers = {n: match.group("name") for n, match in said if match}
    return SegmentText(document, written.segment, _joined(docs), starts, ends, numbers, speakers)


def _joined(docs: list[Doc]) -> Doc:
    """Join the paragraphs into one `Doc`, their frames too."""
    join: Any = Doc.from_docs  # the stub lacks ``exclude``
    merged: Doc = join(docs, ensure_whitespace=True, exclude=["user_data"])
    frames = []
    offset = 0
    for doc in docs:
        frames += [frame.renumbered(lambda word, by=offset: by + word) for frame in doc._.frames]
        offset += len(doc)
    merged._.frames = tuple(frames)
    return merged


def _posted(text: str) -> re.Match[str] | None:
    """Match "X writes: …" and "Comment by X: …" at the head of a paragraph."""
    match = _POSTED.match(text)
    return match if match and (match.group("by") or match.group("verb")) else None


def _parts(text: str, places: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Cut a paragraph after "X writes:", a dateline ("GENEVA (20 May) –") or a headline's colon."""
    cuts = [0]
    posted = _posted(text)
    if posted:
        cuts.append(posted.end())
    elif dateline := _DATELINE.match(text):
        cuts.append(dateline.end())
    elif behind := _BEHIND_HEADLINE.search(text, 0, 2 * _HEADLINE):
        cuts += behind.span()
    elif len(text) <= _HEADLINE and text[-1] not in ".!?" and text.count(": ") == 1:
        cuts.append(text.index(": ") + 2)
    cuts.append(len(text))
    for start, end in pairwise(cuts):
        yield text[start:end], places[start:end]
