"""Who is told to have had a part in an act: "took part in the raid", "the army's role in it".

The act is no object of what tells it but hangs on it by a preposition, and whoever has the part
is the subject, the possessor or the noun itself: "officers *complicit in* the killings".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import hedge, is_actor
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .fillers import Fillers

RULE: Final = "part-in-the-act"
"""The name under which claims and explanations tell it."""
_TAKING_PART: Final = words("words for taking part")
_THOSE: Final = words("pronouns for some who are set apart")
_ANSWERABLE: Final = words("words for being answerable")
_HAVING: Final = words("verbs of having a part")


def add_participants(event: Token, found: Fillers) -> None:
    """Add to ``found`` who is told to have a part in the act that a noun names.

    Where no more is known of who did it: "the army's role in the rebels' raid" is no raid of it.
    """
    noun = syntax.first_conjunct(event)
    if found.get("agent") or noun.dep_ not in relations.PREPOSITIONAL:
        return
    cue = noun.head
    if hedge(cue, "involvement") is not None and syntax.marker(noun) in {"in", "for"}:
        governor, having = _of_a_part(cue)
    elif _object_is_a_part(cue) and syntax.marker(noun) == "in":
        governor, having = cue, syntax.subjects(cue)
    elif _takes_part(cue, syntax.marker(noun)):
        governor, having = cue, _bearers(cue)
    else:
        return
    doers = [t for t in having if is_actor(t) and t.lower_ not in _THOSE]
    found.add("agent", doers, RULE)
    if doers:
        found.governor = governor


def _takes_part(cue: Token, mark: str) -> bool:
    """Tell whether a verb or adjective is that of a part in something: "involved in"."""
    known = {cue.lower_, cue.lemma_.lower()}
    if mark == "in":
        return not _TAKING_PART.isdisjoint(known) and not syntax.own_objects(cue)
    return mark == "for" and not _ANSWERABLE.isdisjoint(known)


def _bearers(cue: Token) -> list[Token]:
    """Return of whom it is told, before or behind: "soldiers *complicit in* it"."""
    own = syntax.subjects(cue)
    if own or cue.dep_ not in relations.ADNOMINAL | relations.ADJECTIVAL:
        return own
    return [cue.head]


def _object_is_a_part(verb: Token) -> bool:
    having = verb.lemma_.lower() in _HAVING
    return having and any(hedge(t, "involvement") for t in syntax.own_objects(verb))


def _of_a_part(part: Token) -> tuple[Token, list[Token]]:
    """Return what tells of a part, and whose it is: "*his* role", "had *a hand* in it"."""
    owners = syntax.possessors(part)
    owners += [n for p, n in syntax.obliques(part) if p in {"of", "by"}]
    if owners:
        return part, owners
    verb = part.head
    had = part.dep_ in relations.OBJECT and verb.lemma_.lower() in _HAVING
    return (verb, syntax.subjects(verb)) if had else (part, [])
