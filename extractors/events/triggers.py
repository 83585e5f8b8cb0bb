"""Event triggers: words that say something happened, by the lexicon and its conditions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ..annotation.records import Trigger
from ..annotation.words import is_irregular, layer
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words
from .roles.joined import joined_sides
from .sharpening import sharpened_by_words
from .trigger_conditions import noun_refusal, verb_refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..lexicon.event_words import EventEntry

LEXICONS: Final = ("events", "politics")
"""The event lexicons in the order of trial."""
_DESCRIBES: Final = "it is no full verb here"
_MARKS_OF_ANOTHER_EVENT: Final = words("marks of another event")
_CARRIERS: Final = words("carriers of events")
_OBLIQUES: Final = relations.PASSIVE_AGENT | relations.PREPOSITIONAL


def _near(token: Token, word: str, *, before: bool = False) -> Token | None:
    """Find ``word`` among what hangs on ``token``, at most two steps and eight words away."""
    spellings, sentences = layer(token).spellings, layer(token).sentences
    first = max(token.i - 4, 0) if before else token.i + 1
    for index in range(first, min(token.i + 9, len(spellings))):
        if word not in spellings[index] or index == token.i:
            continue
        if sentences[index] != sentences[token.i]:
            continue
        other = token.doc[index]
        between = token.doc[min(token.i, index) + 1 : max(token.i, index)]
        if any(t.lower_ == token.lower_ for t in between):
            continue
        steps = syntax.path(other, token)
        beside = index == token.i + 1 or (before and index == token.i - 1)
        if 0 < len(steps) <= 3 or beside:
            return other
    return None


@dataclass(frozen=True, slots=True)
class Attempt:
    """An entry of the event lexicons tried on a word; ``refused`` names what spoke against it.

    That is a condition of the row, a further word that is not near ("to death"), or "" where
    the entry opened a trigger. ``words`` are the tokens of the event word, its own first;
    ``joined`` is a participle with the name of who did it: "*Lydian*-armed".
    """

    token: Token
    entry: EventEntry
    words: tuple[int, ...]
    refused: str
    joined: bool = False

    @property
    def trigger(self) -> Trigger:
        """The trigger that the entry opens."""
        row = self.entry.row
        kind, name, sure = row["type"], self.entry.name, self.joined or bool(row.get("sure"))
        return Trigger(self.token, kind, self.entry.frame, self.words, name, sure=sure)


def attempts(token: Token) -> Iterator[Attempt]:
    """Yield the entries of ``token`` in the order of trial; the first not refused opens it."""
    if not layer(token).entries[token.i]:
        return
    nominal = is_nominal(token)
    pos, closed = ("noun", _closed_noun(token)) if nominal else ("verb", _closed_verb(token))
    joined = closed == _DESCRIBES and joined_sides(token) is not None
    for lexicon in LEXICONS:
        for entry in layer(token).entries[token.i]:
            if joined and _equips(entry):
                yield Attempt(token, entry, (token.i,), "", joined=True)
            if (entry.pos, entry.lexicon) == (pos, lexicon):
                yield _tried(token, entry) if not closed else Attempt(token, entry, (), closed)
        if nominal and not closed and lexicon == LEXICONS[0]:
            yield from _mistagged(token)


def _equips(entry: EventEntry) -> bool:
    """Tell whether a word by itself says that somebody is given something, or helped by it."""
    given = "material" in entry.frame["prepositions"].values()
    return given and entry.frame.get("object") == "recipient" and not entry.others


def _tried(token: Token, entry: EventEntry) -> Attempt:
    """Try an entry: its further words must stand near, and the conditions of its row be met."""
    near = [_near(token, word, before=entry.pos == "noun") for word in entry.others]
    words = (token.i, *(n.i for n in near if n is not None))
    missing = next((w for w, n in zip(entry.others, near, strict=True) if n is None), None)
    if missing is not None:
        return Attempt(token, entry, words, f"no {missing!r} near")
    refusal = verb_refusal if entry.pos == "verb" else noun_refusal
    return Attempt(token, entry, words, refusal(token, entry) or "")


def is_nominal(token: Token) -> bool:
    """Tell whether ``token`` heads a nominal: a noun, or an -ing form used as one."""
    if token.pos_ == "NOUN":
        return True
    if token.pos_ == "PROPN":
        return not token.is_sent_start or token.lower_.endswith(("s", "ing"))
    if token.pos_ == "VERB" and syntax.is_ing(token):
        if syntax.marker(token) in _MARKS_OF_ANOTHER_EVENT and token.dep_ in _OBLIQUES:
            return not any(c.dep_ in relations.OBJECT for c in token.children)
        has_of = any(
            c.dep_ in relations.PREPOSITIONAL and syntax.marker(c) == "of" for c in token.children
        )
        return has_of or any(c.dep_ in relations.SPECIFYING for c in token.children)
    return False


def _closed_noun(token: Token) -> str:
    """Return why a nominal can be no event word, "" where it can."""
    if token.dep_ in relations.FLAT | relations.BESIDE and token.i < token.head.i:
        return "" if singular(token.head.lower_) in _CARRIERS else "it only modifies a noun"
    return "it says where somebody is" if _is_state_of_custody(token) else ""


def _closed_verb(token: Token) -> str:
    """Return why a word that is no nominal can be no event word, "" where it can."""
    helps = token.dep_ in relations.AUXILIARY | relations.CASE
    named = token.head.ent_type_ == "Person" and syntax.is_participle(token)
    describes = token.dep_ in relations.ADJECTIVAL and token.i < token.head.i and not named
    full = token.pos_ in {"VERB", "AUX"} and not helps and not describes
    return "" if full else _DESCRIBES


def _mistagged(token: Token) -> Iterator[Attempt]:
    """Try a verb of several words that the tagger took for a noun ("gunmen shot dead …")."""
    if not is_irregular(token) and not token.lower_.endswith("ed"):
        return
    for entry in layer(token).entries[token.i]:
        if (entry.pos, entry.lexicon) == ("verb", LEXICONS[0]):
            tried = _tried(token, entry)
            if not tried.refused and token.i + 1 not in tried.words[1:]:
                yield replace(tried, refused="the tagger takes it for a noun")
                return
            yield tried


def _is_state_of_custody(token: Token) -> bool:
    """ "in detention": where somebody is, not that somebody is detained."""
    bare = not any(c.dep_ in relations.NOUN_ON_NOUN | relations.SPECIFYING for c in token.children)
    return token.lower_ in {"detention", "captivity"} and syntax.marker(token) == "in" and bare


def find_triggers(doc: Doc) -> Iterator[Trigger]:
    """Yield the event triggers of ``doc`` in text order, at most one per token."""
    covered: set[int] = set()
    for token in doc:
        if token.i in covered or token.is_punct or token.is_space:
            continue
        trigger = next((a.trigger for a in attempts(token) if not a.refused), None)
        if trigger is not None:
            covered.update(trigger.words)
            yield sharpened_by_words(trigger)
