"""Words above an act that pass on what is said of them: "*using* violence", "*had to* shell it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import written_hedge
from ..language import relations, syntax
from ..words.sets import words
from .modality import examine
from .tense import HAD, HAVE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_EVEN: Final = "even"
_COMMITTING: Final = words("verbs of committing") | words("verbs of using")
_ENGAGING: Final = words("verbs of engaging")
_MARKS_OF_ENGAGING: Final = words("marks of what one engages in")
_GOING: Final = words("verbs of going ahead")
_AHEAD: Final = words("words for ahead")


def is_named_so(current: Token, verb: Token) -> bool:
    """Tell whether it is what is given a name: "cannot call *the raid* what it is"."""
    contents = syntax.children(verb, relations.CONTENT)
    return current.dep_ in relations.OBJECT and any(c.i > current.i for c in contents)


def pass_on(act: Token, verb: Token, commitment: Commitment) -> bool:
    """Let what is said of a verb that only carries the act be said of it; tell whether it does."""
    if not _carries(verb, act):
        return False
    examine(verb, commitment, nominal=False)
    return True


def _carries(verb: Token, act: Token) -> bool:
    """Tell whether a verb only carries an act: "*using* violence", "*engage* in repression"."""
    lemma = verb.lemma_.lower()
    if act.pos_ != "NOUN":
        return False
    if act.dep_ in relations.OBJECT:
        return lemma in _COMMITTING
    mark = syntax.marker(act) if act.dep_ in relations.OBLIQUE else ""
    ahead = mark == "with" and any(c.lower_ in _AHEAD for c in verb.children)
    return (lemma in _ENGAGING and mark in _MARKS_OF_ENGAGING) or (lemma in _GOING and ahead)


def had_to(verb: Token) -> bool:
    """Tell whether what one had to do was done: "*had to* shell it", no "would have to"."""
    had = "Past" in syntax.feature(verb, "Tense") and verb.lemma_ in HAVE
    return had and not syntax.auxiliary_words(verb)


def was_after_all(clause: Token) -> bool:
    """Tell whether it was done as one wishes it had not been: "if they *had not invaded*"."""
    perfect = any(a.lower_ in HAD for a in syntax.auxiliary_words(clause))
    return perfect and syntax.is_negated(clause)


def describes(clause: Token) -> bool:
    """Tell whether a clause tells how it shows: "threats *exemplified* by the attack"."""
    bare = clause.dep_ in relations.ADNOMINAL and not syntax.markers(clause)
    return bare and syntax.is_participle(clause)


def depends_on_another(event: Token) -> bool:
    """Tell whether it comes if another thing does: "*if* they arrest me, they will deport me"."""
    verb = event if event.pos_ == "VERB" else event.head
    clauses = syntax.children(syntax.first_conjunct(verb), relations.ADVERBIAL)
    marks = [mark for clause in clauses for mark in syntax.marker_words(clause)]
    given = any(t.lower_ == _EVEN for clause in clauses for t in clause.children)
    return not given and any(written_hedge(mark, "condition") for mark in marks)
