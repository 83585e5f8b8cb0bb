"""`python -m allegata.extractors.training signed CASE SHEET`: keep what readers judged, in offsets.

A line of `signed/verdicts.jsonl` is a claim of a whole document: `source` and `document`, `at` (the
offsets of its sentence), `type`, `status`, whether there is a `claimer`, the offsets of its
`parties`; a digest of its `rest`, which older lines lack: names, places, date, counts; and the
`verdict`: `signable`, `wrong`, `harmful` or `unsure`, with the kind of `fault`.
"""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ....ontology.errors import AllegataError, SourceError
from ..reading.command import SHARED
from ..reading.documents import JUDGED_ALONE, documents
from ..reading.folder import sources
from ..reading.vocabulary import READ

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

VERDICTS: Final = Path(__file__).parents[1] / "signed" / "verdicts.jsonl"
_SHAPE: Final = ("at", "type", "status", "claimer", "parties")
"""What a claim is known again by."""
_ROLES: Final = ("agent", "victim", "recipient", "target")
Verdict = dict[str, Any]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the taking of a sheet needs."""
    command.add_argument("case", type=Path, help="the case folder that the sheet was drawn from")
    command.add_argument("sheet", type=Path, help="of `allegata score sign`, with verdicts")
    command.add_argument("--shared", type=Path, default=SHARED, help="folder of the texts")
    command.add_argument("--folder", type=Path, default=READ, help="folder of the readings")
    command.add_argument("--out", type=Path, default=VERDICTS, help="file of the verdicts")


def run(chosen: argparse.Namespace) -> int:
    """Take a sheet in; return the exit status, 2 where a line cannot be taken."""
    try:
        new = list(_taken(chosen))
        old = list(read_verdicts(chosen.out)) if chosen.out.exists() else []
    except AllegataError as error:
        print(error)
        return 2
    again = {_key(row) for row in new}
    every = sorted([*new, *(row for row in old if _key(row) not in again)], key=_key)
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in every)
    chosen.out.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(new)} verdicts taken, {len(every)} kept in {chosen.out.name}")
    return 0


def shape(claim: Mapping[str, Any]) -> Verdict:
    """Return what a claim, given by its fields, is known again by."""
    return {
        "at": [claim["start"], claim["end"]],
        "type": claim["event_type"],
        "status": [claim[k] for k in ("polarity", "certainty", "temporality", "speech_act")],
        "claimer": claim["claimer"] is not None,
        "parties": [[role, f["start"], f["end"]] for role in _ROLES for f in claim[role]],
        "rest": _rest(claim),
    }


def _rest(claim: Mapping[str, Any]) -> str:
    """Return what tells whether names, places, date and counts are those that were judged.

    A count that is not said to be rough is told as it was before rough ones were told apart.
    """
    fillers = [f for role in (*_ROLES, "location") for f in claim.get(role, ())]
    names = [(f["name"], f["type"]) for f in (*fillers, claim["claimer"]) if f is not None]
    dates = [claim.get(name) for name in ("event_start", "event_end", "date_precision")]
    harm = [
        {name: value for name, value in one.items() if name != "approximate" or value}
        for one in claim.get("harm", ())
    ]
    told = json.dumps([names, dates, harm], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def read_verdicts(path: Path) -> Iterator[Verdict]:
    """Yield the verdicts of a file; SourceError names a line that is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row: Verdict = json.loads(line)
            _key(row), row["verdict"]
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(
                f"{path}, line {number}: no verdict ({type(error).__name__}: {error}); write "
                "source, document, at, type, status, claimer, parties, verdict"
            ) from error
        yield row


def _key(row: Verdict) -> str:
    return json.dumps([row["source"], row["document"], known_by(row)])


def known_by(row: Mapping[str, Any]) -> str:
    """Return what tells a claim from the others of its document, of a verdict or a ``shape``."""
    return json.dumps([row[key] for key in _SHAPE])


def _taken(chosen: argparse.Namespace) -> Iterator[Verdict]:
    """Yield the verdicts of a sheet; SourceError names the line that cannot be taken."""
    claims = _claims(chosen.case / "claims.jsonl")
    where = {
        name: (source, text.text)
        for source in (*sources(chosen.folder), *JUDGED_ALONE)
        for name, text in documents(chosen.shared, source).items()
    }
    with chosen.sheet.open(encoding="utf-8-sig", newline="") as lines:
        for number, line in enumerate(csv.DictReader(lines), start=2):
            if not line.get("verdict"):
                continue
            claim = claims.get(line["claim"])
            source, text = where.get(claim["source"] if claim else "", ("", ""))
            if claim is None or text[claim["start"] : claim["end"]] != claim["quote"]:
                raise SourceError(
                    f"{chosen.sheet}, line {number}: its claim is not of the case, or its text is "
                    "none of the read documents; give the case that the sheet was drawn from"
                )
            fault = {"fault": line["error"]} if line.get("error") else {}
            told = {"document": claim["source"], "source": source, **shape(claim)}
            yield {**told, "verdict": line["verdict"], **fault}


def _claims(path: Path) -> dict[str, dict[str, Any]]:
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: no claims of a case ({error}); build the case first") from error
    return {row["id"]: row for row in rows}
