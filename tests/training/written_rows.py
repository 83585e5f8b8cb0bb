"""Hand-made texts and rows in the words of a reader."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Gen. Ali said he would answer. The army shelled Homs on Monday, killing 12 people. "
    "Residents of Homs said that the army had denied the shelling."
)


def shelled(**changes: Any) -> dict[str, Any]:
    """The claim of the second sentence."""
    claim = {
        "trigger": "shelled",
        "n": 1,
        "type": "Shelling",
        "agent": ["army"],
        "target": ["Homs"],
        "claimer": "DOCUMENT",
        "relays": [],
        "act": "Report",
        "polarity": "Positive",
        "certainty": "Certain",
        "temporality": "Past",
        "date": "on Monday",
        "counts": {"Killed": [12, None]},
    }
    return {key: value for key, value in {**claim, **changes}.items() if value != "ABSENT"}


def passage(*claims: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A passage that is the second and third sentence of `TEXT`."""
    row = {
        "id": "one-1",
        "doc": "toy:1",
        "source": "toy",
        "text": TEXT[31:],
        "claims": list(claims),
        "reference": [],
        "none": [],
    }
    return {**row, **changes}


def put(folder: Path, *rows: dict[str, Any], name: str = "toy.jsonl") -> Path:
    """Write rows as a file of JSON lines."""
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def put_text(shared: Path, text: str = TEXT) -> Path:
    """Write the text as the one document of source `toy`, titled and with a speaker's state."""
    place = shared / "data" / "text"
    place.mkdir(parents=True)
    row = {"id": "toy:1", "text": text, "title": "Army in Ruritania", "speaker_state": "Ruritania"}
    with gzip.open(place / "toy.train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    return shared
