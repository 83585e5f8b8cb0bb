"""The readers of the package; importing this loads no spaCy, calling it does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .workers import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ...extractors.sources import Columns


def extractors(columns: Columns | None = None, *, follow: bool = False) -> Reader:
    """Return the readers of the package; importing them loads spaCy.

    ``columns`` says which columns of tables give which fields of documents; links that lead out
    of a folder are entered where ``follow`` is true.
    """
    from ...extractors import extended, in_language, knowing, plugin_names, read, sources
    from ...extractors.language import pipeline

    return Reader(
        partial(sources.open_documents, columns=columns, follow=follow),
        pipeline.load,
        pipeline.describe,
        read,
        plugin_names,
        extended,
        in_language,
        knowing,
    )


def own_actors(path: Path) -> tuple[str, ...]:
    """Return the actors in a user's file as rows in JSON; ``LexiconError`` for a wrong line."""
    from ...extractors import own_actors as read_own

    return read_own(path)


def columns_of(given: Mapping[str, object], mapping: Path | None) -> Columns:
    """Return the columns that a user names, singly and in a mapping file, for each field."""
    from ...extractors.sources.columns import chosen

    return chosen(given, mapping)


def public_figure(name: str) -> dict[str, Any] | None:
    """Return the row of the public figure who is called ``name``, None for a private person."""
    from ...extractors.lexicon.figures import figure

    return figure(name)
