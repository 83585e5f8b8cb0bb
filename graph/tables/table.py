"""A table that answers a question: rows to go through, a frame to reckon with, a look at both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from ..store.answers import Value


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """The answer to a question, ``question`` in words where it has any.

    In ``rows``, IRIs are whole, so that they can be compared with those of claims and frames;
    ``names`` says what the things that they stand for are called. In a notebook it shows itself.
    """

    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    names: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<{len(self.rows)} rows: {', '.join(self.columns)}>"

    def frame(self) -> pd.DataFrame:
        """Return the rows as a pandas frame, with IRIs whole."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def _repr_html_(self) -> str:
        """Return the first rows as HTML without scripts, everything in them escaped."""
        from .inline import table_html

        return table_html(self.question, self.columns, self.rows, self.names)
