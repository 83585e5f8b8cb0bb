"""What a reader wrote down about one passage, as offsets: the rows of `read/*.jsonl`.

```
{"id": "muc-0609-7", "source": "muc", "document": "muc:DEV-MUC3-0609", "start": 120, "end": 480,
 "reader": "pilot-a", "wave": 1, "conflict": "nicaragua",
 "claims": [{"trigger": [31, 38], "type": "Attack", "agent": [[5, 18]], "claimer": ["DOCUMENT"],
             "act": "Report", "polarity": "Positive", "certainty": "Certain",
             "temporality": "Past", "date": [40, 46], "counts": {"Killed": [12, null]},
             "presupposed": true, "same": [2, 8], "doubt": "why"}],
 "reference": [[[50, 52], [5, 18]], [[60, 64], null]], "none": [[[70, 76], "politics"]]}
```

`start` and `end` are code points of the document's text; all other spans are relative to the
passage. Words outside it are `{"field": "title", "span": [0, 5]}`: a field of the document, or
`text` for its text, counted from its beginning. Empty lists and false values are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES: Final = (
    "agent",
    "victim",
    "recipient",
    "target",
    "beneficiary",
    "intermediary",
    "instrument",
    "material",
    "place",
)
DOCUMENT, OPEN = "DOCUMENT", "OPEN"
"""Claimers without words: the text's own voice; somebody who cannot be told."""


@dataclass(frozen=True, slots=True, order=True)
class Elsewhere:
    """Words outside the passage: `span` of a field of the document (`title`, `speaker`, `text`)."""

    field: str
    span: Span


Filler = Span | Elsewhere
Voice = Filler | str
"""A filler, or `DOCUMENT` or `OPEN`."""


@dataclass(frozen=True, slots=True)
class WrittenClaim:
    """One claim; `claimers` are those nearest to the event, `relays` pass it on, outermost first.

    `counts` gives the fewest and the most of each harm, None where that end is open. `same` is
    the trigger that named the same act first. A claim with a `doubt` is neither trained on nor
    scored.
    """

    trigger: Span
    type: str
    act: str
    polarity: str
    certainty: str
    temporality: str
    claimers: tuple[Voice, ...]
    relays: tuple[Voice, ...] = ()
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    date: Filler | None = None
    counts: Mapping[str, tuple[int | None, int | None]] = field(default_factory=dict)
    presupposed: bool = False
    same: Span | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or definite phrase and what it stands for, None where that cannot be told."""

    mention: Span
    antecedent: Filler | None


@dataclass(frozen=True, slots=True)
class NoEvent:
    """A tempting word that is no event, and why."""

    word: Span
    why: str


@dataclass(frozen=True, slots=True)
class StandOff:
    """All that one reader wrote down about one passage, without its text.

    `wave` is the round of reading, 1 the pilot; `conflict` the state that the document names
    most, None where it names none; `twin` the passage of which this is an independent second
    reading.
    """

    id: str
    source: str
    document: str
    start: int
    end: int
    reader: str
    wave: int
    conflict: str | None
    claims: tuple[WrittenClaim, ...]
    reference: tuple[Reference, ...] = ()
    none: tuple[NoEvent, ...] = ()
    twin: str | None = None


def standoff_from(row: Mapping[str, Any]) -> StandOff:
    """Build the record of a row; KeyError, TypeError or ValueError where it has another shape."""
    return StandOff(
        id=row["id"],
        source=row["source"],
        document=row["document"],
        start=row["start"],
        end=row["end"],
        reader=row["reader"],
        wave=row["wave"],
        conflict=row.get("conflict"),
        claims=tuple(claim_from(claim) for claim in row["claims"]),
        reference=tuple(
            Reference(_span(mention), None if meant is None else _filler(meant))
            for mention, meant in row.get("reference", [])
        ),
        none=tuple(NoEvent(_span(word), why) for word, why in row.get("none", [])),
        twin=row.get("twin"),
    )


def claim_from(row: Mapping[str, Any]) -> WrittenClaim:
    """Build one claim of a row."""
    return WrittenClaim(
        trigger=_span(row["trigger"]),
        type=row["type"],
        act=row["act"],
        polarity=row["polarity"],
        certainty=row["certainty"],
        temporality=row["temporality"],
        claimers=tuple(_voice(voice) for voice in row["claimer"]),
        relays=tuple(_voice(voice) for voice in row.get("relays", [])),
        roles={role: tuple(map(_filler, row[role])) for role in ROLES if role in row},
        date=_filler(row["date"]) if "date" in row else None,
        counts={harm: (few, many) for harm, (few, many) in row.get("counts", {}).items()},
        presupposed=row.get("presupposed", False),
        same=_span(row["same"]) if "same" in row else None,
        doubt=row.get("doubt"),
    )


def _span(value: Any) -> Span:
    start, end = value
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise ValueError(f"no span: {value!r}")
    return Span(start, end)


def _filler(value: Any) -> Filler:
    if isinstance(value, dict):
        return Elsewhere(value["field"], _span(value["span"]))
    return _span(value)


def _voice(value: Any) -> Voice:
    return value if value in (DOCUMENT, OPEN) else _filler(value)


def row_of(reading: StandOff) -> dict[str, Any]:
    """Return the row of a record, keys in the order of the format, empty values left out.

    >>> one = StandOff("a-1", "muc", "muc:1", 0, 9, "a", 1, None, ())
    >>> standoff_from(row_of(one)) == one
    True
    """
    row: dict[str, Any] = {
        "id": reading.id,
        "source": reading.source,
        "document": reading.document,
        "start": reading.start,
        "end": reading.end,
        "reader": reading.reader,
        "wave": reading.wave,
        "conflict": reading.conflict,
        "twin": reading.twin,
        "claims": [_claim_row(claim) for claim in reading.claims],
        "reference": [
            [_plain(one.mention), None if one.antecedent is None else _plain(one.antecedent)]
            for one in reading.reference
        ],
        "none": [[_plain(one.word), one.why] for one in reading.none],
    }
    return {key: value for key, value in row.items() if _told(value) or key == "claims"}


def _claim_row(claim: WrittenClaim) -> dict[str, Any]:
    row: dict[str, Any] = {
        "trigger": _plain(claim.trigger),
        "type": claim.type,
        **{role: [_plain(filler) for filler in claim.roles.get(role, ())] for role in ROLES},
        "claimer": [_plain(voice) for voice in claim.claimers],
        "relays": [_plain(voice) for voice in claim.relays],
        "act": claim.act,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "temporality": claim.temporality,
        "date": None if claim.date is None else _plain(claim.date),
        "counts": {harm: list(claim.counts[harm]) for harm in sorted(claim.counts)},
        "presupposed": claim.presupposed,
        "same": None if claim.same is None else _plain(claim.same),
        "doubt": claim.doubt,
    }
    return {key: value for key, value in row.items() if _told(value)}


def _plain(value: Voice) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Elsewhere):
        return {"field": value.field, "span": _plain(value.span)}
    return [value.start, value.end]


def _told(value: object) -> bool:
    return value is not None and value is not False and value not in ([], {})
