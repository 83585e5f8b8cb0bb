"""What every construction of a role shares: the fillers found so far, and what may fill a role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, is_actor, known_name
from ...language import relations
from ...mentions.noun_phrases import semantic_heads
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

TAKEN_OVER: Final = "place-of-event-before"
"""The name of the rule by which an event is where one told before it was."""
IN_COMPANY, OBTAINED = "in-company", "obtained-from-others"
"""Of the rules by which one suffers along with another, and stands between those who act."""
TOLD_SIDE: Final = "told-side"
"""Of the rule by which who supplies and who is supplied are whom the words name so."""
LISTED: Final = "listed-below"
TOLD_BY_WORDS: Final = frozenset({IN_COMPANY, LISTED, OBTAINED, TOLD_SIDE})
"""What the words tell of a party by these rules is so, whatever the trained reader takes it for."""
GIVER: Final = "giver"
"""In a frame: an agent unless it names a land, from which something may come without its doing."""
PLACE_MARKS: Final = words("place prepositions")
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


@dataclass(slots=True)
class Fillers:
    """Heads of the nominals in each role; ``construction`` names what said so.

    ``origins``: the rule that put a token, by its index, into
    a role. ``relations``: the rules by which another event bears on this one.
    """

    roles: dict[str, list[Token]] = field(default_factory=dict)
    construction: str = "active"
    governor: Token | None = None
    origins: dict[tuple[str, int], str] = field(default_factory=dict)
    relations: list[str] = field(default_factory=list)

    def add(self, role: str, tokens: Iterable[Token], rule: str) -> None:
        """Add ``tokens`` to ``role`` once each, in text order, as found by ``rule``."""
        if role == "none":
            return
        for token in tokens:
            known = self.roles.setdefault(role, [])
            if token not in known:
                known.append(token)
                self.origins.setdefault((role, token.i), rule)
                known.sort(key=lambda t: t.i)

    def put(self, role: str, tokens: Iterable[Token], rule: str) -> None:
        """Let ``role`` be filled by ``tokens`` alone; one that filled it keeps its rule."""
        self.roles.pop(role, None)
        self.add(role, tokens, rule)

    def keep(self, role: str, tokens: list[Token]) -> None:
        """Let only ``tokens`` stay in ``role``."""
        if tokens:
            self.roles[role] = tokens
        else:
            self.roles.pop(role, None)

    def move(self, role: str, token: Token, other: str, rule: str | None = None) -> None:
        """Take ``token`` out of ``role`` and put it into ``other``, by ``rule`` or as before."""
        self.keep(role, [t for t in self.get(role) if t != token])
        self.add(other, [token], rule or self.origins[role, token.i])

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that filled the roles, then those that bore on the event, once each."""
        filled = [self.origins[role, t.i] for role, tokens in self.roles.items() for t in tokens]
        return tuple(dict.fromkeys([*filled, *self.relations]))

    def get(self, role: str) -> list[Token]:
        """Return the tokens of ``role``."""
        return self.roles.get(role, [])

    def drop(self, indices: range) -> None:
        """Take out what stands at ``indices``: words of a parenthetical are not of the event."""
        for role, tokens in list(self.roles.items()):
            self.keep(role, [t for t in tokens if t.i not in indices])

    def has(self, token: Token) -> bool:
        """Tell whether ``token`` fills any role."""
        return any(token in tokens for tokens in self.roles.values())


def keep_nominals(found: Fillers) -> None:
    """Drop verbs, adverbs and the like that a wrong parse put into a role."""
    for role, tokens in list(found.roles.items()):
        found.keep(role, [t for t in tokens if t.pos_ in _NOMINAL or _is_named_act(t)])


def _is_named_act(token: Token) -> bool:
    """Tell whether an -ing form is used as a noun: "investigate *the killing*"."""
    named = any(c.dep_ in relations.DETERMINER | relations.POSSESSIVE for c in token.children)
    return token.lower_.endswith("ing") and named


def fits_role(role: str, nominal: Token) -> bool:
    """Tell whether ``nominal`` is of a kind that may fill ``role`` from a prepositional phrase."""
    if role in {"recipient", "agent", "intermediary", "victim"}:
        return any(is_actor(h) or "place" in classes_of(h) for h in semantic_heads(nominal))
    if role == GIVER:
        return any(map(is_actor, semantic_heads(nominal))) and not is_land(nominal)
    if role == "source":
        return is_actor(nominal)
    if role == "origin":
        return False
    if role == "instrument":
        if "abstract" in classes_of(nominal):
            return False
        return not is_actor(nominal) or bool(classes_of(nominal) & {"weapon", "arms"})
    return True


def is_land(nominal: Token) -> bool:
    """Tell whether ``nominal`` names a land or a place in one: "arms from *Lydia*"."""
    known = known_name(nominal)
    return (known is not None and known.is_country) or "settlement" in classes_of(nominal)


def is_place(nominal: Token) -> bool:
    """Tell whether ``nominal`` may say where something happened."""
    classes = classes_of(nominal)
    return bool(classes & {"place", "settlement", "infrastructure", "object", "dwelling"}) and (
        "pronoun" not in classes
    )
