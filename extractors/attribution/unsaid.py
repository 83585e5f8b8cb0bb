"""What somebody does not say, or only heard: "no longer claims", "was *misquoted* as saying".

Who "apologised for saying" it, "was lying when he said" it or "finds it hard to believe" does not
say it either; who "heard *from the envoy*" that it is so was told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import is_actor, known_name
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEARING: Final = words("verbs of hearing")
_LEARNING: Final = words("verbs of learning from somebody")
_MISQUOTING: Final = words("verbs of misquoting")
_TAKING_BACK: Final = words("verbs of being sorry for a saying")
_LYING: Final = words("verbs of lying")
_HARD: Final = words("words for what is hard to do")
_KEEPING_QUIET: Final = words("verbs of keeping quiet")
_YET: Final = (["yet", "to", "be"], ["has", "yet", "to"], ["have", "yet", "to"])
_NO_LONGER: Final = frozenset({"longer", "more"})
_WHEN: Final = frozenset({"when", "by", "in"})
_FROM: Final = "from"


def is_unsaid(cue: Token) -> bool:
    """Tell whether the words around say that nobody says it now, or that it was not so."""
    forgotten = cue.dep_ in relations.OPEN_CONTENT and keeps_quiet(cue.head)
    before = [word.lower_ for word in cue.doc[max(cue.i - 3, 0) : cue.i]]
    forgotten = forgotten or before in _YET  # "has *yet to be* proven"
    return (
        syntax.is_negated(cue)
        or forgotten
        or _is_over(cue)
        or _is_taken_back(cue)
        or _is_lied(cue)
        or _is_hard(cue)
    )


def _is_lied(cue: Token) -> bool:
    """Tell whether the saying is called a lie: "*lied when he said* that they shelled it"."""
    verb = cue.head
    if cue.dep_ not in relations.ADVERBIAL or verb.lemma_.lower() not in _LYING:
        return False
    links = {c.lower_ for c in cue.lefts}
    return bool(links & _WHEN) and not syntax.is_negated(verb)


def only_heard(verb: Token) -> bool:
    """Tell whether nobody says it, if nobody is named from whom: "*learned* that they did it"."""
    return verb.lemma_.lower() in _LEARNING and told_by(verb) is None


def told_by(verb: Token) -> Token | None:
    """Return from whom its subject heard it, if anybody is named: "heard *from the envoy*"."""
    if verb.lemma_.lower() not in _HEARING:
        return None
    sources = [noun for mark, noun in syntax.obliques(verb) if mark == _FROM]
    return next((noun for noun in sources if is_actor(noun) or known_name(noun)), None)


def keeps_quiet(verb: Token) -> bool:
    """Tell whether its subject does not say it: "*hid* that they did it", "*forgot* to say"."""
    return verb.lemma_.lower() in _KEEPING_QUIET


def _is_over(cue: Token) -> bool:
    """Tell whether it is said no more: "*no longer* claims"."""
    return any(
        c.lower_ in _NO_LONGER and c.i and c.nbor(-1).lower_ == "no"
        for c in cue.lefts
        if c.dep_ in relations.ADVERB
    )


def _is_taken_back(cue: Token) -> bool:
    """Tell whether it was not said so, or is regretted: "*misquoted* as saying"."""
    verb, marks = cue.head, set(syntax.markers(cue))
    lemma = verb.lemma_.lower()
    if syntax.is_negated(verb):
        return False
    regretted = "for" in marks or (cue.dep_ in relations.OPEN_CONTENT and syntax.is_ing(cue))
    return ("as" in marks and lemma in _MISQUOTING) or (regretted and lemma in _TAKING_BACK)


def _is_hard(cue: Token) -> bool:
    """Tell whether it is hardly believed: "finds it *hard to believe* that they did"."""
    adjective = cue.head
    return adjective.lower_ in _HARD and "to" in syntax.markers(cue)
