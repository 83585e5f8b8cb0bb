"""Pictures of stories as PNG, for files that show no SVG: by resvg (the extra ``docx``), offline.

The letters are those of the machine's sans-serif font: on one machine the same picture gives the
same bytes.
"""

from __future__ import annotations

import re
from functools import cache

from ...views.pages.shell import asset

ZOOM = 2
"""Pixels of the PNG for one of the picture."""
_NAMED = re.compile(r"(--[a-z]+): ([^;}]+)")
_USED = re.compile(r"var\((--[a-z]+)\)")


def png(svg: str) -> bytes:
    """Return the picture ``svg`` on white; ``ImportError`` where resvg is not installed."""
    import resvg_py

    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, style_sheet=_style(), background="#fff", zoom=ZOOM)
    )


@cache
def _style() -> str:
    """Return ``figure.css`` with the colours of the light page in it."""
    colours: dict[str, str] = {}
    for name in ("page/page.css", "report/report.css"):
        for key, value in _NAMED.findall(asset(name)):
            colours.setdefault(key, value.strip())
    return _USED.sub(lambda used: colours[used[1]], asset("report/figure.css"))
