"""Whose support it is: "of" behind such a noun names who gives it, or whom it is for.

"Enjoys the support *of Lydia*", "took the town with the backing *of Lydia*": Lydia gives it.
"Caria's support *of Lydia*", "marched in support *of Lydia*": Lydia receives it. Where nothing
tells, it is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor, light_verb
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAVING: Final = words("verbs of having somebody behind one")
_OF_HELP: Final = words("marks of help")
_FOR_WHOM: Final = frozenset({"for", "to"})


def has_behind_it(noun: Token) -> bool:
    """Tell whether somebody has or wants the support of others: "*enjoys* the support of Lydia"."""
    verb = noun.head
    own = noun.dep_ in relations.OBJECT and not syntax.possessors(noun)
    return own and verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() in _HAVING


def side_told_by_of(noun: Token) -> str:
    """Return the role of whom "of" behind ``noun`` names: agent, recipient, none where open."""
    marks = set(syntax.markers(noun))
    phrases = {mark for mark, _ in syntax.obliques(noun)}
    row = light_verb(noun.head) if noun.dep_ in relations.OBJECT else None
    given = row is not None and row.get("subject", "agent") == "agent"
    named = any(map(is_actor, [*syntax.possessors(noun), *syntax.modifiers(noun)]))
    if named or "by" in phrases or "in" in marks or given:
        return "recipient"
    first = syntax.first_conjunct(noun)
    helped = bool(marks & _OF_HELP or set(syntax.markers(first)) & _OF_HELP)
    return "agent" if helped or has_behind_it(first) or phrases & _FOR_WHOM else "none"
