"""A name that two states share means the one that the document speaks of."""

from __future__ import annotations

import pytest
from allegata.extractors.lexicon.load import read_lexicon

USUAL, OTHER = "Democratic Republic of the Congo", "Republic of the Congo"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Police in Brazzaville arrested a poet. Congo arrested two activists.", OTHER),
        ("The Republic of the Congo sent an envoy. Congo arrested two activists.", OTHER),
        ("Congo arrested two activists.", USUAL),
        ("Rebels took Goma. An envoy left Brazzaville. Congo arrested two activists.", USUAL),
        ("The Democratic Republic of the Congo sent an envoy. Congo arrested two.", USUAL),
    ],
)
def test_a_state_is_called_by_a_shared_name_where_the_document_names_it_alone(
    claims_in, text, state
):
    doers = [f for c in claims_in(text) for f in c.agent if f.text == "Congo"]
    assert {f.name for f in doers} == {state}


def test_a_place_is_called_by_a_shared_name_likewise(claims_in):
    text = "Police in Brazzaville arrested a poet. Soldiers in Congo killed two farmers."
    (claim,) = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert [place.name for place in claim.location] == [OTHER]


def test_the_states_that_share_a_name_are_listed():
    states = {row["id"]: row for row in read_lexicon("states")}
    for row in read_lexicon("shared_names"):
        assert row["other"] in states, row
        usual = states[row["usual"]]
        assert row["name"] in {usual["name"], *usual["aliases"], *usual["demonyms"]}, row
