"""The kinds of chain: one row each.

A new kind is a file beside this one, with a function that finds its chains (``chains.Finder``)
and a ``ChainKind``, and a row here. The command line, ``Case.chains``, the page of its chains
and the summary of a build follow from the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.errors import QueryError
from .accusations import ACCUSATIONS
from .arms import ARMS
from .command import COMMAND
from .responsibility import RESPONSIBILITY

if TYPE_CHECKING:
    from .chains import ChainKind

KINDS: tuple[ChainKind, ...] = (ARMS, ACCUSATIONS, RESPONSIBILITY, COMMAND)
"""In the order in which lists show them."""


def chain_kind(name: str) -> ChainKind:
    """Return the kind called ``name``; a ``QueryError`` lists those that there are."""
    known = {kind.name: kind for kind in KINDS}
    if name not in known:
        raise QueryError(f"no chains of kind {name!r}; there are {', '.join(known)}")
    return known[name]
