"""The words of saying, doubting and denying, read from the lexicons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..language import syntax
from .lemmas import lemmas, singular
from .load import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def _speech() -> dict[str, tuple[dict[str, Any], ...]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for row in read_lexicon("speech"):
        table.setdefault(row["lemma"], []).append(row)
    for rows in table.values():
        rows.sort(key=lambda row: "word" not in row)
    return {lemma: tuple(rows) for lemma, rows in table.items()}


@cache
def _speech_nouns() -> dict[str, dict[str, Any]]:
    return {row["noun"]: row for row in read_lexicon("speech_nouns")}


@cache
def hedges(kind: str) -> dict[str, dict[str, Any]]:
    """Return the hedge rows of one kind by word."""
    return {w: row for row in read_lexicon("hedges") if row["kind"] == kind for w in row["words"]}


def hedge(token: Token, kind: str) -> dict[str, Any] | None:
    """Return the hedge row of ``kind`` for ``token``, by word or lemma."""
    table = hedges(kind)
    for form in (token.lower_, *lemmas(token)):
        if form in table:
            return table[form]
    return None


def speech_entries(token: Token) -> tuple[dict[str, Any], ...]:
    """Return the rows of speech.jsonl for a reporting verb; () for any other word."""
    if token.pos_ not in {"VERB", "NOUN", "AUX", "PROPN"}:
        return ()
    if token.pos_ in {"NOUN", "PROPN"} and not token.lower_.endswith(("s", "ed")):
        return ()
    for form in lemmas(token):
        if form in _speech():
            return tuple(row for row in _speech()[form] if _has_word(token, row))
    return ()


def _has_word(token: Token, row: dict[str, Any]) -> bool:
    if "word" not in row:
        return True
    return any(t.lower_ == row["word"] or t.lemma_ == row["word"] for t in token.subtree)


def speech_noun(token: Token) -> dict[str, Any] | None:
    """Return the row of speech_nouns.jsonl for ``token``."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    return _speech_nouns().get(singular(token.lower_)) or _speech_nouns().get(token.lower_)


def light_verb(verb: Token) -> dict[str, Any] | None:
    """Return the row of light_verbs.jsonl for ``verb``, its particle checked."""
    for row in read_lexicon("light_verbs"):
        if row["lemma"] in lemmas(verb):
            particle = row.get("particle")
            if particle is None or any(c.lower_ == particle for c in verb.children):
                return row
    return None


def negative_word(token: Token) -> bool:
    """Tell whether ``token`` is "nobody", "nothing", or bears "no" or "not one of"."""
    if hedge(token, "negative_pronoun"):
        return True
    if token.lower_ in {"no", "neither"}:
        return True
    return syntax.is_negated(token) and token.pos_ not in {"VERB", "AUX"}
