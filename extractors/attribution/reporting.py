"""What a reporting verb says, by the pattern of its row: a clause, a noun, a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import speech_entries, speech_noun
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_MARKS_OF_A_VERB_TOPIC: Final = words("marks of a verb's topic")
_CLAUSES: Final = (
    relations.BESIDE_CLAUSE
    | relations.CLAUSAL_SUBJECTS
    | relations.FULL_CONTENT
    | relations.OPEN_CLAUSE
)
_NOUN_SLOTS: Final = relations.UNDERGOER | relations.PASSIVE_AGENT | relations.PREPOSITIONAL
_CONTENT: Final = relations.CONTENT | relations.ADVERBIAL
_REPORT_MARKS: Final = words("marks of what is reported")


def reports(verb: Token, content: Token, row: dict[str, Any]) -> bool:
    """Tell whether ``content`` is what ``verb`` says, by the row's pattern."""
    relation = content.dep_
    if row.get("preposition"):
        if relation in relations.PREPOSITIONAL:
            preposition = syntax.marker(content)
            return preposition == row["preposition"] or _also_for(verb, row, preposition)
        return relation in _CONTENT and "to" in syntax.markers(content)
    if relation in _CLAUSES:
        return _reports_clause(content, row)
    return relation in _NOUN_SLOTS and _reports_noun(verb, content, row)


def _also_for(verb: Token, row: dict[str, Any], preposition: str) -> bool:
    return row["act"] == "Demand" and preposition == "for" and verb.lemma_ == "call"


def _reports_clause(content: Token, row: dict[str, Any]) -> bool:
    wants, relation = row.get("complement"), content.dep_
    infinitive = "to" in syntax.markers(content)
    if relation in relations.ADNOMINAL or (
        relation in relations.ADVERBIAL and not _is_content_clause(content, row)
    ):
        return False
    if relation in relations.BESIDE_CLAUSE and (row.get("accused") or _is_set_apart(content)):
        return False
    if wants == "infinitive":
        return infinitive or relation in relations.OPEN_CONTENT
    return wants != "noun" and not (row["act"] == "Deny" and infinitive)


def _is_set_apart(clause: Token) -> bool:
    """Tell whether a verb has told its own before ``clause``: "He announced the truce; …"."""
    verb = clause.head
    between = verb.doc[verb.i : clause.i]
    return any(t.text == ";" for t in between) and any(
        o.i < clause.i for o in syntax.own_objects(verb)
    )


def _reports_noun(verb: Token, content: Token, row: dict[str, Any]) -> bool:
    wants, relation = row.get("complement"), content.dep_
    if wants in {"clause", "infinitive"}:
        return False
    if wants == "assertion":
        return speech_noun(content) is not None
    if relation in relations.UNDERGOER:
        return not (relation in relations.OBJECT and row.get("accused") and _has_charge(verb))
    weighs = row.get("accused") or row["act"] in {"Demand", "Condemn", "Deny"}
    return "word" in row or (syntax.marker(content) in _REPORT_MARKS and bool(weighs))


def _has_charge(verb: Token) -> bool:
    """ "blamed Y for N": the object is the accused, not what is said."""
    return any(p in _MARKS_OF_A_CHARGE for p, _ in syntax.obliques(verb)) or any(
        c.dep_ in _CONTENT for c in verb.children
    )


def _is_content_clause(clause: Token, row: dict[str, Any]) -> bool:
    marks = set(syntax.markers(clause))
    if "as" in marks and speech_entries(clause):
        return True  # "quoted a doctor as saying"
    if row.get("accused"):
        return bool(marks & _MARKS_OF_A_VERB_TOPIC)
    if row["act"] == "Admit":
        return "to" in marks and syntax.is_ing(clause)
    if row["act"] in {"Demand", "Threaten"}:
        return "to" in marks
    return "that" in marks
