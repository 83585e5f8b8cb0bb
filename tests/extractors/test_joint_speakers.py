"""Two who say one thing: each is a source, people without a name are one together."""

from __future__ import annotations

import pytest


def speakers(claims, event_type):
    return sorted(c.claimer.name for c in claims if c.event_type == event_type and c.claimer)


@pytest.mark.parametrize(
    ("text", "event_type", "names"),
    [
        (
            (
                "The clashes killed more than 300 people, according to the health ministry and the "
                "Council for Peace, a charity in Oslo."
            ),
            "Killing",
            ["Council for Peace", "health ministry"],
        ),
        (
            "Amnesty International and Human Rights Watch said that soldiers tortured the men.",
            "Torture",
            ["Amnesty International", "Human Rights Watch"],
        ),
        (
            "Anna Lund and Peter Oro, who run the clinic, said that soldiers beat two nurses.",
            "PhysicalAssault",
            ["Anna Lund", "Peter Oro"],
        ),
        (
            "France and Germany accused Russia of shelling Homs.",
            "Shelling",
            ["France", "Germany"],
        ),
        (
            "Soldiers shelled the market, according to villagers and the Red Cross.",
            "Shelling",
            ["Red Cross", "villagers"],
        ),
    ],
)
def test_each_of_several_speakers_is_a_source(claims_in, text, event_type, names) -> None:
    claims = claims_in(text)
    assert speakers(claims, event_type) == names
    of_type = [c for c in claims if c.event_type == event_type]
    assert len({(c.agent, c.victim, c.target, c.polarity, c.certainty) for c in of_type}) == 1


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        (
            "Rebels shelled the market, according to two officials and a doctor.",
            "Shelling",
            "two officials and a doctor",
        ),
        (
            (
                "Police officers and doctors, speaking on condition of anonymity, said the bombing "
                "killed nine people."
            ),
            "Killing",
            "Police officers and doctors",
        ),
        (
            "A nurse and her brother testified that guards beat the prisoners.",
            "PhysicalAssault",
            "nurse and her brother",
        ),
    ],
)
def test_people_without_a_name_speak_together(claims_in, text, event_type, name) -> None:
    assert speakers(claims_in(text), event_type) == [name]


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        ("The mayor or the Red Cross said that rebels burned the mill.", "Destruction", "mayor"),
        (
            (
                "“Guards beat nine women,” said Ana Lund, Amnesty International’s Middle East and "
                "North Africa Regional Director."
            ),
            "PhysicalAssault",
            "Ana Lund",
        ),
        ("Witnesses said soldiers and rebels beat two farmers.", "PhysicalAssault", "Witnesses"),
        ("The Ministry of Women and Health said that rebels burned the mill.", "Destruction", None),
    ],
)
def test_who_is_beside_a_speaker_need_not_say_it(claims_in, text, event_type, name) -> None:
    (found,) = speakers(claims_in(text), event_type)
    assert name is None or found == name
