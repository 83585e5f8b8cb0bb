"""A parse as tests write it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def edges(doc: Doc) -> set[tuple[str, str, str]]:
    """Every token as (dependent, label, head)."""
    return {(t.text, t.dep_, t.head.text) for t in doc}
