"""Public figures are one person in every spelling that the knowledge base lists."""

import pytest
from allegata.extractors.lexicon.figures import figure
from allegata.extractors.lexicon.known_names import states
from allegata.extractors.lexicon.load import read_lexicon
from allegata.extractors.mentions.referents import Referents
from allegata.ontology.identity import actor_iri
from allegata.ontology.terms import names


@pytest.mark.parametrize("name", ["Muammar Qaddafi", "Moamer Kadhafi", "Muammar al-Gaddafi"])
def test_a_ruler_is_one_in_every_spelling(name):
    person = Referents("id:document").person(name)
    assert (person.id, person.name) == (actor_iri("Muammar Gaddafi"), "Muammar Gaddafi")
    assert (person.kind, person.actor_type) == ("Person", "Government")


def test_a_surname_alone_or_a_relative_is_no_figure():
    assert [figure(name) for name in ("Qaddafi", "Saif al-Islam Gaddafi")] == [None, None]


def test_each_figure_has_a_country_that_there_is_a_type_and_a_name_of_its_own():
    rows = read_lexicon("figures")
    assert {row["country"] for row in rows} - {None} <= states().keys()
    assert {row["actor_type"] for row in rows} <= set(names("actorType"))
    spelt = [name.lower() for row in rows for name in (row["name"], *row["aliases"])]
    assert sorted(spelt) == sorted(set(spelt))
    assert all(row["id"] == actor_iri(row["name"]).rpartition("/")[2] for row in rows)


def test_each_figure_says_where_its_country_comes_from_and_claims_no_outside_id():
    for row in read_lexicon("figures"):
        assert set(row["sources"]) == {"country"}
        assert row["sources"]["country"].startswith(
            ("by hand; beside an office of it in ", "by hand, unchecked")
        )
        assert "wikidata" not in row
