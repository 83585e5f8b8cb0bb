"""What joins words to one: hyphens, and the dash that stands for one."""

from typing import Final

_ALL: Final = "-‐‑–"
HYPHENS: Final = frozenset(_ALL)
HYPHEN: Final = f"[{_ALL}]"
"""One of them, as a pattern has it."""
