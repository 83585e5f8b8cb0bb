"""Claims of whole documents that readers judged one by one, as rows to fit the confidence to.

They are known again by where they and their parties stand and by their status (`verdicts`). What
today's reader no longer says, or says otherwise, is no row, nor is what it tells with another
name, place, date or count.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from ...claims.assemble import segment_readings
from ...reading import heard
from ...sources.reading import document
from ...sources.segmentation.lines import lines_of
from ...sources.segmentation.segments import label_lines, segments_of
from ..reading.documents import documents
from .calibrate import Row
from .verdicts import VERDICTS, known_by, read_verdicts, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from ..reading.documents import Document as Text

Verdicts = dict[str, Mapping[str, Any]]
"""Lines of verdicts by what claims are known by."""
_PLACED: Final = "place or date"


def judged_texts(shared: Path, path: Path = VERDICTS) -> list[tuple[Text, Verdicts]]:
    """Return the documents of which claims were judged, with the verdicts."""
    found = []
    for source, judged in _verdicts(path).items():
        texts = documents(shared, source)
        found += [(texts[name], verdicts) for name, verdicts in judged.items()]
    return found


def rows_signed(judged: Iterable[tuple[Text, Verdicts]], nlp: Language) -> Iterator[Row]:
    """Yield a row for each claim that is read as it was when it was judged."""
    for text, verdicts in judged:
        yield from _rows(text, verdicts, nlp)


def _rows(text: Text, verdicts: Verdicts, nlp: Language) -> Iterator[Row]:
    lines = lines_of(text.text)
    segments = segments_of(text.text, lines, label_lines(lines))
    found, _ = heard(document(text.id, text.text, text.fields, raw=b"", segments=segments), nlp)
    for context in found:
        for reading in segment_readings(context):
            if reading.learnt is None:
                continue
            for claim in reading.claims:
                verdict = _verdict(shape(asdict(claim)), verdicts)
                if verdict != "unsure":
                    told = reading.weighed[claim.id]
                    judged = verdict == "signable", verdict == "harmful"
                    yield Row(text.id, told.signs, told.finer, *judged)


def _verdict(claim: Mapping[str, Any], verdicts: Verdicts) -> str:
    """Return what was judged of a claim, `unsure` of one that names or places another by now."""
    row = verdicts.get(known_by(claim))
    if row is None:
        return "unsure"
    same = row["rest"] == claim["rest"] if "rest" in row else row.get("fault") != _PLACED
    return str(row["verdict"]) if same else "unsure"


def _verdicts(path: Path) -> dict[str, dict[str, Verdicts]]:
    """Return verdicts by source and document; two that differ on one claim are `unsure`."""
    found: dict[str, dict[str, Verdicts]] = {}
    for row in read_verdicts(path):
        known = found.setdefault(row["source"], {}).setdefault(row["document"], {})
        key, verdict = known_by(row), row["verdict"]
        same = known.get(key, row)["verdict"] == verdict
        known[key] = row if same else row | {"verdict": "unsure"}
    return found
