"""Keep it, relate it, show it: the graph of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["Case", "Store"]

if TYPE_CHECKING:
    from .case import Case
    from .store.oxigraph import Store


def __getattr__(name: str) -> object:
    """Import the public face on first use, so that a question never loads spaCy."""
    if name == "Case":
        from .case import Case

        return Case
    if name == "Store":
        from .store.oxigraph import Store

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
