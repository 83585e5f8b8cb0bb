"""Names of laws and papers, which act for nobody: "International Covenant on Civil Rights"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ..words.plurals import singular
from ..words.sets import words

_THINGS: Final = words("last words of names of things")
_ON: Final = words("words between a law and its matter")


def is_text(name: str) -> bool:
    """Tell whether ``name`` is a law's, a paper's or another thing's by its last or main word.

    >>> is_text("Convention against Torture"), is_text("Penal Code"), is_text("Law Society")
    (True, True, False)
    """
    spoken = [singular(word.strip("“”\"'‘’")) for word in name.lower().split()]
    told = any(word in _THINGS and after in _ON for word, after in pairwise(spoken))
    return told or (bool(spoken) and spoken[-1] in _THINGS)
