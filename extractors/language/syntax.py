"""What a word governs and what governs it, in the words of syntax.

Every rule asks here or tests a relation of ``relations``. Another language needs a UD pipeline
and lexicons, not new rules. Shapes: a token in, tokens out, in text order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words
from . import relations
from .dependents import (
    antecedent,
    antecedents,
    child,
    children,
    conjuncts,
    first_conjunct,
    is_contrast,
    is_each_other,
    is_expletive,
    is_left_out,
    is_relative_pronoun,
    joined_to,
    linking_words,
    marker,
    marker_words,
    markers,
    modifiers,
    obliques,
    path,
    possessors,
    told_of,
)
from .morphology import feature, is_ing, is_negated, is_participle, is_past_form

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "antecedent", "child", "children", "conjuncts", "feature", "first_conjunct", "is_contrast",
    "is_each_other", "is_expletive", "is_ing", "is_left_out", "is_negated", "is_participle",
    "is_past_form", "is_relative_pronoun", "joined_to", "linking_words", "marker",
    "marker_words", "markers", "modifiers", "obliques", "path", "possessors",
]  # fmt: skip
"""What other modules read here besides the functions defined below."""
_INVERTED_AUXILIARIES: Final = words("inverted auxiliaries")
_MARKS_OF_WHO_IS_CALLED_UPON: Final = words("marks of who is called upon")
_MARKS_OF_A_CONTROLLED_CLAUSE: Final = words("marks of a controlled clause")
_HAVE: Final = words("forms of have")
_OBJECT_CONTROL: Final = words("object control verbs")
_COURSES: Final = words("courses of action")


def is_passive(verb: Token) -> bool:
    """Tell whether ``verb`` is passive: by auxiliary, agent, or as a bare participle."""
    labels = {c.dep_ for c in verb.children}
    if labels & relations.PASSIVE_AUXILIARY:
        return True
    if labels & relations.PASSIVE_AGENT:  # "women reported rapes *by militiamen*" is active
        return not (labels & relations.NOMINAL_SUBJECT and labels & relations.OBJECT)
    if labels & relations.PASSIVE_SUBJECT:
        perfect = [
            c for c in verb.children if c.dep_ in relations.PLAIN_AUXILIARY and c.lower_ in _HAVE
        ]
        return not perfect or any(c.lower_ == "been" for c in verb.children)
    if labels & (relations.NOMINAL_SUBJECT | relations.OBJECT | relations.PLAIN_AUXILIARY):
        return False
    if is_ing(verb):
        return False
    if verb.dep_ in relations.ADNOMINAL:
        return not any(c.lower_ == "to" for c in verb.lefts)
    if verb.dep_ in relations.COORDINATED and not (labels & relations.PLAIN_AUXILIARY):
        return is_participle(verb) and is_passive(verb.head)
    return (
        verb.dep_
        in relations.ROOT | relations.BESIDE_CLAUSE | relations.ADVERBIAL | relations.ADJECTIVAL
        and is_participle(verb)
    )


def is_inverted(verb: Token) -> bool:
    """Tell whether an auxiliary stands for "if" before the subject: "*Had* he killed them, …"."""
    subjects = children(verb, relations.ANY_SUBJECT)
    return bool(subjects) and any(
        c.lower_ in _INVERTED_AUXILIARIES and c.dep_.startswith("aux") and c.i < subjects[0].i
        for c in verb.children
    )


def own_subjects(verb: Token) -> list[Token]:
    """Return the grammatical subjects written at ``verb`` itself, coordination unrolled."""
    found = children(verb, relations.ANY_SUBJECT)
    return [one for subject in found for item in conjuncts(subject) for one in antecedents(item)]


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the grammatical subjects of ``verb``, also shared, controlled or relativised ones."""
    found = own_subjects(verb)
    if found or depth > 6:
        return found
    head = verb.head
    if verb.dep_ in relations.COORDINATED and head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        return subjects(head, depth + 1)
    if verb.dep_ in relations.CONTENT or (
        verb.dep_ in relations.ADVERBIAL and _is_controlled(verb)
    ):
        return controllers(verb) or subjects(head, depth + 1)
    if verb.dep_ in relations.ADVERBIAL and head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        return subjects(head, depth + 1)
    marks = set(markers(verb))
    if verb.dep_ in relations.ADNOMINAL and ("to" in marks or ("of" in marks and is_ing(verb))):
        return _bearers(head, depth)
    if verb.dep_ in relations.CLAUSE_ON_NOUN:
        return told_of(verb)
    return [head] if verb.dep_ in relations.ADJECTIVAL else []


