"""Measure the main text kept of pages, and the foreign text, beside trafilatura and jusText.

    python tests/benchmarks/main_text.py [--by-page]

The pages are the HTML layouts of tests/extractors/layouts; expected.jsonl says what each line is.
Of the words of lines that are the page's own (headline, standfirst, article, items, turns, letters,
quoted posts) it tells the part that is kept, the same of comments, and of all other words how
many are kept as if they were the page's; who signs a comment is among the others. A line is kept
where its words stand, in order, in what a peer gives. allegata was mended on these very pages, the
peers were not: the figures show that nothing is lost, not what strangers' pages give.

Pages here are short, so jusText runs with thresholds of 20 and 60 letters and 0.2 stop words; with
its own it keeps nothing.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document

sys.path.insert(0, str(Path(__file__).parents[1] / "extractors"))

from laid_out import Layout, layouts  # the folder of tests is no package

if TYPE_CHECKING:
    from collections.abc import Callable

Counts = list[tuple[int, int]]
"""Words kept and words there are: of the page's own lines, of comments, of all others."""
SHORT = {"length_low": 20, "length_high": 60, "stopwords_low": 0.1, "stopwords_high": 0.2}
PARTS = ("main", "comments", "foreign")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--by-page", action="store_true")
    given = parser.parse_args()
    pages = [layout for layout in layouts() if layout.file.endswith(".html")]
    peers = {"allegata": read_by_allegata, **installed_peers()}
    for name, read in peers.items():
        found = [(page, counts(page, read(page.path))) for page in pages]
        whole = [
            tuple(map(sum, zip(*column, strict=True)))
            for column in zip(*(row for _, row in found), strict=True)
        ]
        print(f"{name:12}", *(shown(*row) for row in zip(PARTS, whole, strict=True)))
        if given.by_page:
            for page, row in found:
                print(f"  {page.file:32}", *(shown(*part) for part in zip(PARTS, row, strict=True)))


def shown(part: str, kept: tuple[int, int]) -> str:
    share = f"{kept[0] / kept[1]:6.1%}" if kept[1] else "     –"
    return f"{part} {share} ({kept[0]}/{kept[1]} words)"


def read_by_allegata(path: Path) -> str:
    (document,) = [d for d in open_documents([str(path)]) if isinstance(d, Document)]
    read = (s for s in document.segments if s.is_read)
    return "\n".join(document.text[s.start : s.end] for s in read)


def installed_peers() -> dict[str, Callable[[Path], str]]:
    """Return the peers that are installed, with what each makes of a page."""
    peers: dict[str, Callable[[Path], str]] = {}
    try:
        import trafilatura

        peers["trafilatura"] = lambda path: trafilatura.extract(path.read_text("utf-8")) or ""
    except ImportError:
        print("trafilatura is not installed: pip install trafilatura", file=sys.stderr)
    try:
        import justext

        words = justext.get_stoplist("English")
        peers["jusText"] = lambda path: "\n".join(
            part.text
            for part in justext.justext(path.read_bytes(), words, **SHORT)
            if not part.is_boilerplate
        )
    except ImportError:
        print("jusText is not installed: pip install justext", file=sys.stderr)
    return peers


def counts(layout: Layout, kept: str) -> Counts:
    """Return the words of each part of a page that stand in the text ``kept`` of it."""
    plain = _plain(kept)
    (document,) = [d for d in open_documents([str(layout.path)]) if isinstance(d, Document)]
    found = dict.fromkeys(PARTS, (0, 0))
    for line in filter(None, map(str.strip, document.text.split("\n"))):
        part = _part(layout, line)
        if part is None:
            continue
        words = len(line.split())
        is_kept = bool(_plain(line)) and _plain(line) in plain
        found[part] = (found[part][0] + words * is_kept, found[part][1] + words)
    return [found[part] for part in PARTS]


def _part(layout: Layout, line: str) -> str | None:
    """Return the part to which a line belongs, None where it may be kept or not."""
    row = next((row for row in layout.read if line.startswith(row[1])), None)
    if row is not None:
        return "comments" if row[0] == "Comment" else "main"
    is_short = len(line.split()) < 3  # "Share" is no loss and no gain, and stands in other words
    return None if is_short or line.startswith(layout.either or ("\0",)) else "foreign"


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


if __name__ == "__main__":
    main()
