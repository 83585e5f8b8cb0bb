"""What joins words to one: hyphens, and the dash that stands for one."""

from typing import Final

HYPHENS: Final = frozenset("-‐‑–")
HYPHEN: Final = "[-‐‑–]"
"""One of them, as a pattern has it."""
