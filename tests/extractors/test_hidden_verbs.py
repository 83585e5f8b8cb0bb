"""Verbs taken for part of a noun, and words that are none of a name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "event_type", "whom"),
    [
        ("Cartels Kidnap and Torture Asylum Seekers for Ransom", "Kidnapping", "Asylum Seekers"),
        ("Cartels Kidnap and Torture Asylum Seekers for Ransom", "Torture", "Asylum Seekers"),
        ("Rebels Ambush and Kill Two Soldiers in Tarn", "Killing", "Soldiers"),
        ("Gangs kidnap and murder farmers.", "Kidnapping", "farmers"),
        ("Sanctioned two generals who shelled villages.", "Sanction", "generals"),
        ("Lydia executed a record 81 people in one day.", "Killing", "people"),
        ("Lydia executed a young nurse.", "Killing", "young nurse"),
        ("The court jailed Vincent van der Berg.", "Detention", "Vincent van der Berg"),
        (
            "Former U.S. Senator Bob Menend of New Tarn is sentenced to 11 years in prison.",
            *("Trial", "Bob Menend"),
        ),
    ],
)
def test_a_name_has_no_verb_in_it(claims_in, text, event_type, whom) -> None:
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert {f.name for c in told for f in (*c.victim, *c.target)} == {whom}


def test_a_participle_that_describes_is_no_verb(claims_in) -> None:
    assert not [c for c in claims_in("Police and torture victims met.") if c.agent and c.victim]


@pytest.mark.parametrize("doers", ["The rebels", "Rebels", "rebels"])
@pytest.mark.parametrize("whom", ["captured soldiers", "wounded soldiers", "detained students"])
@pytest.mark.parametrize("did", ["executed", "killed"])
def test_who_executes_captives_is_not_executed(claims_in, doers, did, whom) -> None:
    told = [c for c in claims_in(f"{doers} {did} {whom};") if c.event_type == "Killing"]
    assert {f.name.lower() for c in told for f in (*c.victim, *c.target)} <= {whom, whom.split()[1]}
    assert {f.name.lower() for c in told for f in c.agent} == {"rebels"}
