"""What a reporting verb says, by the pattern of its row: a clause, a noun, a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import hedge, is_actor, known_name, speech_entries, speech_noun
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_MARKS_OF_AN_ADMISSION: Final = words("marks of an admission")
_MARKS_OF_A_TOPIC: Final = words("marks of a topic")
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
_MARKS_OF_AN_INSTANCE: Final = words("marks of an instance")
_STOPS: Final = frozenset(',;:“"‘')
_WORKS: Final = words("text nouns") | words("works that tell")
_CASES: Final = words("nouns of cases")
_COMING_OF: Final = words("verbs of coming of something")
_PICTURES: Final = words("evidence nouns")
_PUTTING_OUT: Final = words("verbs of putting out")
_CALLING: Final = words("verbs of calling something so")
_CALLED_SO: Final = relations.OPEN_CONTENT | relations.OBLIQUE | relations.ADVERBIAL


def reports(verb: Token, content: Token, row: dict[str, Any]) -> bool:
    """Tell whether ``content`` is what ``verb`` says, by the row's pattern."""
    relation = content.dep_
    if row.get("by") == "works" and not _is_told_by_a_work(verb):
        return False
    if row.get("by") == "tellers" and not _is_told_by_somebody(verb):
        return False
    if row.get("preposition"):
        if relation in relations.PREPOSITIONAL:
            preposition = syntax.marker(content)
            return preposition == row["preposition"] or _also_for(verb, row, preposition)
        return relation in _CONTENT and "to" in syntax.markers(content)
    if row.get("accused") and _is_among_charges(content):
        return True
    if relation in _CLAUSES:
        return _reports_clause(content, row)
    return relation in _NOUN_SLOTS and _reports_noun(verb, content, row)


def _is_told_by_a_work(verb: Token) -> bool:
    """Tell whether a report, a film or the like is what shows it: "*the study* shows that …"."""
    subjects = syntax.logical_subjects(verb)
    return any(singular(s.lower_) in _WORKS for s in subjects) or bool(putting_out(subjects))


def _is_told_by_somebody(verb: Token) -> bool:
    """Tell whether no mere thing shows it: "*the incident* proves that …" is nobody's saying."""
    subjects = syntax.logical_subjects(verb)
    people = (s.pos_ == "PRON" or is_actor(s) or known_name(s) is not None for s in subjects)
    return not subjects or any(people) or _is_told_by_a_work(verb)


def putting_out(shown: Iterable[Token]) -> list[Token]:
    """Return who puts out the pictures: "*the group* posted a video showing the ruins"."""
    heads = (noun.head for noun in shown if _is_a_picture_put_out(noun))
    return [who for verb in heads for who in syntax.own_subjects(verb)]


def _is_a_picture_put_out(noun: Token) -> bool:
    if noun.dep_ not in relations.OBJECT or singular(noun.lower_) not in _PICTURES:
        return False
    verb = noun.head
    return verb.lemma_.lower() in _PUTTING_OUT and not syntax.is_negated(verb)


def _is_among_charges(content: Token) -> bool:
    """Tell whether a noun set beside is one of the charges: "…, *among them* a kidnapping"."""
    beside = content.dep_ in relations.BESIDE_CLAUSE and content.pos_ == "NOUN"
    return beside and any(mark == "among" for mark, _ in syntax.obliques(content))


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
    if _is_before_another(content):
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


def _is_before_another(content: Token) -> bool:
    """Tell whether only what follows is said: "They burn huts, *the UN said 9 people fled*"."""
    verb = content.head
    if content.i > verb.i or content.dep_ not in relations.CONTENT | relations.BESIDE_CLAUSE:
        return False
    return any(
        c.dep_ in relations.FULL_CONTENT
        and c.i > verb.i
        and syntax.own_subjects(c)
        and not any(t.text in _STOPS for t in verb.doc[verb.i : c.left_edge.i + 1])
        for c in verb.children
    )


def _reports_noun(verb: Token, content: Token, row: dict[str, Any]) -> bool:
    wants, relation = row.get("complement"), content.dep_
    if wants in {"clause", "infinitive"}:
        return False
    if wants == "assertion":
        return speech_noun(content) is not None
    if relation in relations.UNDERGOER:
        if any(mark == row.get("laid") for mark, _ in syntax.obliques(verb)):
            return True  # "blamed *the attack* on the army"
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
        return syntax.is_ing(clause) and bool(marks & _MARKS_OF_AN_ADMISSION)
    if row["act"] in {"Demand", "Threaten"}:
        return "to" in marks
    return "that" in marks


def is_aside_clause(current: Token) -> bool:
    """Tell whether ``current`` heads a relative clause: it describes, it is not what is said.

    Of what a harm comes is said with it: "reported deaths *resulting* from torture".
    """
    if current.dep_ in relations.ADNOMINAL and current.lemma_.lower() in _COMING_OF:
        return current.head.dep_ not in relations.OBJECT
    free = current.head.lower_ in {"what", "that"}
    reduced = current.dep_ in relations.ADNOMINAL and not syntax.markers(current)
    about = speech_noun(current.head) is not None
    return not free and (
        current.dep_ in relations.RELATIVE | relations.APPOSED or (reduced and not about)
    )


def is_claim(noun: Token) -> bool:
    """Tell whether a noun names what somebody says took place: "torture *claims*"."""
    return noun.pos_ == "NOUN" and bool(hedge(noun, "story"))


def is_case(noun: Token) -> bool:
    """Tell whether a noun stands for what is told of it: "cited *cases* of women who were …"."""
    return noun.lemma_.lower() in _CASES


def calls_untrue(verb: Token, content: Token) -> bool:
    """Tell whether somebody says that it is not so: "called the claims *lies*".

    A short complement may be read as a clause: "called the torture [claims *baseless*]".
    """
    if verb.lemma_.lower() not in _CALLING or content.dep_ not in relations.UNDERGOER:
        return False
    called = [c for c in verb.children if c.dep_ in _CALLED_SO and c != content]
    said = [w for c in called for w in (c, *syntax.children(c, relations.OBJECT))]
    return any(hedge(word, "falsity") and not syntax.is_negated(word) for word in said)


def is_noun_content(content: Token) -> bool:
    """Tell whether ``content`` is what the noun of saying above it tells: "reports *of* raids"."""
    if content.dep_ in relations.ADVERBIAL | relations.REPORT:
        return True
    return content.dep_ in relations.PREPOSITIONAL and syntax.marker(content) in _MARKS_OF_A_TOPIC


def is_instance(noun: Token) -> bool:
    """Tell whether a noun is one of what is named before: "crimes *including* the murder"."""
    on_noun = noun.dep_ in relations.NOUN_ON_NOUN and noun.head.pos_ in {"NOUN", "PROPN"}
    return on_noun and syntax.marker(noun) in _MARKS_OF_AN_INSTANCE


def is_out_of_reach(cue: Token) -> bool:
    """Tell whether somebody cannot, will not or does not get to say it: "was unable to verify"."""
    if cue.dep_ in relations.ADNOMINAL:
        return syntax.is_negated(cue.head) and "to" in syntax.markers(cue)
    if cue.dep_ not in relations.OPEN_CONTENT | relations.ADVERBIAL:
        return False
    if hedge(cue.head, "negative_implicative"):
        return not syntax.is_negated(cue.head)
    if hedge(cue.head, "prospective") and syntax.is_negated(cue.head):
        return True  # "did not intend to call for it"
    able = hedge(cue.head, "outlook")
    return able is not None and bool(able.get("negative")) != syntax.is_negated(cue.head)
