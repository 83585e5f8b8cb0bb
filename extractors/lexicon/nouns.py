"""Nouns that name people or protected objects, stand for a name told before, count and pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..words.languages import per_language
from ..words.plurals import singular
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence


@per_language
def _actor_nouns() -> dict[str, dict[str, Any]]:
    """Return the rows of actor_nouns.jsonl by singular and plural, lower-case."""
    table: dict[str, dict[str, Any]] = {}
    for row in read_lexicon("actor_nouns"):
        for form in (row["noun"], row["plural"]):
            table.setdefault(form.lower(), row)
    return table


@per_language
def _definites() -> dict[str, dict[str, Any]]:
    return {row["noun"]: row for row in read_lexicon("definites")}


@per_language
def _partitives() -> frozenset[str]:
    rows = read_lexicon("classes")
    return frozenset(n for row in rows if row["class"] == "partitive" for n in row["nouns"])


@per_language
def _target_kinds() -> dict[str, str]:
    """Map each noun, singular and plural, to its kind of target."""
    rows = read_lexicon("target_kinds")
    by_class = {row["object_class"]: row["kind"] for row in rows}
    table = {person: row["kind"] for row in rows for person in row["persons"]}
    for row in read_lexicon("objects"):
        if row["protected"] and row["class"] in by_class:
            for form in (row["noun"], row["plural"]):
                table[form.lower()] = by_class[row["class"]]
    return table


@per_language
def _long_weapons() -> frozenset[str]:
    """Return the names of weapons that have several words, lower-case."""
    rows = read_lexicon("weapons")
    spelt = (form.lower() for row in rows for form in (row["lemma"], *row["forms"]))
    return frozenset(form for form in spelt if " " in form)


def actor_noun_row(phrases: Sequence[str]) -> dict[str, Any] | None:
    """Return the actor-noun row of the first of ``phrases`` that has one.

    Where a longer one is a weapon there is none: a "personnel carrier" is no company.
    """
    weapons, rows = _long_weapons(), _actor_nouns()
    first = next((form for form in phrases if form in weapons or form in rows), None)
    return None if first is None or first in weapons else rows[first]


def body_kind(kind: str) -> str:
    """Return the kind of a body whose noun is of ``kind``: an armed group, else an organisation."""
    return kind if kind == "ArmedGroup" else "Organisation"


def target_kind_of(phrases: Sequence[str]) -> str | None:
    """Return the kind of target of the first of ``phrases`` that has one."""
    kinds = _target_kinds()
    return next((kinds[form] for form in phrases if form in kinds), None)


def is_post(word: str) -> bool:
    """Tell whether ``word`` says what somebody is: "minister", "directors", "gen."."""
    return word.rstrip(".") in _actor_nouns()


def definite_row(word: str) -> dict[str, Any] | None:
    """Return the row of definites.jsonl of a noun that may stand for a name told before."""
    return _definites().get(word)


def is_partitive(word: str) -> bool:
    """Tell whether ``word`` may count or pack what an of-phrase names."""
    nouns = _partitives()
    return word in nouns or singular(word) in nouns
