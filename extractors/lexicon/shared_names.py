"""Names that two states share: "Congo" is the one across the river where only that is spoken of.

Such a name is its ``usual`` bearer's, unless the document names the ``other`` by a name of its own
and the usual one by none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words.languages import per_language
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def meant_by(name: str, usual: str | None, text: str) -> str | None:
    """Return the id of the state that ``name``, mostly that of ``usual``, means in ``text``.

    ``text`` is the whole document.
    """
    row = _rows().get(name)
    if row is None or row["usual"] != usual:
        return usual
    if any(own in text for own in (*_names(row["usual"]), *_towns(row["usual"]))):
        return usual
    return row["other"] if any(own in text for own in _names(row["other"])) else usual


def _names(state: str) -> Iterator[str]:
    """Yield the names that a state shares with none."""
    row = next(row for row in read_lexicon("states") if row["id"] == state)
    every = (row["name"], *row["aliases"], *row["short"], row["capital"], *row["metonyms"])
    yield from (name for name in every if name and name not in _rows())


def _towns(state: str) -> Iterator[str]:
    """Yield the listed places of a state."""
    yield from (p["name"] for p in read_lexicon("places") if p["state"] == state)


@per_language
def _rows() -> Mapping[str, dict[str, str]]:
    return {row["name"]: row for row in read_lexicon("shared_names")}
