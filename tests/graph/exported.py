"""All that a case is exported as, in bytes: to search for what must not be there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.graph.tables.exports.export import EXPORTS, FolderExport

if TYPE_CHECKING:
    from allegata.graph.folder.case_folder import CaseFolder


def exports_of(case: CaseFolder) -> dict[str, bytes]:
    """Return each export by its name, one of several files by the name of each."""
    found: dict[str, bytes] = {}
    for one in EXPORTS:
        if isinstance(one, FolderExport):
            with tempfile.TemporaryDirectory() as folder:
                for path in one.write(case, Path(folder)):
                    found[f"{one.name}/{path.name}"] = path.name.encode() + path.read_bytes()
        else:
            found[one.name] = "".join(one.write(case)).encode()
    return found
