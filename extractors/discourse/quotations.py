"""Direct speech: what stands in quotation marks, and whose words it is.

The speaker is the subject of a reporting verb beside the quotation (before, after or between
its parts), else the speaker of the neighbouring quotation in the paragraph, else of the
paragraph before where speech runs on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..annotation.records import Quote
from ..annotation.words import layer, speech_entries
from ..language import relations, syntax
from .parentheticals import person_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..language.segment_text import SegmentText

_MARKS: Final = re.compile(
    r"“[^”“]+(?:”|$)"
    r"|^[^”“]+[,.!?…]”"
    r'|"[^"]+(?:"|$)'
    r"|‘(?:[^’‘]|’(?=\w))+’(?!\w)"
    r"|^\s*‘(?:[^’‘]|’(?=\w))+$"
    r"|(?<![\w'])'(?=[\w.])(?:[^']|'(?=\w))+[.,!?;:\w]'(?!\w)"
)
"""An excerpt may begin within speech: what closes before anything opens is quoted as well."""
_SHORTEST: Final = 4


def find_quotes(text: SegmentText) -> list[Quote]:
    """Return the quotations of ``text`` that report speech, in order."""
    found: list[Quote] = []
    spans = list(layer(text.doc[0]).quoted)
    for number, (start, end) in enumerate(spans):
        limit = spans[number + 1][0] if number + 1 < len(spans) else len(text.doc)
        floor = spans[number - 1][1] if number else 0
        cue, speaker = _beside(text, start, end, floor, limit)
        found.append(Quote(start, end, speaker, cue))
    return _carried_on(text, found)


def find_quoted(text: SegmentText) -> Iterator[tuple[int, int]]:
    """Yield the half-open stretches of tokens that are direct speech, whoever speaks."""
    return ((start, end) for start, end in _marked(text) if _is_speech(text, start, end))


def _marked(text: SegmentText) -> Iterator[tuple[int, int]]:
    """Yield the tokens between quotation marks, paragraph by paragraph."""
    doc = text.doc
    first = 0
    while first < len(doc):
        last = first
        while last < len(doc) and text.paragraphs[last] == text.paragraphs[first]:
            last += 1
        block = doc[first:last]
        for match in _MARKS.finditer(block.text):
            begin = block.start_char + match.start()
            span = doc.char_span(begin, block.start_char + match.end(), alignment_mode="expand")
            if span is not None:
                yield span.start, span.end
        first = last


def _is_speech(text: SegmentText, start: int, end: int) -> bool:
    words = [t for t in text.doc[start:end] if not t.is_punct and not t.is_space]
    if len(words) < _SHORTEST:
        return False
    return any(t.pos_ in {"VERB", "AUX"} for t in words)


def _beside(
    text: SegmentText, start: int, end: int, floor: int, limit: int
) -> tuple[Token | None, Token | None]:
    after = _after(text, end, limit)
    before = _before(text, start, floor)
    opening = text.doc[start - 1].text if start else ""
    order = (before, after) if opening in {":", ","} and before[0] is not None else (after, before)
    return next((pair for pair in order if pair[1] is not None), (None, None))


def _after(text: SegmentText, end: int, limit: int) -> tuple[Token | None, Token | None]:
    """Look from the closing mark to the end of the sentence, inside the paragraph."""
    window = []
    for token in text.doc[end:limit]:
        if text.paragraphs[token.i] != text.paragraphs[end - 1] or token.text in {".", ";"}:
            break
        window.append(token)
    return _speaker_in(window, prefer_last=False)


def _before(text: SegmentText, start: int, floor: int) -> tuple[Token | None, Token | None]:
    """Look back to the sentence start, or over a sentence that ends in a colon."""
    window: list[Token] = []
    for index in range(start - 1, floor - 1, -1):
        token = text.doc[index]
        if token.text in {".", "!", "?"} and window:
            break
        if token.text in {".", "!", "?"}:
            break
        window.insert(0, token)
    colon = bool(window) and window[-1].text == ":"
    if not colon and window and text.paragraphs[window[-1].i] != text.paragraphs[start]:
        return None, None
    window = [t for t in window if t.sent.start >= window[0].sent.start]
    return _speaker_in(window, prefer_last=True)


def _speaker_in(window: list[Token], *, prefer_last: bool) -> tuple[Token | None, Token | None]:
    verbs = [t for t in window if t.pos_ in {"VERB", "NOUN", "AUX"} and speech_entries(t)]
    for verb in reversed(verbs) if prefer_last else verbs:
        inside = {t.i for t in window}
        subjects = [s for s in _speakers(verb) if s.i in inside]
        if not subjects:
            subjects = _nearest_nominal(verb, window)
        if subjects:
            return verb, person_before(subjects[0])
    return None, None


def _speakers(verb: Token) -> list[Token]:
    """Return who speaks by ``verb``: its subjects, or whom they quote "as saying" it."""
    relayed = any(speech_entries(c) and "as" in syntax.markers(c) for c in verb.children)
    quoted = syntax.objects(verb) if relayed and not syntax.is_passive(verb) else []
    return quoted or syntax.subjects(verb)


def _nearest_nominal(verb: Token, window: list[Token]) -> list[Token]:
    """Return the nominal beside ``verb`` where the parse gives it no subject."""
    nominals = [
        t
        for t in window
        if t.pos_ in {"PROPN", "PRON", "NOUN"} and t.dep_ not in relations.NAME_PART
    ]
    following = [t for t in nominals if t.i > verb.i]
    preceding = [t for t in nominals if t.i < verb.i]
    return following[:1] if window and window[0] == verb else (preceding[-1:] or following[:1])


def _carried_on(text: SegmentText, quotes: list[Quote]) -> list[Quote]:
    """Give a quotation without a reporting verb the speaker of its neighbour."""
    done: list[Quote] = []
    for number, quote in enumerate(quotes):
        if quote.speaker is None:
            neighbour = _neighbour(text, quote, done, quotes[number + 1 :])
            neighbour = neighbour or _going_on(text, quote)
            if neighbour is not None:
                quote = Quote(quote.start, quote.end, neighbour.speaker, neighbour.cue)
        done.append(quote)
    return [q for q in done if q.speaker is not None]


def _neighbour(
    text: SegmentText, quote: Quote, before: list[Quote], after: list[Quote]
) -> Quote | None:
    paragraph = text.paragraphs[quote.start]
    for other in reversed(before):
        if other.speaker is not None and text.paragraphs[other.start] == paragraph:
            return other
    for other in after:
        if other.speaker is not None and text.paragraphs[other.start] == paragraph:
            return other
    opens = quote.start == 0 or text.paragraphs[quote.start - 1] != paragraph
    if before and opens and paragraph - text.paragraphs[before[-1].start] <= 1:
        return before[-1] if before[-1].speaker is not None else None
    return None


def _going_on(text: SegmentText, quote: Quote) -> Quote | None:
    """Return the speaker of the sentence before, who goes on in his own words.

    "Rebels burned the mill, *the mayor said*. “They shot two men.”": the mayor's, too. The
    sentence has to end with its saying, or to have nothing above it.
    """
    last = quote.start - 1
    if last < 0 or text.doc[last].text != "." or text.paragraphs[last] != text.paragraphs[last + 1]:
        return None
    sentence = text.doc[last].sent
    verbs = [t for t in sentence if t.pos_ in {"VERB", "AUX"} and speech_entries(t)]
    for verb in reversed(verbs):
        speakers = [s for s in _speakers(verb) if s.sent == sentence]
        closing = max([verb.i, *(t.i for s in speakers for t in s.subtree)]) >= last - 1
        content = any(c.dep_ in relations.FULL_CONTENT for c in verb.children)
        if speakers and (closing or (verb == sentence.root and content)):
            named = next((s for s in speakers if s.ent_type_ == "Person"), speakers[0])
            return Quote(quote.start, quote.end, person_before(named), verb)
    return None


def find_titles(text: SegmentText) -> frozenset[int]:
    """Return the tokens of quoted titles ('The Siege of Orchard Road'): names, not events."""
    found: set[int] = set()
    for start, end in _marked(text):
        words = [t for t in text.doc[start:end] if t.is_alpha]
        long = [t for t in words if len(t) > 3]
        if 1 < len(words) <= 9 and len(long) > 1 and all(t.text[0].isupper() for t in long):
            found.update(range(start, end))
    return frozenset(found)


def is_unattributed(token: Token) -> bool:
    """Tell whether ``token`` stands in quoted speech of which nobody is named as speaker."""
    return quote_of(token) is None and layer(token).quoted[token.i] is not None


def quote_of(token: Token) -> Quote | None:
    """Return the quotation that ``token`` stands in."""
    return layer(token).quotes[token.i]
