"""What is told beside an act and leaves it undone or unsure: "if confirmed", "*failed* abduction".

The act is a noun that a verb, an adjective or a clause speaks of ("the trial *has not begun*",
"assaults which *allegedly* took place"), or a clause of a correlative comparison ("*the more* are
arrested, the more march").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import toll_of
from ..annotation.words import hedge, written_hedge
from ..language import relations, syntax
from ..words.sets import words
from .modality import weaken_by_adverbs
from .tense import HAVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .commitment import Commitment

_BORNE_OUT: Final = words("words for borne out")
_FAILED: Final = words("words for failed")
_BEGINNING: Final = words("verbs of coming about")
_PLACE: Final = words("nouns of taking place")
_FIGURES: Final = words("nouns of what is known of acts")
_COMPARING: Final = words("words of a correlative comparison")
_ABOUT: Final = words("marks of what figures are of")
_INSTANCES: Final = words("instances of an act")
_UNTIL: Final = words("marks of when it began after all")
_NEWS: Final = words("verbs of news")
_YET: Final = words("words for not yet")
_WIDESPREAD: Final = words("adjectives of how widespread it is")
_DUE: Final = words("words for due")
_PRESENT: Final = words("auxiliaries of the present")
_COMMITTING: Final = words("verbs of committing")
_LONGEST: Final = 4


def weigh_what_is_told_of(event: Token, event_type: str, commitment: Commitment) -> None:
    """Let what stands beside the ``event`` word tell on how far the claim commits."""
    if _is_correlative(event):
        commitment.leave_open("the-more", event)
    if event.pos_ in {"VERB", "AUX"}:
        return
    if (mark := _if_borne_out(event)) is not None:
        commitment.weaken("Possible", "if-confirmed", mark)
    if toll_of(event_type) is not None and (failed := _failure(event)) is not None:
        commitment.set_negative(True, "failed", failed)
    verb = event.head
    if event.dep_ in relations.NOMINAL_SUBJECTS and _takes_place(verb):
        if syntax.is_negated(verb) and not (_is_until(verb) or _is_regretted(verb)):
            commitment.set_negative(True, "not-begun", verb)
        weaken_by_adverbs(verb.children, commitment)
    if event.dep_ in relations.NOMINAL_SUBJECTS:
        _weigh_what_it_is(verb, commitment)
    if event.dep_ in relations.PASSIVE_SUBJECT and hedge(verb, "passive") and _is_nameless(verb):
        commitment.weaken("Probable", "only-alleged", verb)
    for clause in _clauses_on(event):
        if _takes_place(clause) or clause.lemma_.lower() in _COMMITTING:
            weaken_by_adverbs(clause.children, commitment)
    if (figures := _no_figures(event)) is not None:
        commitment.weaken("Unknown", "no-figures", figures)


def _weigh_what_it_is(verb: Token, commitment: Commitment) -> None:
    """Read "the trial has *yet* to begin", "is *due* in May", "was *reportedly* common"."""
    begun = [c for c in syntax.children(verb, relations.OPEN_CONTENT) if _takes_place(c)]
    if any(c.lower_ in _YET for c in verb.children) and begun:
        commitment.set_negative(True, "not-begun", verb)
    if verb.lower_ in _WIDESPREAD:
        weaken_by_adverbs(verb.children, commitment)
    now = {c.lower_ for c in syntax.children(verb, relations.AUXILIARY)} & _PRESENT
    if verb.lower_ in _DUE and now:
        commitment.move("Future", "still-due", verb)


def _is_regretted(verb: Token) -> bool:
    """Tell whether it took place and ought not to have: "*should never have* happened"."""
    auxiliaries = syntax.auxiliary_words(verb)
    perfect = any(a.lower_ in HAVE for a in auxiliaries)
    return perfect and any(written_hedge(a, "deontic") for a in auxiliaries)


def _is_correlative(event: Token) -> bool:
    """Tell whether it is half of "the more are arrested, the more march"."""
    sentence = event.sent
    pairs = [
        t.i
        for t in sentence[1:]
        if t.lower_ in _COMPARING
        and t.nbor(-1).lower_ == "the"
        and _opens(t.nbor(-1), sentence.start)
    ]
    return len(pairs) > 1 and event.i > pairs[0]


def _opens(article: Token, start: int) -> bool:
    """Tell whether a clause begins with ``article``: at the start or behind a comma."""
    return article.i == start or article.nbor(-1).text in {
        ",",
        ";",
        ":",
        "“",
        '"',
        "—",
        "–",
        "that",
    }


def _if_borne_out(event: Token) -> Token | None:
    """Return the "if" of "the abduction, *if* confirmed", in its sentence."""
    above = event.head if event.dep_ in relations.NOMINAL_SUBJECTS else event
    for token in above.subtree:
        if not written_hedge(token, "condition") or token.i + 1 >= len(token.doc):
            continue
        clause = token.head
        bare = token.nbor(1).lower_ in _BORNE_OUT and not syntax.own_subjects(clause)
        if bare and clause in {token.nbor(1), above, event}:
            return token
    return None


def _failure(event: Token) -> Token | None:
    """Return what says that it failed: "the *failed* abduction", "the abduction *failed*"."""
    before = syntax.children(event, relations.ADJECTIVAL)
    told = next((t for t in before if t.lower_ in _FAILED), None)
    verb = event.head
    if told is None and event.dep_ in relations.NOMINAL_SUBJECTS and verb.lemma_.lower() in _FAILED:
        return None if syntax.is_negated(verb) or _has_content(verb) else verb
    return told


def _has_content(verb: Token) -> bool:
    return bool(syntax.children(verb, relations.CONTENT | relations.OBJECT))


def _takes_place(verb: Token) -> bool:
    """Tell whether a verb only says that something comes about: "took place", "has begun"."""
    if verb.lemma_.lower() not in _BEGINNING:
        return False
    objects = syntax.own_objects(verb)
    return not objects or all(t.lower_ in _PLACE for t in objects)


def _is_until(verb: Token) -> bool:
    """Tell whether it began later: "did not begin *until* May"."""
    clauses = syntax.children(verb, relations.ADVERBIAL)
    marks = {mark for mark, _ in syntax.obliques(verb)}.union(*map(syntax.markers, clauses))
    return not marks.isdisjoint(_UNTIL)


def _is_nameless(verb: Token) -> bool:
    """Tell whether nobody is named who alleges it; what "was reported" the news tell as so."""
    told = verb.lemma_.lower() in _NEWS or bool(syntax.children(verb, relations.CONTENT))
    return not (told or syntax.passive_agents(verb) or syntax.is_negated(verb))


def _clauses_on(event: Token) -> Iterable[Token]:
    """Yield the relative clauses on the act, or on the cases of it: "*cases* of torture, which …".

    The parse may hang them on the last noun of the phrase.
    """
    row = {event, syntax.first_conjunct(event)}
    nouns = [*row, *(n for one in row for _, n in syntax.obliques(one))]
    if event.head.lemma_.lower() in _INSTANCES:
        nouns += [event.head, *(n for _, n in syntax.obliques(event.head))]
    for noun in nouns:
        yield from syntax.children(noun, relations.CLAUSE_ON_NOUN)


def _no_figures(event: Token) -> Token | None:
    """Return the noun of "*no data* were available on arrests", which tells of none."""
    if (
        event.dep_ not in relations.PREPOSITIONAL
        or syntax.marker(syntax.first_conjunct(event)) not in _ABOUT
    ):
        return None
    above = syntax.first_conjunct(event)
    for _ in range(_LONGEST):
        above = above.head
        for noun in (above, *syntax.own_subjects(above)):
            none = any(c.lower_ == "no" for c in syntax.children(noun, relations.DETERMINER))
            if none and noun.lemma_.lower() in _FIGURES:
                return noun
    return None
