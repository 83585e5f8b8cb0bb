"""Allegata: a knowledge graph of who says who did what to whom, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .ontology.version import __version__

__all__ = ["Case", "Claim", "Store", "__version__", "build"]

if TYPE_CHECKING:
    from .graph.case import Case, build
    from .graph.store.oxigraph import Store
    from .ontology.records import Claim


def __getattr__(name: str) -> object:
    """Import the public face on first use, so that a query never loads spaCy."""
    if name == "build":
        from .graph.case import build

        return build
    if name == "Case":
        from .graph.case import Case

        return Case
    if name == "Store":
        from .graph.store.oxigraph import Store

        return Store
    if name == "Claim":
        from .ontology.records import Claim

        return Claim
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
