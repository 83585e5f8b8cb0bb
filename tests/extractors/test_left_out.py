"""Who is left out, stands in for nobody or only heads a body is no doer."""

from __future__ import annotations

import pytest

HARM = {"Shelling", "Killing", "Detention", "Attack", "Bombing", "Kidnapping", "AerialAttack"}


def _doers(claims, *types) -> set[str]:
    wanted = set(types) or HARM
    return {doer.name for c in claims if c.event_type in wanted for doer in c.agent}


@pytest.mark.parametrize("what", ["shelled the mill", "arrested the clerk", "killed the hostages"])
@pytest.mark.parametrize(
    "without",
    [
        "The army, rather than the navy,",
        "The army rather than the navy",
        "The army, unlike the navy,",
        "The army, except for the navy,",
        "The army, excluding the navy,",
        "All but the navy",
        "Every crew but the navy",
    ],
)
def test_who_is_left_out_did_not_do_it(claims_in, without, what) -> None:
    claims = claims_in(f"{without} {what}.")
    assert {c.event_type for c in claims} & HARM
    assert "navy" not in _doers(claims)


def test_whom_it_did_not_befall_is_not_harmed(claims_in) -> None:
    claims = claims_in("They arrested all the clerks except Sayed Hamdan.")
    harmed = {v.name for c in claims for v in (*c.victim, *c.target)}
    assert harmed
    assert "Sayed Hamdan" not in harmed


@pytest.mark.parametrize("nobody", ["Nobody except the navy", "No crew but the navy"])
def test_nobody_but_one_is_somebody(claims_in, nobody) -> None:
    told = {c.polarity for c in claims_in(f"{nobody} shelled the mill.")}
    assert "Negative" not in told


def test_another_is_accused_and_not_cleared(claims_in) -> None:
    claims = claims_in("The envoy accused the army rather than the rebels of shelling the mill.")
    assert [(c.polarity, _doers([c])) for c in claims if c.event_type == "Shelling"] == [
        ("Positive", {"army"})
    ]


@pytest.mark.parametrize("which", ["which shelled the mill", "which had shelled the mill"])
@pytest.mark.parametrize(
    "head", ["the head", "a member", "the founder", "a spokesman", "a commander", "an adviser"]
)
def test_which_is_the_body_and_never_its_man(claims_in, head, which) -> None:
    claims = claims_in(f"They met Omar Quint, {head} of the Falcon Brigade, {which}.")
    assert any(c.event_type == "Shelling" for c in claims)
    assert "Omar Quint" not in _doers(claims, "Shelling")


def test_who_is_still_the_man(claims_in) -> None:
    text = "They arrested Omar Quint, the head of the Falcon Brigade, who had shelled the mill."
    assert _doers(claims_in(text), "Shelling") == {"Omar Quint"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels and the army accused each other of shelling the mill.", "Shelling"),
        ("Each side accused the other of shelling the mill.", "Shelling"),
        ("The two states accused one another of arming rebels.", "ArmsTransfer"),
    ],
)
def test_who_accuse_each_other_leave_it_open(claims_in, text, kind) -> None:
    told = [c for c in claims_in(text) if c.event_type == kind]
    assert told
    assert not any(c.agent for c in told)


@pytest.mark.parametrize(
    ("text", "kind", "not_him"),
    [
        ("Police freed the hostages. They had killed two guards.", "Killing", "police"),
        ("The militia's ally said it had bombed the port.", "Bombing", "militia"),
        ("The villagers threw stones at the soldiers. They fired back.", "Attack", "villagers"),
    ],
)
def test_whoever_else_may_be_meant_is_not_accused(claims_in, text, kind, not_him) -> None:
    claims = claims_in(text)
    assert any(c.event_type == kind for c in claims)
    assert not_him not in {doer.lower() for doer in _doers(claims, kind)}


@pytest.mark.parametrize(
    ("text", "not_they"),
    [
        ("The soldiers met the rebels at the bridge. They shelled the town.", {"soldiers"}),
        ("The army fought the militia. It shelled the town.", {"army", "militia"}),
        ("The police clashed with the rebels. They shelled the town.", {"police", "rebels"}),
    ],
)
def test_what_follows_on_what_both_did_is_either_sides(claims_in, text, not_they) -> None:
    claims = claims_in(text)
    assert any(c.event_type == "Shelling" for c in claims)
    assert not _doers(claims, "Shelling") & not_they
