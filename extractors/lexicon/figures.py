"""Public figures of the knowledge base: rulers and leaders, known without a title beside them.

They are one person in every spelling listed, and no private persons. Their ids are their names',
so that documents read with another list name them alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..words.languages import per_language
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Collection


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


def ruler(surname: str, states: Collection[str]) -> dict[str, Any] | None:
    """Return the row of the only figure of one of ``states`` (lexicon ids) with this surname.

    None where two share it, of whatever state: Clinton, Rajapaksa.

    >>> (ruler("Putin", {"russia"}) or {})["name"], ruler("Clinton", {"united-states"})
    ('Vladimir Putin', None)
    """
    found = [row for row in read_lexicon("figures") if _surname(row["name"]) == _surname(surname)]
    return found[0] if len(found) == 1 and found[0]["country"] in states else None


def _surname(name: str) -> str:
    return name.lower().rpartition(" ")[2].removeprefix("al-").removeprefix("el-")
