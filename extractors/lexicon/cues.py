"""The words of saying, doubting and carrying, looked up in the lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..words.languages import per_language
from ..words.plurals import singular
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token


class Hedge(NamedTuple):
    """A row of hedges.jsonl that a word has, and whether it lists the word just as written."""

    row: dict[str, Any]
    as_written: bool


@per_language
def _hedges() -> dict[str, dict[str, dict[str, Any]]]:
    """Map each word to its rows by kind."""
    table: dict[str, dict[str, dict[str, Any]]] = {}
    for row in read_lexicon("hedges"):
        for word in row["words"]:
            table.setdefault(word, {})[row["kind"]] = row
    return table


@per_language
def _speech() -> dict[str, tuple[dict[str, Any], ...]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for row in read_lexicon("speech"):
        table.setdefault(row["lemma"], []).append(row)
    for rows in table.values():
        rows.sort(key=lambda row: "word" not in row)
    return {lemma: tuple(rows) for lemma, rows in table.items()}


@per_language
def _speech_nouns() -> dict[str, dict[str, Any]]:
    return {row["noun"]: row for row in read_lexicon("speech_nouns")}


@per_language
def _light_verbs() -> dict[str, tuple[dict[str, Any], ...]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for row in read_lexicon("light_verbs"):
        table.setdefault(row["lemma"], []).append(row)
    return {lemma: tuple(rows) for lemma, rows in table.items()}


def hedges_of(word: str, lemmas: Sequence[str]) -> Mapping[str, Hedge]:
    """Return the rows of hedges.jsonl by kind, by the word itself first, then by its lemmas."""
    found: dict[str, Hedge] = {}
    table = _hedges()
    for form in (word, *lemmas):
        for kind, row in table.get(form, {}).items():
            found.setdefault(kind, Hedge(row, form == word))
    return found


def speech_rows(token: Token, lemmas: Sequence[str]) -> tuple[dict[str, Any], ...]:
    """Return the rows of speech.jsonl for a reporting verb; () for any other word."""
    if token.pos_ not in {"VERB", "NOUN", "AUX", "PROPN"}:
        return ()
    if token.pos_ in {"NOUN", "PROPN"} and not token.lower_.endswith(("s", "ed")):
        return ()
    table = _speech()
    rows = next((table[form] for form in lemmas if form in table), ())
    return tuple(row for row in rows if _has_word(token, row))


def _has_word(token: Token, row: dict[str, Any]) -> bool:
    if "word" not in row:
        return True
    return any(t.lower_ == row["word"] or t.lemma_ == row["word"] for t in token.subtree)


def speech_noun_row(token: Token) -> dict[str, Any] | None:
    """Return the row of speech_nouns.jsonl for ``token``."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    return _speech_nouns().get(singular(token.lower_)) or _speech_nouns().get(token.lower_)


def light_verb_row(verb: Token, lemmas: Sequence[str]) -> dict[str, Any] | None:
    """Return the row of light_verbs.jsonl for ``verb``, its particle checked."""
    for row in (row for form in lemmas for row in _light_verbs().get(form, ())):
        particle = row.get("particle")
        if particle is None or any(c.lower_ == particle for c in verb.children):
            return row
    return None
