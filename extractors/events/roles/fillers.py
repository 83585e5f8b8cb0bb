"""What every construction of a role shares: the fillers found so far, and what may fill a role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, is_actor
from ...mentions.noun_phrases import semantic_heads

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE_MARKS: Final = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "from"}
    | {"into", "over", "within", "north", "south", "along", "through"}
)
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


@dataclass(slots=True)
class Fillers:
    """Heads of the nominals in each role; ``construction`` names what said so.

    ``by_frame``: a role was filled by the predicate's frame alone. ``disputed``: frame and rules
    name different words for a role.
    """

    roles: dict[str, list[Token]] = field(default_factory=dict)
    construction: str = "active"
    governor: Token | None = None
    by_frame: bool = False
    disputed: bool = False

    def add(self, role: str, tokens: list[Token]) -> None:
        """Add ``tokens`` to ``role`` once each, in text order."""
        if role == "none" or not tokens:
            return
        known = self.roles.setdefault(role, [])
        known.extend(t for t in tokens if t not in known)
        known.sort(key=lambda t: t.i)

    def get(self, role: str) -> list[Token]:
        """Return the tokens of ``role``."""
        return self.roles.get(role, [])

    def drop(self, indices: range) -> None:
        """Take out what stands at ``indices``: words of a parenthetical are not of the event."""
        for role, tokens in list(self.roles.items()):
            self.roles[role] = [t for t in tokens if t.i not in indices]
            if not self.roles[role]:
                del self.roles[role]

    def has(self, token: Token) -> bool:
        """Tell whether ``token`` fills any role."""
        return any(token in tokens for tokens in self.roles.values())


def keep_nominals(found: Fillers) -> None:
    """Drop verbs, adverbs and the like that a wrong parse put into a role."""
    for role, tokens in list(found.roles.items()):
        kept = [t for t in tokens if t.pos_ in _NOMINAL or _is_named_act(t)]
        if kept:
            found.roles[role] = kept
        else:
            del found.roles[role]


def _is_named_act(token: Token) -> bool:
    """Tell whether an -ing form is used as a noun: "investigate *the killing*"."""
    named = any(c.dep_ in {"det", "nmod:poss"} for c in token.children)
    return token.lower_.endswith("ing") and named


def fits_role(role: str, nominal: Token) -> bool:
    """Tell whether ``nominal`` is of a kind that may fill ``role`` from a prepositional phrase."""
    if role in {"recipient", "agent", "intermediary", "victim"}:
        return any(is_actor(h) or "place" in classes_of(h) for h in semantic_heads(nominal))
    if role == "source":
        return is_actor(nominal)
    if role == "origin":
        return False
    if role == "instrument":
        if "abstract" in classes_of(nominal):
            return False
        return not is_actor(nominal) or bool(classes_of(nominal) & {"weapon", "arms"})
    return True


def is_place(nominal: Token) -> bool:
    """Tell whether ``nominal`` may say where something happened."""
    classes = classes_of(nominal)
    return bool(classes & {"place", "settlement", "infrastructure", "object", "dwelling"}) and (
        "pronoun" not in classes
    )
