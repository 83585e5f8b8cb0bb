"""The frames of a case as Apache Parquet, one file each; pyarrow, an extra, writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from ..columns import FRAMES
from ..frames import Frames

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ...folder.case_folder import CaseFolder


def parquet(case: CaseFolder, folder: Path) -> Iterator[Path]:
    """Write each frame into ``folder``; yield the paths. ``decision`` tells what was rejected."""
    frames = Frames(case)
    for name in FRAMES:
        path = folder / f"{name}.parquet"
        try:
            getattr(frames, name)().to_parquet(path, index=False, engine="pyarrow")
        except ImportError as error:
            raise QueryError("Parquet needs pyarrow: pip install 'allegata[parquet]'") from error
        yield path
