"""A table row by row: each row a document, and at the end what was read, as what, and what not."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ....ontology.records import Document, Failure, Notice
from ..columns import FIELDS, Columns, key
from ..encoding import normal
from ..fields import check_fields
from ..reading import File, counted, document, empty
from ..segmentation.dating.publication import chosen, date_fields, dates_of, disagreements
from ..segmentation.lines import lines_of
from ..segmentation.segments import label_lines, segments_of
from .schemas import Schema, schema_of
from .values import flat, keys_of, language_of, plain_date, sentences_in, unmarked_text, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MOST_NAMED: Final = 12
"""Columns that are named in a message; of the others the number is told."""


class Table:
    """Makes documents of rows, and keeps count of what it did not read."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.rows: Counter[str] = Counter()
        self.present: set[str] = set()
        self.unread: dict[str, int] = {}
        self.notes: set[str] = set()
        self.without: Counter[str] = Counter()
        self._plans: dict[frozenset[str], tuple[Schema, Columns]] = {}

    def documents(self, number: int, row: Mapping[str, object]) -> Iterator[Document | Failure]:
        """Yield the document of a row, or a failure that names the line ``number``."""
        cells = flat(row)
        names = frozenset(map(key, cells))
        schema, columns = self._plan(names)
        by_key = {key(name): value for name, value in cells.items()}
        text = self._text(by_key, columns)
        if text is None or not isinstance(text, str):
            yield from self._textless(number, cells, by_key, columns, text)
            return
        self._count(cells, schema, columns)
        plain = unmarked_text(normal(text))
        if not plain.strip():
            yield empty(self.file.source, number)
            return
        stated = {name: self._value(by_key, columns, name) for name in FIELDS}
        fields, failures = check_fields(self.file.source, _mended(stated), number)
        yield from failures
        lines = lines_of(plain)
        labels = label_lines(lines)
        dates = dates_of(lines, labels, stated=fields["published"], address=fields.get("url"))
        yield from (replace(told, line=number) for told in disagreements(self.file.source, dates))
        given = self._value(by_key, columns, "id")
        raw = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield document(
            given or f"{self.file.source}:{number}",
            plain,
            {**fields, **date_fields(chosen(dates))},
            raw=raw.encode("utf-8", "surrogatepass"),
            segments=segments_of(plain, lines, labels),
        )

    def told(self) -> Iterator[Failure]:
        """Yield what must be said of the whole table: how it was read, and what was not."""
        source = self.file.source
        for origin in sorted(set(self.rows) - {""}):
            columns = next(plan for _, plan in self._plans.values() if plan.origin == origin)
            told = columns.told(frozenset(map(key, self.present)))
            notes = "".join(f"; {note}" for note in sorted(self.notes))
            reason = f"{counted(self.rows[origin], 'row')} read as {origin}: {told}{notes}"
            yield Notice(source, reason, "where it is not, name the columns, as in --text notes")
        texts = sorted(name for name, count in self.unread.items() if count)
        if texts:
            reason = f"{_quoted(texts)} {'looks' if len(texts) == 1 else 'look'} like text"
            remedy = "to read more than one column, repeat --text"
            yield Notice(source, f"{reason} and {_was(texts)} not read", remedy)
        others = sorted(name for name, count in self.unread.items() if not count)
        if others:
            remedy = "give a column a field where it has one, as in --published event_date"
            yield Notice(source, f"{_quoted(others)} {_was(others)} not read", remedy)
        if self.without:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.without.items()))
            yield Notice(
                source, f"entities without a text were passed over: {kinds}", "none needed"
            )

    def _plan(self, names: frozenset[str]) -> tuple[Schema, Columns]:
        """Return the export that has these columns, and what gives which field.

        What the user names wins, where the row has it; then what the export is known to have.
        """
        if names not in self._plans:
            schema = schema_of(names)
            asked = {
                field: columns
                for field, columns in self.file.columns.of.items()
                if any(key(name) in names for name in columns)
            }
            self._plans[names] = (schema, Columns(asked).over(schema.columns))
        return self._plans[names]

    def _textless(
        self,
        number: int,
        cells: Mapping[str, object],
        by_key: Mapping[str, object],
        columns: Columns,
        text: object,
    ) -> Iterator[Failure]:
        """Yield why a row gives no document, with the column that looks like its text."""
        source = self.file.source
        if text is not None:
            remedy = "put the document's text there as a string"
            yield Failure(source, f"'text' is a {kind_of(text)}", remedy, number)
            return
        if "schema" in by_key and any(name.startswith("properties") for name in by_key):
            self.without[words_of(by_key["schema"]) or "entity"] += 1
            return
        named = [name for name in columns.of["text"] if key(name) in by_key]
        if named:
            yield empty(source, number)
            return
        yield no_text(source, list(cells), [cells], number)

    def _text(self, by_key: Mapping[str, object], columns: Columns) -> object:
        """Return the text of a row, its columns joined; what else stands there, else None."""
        values = [by_key[key(name)] for name in columns.of["text"] if key(name) in by_key]
        known = [value for value in values if value is not None]
        if len(known) == 1 and not isinstance(known[0], list):
            return known[0]
        if any(isinstance(item, dict | list) for value in known for item in _items(value)):
            return known[0]
        parts = [words_of(value, between="\n\n") for value in known]
        return "\n\n".join(part for part in parts if part) if known else None

    def _value(self, by_key: Mapping[str, object], columns: Columns, field: str) -> str | None:
        values = (words_of(by_key.get(key(name))) for name in columns.of.get(field, ()))
        return next((value for value in values if value), columns.shared.get(field))

    def _count(self, cells: Mapping[str, object], schema: Schema, columns: Columns) -> None:
        self.rows[columns.origin] += 1
        if schema.note:
            self.notes.add(schema.note)
        read = columns.named() | schema.ignored
        for name in keys_of(cells):
            self.present.add(name)
            if key(name) not in read:
                seen = self.unread.get(name, 0)
                self.unread[name] = seen + sentences_in(cells[name])


def no_text(
    source: str, names: Sequence[str], rows: Sequence[Mapping[str, Any]], number: int | None
) -> Failure:
    """Return the failure of a table or row without a text, with the column that may be it."""
    counts = {name: sum(sentences_in(row.get(name)) for row in rows) for name in names}
    likely = max(counts, key=lambda name: counts[name], default=None)
    remedy = 'name the column with the text, as in --text notes, or call it "text"'
    if likely is not None and counts[likely]:
        remedy = f"{likely!r} looks like it: name it with --text {likely!r}"
    return Failure(source, f"no 'text' among {', '.join(map(str, names))}", remedy, number)


def kind_of(value: object) -> str:
    """Return what JSON calls a value."""
    names = {list: "list", dict: "object", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")


def _mended(stated: dict[str, str | None]) -> dict[str, str | None]:
    published, language = stated.get("published"), stated.get("language")
    stated["published"] = plain_date(published) if published else None
    stated["language"] = language_of(language) if language else None
    return stated


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _quoted(names: list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    which = "column" if len(names) == 1 else "columns"
    return f"{which} {shown}" + (f" and {more} more" if more > 0 else "")


def _was(names: list[str]) -> str:
    return "was" if len(names) == 1 else "were"