def _is_controlled(verb: Token) -> bool:
    """Tell whether a clause is what the governing verb's object is said to do.

    "accused *him* of arming", "accused *him* of having armed", "urged *them* to stop".
    """
    marks = set(markers(verb))
    if is_ing(verb) or any(map(is_ing, children(verb, relations.AUXILIARY))):
        return bool(marks & _MARKS_OF_A_CONTROLLED_CLAUSE)
    if "to" not in marks or verb.head.pos_ != "VERB":
        return False
    return bool(_addressees(verb)) or verb.head.lemma_.lower() in _OBJECT_CONTROL


def _addressees(verb: Token) -> list[Token]:
    """Return who is called *on* or appealed *to* before an infinitive."""
    return [
        antecedent(n)
        for p, n in obliques(verb.head)
        if p in _MARKS_OF_WHO_IS_CALLED_UPON and n.i < verb.i
    ]


def controllers(verb: Token) -> list[Token]:
    """Return the objects or addressees of the governing verb that do ``verb``; [] if none."""
    head = verb.head
    if is_passive(head):
        return own_subjects(head) if verb.dep_ not in relations.FULL_CONTENT else []
    before = [o for o in own_objects(head) + indirect_objects(head) if o.i < verb.i]
    if "to" in markers(verb):
        before = before or _addressees(verb)
    return before


def _bearers(noun: Token, depth: int) -> list[Token]:
    """Return who does what an infinitive on ``noun`` says.

    "Russia was one of several states *to block*": Russia; "plans *to bomb*": whose plans.
    """
    while (
        noun.dep_ in relations.NOUN_ON_NOUN
        and marker(noun) == "of"
        and not child(noun, relations.COPULA)
    ):
        noun = noun.head
    if child(noun, relations.COPULA):
        return own_subjects(noun)
    owners = possessors(noun)
    if owners:
        return owners
    governor = noun.head
    if noun.lower_ in _COURSES and noun.dep_ in relations.OBJECT and governor.pos_ == "VERB":
        return subjects(governor, depth + 1)
    return [noun] if noun.lower_ not in _COURSES else []


def own_objects(verb: Token) -> list[Token]:
    """Return the direct objects written at ``verb``, coordination unrolled."""
    found = children(verb, relations.OBJECT)
    for result in children(verb, relations.OPEN_CONTENT):
        if result.pos_ == "ADJ":
            found += children(result, relations.OBJECT)
    return [one for obj in found for item in conjuncts(obj) for one in antecedents(item)]


def objects(verb: Token) -> list[Token]:
    """Return the direct objects of ``verb``, also relativised or shared with a coordinated verb."""
    found = own_objects(verb)
    if found:
        return found
    if verb.dep_ in relations.RELATIVE and own_subjects(verb) and not is_passive(verb):
        gap = not any(is_relative_pronoun(c) for c in verb.subtree)
        if gap and verb.head not in own_subjects(verb) and verb.head.pos_ != "VERB":
            return told_of(verb)
    if verb.dep_ in relations.COORDINATED and not is_passive(verb) and not own_subjects(verb):
        shared = [o for o in own_objects(verb.head) if o.i > verb.i]
        if shared:
            return shared
    following = [c for c in verb.children if c.dep_ in relations.COORDINATED and c.pos_ == "VERB"]
    apart = bool(following) and (
        bool(own_subjects(following[0])) or is_ing(verb) != is_ing(following[0])
    )  # "was investigating and *had* arrested him"
    if following and not apart and not is_passive(verb):
        between = range(verb.i + 1, following[0].i)
        if not any(verb.doc[i].dep_ in relations.OBLIQUE | relations.CONTENT for i in between):
            return own_objects(following[0])
    return []


