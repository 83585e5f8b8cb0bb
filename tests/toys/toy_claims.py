"""A claim and a filler of which a test states only what it is about."""

from __future__ import annotations

from typing import Any

from allegata.ontology.records import Claim, Filler


def claim(event_type: str, **stated: Any) -> Claim:
    """A report that nobody in particular makes, but for what is ``stated``."""
    plain: dict[str, Any] = {
        "id": "c", "document": "d", "source": "s", "segment": 0, "start": 0, "end": 0, "quote": "",
        "claimer": None, "relays": (), "speech_act": "Report", "cue": None,
    }  # fmt: skip
    return Claim(event_type=event_type, **{**plain, **stated})


def filler(name: str, kind: str = "PersonGroup") -> Filler:
    """Somebody or something of that name, called so in the text, wherever that is."""
    return Filler(name, name, kind, name, 0, 0)
