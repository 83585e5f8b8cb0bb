"""One person with two titles: "*activist and publisher* Ana Sol" is nobody beside her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun
from ..language import relations, syntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from ..events.roles.fillers import Fillers
    from ..reader.decide import Decided

RULE: Final = "two-titles-of-one"
"""The name under which claims and explanations tell it."""
_APART: Final = relations.DETERMINER | relations.POSSESSIVE


def with_titles_joined(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events with one party for two bare titles before one name."""
    for one in decided:
        for role, tokens in list(one.fillers.roles.items()):
            for token in list(tokens):
                bearer = _bearer(token)
                if bearer is not None and bearer != token:
                    _join(role, token, bearer, one.fillers)
    return list(decided)


def _join(role: str, title: Token, bearer: Token, fillers: Fillers) -> None:
    """Let ``bearer`` stand for ``title`` too."""
    if not fillers.has(bearer):
        fillers.add(role, [bearer], RULE)
    fillers.keep(role, [t for t in fillers.get(role) if t != title])
    fillers.relations.append(RULE)


def _bearer(title: Token) -> Token | None:
    """Return which word of a row of titles bears the name of them all; None for another row."""
    series = syntax.conjuncts(syntax.first_conjunct(title))
    parts = (series[:end] for end in range(len(series), 1, -1))
    bare = ((part, _name_behind(part)) for part in parts if _are_bare(part))
    row, name = next((found for found in bare if found[1]), ([], None))
    if title not in row:
        return None
    links = {c.lower_ for t in row for c in syntax.children(t, relations.CONJUNCTION)}
    if links != {"and"} or name is None or _are_several(row[0]):
        return None
    root = name.root
    return root if root in row else root.head if root.head in row else row[-1]


def _are_bare(row: list[Token]) -> bool:
    """Tell whether no title has an article of its own, but the first of one: "*the* poet … was"."""
    bare = row[1:] if _is_one(row[0]) else row
    return all(map(_is_bare, bare))


def _is_bare(title: Token) -> bool:
    return not syntax.children(title, _APART | relations.NUMBER)


def _name_behind(row: list[Token]) -> Span | None:
    """Return the person's name behind the last title, where all are one's: "pastor *Bo Lind*"."""
    doc, last = row[0].doc, row[-1]
    name = next((e for e in doc.ents if e.label_ == "Person" and e.end > last.i), None)
    if name is None or name.start <= row[-2].i + 1 or name.start > last.i + 1:
        return None
    title = doc[name.start - 1]
    titles = [*row[:-1], title]
    return name if all(map(_is_title, titles)) else None


def _is_title(word: Token) -> bool:
    """Tell whether it says what one is, whatever the parse takes it for: "*activist* Ana Sol"."""
    row = actor_noun(word) if word.pos_ == "ADJ" else None
    if row is not None:
        return bool(row["kind"] == "Person" or row["kind"] == "PersonGroup")
    return word.pos_ == "NOUN" and "Sing" in syntax.feature(word, "Number")


def _are_several(first: Token) -> bool:
    """Tell whether the verb speaks of more than one: "driver and guard Bo Lind *were* shot"."""
    return "Plur" in _numbers(first)


def _is_one(first: Token) -> bool:
    return "Sing" in _numbers(first)


def _numbers(first: Token) -> set[str]:
    """Return how many the verb of the subject ``first`` speaks of."""
    if first.dep_ not in relations.NOMINAL_SUBJECTS:
        return set()
    verbs = (first.head, *syntax.auxiliary_words(first.head))
    return {number for verb in verbs for number in syntax.feature(verb, "Number")}
