"""Words that make what they fill a role of not so: "nobody was killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from ..language.morphology import is_number_sign, opens_a_name

if TYPE_CHECKING:
    from spacy.tokens import Token

_BUT: Final = "but"


def negative_word(token: Token) -> bool:
    """Tell whether ``token`` is "nobody", "nothing", or bears "no", "not one of", "not all the"."""
    if hedge(token, "negative_pronoun"):
        return True
    if token.lower_ in {"no", "neither"}:
        return not (is_number_sign(token) or opens_a_name(token))
    if any(syntax.is_negated(c) for c in syntax.children(token, relations.PREDETERMINER)):
        return True
    return syntax.is_negated(token) and token.pos_ not in {"VERB", "AUX"}


def is_set_against(party: Token) -> bool:
    """Tell whether it is only named to say who it was not: "the mayor, *not his guards*".

    So is the first of "*not the mayor* but his guards", and who is left out of the others, if
    these did it: "nobody *except the mayor*" names him.
    """
    if syntax.is_left_out(party):
        return not (negative_word(party.head) or syntax.is_negated(party.head))
    if not syntax.is_contrast(party):
        return False
    if party.dep_ in relations.COORDINATED | relations.APPOSED:
        return not syntax.is_negated(party.head)
    others = syntax.children(party, relations.COORDINATED)
    return any(c.lower_ == _BUT for t in others for c in syntax.children(t, relations.CONJUNCTION))


def is_of_nobody(event: Token, verb: Token | None, parties: list[Token]) -> bool:
    """Tell whether nobody does it or undergoes it: "*none* of the guards beat him".

    ``parties`` and the subjects of ``verb`` are asked, whoever is named as a party. What an
    adverbial clause tells has its own: "nobody was tried for *raping* her"; a participle before a
    noun tells what those are: "not all the *kidnapped* men were freed".
    """
    if event.dep_ in relations.ADJECTIVAL:
        return any(negative_word(party) for party in parties if party != event.head)
    if event.dep_ in relations.ADVERBIAL:
        within = set(event.subtree)
        parties = [party for party in parties if party in within]
    told = [word for word in (*parties, *_named_subjects(verb)) if not is_set_against(word)]
    return any(negative_word(word) and not _has_an_exception(word) for word in told)


def _has_an_exception(nobody: Token) -> bool:
    """Tell whether one is left out of those who did not: "nobody *except the cook*"."""
    own = syntax.children(nobody, relations.NON_CORE | relations.COORDINATED)
    beside = syntax.children(nobody.head, relations.NON_CORE) if nobody.i < nobody.head.i else []
    return any(syntax.is_left_out(word) for word in (*own, *beside))


def _named_subjects(verb: Token | None) -> list[Token]:
    if verb is None:
        return []
    aside = verb.dep_ in relations.ADVERBIAL | relations.CLAUSE_ON_NOUN
    return syntax.own_subjects(verb) if aside else syntax.subjects(verb)
