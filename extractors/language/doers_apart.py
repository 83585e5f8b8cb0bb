"""Eight readings of the tree that part a doer from what he does, or would do.

"Theft, arson and rape by soldiers and [police]": a row that "and" has closed has no further member,
so that police do it too. "Called for [the council] to impose it": who stands between "for" and
"to" is the subject, and is not called for. "Blamed the attack on [the army]": it is laid on the
army, which was not attacked. "Leaders of gangs that have killed": the gangs have. "Police foiled a
plot by rebels [to bomb it]": the rebels were to bomb it, not the police. "They were behind the
attack on 4 April, [the panel] said": the panel says it. "The minister alleges [the army] shelled
it": the army is not alleged, it shelled. "Denied to reporters [that they shelled it]": nothing is
told of the reporters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.plurals import singular
from ..words.sets import words
from . import relations
from .dependents import marker
from .morphology import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT, _PASSIVE_SUBJECT, _OBLIQUE, _CLAUSE_ON_NOUN = "nsubj", "nsubj:pass", "obl", "acl"
_CONTENT, _MARK = "ccomp", "mark"
_PEOPLE_OF_BODIES: Final = words("people of bodies")
_PRONOUNS_OF_THINGS: Final = words("relative pronouns of bodies")
_OF_ONE: Final = words("auxiliaries of one")
_OF_SEVERAL: Final = words("auxiliaries of more than one")
_PLOTS: Final = words("nouns told with what is planned")
_SAYING_TO: Final = words("verbs of saying something to somebody")
_TO_A_HEARER: Final = frozenset({"to", "from", "before"})
_WHICH: Final = "which"
_OF_A_BODY: Final = frozenset({"of", "for", "in", "with"})
_HANDS: Final = frozenset({"hand", "hands"})
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})
_SHORTEST_ROW: Final = 2
"""Members behind the first of a row that commas and "and" close."""
_BEFORE_AN_INFINITIVE: Final = relations.OBLIQUE | relations.OBJECT | relations.NOUN_ON_NOUN


def give_subject(verb: Token) -> None:
    """Hang on an infinitive who is to do it: "called for [the council] to impose a ban"."""
    marks = {c.lower_: c for c in verb.lefts if c.dep_ in relations.MARK}
    if "for" not in marks or "to" not in marks:
        return
    if any(c.dep_ in relations.ANY_SUBJECT for c in verb.lefts):
        return
    between = verb.doc[marks["for"].i + 1 : marks["to"].i]
    doers = [t for t in between if t.head == verb.head and t.dep_ in _BEFORE_AN_INFINITIVE]
    if len(doers) == 1:
        passive = any(c.dep_ in relations.PASSIVE_AUXILIARY for c in verb.lefts)
        doers[0].head, doers[0].dep_ = verb, _PASSIVE_SUBJECT if passive else _SUBJECT


def give_speaker(verb: Token) -> None:
    """Hang on a verb of saying behind what is said who stands right before it: "…, [he] said"."""
    said = [c for c in verb.lefts if c.dep_ in relations.FULL_CONTENT]
    if not said or any(c.dep_ in relations.ANY_SUBJECT for c in verb.children) or verb.i == 0:
        return
    last = verb.nbor(-1)
    for noun in (last, *last.ancestors):
        if noun.i <= said[-1].i:
            return
        before = noun.left_edge
        opens = before.text == "," or (before.i > 0 and before.nbor(-1).text == ",")
        if opens and noun.pos_ in _NOUNS and noun.right_edge == last:
            noun.head, noun.dep_ = verb, _SUBJECT
            return


def tell_apart(cue: Token) -> None:
    """Part what is said from who says it: "the minister alleges [the army] shelled it".

    No verb with a subject of its own is the subject of another as a noun is.
    """
    told = cue.head
    if cue.dep_ not in relations.NOMINAL_SUBJECTS or told.pos_ != "VERB" or told.i < cue.i:
        return
    speakers = [c for c in cue.lefts if c.dep_ in relations.NOMINAL_SUBJECTS]
    doers = [c for c in cue.rights if c.dep_ in relations.OBJECT and c.i < told.i]
    if not speakers or len(doers) != 1:
        return
    head, dep = told.head, told.dep_
    cue.head, cue.dep_ = (cue if head == told else head), dep
    told.head, told.dep_ = cue, _CONTENT
    doers[0].head, doers[0].dep_ = told, _SUBJECT


def hang_on_plot(verb: Token) -> None:
    """Hang an infinitive on the plot right before it: "foiled a plot by rebels [to bomb it]"."""
    to = next((c for c in verb.lefts if c.dep_ in relations.MARK and c.lower_ == "to"), None)
    if to is None or verb.dep_ not in relations.ADVERBIAL | relations.OPEN_CONTENT:
        return
    for noun in [c for c in verb.head.children if c.dep_ in relations.UNDERGOER]:
        last = max(t.i for t in noun.subtree)
        if noun.lemma_.lower() in _PLOTS and last + 1 == to.i:
            verb.head, verb.dep_ = noun, _CLAUSE_ON_NOUN


def lay_blame(verb: Token) -> None:
    """Hang on "blame" whom it is laid on: "blamed the attack on [the army]"."""
    for noun in [c for c in verb.children if c.dep_ in relations.UNDERGOER]:
        for blamed in [c for c in noun.rights if c.dep_ in relations.NOUN_ON_NOUN]:
            if marker(blamed) == "on":
                blamed.head, blamed.dep_ = verb, _OBLIQUE


def join_to_doer(noun: Token) -> None:
    """Hang on a doer who does it too: "arson, theft and rape by soldiers and [police]".

    The row of what was done has its "and" already; what "killings and thefts by soldiers
    and *rape of women*" tell are two rows.
    """
    first, link = noun.head, next((c for c in noun.lefts if c.lower_ == "and"), None)
    done = any(marker(c) == "of" for c in noun.rights if c.dep_ in relations.NOUN_ON_NOUN)
    if link is None or noun.pos_ not in {"NOUN", "PROPN"} or done or any(map(_is_case, noun.lefts)):
        return
    row = [c for c in first.children if c.dep_ in relations.COORDINATED and c.i < noun.i]
    if len(row) < _SHORTEST_ROW or not any(c.lower_ == "and" for c in row[-1].lefts):
        return
    doer = link.nbor(-1) if link.i else link
    while doer.dep_ not in relations.NON_CORE and doer.head.right_edge.i < link.i:
        doer = doer.head
    marks = {c.lower_ for c in doer.lefts if _is_case(c)}
    hands = "of" in marks and doer.head.lower_ in _HANDS
    if doer.i > row[-1].i and (hands or "by" in marks) and first.pos_ != "PROPN":
        noun.head = doer


def _is_case(token: Token) -> bool:
    return token.dep_ in relations.CASE


def hang_on_saying(clause: Token) -> None:
    """Hang on the verb what somebody says to another: "denied to *reporters* [that they shelled]".

    "That" which opens a clause with a subject of its own stands for nobody.
    """
    _mark_whole(clause)
    hearer = clause.head
    verb = hearer.head
    whole = any(c.dep_ in relations.MARK and c.lower_ == "that" for c in clause.lefts)
    told = verb.lemma_.lower() in _SAYING_TO and hearer.dep_ in relations.OBLIQUE
    if not (whole and told) or marker(hearer) not in _TO_A_HEARER or hearer.i < verb.i:
        return
    if any(c.dep_ in relations.ANY_SUBJECT for c in clause.lefts):
        clause.head, clause.dep_ = verb, _CONTENT


def _mark_whole(clause: Token) -> None:
    """Take "that" for a mark where another does it: "a *hoax that* guards burned the school"."""
    subjects = [c for c in clause.lefts if c.dep_ in relations.NOMINAL_SUBJECT]
    objects = any(c.dep_ in relations.OBJECT for c in clause.rights)
    if len(subjects) > 1 and subjects[0].lower_ == "that" and objects:
        subjects[0].dep_, subjects[0].pos_, clause.dep_ = _MARK, "SCONJ", _CLAUSE_ON_NOUN


def hang_on_body(clause: Token) -> None:
    """Hang a clause with "that" on the body before it: "leaders of [gangs that have killed]".

    So with "which" behind a name: "Quint, head of [a gang, which has killed]". Not where the
    verb's number is that of the people alone: "leaders of a gang that *have* fled".
    """
    people = clause.head
    told = [people, *(c for c in people.children if c.dep_ in relations.APPOSED)]
    known = any(singular(word.lower_) in _PEOPLE_OF_BODIES for word in told)
    if not known:
        return
    whose = [c for c in clause.children if c.dep_ in relations.NOMINAL_SUBJECTS]
    if len(whose) != 1 or whose[0].lower_ not in _PRONOUNS_OF_THINGS or whose[0].i == 0:
        return
    body = whose[0].nbor(-1)
    if body.text == "," and body.i and whose[0].lower_ == _WHICH:
        body = body.nbor(-1)
    while body.dep_ not in relations.NOUN_ON_NOUN and body.head != body:
        body = body.head
    if body.dep_ not in relations.NOUN_ON_NOUN or marker(body) not in _OF_A_BODY:
        return
    if not people.i < body.i < whose[0].i or body.head not in {people, *people.children}:
        return
    forms = {c.lower_ for c in clause.children if c.dep_ in relations.AUXILIARY} | {clause.lower_}
    many = "Plur" in feature(body, "Number")
    named = body.pos_ == "PROPN" and whose[0].lower_ == _WHICH  # "the Red *Brigades*, which was"
    if named or not forms & (_OF_ONE if many else _OF_SEVERAL):
        clause.head = body
