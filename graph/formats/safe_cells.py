"""Cells that a spreadsheet would take for a formula, made safe (OWASP, "CSV Injection")."""

from __future__ import annotations

from typing import Any, Final

_BEGINS: Final = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: Any) -> Any:
    """Return a cell as a spreadsheet shows it and does not run it: a quote mark goes before it.

    Numbers are left alone.

    >>> safe("=1+1"), safe(-3), safe("text")
    ("'=1+1", -3, 'text')
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_BEGINS) else cell
