"""Phrases that say in passing whose words the rest of a sentence is: "according to two survivors".

They are found by their shape, whatever the parse made of the join (`parentheticals`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.records import Parenthetical
from ..annotation.words import known_name
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLOSERS: Final = frozenset({",", ".", ";", "–", "—", '"', "“", "‘", ")", "!", "?"})
_JOINERS: Final = words("joiners")
_VIEWS: Final = words("nouns of a view")
_TEXTS: Final = words("text nouns")
_PER: Final = words("marks of a text that tells")


def phrase_aside(token: Token) -> Parenthetical | None:
    """Return the phrase that ``token`` is the cue of."""
    return _according(token) or _per(token) or _viewed(token) or _recommended(token)


def _according(token: Token) -> Parenthetical | None:
    if token.lower_ != "according" or token.i + 2 >= len(token.doc) or token.nbor(1).lower_ != "to":
        return None
    head = None
    for item in token.doc[token.i + 2 : token.sent.end]:
        if item.text in _CLOSERS and head is not None:
            break
        if (
            item.pos_ in {"NOUN", "PROPN", "PRON"}
            and item.dep_ not in relations.POSSESSIVE | relations.COMPOUND
        ):
            head = item
            break
    if head is None:
        return None
    end = _phrase_end(head)
    return placed(token.i, end, head, token, {})


def _per(token: Token) -> Parenthetical | None:
    """Return the text that something is told by: "was beaten, *per the affidavit*"."""
    head = token.head
    told = token.dep_ in relations.CASE and token.lower_ in _PER
    if not told or singular(head.lower_) not in _TEXTS:
        return None
    if head.left_edge.i not in {token.i, token.i - 1}:
        return None
    return placed(head.left_edge.i, _phrase_end(head), head, token, {})


def _viewed(token: Token) -> Parenthetical | None:
    """Return whose view opens the sentence: "in the opinion of the commission," "by its count,"."""
    if token.lower_ not in _VIEWS:
        return None
    opened = [c for c in token.children if c.dep_ in relations.CASE and c.lower_ in {"by", "in"}]
    if not opened:
        return None
    start = opened[0].i
    if any(t.is_alpha for t in token.doc[token.sent.start : start]):
        return None
    owners = syntax.possessors(token)
    owners += [n for p, n in syntax.obliques(token) if p == "of"]
    end = 1 + max(t.i for t in token.subtree if not t.is_punct)
    if not owners or end >= token.sent.end or token.doc[end].text != ",":
        return None
    return placed(start, end, owners[0], token, {})


def _recommended(token: Token) -> Parenthetical | None:
    """Return who recommends, as states do in reviews: "Investigate cases of torture (Slovenia)"."""
    if token.text != "(" or token.i + 2 >= len(token.doc):
        return None
    sentence, speaker = token.sent, token.nbor(1)
    end = next((t.i + 1 for t in token.doc[token.i : sentence.end] if t.text == ")"), None)
    if end is None or any(not t.is_punct for t in token.doc[end : sentence.end]):
        return None
    named = [t for t in token.doc[token.i + 1 : end] if t.is_alpha and t.lower_ not in _JOINERS]
    if not is_imperative(sentence) or not named or not all(map(_is_of_a_state, named)):
        return None
    return Parenthetical(token.i, end, sentence.start, sentence.end, speaker, token, {})


def is_imperative(sentence: Span) -> bool:
    """Tell whether a sentence asks its reader to do something: its verb comes first, alone."""
    root = sentence.root
    bare = root.pos_ == "VERB" and root.lemma_.lower() == root.lower_
    before = (t for t in sentence.doc[sentence.start : root.i] if t.is_alpha and t.pos_ != "ADV")
    return bare and not syntax.own_subjects(root) and next(before, None) is None


def _is_of_a_state(token: Token) -> bool:
    name = known_name(token)
    return name is not None and name.is_country


def _phrase_end(head: Token) -> int:
    end = head.i + 1
    while end < head.sent.end and head.doc[end].text not in _CLOSERS | {":"}:
        if (
            head.doc[end].pos_ in {"VERB", "AUX", "DET"}
            and head.doc[end].dep_ not in relations.ADNOMINAL
        ):
            break
        if head.doc[end].dep_ in relations.NOMINAL_SUBJECTS:
            return int(head.doc[end].left_edge.i)
        end += 1
    return end


def placed(start: int, end: int, speaker: Token, cue: Token, row: dict[str, Any]) -> Parenthetical:
    """Return the parenthetical at [start, end): it attributes what is before it, or behind it."""
    sentence = speaker.sent
    left, right = sentence.start, sentence.end
    fronted = all(
        t.is_punct or t.pos_ in {"CCONJ", "SCONJ", "ADV"} for t in speaker.doc[left:start]
    )
    opener = next((t for t in reversed(speaker.doc[left:start]) if not t.is_punct), None)
    if fronted or (opener is not None and opener.lower_ in _JOINERS):
        return Parenthetical(start, end, start, right, speaker, cue, row)
    following = next((t for t in speaker.doc[end:right] if not t.is_punct), None)
    if following is not None and following.lower_ in _JOINERS:
        right = start
    for item in reversed(speaker.doc[left:start]):
        if item.text == ";":
            left = item.i
            break
    return Parenthetical(start, end, left, right, speaker, cue, row)
