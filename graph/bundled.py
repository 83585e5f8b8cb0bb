"""The case that `allegata demo` makes of the documents in ``demo``."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from .case import build
from .demo import documents
from .pipeline.package_reader import extractors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ..ontology.records import Document, Failure
    from .case import Case
    from .pipeline.report import BuildReport


SHOWN_FROM = 0.6
"""From here on readings are shown in the demo: its documents are few, and their sentences plain.

Cases of one's own begin at ``claims.shown.SHOWN_FROM``.
"""


def build_demo(
    out: Path | str = "allegata-demo",
    *,
    views: bool = True,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Case]:
    """Read the example documents into the case folder ``out``, as ``allegata demo`` does."""
    reader = extractors()
    reader = replace(reader, open_documents=partial(_bundled, reader.open_documents))
    return build(
        [str(documents())],
        out=out,
        views=views,
        reader=reader,
        on_document=on_document,
        shown_from=SHOWN_FROM,
    )


def _bundled(
    open_documents: Callable[[Iterable[str]], Iterator[Document | Failure]], paths: Iterable[str]
) -> Iterator[Document | Failure]:
    """Yield the documents under ``paths``, each source as a path inside the package's folder."""
    root = str(documents())
    for found in open_documents(paths):
        yield replace(found, source=found.source.removeprefix(root).lstrip("/\\"))
