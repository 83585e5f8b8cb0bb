import json
import re

import pytest
from allegata.extractors.lexicon.load import SHAPES, parse_lexicon, read_lexicon
from allegata.ontology.errors import LexiconError

OBJECT = {"noun": "clinic", "plural": "clinics", "protected": True, "class": "medical"}
KINDS = {
    "Person",
    "Organisation",
    "StateActor",
    "ArmedGroup",
    "PersonGroup",
    "UnidentifiedActor",
}
ACTOR_TYPES = {
    "Government",
    "Legislature",
    "Judiciary",
    "LocalGovernment",
    "Military",
    "Police",
    "Prison",
    "Intelligence",
    "ProGovernmentMilitia",
    "Rebels",
    "Separatists",
    "TerroristGroup",
    "Militia",
    "Warlord",
    "PrivateSecurity",
    "ForeignForce",
    "InternationalForce",
    "CriminalGang",
    "Company",
    "ArmsBroker",
    "Civilians",
    "Protesters",
    "Rioters",
    "Refugees",
    "Journalist",
    "Media",
    "HumanRightsNGO",
    "HumanRightsDefender",
    "TradeUnion",
    "Religious",
    "Medical",
    "Education",
    "IGO",
    "Court",
    "InvestigationBody",
    "MemberOfPublic",
    "Unidentified",
}


def lines(*rows):
    return "\n".join(json.dumps(row) for row in rows)


def test_rows_come_in_file_order():
    rows = list(parse_lexicon("objects", lines(OBJECT, OBJECT | {"noun": "ward"})))
    assert [row["noun"] for row in rows] == ["clinic", "ward"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"noun": "clinic"}, "objects.jsonl, line 2: plural, protected, class missing"),
        (OBJECT | {"noun": "a", "colour": "red"}, "line 2: unknown key colour"),
        (OBJECT | {"noun": "a", "protected": "yes"}, "line 2: protected is 'yes'"),
        (OBJECT | {"noun": " a"}, "line 2: noun is ' a'"),
        (OBJECT, "line 2: 'clinic' stands already in line 1"),
    ],
)
def test_a_wrong_line_is_named_with_its_file_and_number(row, message):
    with pytest.raises(LexiconError, match=re.escape(message)):
        list(parse_lexicon("objects", lines(OBJECT, row)))


def test_a_line_that_is_no_json_is_named():
    with pytest.raises(LexiconError, match=r"objects.jsonl, line 1: not JSON"):
        list(parse_lexicon("objects", "{noun: clinic}"))


def test_an_empty_word_in_a_list_is_refused():
    row = read_lexicon("weapons")[0] | {"forms": [""]}
    with pytest.raises(LexiconError, match=r"forms is \[''\]; it must be a list of words"):
        list(parse_lexicon("weapons", lines(row)))


def test_an_unknown_lexicon_lists_the_known_ones():
    with pytest.raises(LexiconError, match=r"no lexicon is called 'ships'.*states.*weapons"):
        read_lexicon("ships")


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_every_lexicon_of_names_is_well_formed_and_sorted(name):
    rows = read_lexicon(name)
    assert rows
    assert len(rows) == len({json.dumps(row, sort_keys=True) for row in rows})


def test_every_reference_to_a_state_or_body_exists():
    states = {row["id"] for row in read_lexicon("states")}
    bodies = {row["id"] for row in read_lexicon("organisations")}
    for row in read_lexicon("organisations"):
        assert row["country"] is None or row["country"] in states
        assert row["part_of"] is None or row["part_of"] in bodies
    for row in read_lexicon("states"):
        assert row["part_of"] is None or row["part_of"] in states
    for row in read_lexicon("places"):
        assert row["state"] is None or row["state"] in states


@pytest.mark.parametrize("name", ["organisations", "state_bodies", "actor_nouns"])
def test_kinds_and_actor_types_are_those_of_the_ontology(name):
    assert {row["kind"] for row in read_lexicon(name)} <= KINDS
    assert {row["actor_type"] for row in read_lexicon(name)} <= ACTOR_TYPES


def test_an_ambiguous_name_is_one_of_the_names_of_its_body():
    for row in read_lexicon("organisations"):
        assert set(row["ambiguous"]) <= {row["name"], *row["aliases"]}


@pytest.mark.parametrize(("name", "keys"), [("states", "short"), ("organisations", "aliases")])
def test_no_name_stands_for_two(name, keys):
    # a short name that is ambiguous in each of its rows waits for the whole name of one
    rows = [(row, set(row.get("ambiguous", ()))) for row in read_lexicon(name)]
    names = [n for row, open_ in rows for n in {row["name"], *row["aliases"]} - open_]
    names += [n for row in read_lexicon(name) for n in row[keys]] if keys == "short" else []
    assert sorted(n for n in set(names) if names.count(n) > 1) == []


@pytest.mark.parametrize("name", ["states", "organisations"])
def test_every_outside_id_has_the_source_it_was_checked_against(name):
    for row in read_lexicon(name):
        given = {key for key in ("iso2", "wikidata") if row.get(key)}
        assert given == set(row["sources"])


def test_an_actor_of_an_unknown_entry_is_named_with_its_line():
    with pytest.raises(LexiconError, match=r"actors\.jsonl, line 1: entry is 'ship'"):
        list(parse_lexicon("actors", lines({"entry": "ship"})))


def test_bodies_that_every_state_has_are_parts_of_it_or_of_each_other():
    bodies = {row["body"] for row in read_lexicon("state_bodies")}
    assert {row["part_of"] for row in read_lexicon("state_bodies")} <= bodies | {None}


def test_states_of_the_united_nations_are_there():
    members = [row for row in read_lexicon("states") if row["status"] == "state" and row["iso2"]]
    assert len(members) == 197
