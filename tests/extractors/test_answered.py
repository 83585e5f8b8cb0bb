"""Who denies what was said before is claimed to deny it, and nobody else to have said it."""

from __future__ import annotations

import pytest

SAID = "The minister said the army shelled the town"


def _denied(claims_in, text):
    return [
        (c.event_type, c.claimer.name if c.claimer else None)
        for c in claims_in(text)
        if c.polarity == "Negative"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}, a charge the general rejects.",
        f"{SAID}, a charge rejected by the general.",
        f"{SAID}, an allegation that the general has denied.",
        f"{SAID}, which the general denied.",
        f"{SAID}. The general denied the charge.",
        f"{SAID}. The general denied it.",
        f"{SAID}. The general denies it ever happened.",
        f"{SAID}. The general called the allegation baseless.",
        f"{SAID}. The general said the allegation was false.",
        f"{SAID}. The accusation was denied by the general.",
        "The minister accused the army of shelling the town, but the general denied this.",
    ],
)
def test_a_denial_of_a_whole_saying_is_claimed(claims_in, text):
    told = claims_in(text)
    assert ("Shelling", "general") in _denied(claims_in, text)
    assert any(c.polarity == "Positive" and c.claimer.name == "minister" for c in told if c.claimer)
    denial = next(c for c in told if c.polarity == "Negative")
    assert "shelled" in denial.quote or "shelling" in denial.quote
    assert "general" in denial.quote


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}. The general did not deny it.",
        f"{SAID}. Had the general denied it, few would have believed him.",
        f"{SAID}. The general may deny it.",
        f"{SAID}. Nobody denies it.",
        f"{SAID}. The general denied the charge of fraud.",
        f"{SAID}. The general denied charges against him.",
        f"{SAID}. The baker claims the poll was rigged, a charge the general denies.",
        "The minister spoke after the raid. The general denied the charge.",
    ],
)
def test_what_else_is_denied_denies_no_harm(claims_in, text):
    assert "Shelling" not in {kind for kind, _ in _denied(claims_in, text)}


def test_one_of_several_who_are_accused_denies_his_own_part(claims_in):
    text = "The minister accused Turkey and Qatar of arming rebels. Turkey denied the charge."
    denials = [c for c in claims_in(text) if c.polarity == "Negative"]
    assert [[f.name for f in c.agent] for c in denials] == [["Turkey"]]
