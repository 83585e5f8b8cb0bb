"""Read a Markdown file: its front matter as fields, its text as it is shown, without addresses.

Front matter is YAML between lines of ``---`` or TOML between lines of ``+++``, as Jekyll and Hugo
have it. The text is rendered to HTML and read as a page, so that links give their words only.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final

import yaml
from markdown_it import MarkdownIt

from ....ontology import terms
from ....ontology.records import Document, Failure, Notice
from ..chats.transcript import is_transcript, transcript_documents
from ..columns import key
from ..fields import check_fields
from ..reading import File, document
from ..rows.values import language_of, plain_date, words_of
from ..segmentation.dating.publication import (
    Dated,
    address_date,
    chosen,
    date_fields,
    disagreements,
)
from ..whole_text import whole_text
from .html import page_documents
from .text import text_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FRONT: Final = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>.*?\n|)(?P=fence)[ \t]*(?:\n|$)", re.DOTALL
)
_LONGEST_FRONT: Final = 100_000
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "site", "sitename", "outlet", "organisation", "organization"),
    "published": ("date", "published", "publishdate", "datepublished", "pubdate"),
    "url": ("url", "canonicalurl", "link", "source", "permalink"),
    "language": ("language", "lang", "locale"),
    "kind": ("type", "kind"),
}
_MARKS: Final = re.compile(
    r"\]\(|^#{1,6} |^[*_-]{3,}$|\*\*|^> |^ {0,3}[*+-] |^```|^\[[^\]]+\]: ", re.MULTILINE
)

_REFERENCE: Final = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")
_NOTE: Final = re.compile(r"^( {0,3})\[\^[^\]\s]{1,40}\]:\s+", re.MULTILINE)
"""A footnote, and where the text refers to one: Markdown Extra's, which CommonMark has not."""


def read_markdown(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a Markdown file, or why it cannot be read."""
    read = whole_text(file)
    if isinstance(read, Failure):
        yield read
        return
    raw, decoded = read
    front = _FRONT.match(decoded.text[:_LONGEST_FRONT])
    body = decoded.text[front.end() :] if front is not None else decoded.text
    if is_transcript(body):
        yield from transcript_documents(file.source, body, raw)
    elif front is None and not _MARKS.search(body):
        yield from text_document(file.source, raw)  # plain text under this suffix
    else:
        yield from decoded.failures(file.source)
        yield from _page(file, _front(file, front), body, raw)


def _page(
    file: File, front: Iterator[Failure | dict[str, Any]], body: str, raw: bytes
) -> Iterator[Document | Failure]:
    stated: dict[str, str | None] = {}
    for given in front:
        if isinstance(given, Failure):
            yield given
        else:
            stated, failures = check_fields(file.source, _fields(given))
            yield from failures
    plain = _NOTE.sub(r"\1", _REFERENCE.sub("", body))
    markup = MarkdownIt("commonmark", {"breaks": True}).enable("table").render(plain)
    for item in page_documents(file.source, f"<body>{markup}</body>", raw=raw):
        if isinstance(item, Document):
            dates = _dates(item, stated)
            yield from disagreements(file.source, dates)
            yield _with(item, {**stated, **date_fields(chosen(dates))}, raw)
        else:
            yield item


def _dates(page: Document, stated: Mapping[str, str | None]) -> list[Dated]:
    """Return the dates of its front matter, of its address there, and what it shows."""
    published = stated.get("published")
    metadata = [Dated(published, "metadata")] if published else []
    shown = [Dated(page.published, page.dated_by)] if page.published else []
    address = address_date(stated.get("url"))
    return [*metadata, *shown, *([address] if address is not None else [])]


def _front(file: File, front: re.Match[str] | None) -> Iterator[Failure | dict[str, Any]]:
    """Yield what the front matter states, and what of it is not read."""
    if front is None:
        return
    try:
        loaded = _loaded(front["fence"], front["fields"])
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        told = " ".join(str(error).split())[:200]
        remedy = "mend it, or take it out; the text was read"
        yield Failure(file.source, f"the front matter cannot be read: {told}", remedy, 1)
        return
    known = {name for names in _KEYS.values() for name in names}
    others = [str(name) for name in loaded if key(str(name)) not in known]
    if others:
        reason = f"front matter not read: {', '.join(others)}"
        yield Notice(file.source, reason, "call a field title, author, date, publisher or url")
    yield loaded


def _loaded(fence: str, fields: str) -> dict[str, Any]:
    """Return the fields; aliases, by which YAML grows without end, are refused."""
    if fence == "+++":
        return tomllib.loads(fields)
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(fields, yaml.BaseLoader)):
        raise ValueError("it uses YAML aliases")
    loaded = yaml.load(fields, yaml.BaseLoader)  # noqa: S506 -- BaseLoader makes strings only
    if loaded in (None, ""):
        return {}
    if not isinstance(loaded, dict):
        raise TypeError("it is no list of fields")
    return loaded


def _fields(loaded: Mapping[str, Any]) -> dict[str, str | None]:
    given = {key(str(name)): words_of(value) for name, value in loaded.items()}
    found = {
        field: next((value for name in names if (value := given.get(name))), None)
        for field, names in _KEYS.items()
    }
    if found["published"]:
        found["published"] = plain_date(found["published"])
    if found["language"]:
        found["language"] = language_of(found["language"])
    if found["kind"] not in terms.names("documentType"):
        found["kind"] = None  # layouts are called "post" or "page"
    if found["url"] and ":" not in found["url"]:
        found["url"] = None  # a path on the site
    return found


def _with(page: Document, stated: Mapping[str, str | None], raw: bytes) -> Document:
    """Return the page with what its front matter states."""
    shown = {name: getattr(page, name) for name in _KEYS}
    fields = {**shown, **{name: value for name, value in stated.items() if value}}
    return document(page.source, page.text, fields, raw=raw, segments=page.segments)
