"""The gold text and the claim read from it that the challenge tests judge."""

from __future__ import annotations

from allegata.extractors.scoring.challenge.gold import GoldText, text_from
from allegata.ontology.records import Claimer, Filler, Harm
from toy_claims import claim

TEXT = "Narvian soldiers shelled Port Elm in May 2014, the Tern Group said, killing six fishermen."


def gold(*claims: dict[str, object], forbidden: object = (), **fields: object) -> GoldText:
    row = {"id": "t-1", "phenomenon": "active", "text": TEXT, "claims": list(claims), **fields}
    return text_from({**row, "forbidden": list(forbidden)})  # type: ignore[call-overload]  # any iterable


def filler(name: str, *, text: str | None = None) -> Filler:
    return Filler(f"id:{name}", name, "PersonGroup", text or name, 0, 0)


def speaker(name: str) -> Claimer:
    return Claimer(f"id:{name}", name, "Organisation", name)


READ = claim(
    "Killing",
    id="c1",
    source="t-1",
    end=len(TEXT),
    quote=TEXT,
    claimer=speaker("Tern Group"),
    cue="said",
    agent=(filler("Narvian soldiers"),),
    victim=(filler("six fishermen"),),
    event_start="2014-05",
    harm=(Harm("Killed", 6),),
)
