"""Check the fields that a file or a row states about its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology import terms
from ...ontology.records import Failure
from .segmentation.dating.dates import iso_value

if TYPE_CHECKING:
    from collections.abc import Mapping


def check_fields(
    source: str, fields: Mapping[str, str | None], line: int | None = None
) -> tuple[dict[str, str | None], list[Failure]]:
    """Return the fields with an ISO date and a known type, and a failure for each that was not.

    The document of a failed field is kept, without the field.
    """
    failures: list[Failure] = []
    published, kind = fields.get("published"), fields.get("kind")
    date = iso_value(published) if published else None
    if published and date is None:
        failures.append(_bad_date(source, published, line))
    if kind is not None and kind not in terms.names("documentType"):
        failures.append(_bad_kind(source, kind, line))
        kind = None
    return {**fields, "published": date, "kind": kind}, failures


def _bad_date(source: str, value: str, line: int | None) -> Failure:
    return Failure(
        source,
        f"the date {value!r} is not understood; the document was read without it",
        "write it as 2012-02-03, 2012-02 or 2012",
        line,
    )


def _bad_kind(source: str, value: str, line: int | None) -> Failure:
    return Failure(
        source,
        f"the type {value!r} is not known; the document was read without it",
        f"use one of {', '.join(terms.names('documentType'))}",
        line,
    )
