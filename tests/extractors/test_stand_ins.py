"""The encoder is shown the same words whichever states a text names."""

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.language.stand_ins import alike
from allegata.extractors.lexicon.load import read_lexicon

OTHER = {"Chad", "Dominica", "Georgia", "Jordan", "Vatican"}
"""States whose names are as often something else, or that have no adjective."""
STATES = [
    (row["name"], row["demonyms"][0])
    for row in read_lexicon("states")
    if " " not in row["name"] and row["name"] not in OTHER and " " not in row["demonyms"][0]
]


@pytest.mark.parametrize(("name", "demonym"), STATES)
def test_one_state_is_shown_as_another(name: str, demonym: str) -> None:
    told = "{} soldiers crossed into {} , but {} denied that {} was shelled"
    one = told.format(demonym, "Angola", name, "Angola")
    other = told.format("Peruvian", "Tonga", "Peru", "Tonga")
    if name not in {"Angola", "Peru", "Tonga"}:
        assert alike(one.split()) == alike(other.split())


def test_two_states_stay_two_and_their_names_go_together() -> None:
    shown = alike(
        [
            "Malawi",
            "accused",
            "Kenya",
            ";",
            "MALAWI",
            "and",
            "the",
            "Kenyans",
            "met",
            "in",
            "Nairobi",
        ]
    )
    assert shown[0] == shown[4].title() != shown[2]
    assert shown[7].startswith(shown[2]) or shown[7][:4] == shown[2][:4]
    assert shown[10] != "Nairobi"


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Georgia Reed met Michael Jordan",
        "a male nurse and a Male nurse",
        "the polish on the table",
        "South Sudan and the United States",
        "South Sudanese troops in Guatemala City",
        "Mrs French and Mr. Holland",
    ],
)
def test_what_is_as_often_something_else_stays(text: str) -> None:
    assert alike(text.split()) == text.split()


def test_words_and_lemmas_of_a_text_are_its_own() -> None:
    doc = load()("Malawi shelled three Kenyan villages.")
    assert [token.text for token in doc][:4] == ["Malawi", "shelled", "three", "Kenyan"]
    assert doc[0].lemma_ == "Malawi"
    assert doc[3].lemma_ == "Kenyan"
