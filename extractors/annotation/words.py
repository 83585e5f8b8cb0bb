"""What rules ask of a word: each a reading of the layer, none a look-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .annotations import annotations_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lexicon.known_name import KnownName
    from .annotations import Annotations, Row

_ACTORS = frozenset({"person", "group", "org", "armed", "state", "court", "media"})


def layer(token: Token) -> Annotations:
    """Return the layer that ``token`` is annotated in."""
    return annotations_of(token.doc)


def known_name(token: Token) -> KnownName | None:
    """Return the listed name that ``token`` is part of, if any."""
    return layer(token).names[token.i]


def classes_of(token: Token) -> frozenset[str]:
    """Return the semantic classes of the nominal headed by ``token``; never empty."""
    return layer(token).classes[token.i]


def is_actor(token: Token) -> bool:
    """Tell whether ``token`` may name somebody who acts or speaks."""
    return not _ACTORS.isdisjoint(classes_of(token))


def is_irregular(token: Token) -> bool:
    """Tell whether ``token`` has the form of an irregular verb ("shot", "overran")."""
    return layer(token).irregular[token.i]


def hedge(token: Token, kind: str) -> Row | None:
    """Return the hedge row of ``kind`` for ``token``, by its form or a lemma.

    The particle of a row, if any, must hang on the token: "called *off*".
    """
    found = layer(token).hedges[token.i].get(kind)
    if found is None:
        return None
    particle = found.row.get("particle")
    told = particle is None or any(child.lower_ == particle for child in token.children)
    return found.row if told else None


def written_hedge(token: Token, kind: str) -> Row | None:
    """Return the hedge row of ``kind`` that lists ``token`` just as it is written."""
    found = layer(token).hedges[token.i].get(kind)
    return found.row if found is not None and found.as_written else None


def speech_entries(token: Token) -> tuple[Row, ...]:
    """Return the rows of speech.jsonl for a reporting verb; () for any other word."""
    return layer(token).speech[token.i]


def speech_noun(token: Token) -> Row | None:
    """Return the row of speech_nouns.jsonl for a word that names a saying."""
    return layer(token).speech_nouns[token.i]


def light_verb(token: Token) -> Row | None:
    """Return the row of light_verbs.jsonl for a verb that only carries a noun."""
    return layer(token).light_verbs[token.i]


def definite(token: Token) -> Row | None:
    """Return the row of definites.jsonl for a noun that may stand for a name told before."""
    return layer(token).definites[token.i]


def actor_noun(token: Token) -> Row | None:
    """Return the row of actor_nouns.jsonl for the phrase that ends in ``token``."""
    return layer(token).actor_nouns[token.i]


def target_kind(token: Token) -> str | None:
    """Return the kind of target that the phrase ending in ``token`` names: a market, a medic."""
    return layer(token).target_kinds[token.i]


def is_post(token: Token) -> bool:
    """Tell whether ``token`` is a word for what somebody is: "minister", "Director", "Gen."."""
    return layer(token).posts[token.i]


def is_partitive_word(token: Token) -> bool:
    """Tell whether ``token`` may count or pack what an of-phrase names ("dozens")."""
    return layer(token).partitives[token.i]
