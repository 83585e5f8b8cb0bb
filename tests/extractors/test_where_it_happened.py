"""Where an act was: not in the state whose embassy it is, nor where somebody was taken later."""

import pytest


@pytest.fixture(scope="module")
def where(claims_in):
    """The names of the places of the claims of a type in a text."""

    def found(text, kind):
        told = [c for c in claims_in(text) if c.event_type == kind]
        assert told, text
        return {place.name for place in told[0].location}

    return found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nurses protested outside the US embassy in Lima.", {"Lima"}),
        ("Nurses protested outside the U.S. consulate in Karachi.", {"Karachi"}),
        ("Nurses protested at the embassy of Turkey in Vienna.", {"Vienna"}),
        ("Nurses protested outside the Peru embassy.", set()),
        ("Nurses protested in Peru.", {"Peru"}),
        ("Nurses protested in the Peru town of Ica.", {"Ica"}),
    ],
)
def test_an_embassy_is_not_in_the_state_that_it_speaks_for(where, text, places):
    assert where(text, "PeacefulProtest") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine people were killed in the Nairobi neighbourhood of Eastleigh.", {"Eastleigh"}),
        ("Nine people were killed in the Damascus suburb of Douma.", {"Douma"}),
        ("Nine people were killed in the Nairobi district of Kibera.", {"Kibera"}),
        ("Nine people were killed in the Zamfara region of Nigeria.", {"Zamfara"}),
        ("Nine people were killed in the Thane district of Maharashtra.", {"Thane"}),
        ("Nine people were killed in a Nairobi neighbourhood.", {"Nairobi"}),
    ],
)
def test_a_quarter_is_named_and_not_its_town(where, text, places):
    assert where(text, "Killing") == places


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        (
            "Two people were shot dead at a school near Orin, Texas.",
            "Killing",
            {"Texas"},
        ),
        ("Nine rebels were killed near the Iran border in Turbat.", "Killing", {"Turbat"}),
        ("Soldiers killed two men at a camp in Lebanon.", "Killing", {"Lebanon"}),
        ("Soldiers killed two men in the village of Belar in Lebanon.", "Killing", {"Belar"}),
    ],
)
def test_what_a_place_only_lies_near_is_not_where(where, text, kind, places):
    assert where(text, kind) == places


def test_of_a_name_that_nothing_knows_only_where_it_is_is_told(claims_in):
    text = "Airstrikes killed eight people in Jwara, Tayr Debra and Tayr Felsan in Lebanon."
    told = [f for c in claims_in(text) for f in c.location]
    assert told
    assert {f.text for f in told if f.name == "Lebanon"} <= {"Lebanon"}


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("Three men were seized and moved to a barracks in Kaduna.", "Detention", set()),
        ("The editor was arrested in Aba and taken to Owerri.", "Detention", {"Aba"}),
        (
            "The editor was beaten in Aba and rushed to a ward in Owerri.",
            "PhysicalAssault",
            {"Aba"},
        ),
        ("Soldiers beat the farmers and took them to Kano.", "PhysicalAssault", set()),
        ("Nurses were arrested before being taken to a jail in Lagos.", "Detention", set()),
        ("The editor was arrested in Owerri.", "Detention", {"Owerri"}),
    ],
)
def test_where_somebody_was_taken_is_not_where_it_began(where, text, kind, places):
    assert where(text, kind) == places


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Soldiers killed two farmers in the North.", {"place-north"}),
        ("Soldiers killed two farmers in the Middle East.", {"place-middle-east"}),
        ("Soldiers killed two farmers in Western Sahara.", {"place-western-sahara"}),
        ("Soldiers killed two farmers in Western Province, Zambia.", {"place-western-zambia"}),
        (
            "Soldiers killed two farmers in the Far North region of Cameroon.",
            {"place-far-north-cameroon"},
        ),
    ],
)
def test_a_part_of_a_land_is_no_town_of_that_name(claims_in, text, ids):
    (claim,) = (c for c in claims_in(text) if c.event_type == "Killing")
    assert ids <= {place.id.rpartition("/")[2] for place in claim.location}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Berlin police arrested nine men.", "Berlin police"),
        ("A Tehran court jailed the editor.", "Tehran court"),
        ("London police officers beat the men.", "London police officers"),
        ("Moscow's forces shelled the town.", "Russian armed forces"),
        ("The Beijing government jailed the editor.", "China"),
        ("The Iranian police arrested nine men.", "Iranian police"),
        ("Kenya police arrested nine men.", "Kenyan police"),
    ],
)
def test_the_police_of_a_capital_are_the_towns(claims_in, text, doer):
    assert doer in {filler.name for claim in claims_in(text) for filler in claim.agent}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("The teachers have been on strike since January.", "Strike", "Ongoing"),
        ("Prisoners have been on hunger strike for nine days.", "Strike", "Ongoing"),
        ("The town has been under siege for a month.", "Siege", "Ongoing"),
        ("The editor has been under house arrest since 2015.", "Detention", "Ongoing"),
        ("The land has been under sanctions since 2012.", "Sanction", "Ongoing"),
        ("The town was under siege for a month.", "Siege", "Past"),
        ("The teachers had been on strike for a month.", "Strike", "Past"),
        ("The doctors have been on strike.", "Strike", "Past"),
        ("Nurses were on strike in May.", "Strike", "Past"),
    ],
)
def test_a_state_that_lasts_since_then_goes_on(claims_in, text, kind, when):
    assert {c.temporality for c in claims_in(text) if c.event_type == kind} == {when}


@pytest.mark.parametrize(
    "text",
    [
        "The union today called on the government to release three reporters.",
        "The court ordered the army on Monday to free nine men.",
        "The union demanded on Monday that the army free nine men.",
        "Lawyers urged the police on Friday to release the men.",
        "The envoy appealed on 3 May to the rebels to free nine men.",
    ],
)
def test_the_day_of_a_demand_is_no_day_of_what_is_demanded(claims_in, text):
    asked = [c for c in claims_in(text) if c.event_type == "Release"]
    assert asked
    assert {(c.event_start, c.date_precision) for c in asked} == {(None, None)}
