"""What hangs on a word and what links it: dependents, conjuncts, markers, antecedents.

Shapes: a token in, tokens out, in text order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words
from . import relations
from .morphology import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE_PRONOUNS: Final = words("relative pronouns")
_IT: Final = frozenset({"it"})
_BUT: Final = frozenset({"but"})
_LINKS: Final = relations.LINK | relations.CONJUNCTION
_LEAVING_OUT: Final = words("marks of who is left out")
_EACH_OTHER: Final = ({"each", "other"}, {"one", "another"})
_ALL: Final = words("words for all there are")


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """Return the direct dependents of ``token`` that bear one of ``labels``."""
    return [child for child in token.children if child.dep_ in labels]


def child(token: Token, labels: frozenset[str]) -> Token | None:
    """Return the first dependent with one of ``labels``."""
    return next((c for c in token.children if c.dep_ in labels), None)


def conjuncts(token: Token) -> list[Token]:
    """Return ``token`` and what is coordinated with it further right."""
    found = [token]
    for item in found:
        found.extend(
            c
            for c in item.children
            if c.dep_ in relations.COORDINATED and c not in found and not is_contrast(c)
        )
    return sorted(found, key=lambda t: t.i)


def possessors(noun: Token) -> list[Token]:
    """Return the possessors of ``noun``, coordination unrolled."""
    return [item for p in children(noun, relations.POSSESSIVE) for item in conjuncts(p)]


def modifiers(noun: Token) -> list[Token]:
    """Return adjectives and nouns that stand before ``noun`` as modifiers."""
    found = [c for c in children(noun, relations.MODIFIER) if c.i < noun.i]
    return sorted({m for item in found for m in conjuncts(item)} | set(found), key=lambda t: t.i)


def is_contrast(token: Token) -> bool:
    """Tell whether ``token`` is set aside: "rebels, *not soldiers*", "*rather than* soldiers"."""
    return any(c.lower_ == "not" and c.i < token.i for c in token.children) or is_left_out(token)


def is_left_out(token: Token) -> bool:
    """Tell whether it is only named as no part of the others: "all the crews *except two*".

    So it is behind "but" where the others are all there are: "everybody *but the cook*".
    """
    if token.dep_ in relations.COORDINATED and token.head.pos_ in {"VERB", "AUX"}:
        return False  # "quit rather than *shoot*" tells of another deed
    links = [link for link in children(token, _LINKS) if link.i < token.i]
    turns = {_whole(link) for link in links}
    if turns & _LEAVING_OUT:
        return True
    return bool(turns & _BUT) and token.dep_ in relations.COORDINATED and _is_all(token.head)


def _whole(link: Token) -> str:
    """Return a link with what is fixed to it, lower-case: "rather than"."""
    return " ".join([link.lower_, *(c.lower_ for c in link.children if c.dep_ in relations.FIXED)])


def _is_all(noun: Token) -> bool:
    asked = (noun, *children(noun, relations.DETERMINER | relations.PREDETERMINER))
    return any(word.lower_ in _ALL for word in asked)


def is_each_other(token: Token) -> bool:
    """Tell whether both are meant, each by the other: "*each other*", "each blamed *the other*"."""
    fixed = {token.lower_, *(c.lower_ for c in token.children if c.dep_ in relations.FIXED)}
    if fixed in _EACH_OTHER:
        return True
    sides = children(token.head, relations.NOMINAL_SUBJECTS) if token.lower_ == "other" else []
    return any(c.lower_ == "each" for side in sides for c in (side, *side.children))


def joined_to(token: Token) -> Token | None:
    """Return the word that a hyphen makes one with ``token``: "*Lydian*-backed"."""
    doc, after = token.doc, token.i + 1
    if after + 1 >= len(doc) or doc[after].text not in {"-", "–"} or token.whitespace_:
        return None
    return doc[after + 1]


def is_expletive(token: Token) -> bool:
    """Tell whether "it" only stands for a clause behind: "*it* was decided to attack"."""
    if token.dep_ in relations.EXPLETIVE:
        return True
    verb = token.head
    empty = token.lower_ in _IT and token.dep_ in relations.NOMINAL_SUBJECTS
    said_of = child(verb, relations.PASSIVE_AUXILIARY | relations.COPULA) is not None
    clauses = relations.CLAUSAL_SUBJECTS | relations.CONTENT
    return empty and said_of and any(c.i > verb.i for c in children(verb, clauses))


def first_conjunct(token: Token) -> Token:
    """Return the head of the coordination that ``token`` stands in."""
    while token.dep_ in relations.COORDINATED:
        token = token.head
    return token


def marker(token: Token) -> str:
    """Return the preposition of a nominal or the mark of a clause, lower-case; "" if none.

    Fixed expressions are joined: ``according to``, ``because of``.
    """
    for case in token.children:
        if case.dep_ in relations.LINK and case.lower_ not in {"'s", "’s", "'"}:
            fixed = [c.lower_ for c in case.children if c.dep_ in relations.FIXED]
            return " ".join([case.lower_, *fixed])
    return ""


def marker_words(token: Token) -> list[Token]:
    """Return all prepositions and marks of ``token``."""
    return [c for c in token.children if c.dep_ in relations.LINK]


def markers(token: Token) -> list[str]:
    """Return all prepositions and marks of ``token``, lower-case."""
    return [c.lower_ for c in marker_words(token)]


def linking_words(token: Token) -> set[str]:
    """Return the prepositions and marks of ``token`` with what is fixed to them: "in case of"."""
    return {word.lower_ for link in marker_words(token) for word in (link, *link.children)}


def obliques(token: Token) -> list[tuple[str, Token]]:
    """Return (preposition, nominal) for each prepositional dependent, coordination unrolled."""
    found: list[tuple[str, Token]] = []
    for nominal in children(token, relations.NON_CORE):
        preposition = marker(nominal) or ("by" if nominal.dep_ in relations.PASSIVE_AGENT else "")
        if preposition == "by" and nominal.lower_ in {"way", "means"}:
            found += [("via", antecedent(n)) for n in children(nominal, relations.NON_CORE)]
            continue
        found.extend(
            (marker(item) or preposition, antecedent(item))
            for item in conjuncts(nominal)
            if item.dep_ in relations.NON_CORE or item.dep_ in relations.COORDINATED
        )
    return found


def is_relative_pronoun(token: Token) -> bool:
    """Tell whether ``token`` opens a relative clause and stands for its antecedent."""
    if token.lower_ not in RELATIVE_PRONOUNS:
        return False
    return any(anc.dep_ in relations.CLAUSE_ON_NOUN for anc in [token.head, *token.ancestors])


def antecedent(token: Token) -> Token:
    """Return what a relative pronoun stands for; any other token is returned as it is."""
    if is_relative_pronoun(token):
        for clause in [token.head, *token.ancestors]:
            if clause.dep_ in relations.CLAUSE_ON_NOUN:
                return clause.head
    return token


def antecedents(token: Token) -> list[Token]:
    """Return all that a relative pronoun stands for; any other token alone."""
    noun = antecedent(token)
    if noun == token:
        return [token]
    clause = next(c for c in [token.head, *token.ancestors] if c.dep_ in relations.CLAUSE_ON_NOUN)
    return told_of(clause)


def told_of(clause: Token) -> list[Token]:
    """Return whom a clause on a noun tells of: the whole series that stands before it.

    A clause on the first of a series is about all of them, one on the last about the last alone:
    "journalists and protesters *that were arrested*" (Universal Dependencies, conj). A verb in the
    singular tells of one.
    """
    first, start = clause.head, clause.left_edge.i
    verbs = [clause, *children(clause, relations.AUXILIARY)]
    doer = child(clause, relations.ANY_SUBJECT)
    own = doer is not None and not is_relative_pronoun(doer)
    if not own and any("Sing" in feature(verb, "Number") for verb in verbs):
        return [first]
    return [noun for noun in conjuncts(first) if noun == first or noun.i < start]


def path(token: Token, ancestor: Token) -> list[Token]:
    """Return the tokens from ``token`` up to, but without, ``ancestor``; [] if it is none."""
    steps = [token, *token.ancestors]
    return steps[: steps.index(ancestor)] if ancestor in steps[1:] else []
