"""Asides: reporting clauses and according-to phrases set off by commas.

"…, the UN says, …" and "according to two survivors, …" attribute what stands beside them
whatever the parse made of the join, so they are found by their shape: subject and reporting
verb between commas, or the fixed preposition with its nominal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from spacy.tokens import Doc, Token

from . import syntax
from .cues import speech_entries

_OPENERS: Final = frozenset({",", "–", "—", "-", '"', "”", "’", "'", "("})
_CLOSERS: Final = frozenset({",", ".", ";", "–", "—", '"', "“", "‘", ")", "!", "?"})
_JOINERS: Final = frozenset({"and", "but", "while", "whereas", "according", "or"})
_KEY: Final = "allegata.asides"
_LONGEST: Final = 14


@dataclass(frozen=True, slots=True)
class Aside:
    """Tokens [start, end) that attribute the tokens of [left, right) around them."""

    start: int
    end: int
    left: int
    right: int
    speaker: Token
    cue: Token
    row: dict[str, Any]

    def covers(self, token: Token) -> bool:
        """Tell whether the aside attributes ``token``."""
        inside = self.start <= token.i < self.end
        return not inside and self.left <= token.i < self.right


def find_asides(doc: Doc) -> list[Aside]:
    """Return the asides of ``doc``, computed once."""
    found: list[Aside] | None = doc.user_data.get(_KEY)
    if found is None:
        found = []
        for token in doc:
            aside = _clause(token) or _according(token)
            if aside is not None:
                found.append(aside)
        doc.user_data[_KEY] = found
    return found


def _clause(verb: Token) -> Aside | None:
    rows = [r for r in speech_entries(verb) if r.get("complement") in {None, "clause"}]
    rows = [r for r in rows if not ({"preposition", "word"} & set(r))]
    if not rows or verb.pos_ not in {"VERB", "AUX"}:
        return None
    subjects = [s for s in syntax.own_subjects(verb) if s.sent == verb.sent]
    if not subjects or syntax.is_passive(verb):
        return None
    subject = subjects[0]
    start = min(subject.left_edge.i, verb.i)
    end = max(subject.i + 1, verb.i + 1)
    before = verb.doc[start - 1] if start > verb.sent.start else None
    if before is not None and before.lower_ == "as":
        before, start = (verb.doc[start - 2] if start - 1 > verb.sent.start else None), start - 1
    if before is None or before.text not in _OPENERS:
        return None
    end = _close(verb, end)
    if end is None or end - start > _LONGEST:
        return None
    return _placed(start, end, subject, verb, rows[0])


def _close(verb: Token, end: int) -> int | None:
    """Return where the aside ends: adverbials and addressees may follow the verb."""
    for index in range(end, min(verb.sent.end, end + 10)):
        token = verb.doc[index]
        if token.text in _CLOSERS:
            return index
        if token.dep_ in {"ccomp", "xcomp"} or token.lower_ in {"that", "whether"}:
            return None
        if token.pos_ in {"VERB", "AUX"} and token.dep_ != "acl":
            return None
    return verb.sent.end if verb.sent.end <= end + 10 else None


def _according(token: Token) -> Aside | None:
    if token.lower_ != "according" or token.i + 2 >= len(token.doc) or token.nbor(1).lower_ != "to":
        return None
    head = None
    for item in token.doc[token.i + 2 : token.sent.end]:
        if item.text in _CLOSERS and head is not None:
            break
        if item.pos_ in {"NOUN", "PROPN", "PRON"} and item.dep_ not in {"compound", "nmod:poss"}:
            head = item
            break
    if head is None:
        return None
    end = _phrase_end(head)
    return _placed(token.i, end, head, token, {})


def _phrase_end(head: Token) -> int:
    end = head.i + 1
    while end < head.sent.end and head.doc[end].text not in _CLOSERS | {":"}:
        if head.doc[end].pos_ in {"VERB", "AUX", "DET"} and head.doc[end].dep_ != "acl":
            break
        if head.doc[end].dep_ in {"nsubj", "nsubj:pass"}:
            return int(head.doc[end].left_edge.i)
        end += 1
    return end


def _placed(start: int, end: int, speaker: Token, cue: Token, row: dict[str, Any]) -> Aside:
    """Decide what the aside attributes: what comes before it, after it, or both."""
    sentence = speaker.sent
    left, right = sentence.start, sentence.end
    fronted = all(
        t.is_punct or t.pos_ in {"CCONJ", "SCONJ", "ADV"} for t in speaker.doc[left:start]
    )
    opener = next((t for t in reversed(speaker.doc[left:start]) if not t.is_punct), None)
    if fronted or (opener is not None and opener.lower_ in _JOINERS):
        return Aside(start, end, start, right, speaker, cue, row)
    following = next((t for t in speaker.doc[end:right] if not t.is_punct), None)
    if following is not None and following.lower_ in _JOINERS:
        right = start
    for item in reversed(speaker.doc[left:start]):
        if item.text == ";":
            left = item.i
            break
    return Aside(start, end, left, right, speaker, cue, row)


def aside_of(token: Token) -> Aside | None:
    """Return the aside that attributes ``token``, the nearest where there are several."""
    fitting = [a for a in find_asides(token.doc) if a.covers(token)]
    return min(fitting, key=lambda a: min(abs(a.start - token.i), abs(a.end - token.i)), default=None)
