"""A draft as DOCX, by python-docx (the extra ``docx``): sentences with real footnotes, pictures.

The same draft gives the same bytes: the parts of the file bear no time.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from .footnotes import Footnotes
from .stills import png

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from ..records import Draft, Figure, Grid, Source, Story

PACKAGES = {"docx": "python-docx", "resvg_py": "resvg-py"}
"""The packages by the modules that are imported of them."""
WIDEST = 6
"""Inches of a picture at most: the breadth of the words."""
_BEGAN = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the first that a ZIP archive can tell."""


def docx(draft: Draft) -> bytes:
    """Return ``draft`` as a DOCX file; a ``QueryError`` where what that needs is not installed."""
    try:
        import docx as word
        import resvg_py  # noqa: F401 -- draws the pictures
    except ImportError as error:
        raise QueryError(
            f"a DOCX needs {PACKAGES[error.name or '']}, which is not installed: "
            "pip install 'allegata[docx]', or write .html or .md"
        ) from error
    document = word.Document()
    document.core_properties.title = draft.title
    document.core_properties.author = ""
    document.core_properties.comments = ""
    notes = Footnotes(document)
    document.add_heading(_clean(draft.title), 0)
    document.add_paragraph(_clean(draft.told))
    for number, story in enumerate(draft.stories, start=1):
        _story(document, notes, draft, story, number)
    notes.finish()
    kept = io.BytesIO()
    document.save(kept)
    return _undated(kept.getvalue())


def _story(document: Document, notes: Footnotes, draft: Draft, story: Story, number: int) -> None:
    document.add_heading(_clean(f"{number}. {story.title}"), 1)
    if story.caption:
        document.add_paragraph(_clean(story.caption))
    if story.reason:
        document.add_paragraph().add_run(_clean(story.reason)).italic = True
    if story.figure:
        _picture(document, story.figure)
    if story.grid:
        _table(document, notes, draft, story.grid)
    for one in story.statements:
        paragraph = document.add_paragraph(style="List Bullet")
        if one.lead:
            paragraph.add_run(_clean(f"{one.lead}. ")).bold = True
        paragraph.add_run(_clean(one.text))
        _cite(paragraph, notes, draft, one.claims)
    if story.left:
        document.add_paragraph(_clean(story.left))


def _picture(document: Document, figure: Figure) -> None:
    """Add a picture as wide as the words of the page at most, with the same in words for it."""
    from docx.shared import Emu, Inches

    shape = document.add_picture(io.BytesIO(png(figure.svg)))
    scale = min(Inches(WIDEST) / shape.width, 1)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
    described = document.paragraphs[-1]._p.xpath(".//wp:docPr")  # noqa: SLF001 it has no name
    described[0].set("descr", _clean(figure.words))


def _table(document: Document, notes: Footnotes, draft: Draft, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.columns), style="Light Grid Accent 1")
    for place, column in zip(table.rows[0].cells, grid.columns, strict=True):
        place.text = _clean(column)
    for row in grid.rows:
        for place, cell in zip(table.add_row().cells, row, strict=True):
            for number, (words, claims) in enumerate(cell.parts):
                paragraph = place.add_paragraph() if number else place.paragraphs[0]
                paragraph.add_run(_clean(words))
                _cite(paragraph, notes, draft, claims)
    document.add_paragraph()


def _cite(paragraph: Paragraph, notes: Footnotes, draft: Draft, claims: tuple[str, ...]) -> None:
    for number in draft.notes(claims):
        notes.cite(paragraph, number, _note(draft.sources[number - 1]))


def _note(source: Source) -> str:
    claims = ", ".join(source.claims)
    told = f"{source.said_by}: “{source.quote}” {source.place}; {source.file}."
    return _clean(" ".join(filter(None, (told, source.url, f"({claims})"))))


def _clean(words: str) -> str:
    """Return words without the characters that XML cannot hold."""
    return "".join(sign for sign in words if sign >= " " and sign not in "\ufffe\uffff")


def _undated(file: bytes) -> bytes:
    """Return a ZIP archive with the same parts, none of which tells when it was made."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _BEGAN), old.read(name), zipfile.ZIP_DEFLATED)
    return kept.getvalue()
