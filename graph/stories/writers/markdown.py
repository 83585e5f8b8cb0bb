"""A draft as Markdown: sentences with footnotes, as GitHub, Pandoc and many notes read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Cell, Draft, Grid, Source, Story

_SIGNS = re.compile(r"([\\`*_\[\]<>|#~$^])")


def markdown(draft: Draft) -> str:
    """Return ``draft`` as Markdown; every sign that it would read as its own is escaped."""
    return "\n".join(_lines(draft)).rstrip() + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield f"# {plainly(draft.title)}"
    yield ""
    yield plainly(draft.told)
    for number, story in enumerate(draft.stories, start=1):
        yield ""
        yield f"## {number}. {plainly(story.title)}"
        yield from _story(draft, story)
    yield ""
    yield "## Sources"
    yield ""
    for source in draft.sources:
        yield f"[^{source.number}]: {_source(source)}"
        yield ""


def _story(draft: Draft, story: Story) -> Iterator[str]:
    for words in (story.caption, story.reason):
        if words:
            yield ""
            yield plainly(words) if words == story.caption else f"*{plainly(words)}*"
    if story.grid:
        yield ""
        yield from _table(draft, story.grid)
    if story.statements:
        yield ""
    for one in story.statements:
        lead = f"**{plainly(one.lead)}.** " if one.lead else ""
        yield f"- {lead}{plainly(one.text)}{_notes(draft, one.claims)}"
    if story.left:
        yield ""
        yield plainly(story.left)


def _table(draft: Draft, grid: Grid) -> Iterator[str]:
    yield f"| {' | '.join(map(plainly, grid.columns))} |"
    yield f"|{'---|' * len(grid.columns)}"
    for row in grid.rows:
        yield f"| {' | '.join(_cell(draft, cell) for cell in row)} |"


def _cell(draft: Draft, cell: Cell) -> str:
    return "; ".join(f"{plainly(words)}{_notes(draft, claims)}" for words, claims in cell.parts)


def _notes(draft: Draft, claims: tuple[str, ...]) -> str:
    return "".join(f"[^{number}]" for number in draft.notes(claims))


def _source(source: Source) -> str:
    told = f"{source.said_by}: “{source.quote}” {source.place}; {source.file}."
    return " ".join(
        filter(None, (plainly(told), f"<{source.url}>" if source.url else "", _of(source)))
    )


def _of(source: Source) -> str:
    return f"({', '.join(f'`{claim}`' for claim in source.claims)})"


def plainly(words: str) -> str:
    r"""Return words on one line, with a backslash before each sign of Markdown's.

    >>> plainly("a *b* [c]")
    'a \\*b\\* \\[c\\]'
    """
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))
