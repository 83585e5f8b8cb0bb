"""What strict judges of whole documents found among the surest claims, as kinds.

Names without the words that count; one who bears arms; towns, and parts of them; whom words are
aimed at; places of lands that a text never names.
"""

from __future__ import annotations

import pytest
from allegata.extractors.mentions.places.contradictions import is_stray_by_name
from allegata.extractors.mentions.places.place import Place
from allegata.extractors.mentions.referents import Referents


def only(claims, event_type):
    (claim,) = [c for c in claims if c.event_type == event_type]
    return claim


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("More than 100 Kenyan soldiers were killed in Garissa.", "Kenyan soldiers", (100, None)),
        ("Six or 12 rebels were killed in the raid.", "rebels", (6, 12)),
        ("Four and a half thousand farmers were killed in the raid.", "farmers", (4500, 4500)),
        ("A half dozen rebels were killed in the raid.", "rebels", (6, 6)),
        ("Three rebels were killed in the raid.", "rebels", (3, 3)),
    ],
)
def test_who_is_counted_is_named_without_the_count(claims_in, text, name, count):
    claim = only(claims_in(text), "Killing")
    assert [v.name for v in claim.victim] == [name]
    assert [(h.count_min, h.count_max) for h in claim.harm] == [count]


@pytest.mark.parametrize("number", ["2 million", "Half a million", "Two million"])
def test_a_bare_number_is_people(claims_in, number):
    claim = only(claims_in(f"{number} were displaced by the fighting."), "ForcedDisplacement")
    assert [v.name for v in claim.victim] == ["people"]
    assert claim.harm[0].count_min in {2_000_000, 500_000}


@pytest.mark.parametrize(
    ("doer", "kind"),
    [
        ("A suicide bomber", "Person"),
        ("Two suicide bombers", "PersonGroup"),
        ("A Kenyan soldier", "Person"),
        ("Kenyan soldiers", "PersonGroup"),
        ("A Kenyan sniper", "Person"),
        ("A warlord", "Person"),
        ("Kenyan-backed forces", "ArmedGroup"),
        ("Rebel and jihadist forces", "ArmedGroup"),
        ("Government forces", "StateActor"),
    ],
)
def test_who_bears_arms_is_one_or_a_group_and_of_the_state_or_not(claims_in, doer, kind):
    claim = only(claims_in(f"{doer} killed four nurses in Garissa."), "Killing")
    assert [a.type for a in claim.agent] == [kind]


@pytest.mark.parametrize(
    ("what", "name", "kind"),
    [
        ("the town of Ariha", "Ariha", "Location"),
        ("the border town of Kirawa", "Kirawa", "Location"),
        ("Mashlab district", "Mashlab", "Location"),
        ("the town", "town", "Location"),
        ("most of Aleppo", "most of Aleppo", "Location"),
        ("some parts of Harasta", "parts of Harasta", "Location"),
        ("80 percent of the city of Raqqa", "80 percent of the city of Raqqa", "Location"),
    ],
)
def test_a_town_is_what_it_is_called_and_a_part_is_not_the_whole(claims_in, what, name, kind):
    claim = only(claims_in(f"The rebels captured {what}."), "TerritoryTaken")
    assert [(t.name.removeprefix("some "), t.type) for t in claim.target] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "event_type", "polarity"),
    [
        ("The militia nearly seized the town.", "TerritoryTaken", "Negative"),
        ("The militia almost captured the town.", "TerritoryTaken", "Negative"),
        ("The militia captured nearly all of the town.", "TerritoryTaken", "Positive"),
        ("Nearly forty farmers were killed by the militia.", "Killing", "Positive"),
    ],
)
def test_what_all_but_happened_did_not(claims_in, text, event_type, polarity):
    assert only(claims_in(text), event_type).polarity == polarity


@pytest.mark.parametrize(("where", "told"), [("towards", []), ("in", ["Mariupol"])])
def test_who_moves_towards_a_town_is_not_there(claims_in, where, told):
    claim = only(claims_in(f"Kenyan troops were deployed {where} Mariupol."), "Mobilisation")
    assert [place.name for place in claim.location] == told


