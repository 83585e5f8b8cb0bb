"""Asides: reporting clauses and other phrases set off by commas.

"…, the UN says, …" and "according to two survivors, …" attribute what stands beside them
whatever the parse made of the join, so they are found by their shape: subject and reporting
verb between commas, or the fixed preposition with its nominal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.records import Parenthetical
from ..annotation.words import is_actor, is_post, layer, speech_entries
from ..language import relations, syntax
from ..words.sets import words
from .phrases_aside import phrase_aside, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_OPENERS: Final = frozenset({",", "–", "—", "-", '"', "”", "’", "'", "("})
_CONTENT: Final = relations.OBJECT | relations.CONTENT
_SUBORDINATORS: Final = words("subordinators")
_OF_SOMEBODY: Final = words("relative pronouns of people")
_LONGEST: Final = 14
_BEFORE_SPEAKERS: Final = words("verbs before their speaker")
_BEHIND: Final = relations.OBJECT | relations.INDIRECT_OBJECT
_TEXTS: Final = words("text nouns")
_ANSWERS: Final = frozenset({"Deny", "Admit", "Confirm"})


def find_asides(doc: Doc) -> Iterator[Parenthetical]:
    """Yield the parentheticals of ``doc`` in the order of their cues."""
    for token in doc:
        parenthetical = _clause(token) or phrase_aside(token)
        if parenthetical is not None:
            yield parenthetical


def _clause(verb: Token) -> Parenthetical | None:
    rows = [r for r in speech_entries(verb) if _may_stand_aside(r)]
    if not rows or verb.pos_ not in {"VERB", "AUX"} or syntax.is_passive(verb):
        return None
    subject = _subject(verb)
    if subject is None:
        return None
    start = _opening(min(subject.i, verb.i), verb)
    opened = verb.doc[start : subject.i] if start is not None else None
    answered = opened is not None and _answers(verb, opened, rows[0])
    if start is not None and opened is not None and (told := _told_of_somebody(verb, opened)):
        return Parenthetical(start, verb.i + 1, *told, person_before(subject), verb, rows[0])
    if not answered and (
        "complement" in rows[0] or (opened is not None and _is_subordinate(opened))
    ):
        return None
    end = max(subject.i + 1, verb.i + 1)
    following = [c for c in verb.children if c.i >= end and c.dep_ in _CONTENT and c.lower_ != "it"]
    if start is None:
        start, end = _opening_as(verb, end)
    if start is None or end - start > _LONGEST or following:
        return None
    if end < verb.sent.end and verb.doc[end].lower_ in {"that", "whether"}:
        return None
    speaker = person_before(subject)
    if _opens_a_clause(verb, end):
        return Parenthetical(start, end, end, verb.sent.end, speaker, verb, rows[0])
    return placed(start, end, speaker, verb, rows[0])


def _told_of_somebody(verb: Token, opened: Span) -> tuple[int, int] | None:
    """Return what alone is said where it is said of somebody: "whom it alleges *were trained*"."""
    relative = any(t.lower_ in _OF_SOMEBODY for t in opened)
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    if not relative or not behind or behind[0].pos_ not in {"AUX", "VERB"}:
        return None
    told = behind[0] if behind[0].pos_ == "VERB" else behind[0].head
    return verb.i + 1, max(told.right_edge.i, verb.i + 1) + 1


def _opens_a_clause(verb: Token, end: int) -> bool:
    """Tell whether only what follows is said: "They burn huts, the UN said *9 people fled*"."""
    return any(
        s.left_edge.i == end and s.head != verb and s.dep_ in relations.NOMINAL_SUBJECTS
        for s in verb.doc[end : min(end + _LONGEST, verb.sent.end)]
    )


def _may_stand_aside(row: dict[str, Any]) -> bool:
    """Tell whether a verb of saying needs nothing after it, by its row."""
    needs = {"preposition", "word"} & row.keys()
    return not needs and row.get("complement", "assertion") == "assertion"


def _opening_as(verb: Token, end: int) -> tuple[int | None, int]:
    """Return where "As witnesses said in May," stands at the start of a sentence, if it does."""
    opener = verb.doc[verb.sent.start]
    if opener.lower_ != "as" or opener.dep_ not in relations.MARK or opener.head != verb:
        return None, end
    comma = next((t.i for t in verb.doc[end : verb.sent.end] if t.text == ","), None)
    if comma is None or any(t not in verb.subtree for t in verb.doc[opener.i : comma]):
        return None, end
    return opener.i, comma


def _is_subordinate(words: Span) -> bool:
    """Tell whether a joiner other than a bare "as" opens the words before the subject."""
    joiners = [t for t in words if t.pos_ == "SCONJ" or t.lower_ in _SUBORDINATORS]
    return any(t.lower_ != "as" or t.i != words.start for t in joiners)


def _answers(verb: Token, opened: Span, row: dict[str, Any]) -> bool:
    """Tell whether somebody answers what was said: "…, which the ministry denied".

    What is denied or admitted is a whole saying, though the parser hangs it on the nearest noun.
    """
    if row["act"] not in _ANSWERS or not opened:
        return False
    which = opened[0]
    return which.lower_ == "which" and which.head == verb and which.dep_ in relations.OBJECT


def _subject(verb: Token) -> Token | None:
    """Return the subject of a reporting verb, or the nominal that stands right beside it."""
    subjects = [s for s in syntax.own_subjects(verb) if s.sent == verb.sent]
    near = [s for s in subjects if abs(s.i - verb.i) <= _LONGEST]
    if (inverted := speaker_behind(verb)) is not None:
        return inverted
    if near:
        return min(near, key=lambda s: abs(s.i - verb.i))
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]):
        if token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in {"monday", "today"}:
            return token
        if token.pos_ not in {"ADV", "AUX", "PART"}:
            return None
    return None


def speaker_behind(verb: Token) -> Token | None:
    """Return whom the parser took for an object of what he says: "rebels fled, *says army*"."""
    doc, start = verb.doc, verb.sent.start
    if verb.lemma_.lower() not in _BEFORE_SPEAKERS or verb.i == start:
        return None
    if doc[verb.i - 1].text not in _OPENERS or any(
        s.i > verb.i or doc[s.i + 1].text != ":" for s in syntax.own_subjects(verb)
    ):
        return None
    behind = (c for c in verb.children if c.dep_ in _BEHIND and c.left_edge.i == verb.i + 1)
    return next((c for c in behind if is_actor(c) or c.ent_type_ or c.lower_ in _TEXTS), None)


def _opening(index: int, verb: Token) -> int | None:
    """Return where it starts: after a comma, dash or quotation mark; None if nowhere."""
    doc = verb.doc
    for place in range(index, max(verb.sent.start, index - _LONGEST), -1):
        before = doc[place - 1]
        if before.text in _OPENERS:
            apposed = before.text == "," and doc[place].ent_type_ != "Person"
            inner = _opening(place - 2, verb) if apposed and _is_name_before(before) else None
            return inner if inner is not None else place
        if (
            before.pos_ in {"VERB", "AUX"}
            and before.dep_ not in relations.ADNOMINAL | relations.ADJECTIVAL
        ):
            return None
    return None


def _is_name_before(comma: Token) -> bool:
    """Tell whether a person's name ends at ``comma`` ("Ali Hassan, a doctor, said")."""
    return comma.i > 0 and comma.nbor(-1).ent_type_ == "Person"


def person_before(noun: Token) -> Token:
    """Return the person of whom ``noun`` is only the post: "X, Amnesty's director, said"."""
    if noun.ent_type_ == "Person" or not is_post(noun):
        return noun
    for index in range(noun.i - 1, max(noun.i - 12, 0), -1):
        token = noun.doc[index]
        if token.pos_ in {"VERB", "AUX"} or token.text in {".", ":", ";"}:
            return noun
        if token.text == "," and token.nbor(-1).ent_type_ == "Person":
            name = token.nbor(-1)
            while name.i and name.nbor(-1).ent_type_ == "Person" and name.ent_iob_ != "B":
                name = name.nbor(-1)
            return name
    return noun


def parenthetical_of(token: Token) -> Parenthetical | None:
    """Return the parenthetical that attributes ``token``, the nearest where there are several."""
    fitting = [a for a in layer(token).parentheticals if a.covers(token)]
    return min(
        fitting, key=lambda a: min(abs(a.start - token.i), abs(a.end - token.i)), default=None
    )
