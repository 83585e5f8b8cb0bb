"""Capitals, which stand for their states in one place and for the town in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..annotation.words import known_name
from ..lexicon.known_names import states

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_capital(name: Token) -> bool:
    """Tell whether ``name`` is a capital, which stands for a state elsewhere."""
    known = known_name(name)
    if known is None or not known.is_metonym or known.country is None:
        return False
    capital = states()[known.country].get("capital") or ""
    return name.text in capital.split()
