"""Who loses it, keeps from it, fires into the air or only gives it its name did not do it.

Nor is a people that was killed one man.
"""

from __future__ import annotations

import pytest


def _told(claims_in, text, *types):
    return [c for c in claims_in(text) if not types or c.event_type in types]


def _names(claims, *roles):
    return {f.name for c in claims for role in roles for f in getattr(c, role)}


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("Soldiers burned the mill and lost two trucks.", "Soldiers"),
        ("The rebels lost a tank in the ambush.", "rebels"),
        ("The rebels sustained losses in an attack by the army.", "rebels"),
    ],
)
def test_who_loses_something_did_not_do_that(claims_in, text, loser):
    done = [c for c in _told(claims_in, text) if c.quote == text and loser in _names([c], "agent")]
    assert {f.name for c in done for f in c.target} <= {"mill"}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The army refrained from attacks on villagers.", {("Negative", "Past")}),
        ("The rebels abstained from violence in May.", {("Negative", "Past")}),
        ("The groups must refrain from violence.", {("Negative", "Hypothetical")}),
        ("The groups must refrain from attacks on villagers.", {("Negative", "Hypothetical")}),
        ("The army failed to attack the villagers.", {("Negative", "Past")}),
        ("The state suffers from attacks.", {("Positive", "Ongoing")}),
    ],
)
def test_what_one_keeps_from_is_not_done(claims_in, text, times):
    assert {(c.polarity, c.temporality) for c in _told(claims_in, text, "Attack")} == times


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The law was made after the US terror attacks on 11 September 2001.", set()),
        ("The US terror attacks on villages killed nine.", {"United States"}),
        ("The US drone attacks on villages killed nine.", {"United States"}),
    ],
)
def test_acts_of_terror_are_called_after_where_they_were(claims_in, text, doers):
    found = _told(claims_in, text, "Attack", "DroneStrike")
    assert found
    assert _names(found, "agent") == doers


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Atrocities were committed on the part of the rebels.", "rebels"),
        ("There were attacks on villagers on the part of the army.", "army"),
    ],
)
def test_on_the_part_of_tells_who_did_it(claims_in, text, doer):
    assert doer in _names(_told(claims_in, text), "agent")


def test_shots_into_the_air_attack_nobody(claims_in):
    assert not _told(claims_in, "The police shot in the air.", "Attack", "PhysicalAssault")
    assert _told(claims_in, "The police shot at a farmer.", "Attack", "PhysicalAssault")
    assert _told(claims_in, "The army shot at villagers from the air.", "Attack")


@pytest.mark.parametrize(
    "text",
    [
        "The party claims that Ehud Oro was among the killers.",
        "The mayor was among the murderers.",
        "The mayor was among the killers of the nun.",
    ],
)
def test_who_is_called_a_killer_was_not_killed(claims_in, text):
    assert _names(_told(claims_in, text), "victim", "target") <= {"nun"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Syria was responsible for the sarin attack on 4 April, the panel of the UN said.",
            "panel",
        ),
        ("Rebels killed the mayor and a nurse on 4 May, the panel of experts said.", "panel"),
    ],
)
def test_who_stands_before_said_says_it(claims_in, text, speaker):
    found = _told(claims_in, text)
    assert found
    assert any(c.claimer and speaker in c.claimer.name for c in found)
    assert {c.claimer and c.claimer.name for c in found} == {found[0].claimer.name}


@pytest.mark.parametrize(
    "text",
    [
        "Police foiled a plot by rebels to bomb the station.",
        "The army thwarted an attempt by gunmen to kill the mayor.",
        "Guards foiled a bid by militiamen to burn the mill.",
    ],
)
def test_a_plot_is_the_plotters_and_came_to_nothing(claims_in, text):
    found = _told(claims_in, text, "Bombing", "Killing", "Destruction")
    assert {c.polarity for c in found} == {"Negative"}
    assert not _names(found, "agent") & {"police", "Police", "army", "Guards"}


def test_no_state_is_killed(claims_in):
    assert not _told(claims_in, "France eliminated Germany.", "Killing")


def test_one_row_of_forces_names_each_state_once(claims_in):
    text = "US, UK and French forces carried out thousands of air strikes on the town."
    (strikes,) = _told(claims_in, text, "AerialAttack")
    assert len({(f.start, f.end) for f in strikes.agent}) == len(strikes.agent) == 3


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The Yazidis were killed by ISIS.", []),
        ("The Rohingya were killed by the army.", []),
        ("Police killed the Rohingya.", []),
        ("The Williams were killed by rebels.", []),
        ("The Tamil was killed by police.", [1]),
        ("Police killed a Tamil.", [1]),
        ("James was killed by rebels.", [1]),
        ("James and Oro were killed by rebels.", [2]),
        ("Rebels killed the late James Oro.", [1]),
        ("Police killed the President.", [1]),
    ],
)
def test_a_people_is_not_one_man(claims_in, text, counts):
    (claim,) = _told(claims_in, text, "Killing")
    assert [h.count_max for h in claim.harm] == counts


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Troops killed five rebels in an ambush of an army convoy.", set()),
        ("Soldiers killed three rebels during an attack on a patrol of the army.", set()),
        ("Soldiers attacked an army post near the river.", {"Soldiers"}),
        ("An attack by soldiers on an army post killed two clerks.", {"soldiers"}),
        ("US troops killed nine men in a raid on an army base.", {"American armed forces"}),
    ],
)
def test_a_state_s_forces_do_not_attack_their_own(claims_in, text, attackers):
    found = _told(claims_in, text, "Attack", "Raid", "Ambush")
    assert found
    assert _names(found, "agent") == attackers


@pytest.mark.parametrize(
    "text",
    [
        "Police moved the bomb to a field and blew it up.",
        "Police found three bombs and detonated them.",
        "Bomb disposal experts detonated the device in a field.",
        "The army blew up the mine found on the road.",
        "Police carried out a controlled explosion of a suspicious package.",
    ],
)
def test_who_clears_bombs_bombs_nobody(claims_in, text):
    assert not _told(claims_in, text, "Bombing", "Attack")


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers detonated explosives in the house, killing two men.",
        "The army blew up the bridge with mines.",
        "Rebels planted a bomb and blew it up as the bus passed.",
    ],
)
def test_who_blows_up_something_else_is_told(claims_in, text):
    assert _names(_told(claims_in, text, "Bombing"), "agent")


def test_who_desists_does_not_do_it(claims_in):
    told = _told(claims_in, "The rebels desisted from shelling the town.", "Shelling")
    assert {c.polarity for c in told} == {"Negative"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The army killed hundreds of Karens.", "Karens", "PersonGroup"),
        ("Gunmen shot dead Joseph Danders.", "Joseph Danders", "Person"),
    ],
)
def test_a_people_that_no_list_has_is_no_man(claims_in, text, name, kind):
    assert (name, kind) in {(f.name, f.type) for c in claims_in(text) for f in c.victim}
