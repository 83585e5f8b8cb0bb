"""Who tells of an act, stands against it or is struck by it did not do it."""

import pytest


@pytest.fixture(scope="module")
def doers(claims_in):
    """The doers of the events of a type in a text, as written."""

    def told(text, event_type):
        return {f.text for c in claims_in(text) if c.event_type == event_type for f in c.agent}

    return told


@pytest.fixture(scope="module")
def harmed(claims_in):
    """Whom and what the events of a type in a text are done to, as written."""

    def told(text, event_type):
        roles = ("victim", "target")
        found = (c for c in claims_in(text) if c.event_type == event_type)
        return {f.text for c in found for role in roles for f in getattr(c, role)}

    return told


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            (
                "The Mothers' Union in the east has been demonstrating against state violence "
                "(abductions, killings and torture of villagers) and demanding justice."
            ),
            "Killing",
        ),
        ("The Mothers of Tarn marched against the killings of students.", "Killing"),
        (
            "The ministry opened a hotline for conscripts to report incidents of mistreatment.",
            "PhysicalAssault",
        ),
        ("A Turkish patrol was ambushed, killing two soldiers.", "Killing"),
        (
            (
                "Thousands of young men and women died in the two insurgencies led by the then-JVP "
                "leader."
            ),
            "Killing",
        ),
        ('Adan Oro, referring to the agents, said, "[T]hey tortured me for days."', "Torture"),
    ],
)
def test_nobody_does_what_he_tells_of_or_stands_against_or_suffers(doers, text, event_type) -> None:
    assert doers(text, event_type) == set()


@pytest.mark.parametrize(
    ("text", "event_type", "doer"),
    [
        ("The army used torture against detainees.", "Torture", "army"),
        ("The village was attacked by rebels, killing nine men.", "Killing", "rebels"),
        ("Rebels were caught while killing nine men.", "Killing", "Rebels"),
        ("Rebels were arrested after killing nine men.", "Killing", "Rebels"),
        ("Nine men died in a raid led by the army.", "Killing", "army"),
    ],
)
def test_those_who_do_it_stay_its_doers(doers, text, event_type, doer) -> None:
    assert doers(text, event_type) == {doer}


@pytest.mark.parametrize(
    ("text", "event_type", "parties"),
    [
        ("They launched rockets from schools and clinics.", "Shelling", set()),
        ("The militia fired mortars at the hospital from a school.", "Shelling", {"hospital"}),
        (
            "Rebels recaptured the town from government troops.",
            "TerritoryTaken",
            {"town", "government troops"},
        ),
        (
            (
                "The intimidation of reporters and lawyers and the arbitrary arrests of students "
                "must stop."
            ),
            "ArbitraryDetention",
            {"students"},
        ),
        (
            (
                "This is the result of Russian aggression, which can be overcome only together - "
                "by all Europeans."
            ),
            "Attack",
            set(),
        ),
        (
            (
                "Fifty inmates were killed in two days allegedly by the outsiders and fellow "
                "inmates, without any resistance from the guards."
            ),
            "Killing",
            {"Fifty inmates"},
        ),
    ],
)
def test_who_is_not_struck_is_not_harmed(harmed, text, event_type, parties) -> None:
    assert harmed(text, event_type) == parties


@pytest.mark.parametrize(
    ("text", "event_type", "named"),
    [
        ("He was killed by either the army or the militia.", "Killing", set()),
        ("Nine men were killed by Syrian or Russian airstrikes.", "AerialAttack", set()),
        ("Soldiers or policemen tortured the men.", "Torture", set()),
        ("Soldiers and policemen tortured the men.", "Torture", {"Soldiers", "policemen"}),
        ("The army killed one or two farmers.", "Killing", {"army"}),
    ],
)
def test_of_two_who_may_have_done_it_neither_is_named(doers, text, event_type, named) -> None:
    assert doers(text, event_type) == named


def test_what_was_hit_is_not_what_it_was_done_with(claims_in) -> None:
    text = "A second truck sent to recover the first was destroyed by a missile, killing the men."
    (killing,) = (c for c in claims_in(text) if c.event_type == "Killing")
    assert [f.text for f in killing.instrument] == ["missile"]


def test_a_town_that_is_captured_is_a_target(claims_in) -> None:
    (claim,) = claims_in("The Syrian Army captured Deir Sunbul.")
    assert [f.text for f in claim.target] == ["Deir Sunbul"]
    assert claim.victim == ()
