"""Plurals and their singulars, for looking words up."""

from __future__ import annotations

from .sets import listed


def singular(word: str) -> str:
    """Return a plain singular of a regular English plural, for lexicon look-up only.

    >>> singular("villages"), singular("agencies"), singular("press")
    ('village', 'agency', 'press')
    """
    if not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(listed("endings of plurals in es")):
        return word[:-2]
    return word if word.endswith("ss") or len(word) <= 3 else word[:-1]
