"""Pages within a page: what a browser saved of its frames is put where the frame stands.

Comments of other services (Disqus, Facebook) stand in a frame; so does the whole text of a page of
framesets. Any other frame, such as an advertisement or a player, is kept as furniture.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml import html as lxml_html

from ..encoding import UndecodableError, decode
from ..segmentation.lines import is_prose, lines_of
from ..segmentation.segments import label_lines
from .visible_text import visible_text

if TYPE_CHECKING:
    from pathlib import Path

    from .elements import Element

Frames = Callable[[str], bytes | None]
"""Gives the HTML of a frame by its address as the page writes it; None where it was not saved."""

_MOST: Final = 40
_DEEPEST: Final = 3
_MOST_BYTES: Final = 5_000_000
PARTS: Final = (
    "_files", ".files", "-files", "_file", "_Dateien", "-Dateien", "_fichiers", "_archivos",
)  # fmt: skip
"""How browsers end the name of the folder in which they save the parts of a page."""


def parsed(markup: str) -> Element | None:
    """Return the root of a page's markup, as far as lxml can mend it; None for none at all."""
    parser = lxml_html.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, no_network=True)
    try:
        return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def beside(page: Path) -> Frames:
    """Return the frames that a browser saved in the folder of the parts of ``page``."""
    folders = [page.with_name(page.stem + ending) for ending in PARTS]
    known = [folder.resolve() for folder in folders if folder.is_dir()]

    def find(address: str) -> bytes | None:
        path = page.parent / address.partition("#")[0].partition("?")[0]
        try:
            real = path.resolve(strict=True)
            inside = any(real.is_relative_to(folder) for folder in known)
            if not inside or not real.is_file() or real.stat().st_size > _MOST_BYTES:
                return None
            return real.read_bytes()
        except (OSError, ValueError):  # not saved, or no path at all
            return None

    return find


def embed(root: Element, find: Frames, *, depth: int = 0) -> None:
    """Put the pages of the frames below ``root`` in their places, those in them too."""
    frames = [*root.iter("iframe", "frame")][:_MOST] if depth < _DEEPEST else []
    alone = not _has_text(root)
    for frame in frames:
        markup = frame.get("srcdoc") or _saved(frame.get("src"), find)
        inner = parsed(markup) if markup and markup.strip() else None
        body = inner.find("body") if inner is not None else None
        if inner is None or body is None:
            continue
        embed(inner, find, depth=depth + 1)
        read = _has_comments(inner) or (alone and _has_text(inner))
        _put(frame, body, "div" if read else "aside")


def _saved(address: str | None, find: Frames) -> str | None:
    raw = find(address) if address else None
    if raw is None:
        return None
    try:
        return decode(raw, html=True).text
    except UndecodableError:
        return None


def _put(frame: Element, body: Element, tag: str) -> None:
    """Let an element with the content of ``body`` stand where ``frame`` stands."""
    box = lxml_html.Element(tag)
    box.text = body.text
    box.extend(list(body))
    box.tail = frame.tail
    parent = frame.getparent()
    if parent is not None:
        parent.replace(frame, box)


def _has_text(root: Element) -> bool:
    return any(is_prose(line) for line in lines_of(visible_text(root).text))


def _has_comments(root: Element) -> bool:
    page = visible_text(root)
    labels = label_lines(lines_of(page.text), page.marks)
    return any(label.kind == "Comment" for label in labels)
