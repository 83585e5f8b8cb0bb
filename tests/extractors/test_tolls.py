"""A number of dead told beside its event is its toll, by whoever puts it, and nothing else is."""

import pytest


@pytest.fixture(scope="module")
def tolls(claims_in):
    """The tolls of a text: who puts it, how many, where."""

    def told(text):
        return [
            (c.claimer and c.claimer.name, one.count_min, [place.name for place in c.location])
            for c in claims_in(text)
            for one in c.harm
            if "toll-of-event" in c.rules
        ]

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mortars hit the market in Idlib. A US government assessment put the dead at 1,114.",
            ("United States", 1114, ["Idlib"]),
        ),
        (
            "Mortars hit the market in Idlib. Medics reported 214 deaths.",
            ("Medics", 214, ["Idlib"]),
        ),
        (
            "An air strike hit a school in Taiz. The ministry put the death toll at 5.",
            ("ministry", 5, ["Taiz"]),
        ),
        ("A bomb exploded in Kabul. There were 12 fatalities.", (None, 12, ["Kabul"])),
        ("The airstrike on the school in Taiz left 24 dead.", (None, 24, ["Taiz"])),
        (
            "Soldiers killed 12 people in Hama. Activists reported 15 deaths.",
            ("Activists", 15, ["Hama"]),
        ),
    ],
)
def test_a_toll_is_of_the_event_told_before_it(tolls, text, expected):
    assert tolls(text) == [expected]


def test_two_sources_put_two_tolls(tolls):
    told = tolls(
        "Shells hit a queue in Homs, killing people. Activists put the toll at 43. "
        "The governor put it at 5. The army put the death toll at 7."
    )
    assert [(who, count) for who, count, _ in told] == [("Activists", 43), ("army", 7)]


@pytest.mark.parametrize(
    "text",
    [
        "Heat caused 40 deaths in the city.",
        "Shelling hit Homs. Since 2011 there have been 400,000 deaths.",
        "Rebels shelled Douma. Cholera has caused 12 deaths in the camps.",
        "Rebels shelled Douma. A plane crash led to 12 deaths.",
        "The ministry reported 355 deaths.",
        "Shelling hit Homs. The injury toll rose to 30.",
    ],
)
def test_other_deaths_are_no_toll_of_the_event(tolls, text):
    assert tolls(text) == []


def test_who_did_it_is_not_taken_over_by_a_toll(claims_in):
    found = claims_in("The army shelled the village of Kafr. Medics reported 14 deaths.")
    assert [c.agent for c in found if "toll-of-event" in c.rules] == [()]


def test_whoever_carried_it_out_did_what_was_told_before(claims_in):
    found = claims_in(
        "Mortars hit the market in Idlib. The United States accused the army of the attack; "
        "Russia said that rebels had carried it out."
    )
    (said,) = (claim for claim in found if "carried-it-out" in claim.rules)
    assert (said.claimer.name, [a.name for a in said.agent]) == ("Russia", ["rebels"])
    assert [place.name for place in said.location] == ["Idlib"]


def test_a_law_is_carried_out_as_well(claims_in):
    found = claims_in(
        "Rebels attacked the town. A law was passed. The army said it carried it out."
    )
    assert not any("carried-it-out" in c.rules for c in found)
