"""Thanks that a meeting asks for support nobody; thanks for help do."""

from __future__ import annotations

import pytest


def _supported(claims) -> list[tuple[str, ...]]:
    return [
        tuple(r.name for r in c.recipient) for c in claims if c.event_type == "PoliticalSupport"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I thank Mr. Halden, the Special Envoy, for his detailed briefing.",
        "I am grateful to Ms. Orwell for her briefing on the situation in Iraq.",
        "We express our gratitude to the chair for the invitation.",
        "Allow me to thank you, Mr. President, for convening this debate.",
        "I would close by thanking everybody for joining this discussion.",
        "And I am grateful to everyone who helps us.",
    ],
)
def test_courtesy_supports_nobody(claims_in, text) -> None:
    assert _supported(claims_in(text)) == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("We thank Poland for supporting Ukraine with weapons.", "Poland"),
        ("We are grateful to Nepal for its help.", "Nepal"),
        ("The minister thanked the army for its courage.", "army"),
        ("The president congratulated the general on his victory.", "general"),
    ],
)
def test_thanks_for_help_and_praise_support(claims_in, text, whom) -> None:
    assert (whom,) in _supported(claims_in(text))


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Eighty fighters surrendered to the Colombian authorities.", "Colombia"),
        ("Fighters surrendered to the army after a siege.", "army"),
    ],
)
def test_who_surrenders_yields_and_does_not_withdraw(claims_in, text, to) -> None:
    claims = claims_in(text)
    assert "Withdrawal" not in {claim.event_type for claim in claims}
    (yielded,) = [claim for claim in claims if claim.event_type == "Concession"]
    assert [r.name for r in yielded.recipient] == [to]
    assert yielded.agent