def indirect_objects(verb: Token) -> list[Token]:
    """Return the indirect objects ("sent *them* rifles")."""
    found = children(verb, relations.INDIRECT_OBJECT)
    return [one for obj in found for item in conjuncts(obj) for one in antecedents(item)]


def adverbial_clauses(verb: Token) -> list[Token]:
    """Return the verbs of the clauses that say when, why or how: "killed *when* …"."""
    return children(verb, relations.ADVERBIAL)


def passive_agents(verb: Token) -> list[Token]:
    """Return the nominals of the by-phrase, also one that stands behind a whole row of verbs."""
    return _by_phrase(verb) or _by_phrase_of_the_row(verb)


def _by_phrase(verb: Token) -> list[Token]:
    return [
        antecedent(item)
        for preposition, item in obliques(verb)
        if preposition == "by" or item.dep_ in relations.PASSIVE_AGENT
    ]


def _by_phrase_of_the_row(verb: Token) -> list[Token]:
    """Return who did all of "was seized, beaten and robbed *by guards*".

    Nothing but participles stands between: of "arrested in May and later killed by guards" nobody
    knows who arrested.
    """
    linking = relations.CONJUNCTION | relations.COORDINATED
    for other in conjuncts(first_conjunct(verb)) if is_participle(verb) else []:
        between = verb.doc[verb.i + 1 : other.i]
        bare = all(t.is_punct or t.dep_ in linking for t in between)
        if other.i > verb.i and bare and is_participle(other) and (found := _by_phrase(other)):
            return found
    return []


def logical_subjects(verb: Token) -> list[Token]:
    """Return who or what does ``verb``, whatever the voice; partitives kept whole."""
    return passive_agents(verb) if is_passive(verb) else subjects(verb)


def logical_objects(verb: Token) -> list[Token]:
    """Return who or what ``verb`` is done to, whatever the voice; partitives kept whole."""
    if not is_passive(verb):
        return objects(verb)
    return [whom for noun in subjects(verb) for whom in _named_before(noun, verb)]


def _named_before(noun: Token, verb: Token) -> list[Token]:
    """Return the name of which a noun with a clause only says what it is.

    "*Oro* is a person who was arrested", "*Tarn*, an aid worker who was held".
    """
    clause = first_conjunct(verb)
    if clause.dep_ not in relations.RELATIVE or clause.head != noun or noun.pos_ != "NOUN":
        return [noun]
    if "Plur" in feature(noun, "Number") or is_negated(noun):
        return [noun]
    apposed = noun.dep_ in relations.APPOSED
    named = [noun.head] if apposed else own_subjects(noun) if child(noun, relations.COPULA) else []
    return named if named and all(name.pos_ == "PROPN" for name in named) else [noun]


def qualifiers(token: Token) -> list[Token]:
    """Return what qualifies a noun or verb: modifiers, adverbs, what it is said to be."""
    found = [*modifiers(token), *children(token, relations.ADVERB)]
    if token.dep_ in relations.ANY_SUBJECT and token.head.pos_ in {"ADJ", "NOUN"}:
        found.append(token.head)
    return [m for item in found for m in conjuncts(item)]


def auxiliary_words(verb: Token) -> list[Token]:
    """Return the auxiliaries of ``verb``; a coordinated verb without a subject shares them."""
    own = [c for c in verb.children if c.dep_ in relations.AUXILIARY]
    if (
        not own
        and verb.dep_ in relations.COORDINATED
        and not own_subjects(verb)
        and verb.head.pos_ == "VERB"
    ):
        return auxiliary_words(verb.head)
    return own


def auxiliaries(verb: Token) -> list[str]:
    """Return the auxiliaries of ``verb``, lower-case."""
    return [word.lower_ for word in auxiliary_words(verb)]
