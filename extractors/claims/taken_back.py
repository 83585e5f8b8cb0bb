"""What the next sentences take back: a death that was faked, a story that turned out false.

"Lev Oro was shot dead on Friday. It later emerged that he had *staged his murder*": nobody shot
him. Only what is told of the same person, or of "the report" itself, takes anything back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import family_of, harming_families, toll_of
from ..annotation.words import hedge, layer, speech_entries
from ..attribution.stories import is_only_telling
from ..language import relations, syntax
from ..mentions.noun_phrases import is_plural
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers

RULE: Final = "taken-back-later"
NEAR: Final = 3
"""Sentences ahead in which it may be taken back; a story is called false in the next one."""
_FAKING: Final = words("verbs of faking")
_FAKED: Final = words("harms that are faked")
_DEFINITE: Final = words("definite determiners")
_TURNING_OUT: Final = words("verbs of turning out")


def take_back(
    commitment: Commitment,
    trigger: Trigger,
    fillers: Fillers,
    context: DiscourseContext,
    *,
    voiced: bool,
) -> None:
    """Let the text's own telling of an event be denied by what it tells next.

    What others said (``voiced``) stays what they said, and nobody knows whether it is so; nor
    where others say that it was not.
    """
    if family_of(trigger.event_type) not in harming_families():
        return
    word = next(_taken_back_by(trigger, fillers, context), None)
    if word is not None and (voiced or _is_said(word)):
        commitment.weaken("Unknown", RULE, word)
    elif word is not None:
        commitment.set_negative(True, RULE, word)


def _taken_back_by(
    trigger: Trigger, fillers: Fillers, context: DiscourseContext
) -> Iterator[Token]:
    told = [t for role in ("victim", "target") for t in fillers.get(role) if not is_plural(t)]
    killed = toll_of(trigger.event_type) == "Killed"
    for word in _ahead(trigger.token):
        if _is_called_false(word) and _sentences_between(trigger.token, word) == 1:
            yield word
        for person in _shown_alive(word) if killed else ():
            if _is_one_of(person, told, context):
                yield word
        for person in _faker(word):
            if _is_one_of(person, told, context):
                yield word


def _ahead(token: Token) -> Iterator[Token]:
    for word in token.doc[token.i + 1 :]:
        if _sentences_between(token, word) > NEAR:
            return
        yield word


def _sentences_between(first: Token, last: Token) -> int:
    numbers = layer(first).sentences
    return numbers[last.i] - numbers[first.i]


def _is_one_of(person: Token, told: list[Token], context: DiscourseContext) -> bool:
    """Tell whether ``person`` is one of those the event was ``told`` of: by name or reference."""
    meant = context.resolve(person)
    names = {t.text for one in told for t in (one, *one.subtree) if t.ent_type_ == "Person"}
    return meant in told or any(meant in one.subtree for one in told) or meant.text in names


def _faker(verb: Token) -> list[Token]:
    """Return whose death or kidnapping was only played: "had *faked his* death"."""
    if verb.lemma_.lower() not in _FAKING or _is_open(verb):
        return []
    played = [*syntax.objects(verb), *(verb.children if syntax.is_passive(verb) else ())]
    return [
        owner
        for harm in played
        if harm.lemma_.lower() in _FAKED
        for owner in syntax.children(harm, relations.POSSESSIVE)
    ]


def _shown_alive(word: Token) -> list[Token]:
    """Return who is seen to live: "he was found *alive*", "she is *alive*"."""
    if word.lower_ != "alive" or word.pos_ not in {"ADJ", "ADV"} or _is_open(word):
        return []
    copula = any(c.dep_ in relations.COPULA for c in word.children)
    verb = word if copula else word.head
    if copula and verb.dep_ in relations.OPEN_CONTENT:
        verb = verb.head  # "was confirmed *to be alive*"
    return syntax.subjects(verb) if verb.pos_ in {"VERB", "ADJ"} else []


def _is_called_false(word: Token) -> bool:
    """Tell whether the text itself calls the report that it gave untrue: "*proved* false"."""
    if hedge(word, "falsity") is None or _is_open(word):
        return False
    verb = word.head if word.dep_ in relations.OPEN_CONTENT else word
    if verb != word and verb.lemma_.lower() not in _TURNING_OUT:
        return False
    if _is_said(word):
        return False
    told = [n for n in syntax.own_subjects(verb) if is_only_telling(n)]
    return any(map(_is_bare, told))


def _is_bare(noun: Token) -> bool:
    """Tell whether it is the report just given, with nothing to tell which: "the story"."""
    marked = any(c.lower_ in _DEFINITE for c in syntax.children(noun, relations.DETERMINER))
    told = any(c.dep_ in relations.CONTENT_OF_NOUN | relations.RELATIVE for c in noun.children)
    return marked and not told


def _is_said(word: Token) -> bool:
    """Tell whether somebody says it; not "it is revealed", nor "saying that he was alive"."""
    return any(
        speech_entries(above)
        and above.lemma_.lower() not in _TURNING_OUT
        and not syntax.is_passive(above)
        and syntax.own_subjects(above)
        for above in word.ancestors
    )


def _is_open(word: Token) -> bool:
    """Tell whether it is not, only may be so, or is denied."""
    return any(
        syntax.is_negated(above)
        or any(hedge(auxiliary, "modal") for auxiliary in syntax.auxiliary_words(above))
        or any(row.get("negative") for row in speech_entries(above))
        for above in (word, *word.ancestors)
    )