def test_a_structure_named_after_a_town_is_not_the_town(claims_in):
    claim = only(claims_in("Iraqi forces captured the Ramadi Barrage."), "TerritoryTaken")
    assert [(t.name, t.type) for t in claim.target] == [("Ramadi Barrage", "Location")]


@pytest.mark.parametrize("name", ["Jabhat al Nusra", "Al-Nusra", "Jabhat al-Nusra"])
def test_a_listed_body_is_known_however_its_article_is_written(claims_in, name):
    claim = only(claims_in(f"{name} captured the town."), "TerritoryTaken")
    assert [(a.name, a.type) for a in claim.agent] == [("Jabhat al-Nusra", "ArmedGroup")]


def test_no_person_takes_the_place_of_a_listed_body_or_state():
    referents = Referents("urn:d")
    assert referents.person("Jabhat al Nusra").kind == "ArmedGroup"
    assert referents.person("Chad").id != referents.state_of("chad").id
    assert referents.person("Ana Quint").kind == "Person"


def test_a_part_of_a_town_lies_there(claims_in):
    claim = only(claims_in("The rebels captured most of Aleppo."), "TerritoryTaken")
    assert [place.name for place in claim.location] == ["Aleppo"]


@pytest.mark.parametrize(
    ("text", "event_type", "kind"),
    [
        ("Kenya criticised Malawi.", "Criticism", "StateActor"),
        ("The union imposed sanctions on Malawi.", "Sanction", "StateActor"),
        ("Thousands protested against Malawi in Nairobi.", "PeacefulProtest", "StateActor"),
        ("Kenya shelled Malawi.", "Shelling", "Location"),
    ],
)
def test_words_are_aimed_at_a_state_and_shells_at_a_land(claims_in, text, event_type, kind):
    claim = only(claims_in(text), event_type)
    assert [(t.name, t.type) for t in claim.target] == [("Malawi", kind)]


@pytest.mark.parametrize(
    ("others", "kinds"),
    [
        ("three zemindars", ["PersonGroup", "PersonGroup"]),
        ("three donkeys", ["PersonGroup", "Object"]),
        ("an oblate", ["PersonGroup", "Person"]),
    ],
)
def test_who_stands_in_a_row_behind_people_is_people(claims_in, others, kinds):
    claim = only(claims_in(f"The militia killed two nuns and {others}."), "Killing")
    assert [v.type for v in claim.victim] == kinds


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Kata'ib Hezbollah senior commander Abu Ali Tarn", ["Abu Ali Tarn"]),
        ("Hamas commander Ali Tarn", ["Ali Tarn"]),
        ("Two Hamas fighters and Ali Tarn", ["Hamas fighters", "Ali Tarn"]),
        ("The latter", ["unidentified (latter)"]),
    ],
)
def test_a_body_told_only_as_somebodys_is_no_party(claims_in, who, names):
    claim = only(claims_in(f"{who} was killed in Tehran."), "Killing")
    assert [v.name for v in claim.victim] == names


@pytest.mark.parametrize("owner", ["Kabila", "Haftar"])
def test_the_army_of_one_who_also_fought_the_state_is_not_the_states(claims_in, owner):
    claim = only(claims_in(f"{owner}'s army shelled the port."), "Shelling")
    assert [a.name for a in claim.agent] == [f"{owner}'s army"]


@pytest.mark.parametrize(
    ("name", "place", "stray"),
    [
        ("Tarni", Place("Tairni", "japan", "PopulatedPlace"), True),
        ("Tarni", Place("Tarni", "japan", "PopulatedPlace"), False),
        ("Tarni", Place("Tairni", "iraq", "PopulatedPlace"), False),
        ("Tarni", Place("Tairni", "japan", "PopulatedPlace", population=400_000), False),
    ],
)
def test_a_by_name_of_a_land_that_is_never_named_links_to_nothing(name, place, stray):
    assert is_stray_by_name(name, place, {"iraq": 3}) is stray
