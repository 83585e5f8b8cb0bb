"""Public figures of the knowledge base: rulers and leaders, known without a title beside them.

They are one person in every spelling listed, and no private persons. Their ids are their names',
so that documents read with another list name them alike.
"""

from __future__ import annotations

from typing import Any

from ..words.languages import per_language
from .load import read_lexicon


@per_language
def _figures() -> dict[str, dict[str, Any]]:
    """Return the rows of figures by each name, in small letters."""
    rows = read_lexicon("figures")
    return {name.lower(): row for row in rows for name in (row["name"], *row["aliases"])}


def figure(name: str) -> dict[str, Any] | None:
    """Return the row of the public figure who is called ``name`` in full, if there is one.

    >>> (figure("Muammar Qaddafi") or {})["name"]
    'Muammar Gaddafi'
    """
    return _figures().get(name.lower().replace("’", "'"))
