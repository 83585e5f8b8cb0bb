from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from allegata.extractors.scoring.challenge.gold import GoldClaim, GoldText, read_challenge
from allegata.extractors.scoring.challenge.judge import judge
from allegata.ontology.records import ROLES, Claim, Claimer, Harm
from toy_claims import claim, filler

DEV = Path(__file__).parents[3] / "shared" / "challenge" / "dev.jsonl"
OWN = Path(__file__).parents[1] / "challenge" / "claims.jsonl"


def first(accepted: tuple[str, ...] | None, default: str) -> str:
    return accepted[0] if accepted else default


def claimer(name: str) -> Claimer | None:
    return None if name == "DOCUMENT" else Claimer(name, name, "Organisation", name)


def spoken(gold: GoldClaim, id_: str) -> list[Claim]:
    """The claim that a perfect reader would make of a gold claim, with its inner layer."""
    inner = f"{id_}-inner" if gold.relays else ""
    roles = {
        role: tuple(filler(names[0]) for names in gold.roles[role])
        for role in ROLES
        if role in gold.roles
    }
    outer = claim(
        gold.event_types[0],
        id=id_,
        quote=gold.quote or "",
        claimer=claimer(first(gold.claimers, "DOCUMENT")),
        relays=(inner,) if inner else (),
        speech_act=first(gold.speech_acts, "Report"),
        polarity=first(gold.polarity, "Positive"),
        certainty=first(gold.certainty, "Certain"),
        temporality=first(gold.temporality, "Ongoing"),
        event_start=gold.date,
        harm=() if gold.killed is None else (Harm("Killed", gold.killed),),
        **roles,
    )
    if not gold.relays:
        return [outer]
    return [outer, replace(outer, id=inner, relays=(), claimer=claimer(gold.relays[0]))]


def perfect(text: GoldText) -> list[Claim]:
    numbered = enumerate(text.claims)
    return [claim for n, gold in numbered for claim in spoken(gold, f"c{n}")]


def assert_consistent(path: Path) -> None:
    """The gold, read as claims, scores one and breaks no row that it forbids."""
    verdicts = [judge(text, perfect(text)) for text in read_challenge(path)]
    assert len(verdicts) > 50
    for verdict in verdicts:
        assert verdict.missed == (), verdict.text.id
        assert verdict.spurious == (), verdict.text.id
        assert verdict.full.right == verdict.core.right, verdict.text.id
        assert verdict.violations == (), verdict.text.id
        assert all(all(pair.agreed.values()) for pair in verdict.pairs), verdict.text.id


def test_the_gold_of_the_project_agrees_with_itself() -> None:
    assert_consistent(OWN)


@pytest.mark.skipif(not DEV.exists(), reason="../shared/challenge/dev.jsonl is not here")
def test_the_shared_gold_agrees_with_itself() -> None:
    assert_consistent(DEV)
