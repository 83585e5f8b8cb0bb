"""What hangs on a word itself and bends it: negation, modals, hedging adverbs and adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, written_hedge
from ..language import relations, syntax
from ..words.sets import words
from .commitment import ATTEMPT
from .nowise import in_no_way
from .tense import HAVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .commitment import Commitment

HEDGE: Final = "hedging-word"
"""The name under which claims tell of a word like "reportedly"."""
_ATTEMPTED: Final = words("adjectives of what was only tried")
_ALL_BUT_IT: Final = ["all", "but"]
_ALL_BUT: Final = words("marks of what all but happened")
_FOILED: Final = words("adjectives of what was foiled")
_QUALIFYING: Final = (
    relations.OBLIQUE | relations.ADVERBIAL | relations.ADVERB | relations.ADJECTIVAL
)
_COUNTERFACTUAL: Final = words("modals of what was not")
_NEWS: Final = words("verbs of news")
_OR: Final = "or"
_MARKS_OF_A_WHY: Final = words("marks of why and where")


def examine(token: Token, commitment: Commitment, *, nominal: bool) -> None:
    """Read what hangs on ``token`` itself: negation, modals, hedging adverbs and adjectives."""
    _deny(token, commitment, nominal=nominal)
    for item in token.children:
        if _is_as_told(item):
            continue
        for kind in ("adverb", "adjective"):
            row = hedge(item, kind) if item.dep_ in _QUALIFYING and not _leads_on(item) else None
            if row is not None:
                commitment.weaken(str(row["certainty"]), HEDGE, item)
        described = nominal and item.dep_ in relations.ADJECTIVAL | relations.COMPOUND
        if described and hedge(item, "future_adjective"):
            commitment.move("Future", "future-adjective", item)
        if described and written_hedge(item, "faked"):
            commitment.negate("faked", item)
        if described and item.lower_ in _ATTEMPTED:
            commitment.weaken("Possible", ATTEMPT, item)
        if described and item.lower_ in _FOILED:
            commitment.set_negative(True, "foiled", item)
    if not nominal:
        _all_but(token, commitment)
        modals(token, commitment)
    if any(c.lower_ == "longer" and syntax.is_negated(c) for c in token.children):
        commitment.end("no-longer", token)
        commitment.move("Past", "no-longer", token)


def _deny(token: Token, commitment: Commitment, *, nominal: bool) -> None:
    if syntax.is_negated(token) or _shares_negation(token):
        commitment.negate("negation", token)
    if not nominal and in_no_way(token):
        commitment.negate("in-no-way", token)


def _shares_negation(verb: Token) -> bool:
    """Tell whether a verb before it bears its negation: "did not shell it *or arrest* him"."""
    first = verb.head
    if verb.dep_ not in relations.COORDINATED or verb.pos_ != "VERB" or first.pos_ != "VERB":
        return False
    own = syntax.own_subjects(verb) or syntax.children(verb, relations.AUXILIARY)
    links = {c.lower_ for c in syntax.children(verb, relations.CONJUNCTION)}
    return syntax.is_negated(first) and not own and _OR in links


def _is_as_told(clause: Token) -> bool:
    """Tell whether it was told before: "*as has been reported*, he was freed"."""
    told = clause.dep_ in relations.ADVERBIAL and clause.lemma_.lower() in _NEWS
    return told and "as" in syntax.markers(clause)


def _leads_on(adverb: Token) -> bool:
    """Tell whether it doubts only the why and where behind it: "shot him, *reportedly to rob* him".

    "Was shot, reportedly *by soldiers*" doubts who did it.
    """
    verb = adverb.head
    after = verb.i < adverb.i and adverb.nbor(-1).text == ","
    return after and adverb.i + 1 < len(adverb.doc) and adverb.nbor(1).lower_ in _MARKS_OF_A_WHY


def weaken_by_adverbs(beside: Iterable[Token], commitment: Commitment) -> None:
    """Read "*reportedly* struck a school" off the words ``beside`` the verb, or the party."""
    for item in beside:
        row = hedge(item, "adverb") if item.dep_ in relations.ADVERB else None
        if row is not None:
            commitment.weaken(str(row["certainty"]), HEDGE, item)


def weaken_by_adjectives(noun: Token, commitment: Commitment) -> None:
    """Read "his *alleged* role in the killing"."""
    for word in syntax.children(noun, relations.ADJECTIVAL):
        if row := hedge(word, "adjective"):
            commitment.weaken(str(row["certainty"]), HEDGE, word)


def _all_but(verb: Token, commitment: Commitment) -> None:
    """Take what did not quite happen for what did not: "*nearly* took the town"."""
    for adverb in syntax.children(verb, relations.ADVERB):
        if adverb.lower_ in _ALL_BUT:
            commitment.set_negative(True, "all-but", adverb)
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    if [word.lower_ for word in before] == _ALL_BUT_IT:
        commitment.set_negative(True, "all-but", before[0])


def modals(verb: Token, commitment: Commitment) -> None:
    """Read the modal verbs before ``verb``: may, must, will, would.

    What "may have" been may have been; what "could have" been most often was not, unless
    somebody says so.
    """
    auxiliaries = syntax.auxiliary_words(verb)
    perfect = any(a.lower_ in HAVE for a in auxiliaries)
    progressive = any(a.lower_ == "be" for a in auxiliaries) and syntax.is_ing(verb)
    for word in auxiliaries:
        row = written_hedge(word, "modal")
        if row is not None and row.get("certainty"):
            commitment.averted = perfect and word.lower_ in _COUNTERFACTUAL
            time = "Past" if perfect else "Ongoing" if progressive else "Hypothetical"
            commitment.weaken(str(row["certainty"]), "modal", word)
            commitment.move(time, "modal", word)
        elif row is not None:
            commitment.would = commitment.would or row["temporality"] == "Hypothetical"
            commitment.move(str(row["temporality"]), "modal", word)
        elif written_hedge(word, "deontic") and perfect:
            commitment.weaken("Probable", "must-have", word)
        elif written_hedge(word, "deontic"):
            commitment.ask("deontic", word)
