"""Measure a pipeline against gold: precision, recall, F1 per type, role and attribute.

``score("challenge", path)`` reads the texts of a gold file with the extractors and returns the
figures beside the constant baseline and the published ones; what is counted, and how, stands in
the modules of ``scoring``. For development::

    python -m allegata.extractors.scoring.run challenge ../shared/challenge/dev.jsonl --errors
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ...ontology.errors import AllegataError, SourceError
from .challenge import gold
from .challenge.judge import judge
from .figures import summary
from .figures.beside import alone, beside
from .public import entities, geo
from .public.attacks import figures as attack_figures
from .public.muc4 import scorecard as muc4
from .public.plover import categories
from .public.selection import Reader, Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .figures.sheets import Scorecard


def score(
    name: str,
    path: Path,
    *,
    unread: Path | None = None,
    pipeline: str | None = None,
    errors: bool = False,
    ids: Sequence[str] = (),
    limit: int | None = None,
    as_json: bool = False,
) -> str:
    """Return the figures of a gold set as text, or as JSON.

    ``name`` is one of ``NAMES``; ``unread`` is another part of the same gold, not looked at while
    the extractors were built, whose figures are set beside those of ``path``. ``ids`` selects rows
    or documents, ``limit`` takes the first ones; ``errors`` adds a listing of what went wrong.
    SourceError for an unknown name, a path that is missing and a row that is none.
    """
    if name not in NAMES:
        raise SourceError(f"no gold set is called {name!r}; there are {', '.join(NAMES)}")
    for part in (path, unread):
        if part is not None and not part.exists():
            raise SourceError(f"{part}: no such file or folder; give the path of the {name} gold")
    read, chosen = _reader(pipeline), Selection(tuple(ids), limit)
    card = _SCORERS[name](path, read, chosen, listing=errors)
    if unread is not None:
        card = beside(card, _SCORERS[name](unread, read, chosen, listing=errors))
    elif name in _PUBLIC:
        card = alone(card)
    return card.json() if as_json else card.text()


def _reader(pipeline: str | None) -> Reader:
    """Return the extractors with a pipeline."""
    from ..language.pipeline import load
    from ..reading import read

    nlp = load(pipeline)
    return lambda document: read(document, nlp)


def _challenge(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    texts = selection.of(gold.read_challenge(path), lambda text: text.id)
    verdicts = [judge(text, read(text.document).claims) for text in texts]
    return summary.scorecard(verdicts, listing=listing)


class Scorer(Protocol):
    """Reads the gold at a path with a reader and sums up how well that went."""

    def __call__(
        self, path: Path, read: Reader, selection: Selection, *, listing: bool
    ) -> Scorecard:
        """Score; ``listing`` adds what went wrong."""


_SCORERS: dict[str, Scorer] = {
    "challenge": _challenge,
    "re3d": entities.scorecard,
    "hrdsattack": attack_figures.scorecard,
    "plover": categories.scorecard,
    "muc4": muc4.scorecard,
    "geo": geo.scorecard,
}

_PUBLIC = frozenset(_SCORERS) - {"challenge"}
"""The gold sets of others, of which a part was in view."""


NAMES = tuple(_SCORERS)
"""The gold sets that can be scored."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Score from the command line of a developer; users have ``allegata score``."""
    parser = argparse.ArgumentParser(prog="python -m allegata.extractors.scoring.run")
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("path", type=Path)
    parser.add_argument("--unread", type=Path, help="another part of the gold, not in view")
    parser.add_argument("--pipeline")
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    parser.add_argument("--ids", nargs="*", default=(), help="only these rows")
    parser.add_argument("--limit", type=int, help="only the first rows")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    given = parser.parse_args(arguments)
    try:
        printed = score(
            given.name,
            given.path,
            unread=given.unread,
            pipeline=given.pipeline,
            errors=given.errors,
            ids=given.ids,
            limit=given.limit,
            as_json=given.format == "json",
        )
    except AllegataError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(printed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
