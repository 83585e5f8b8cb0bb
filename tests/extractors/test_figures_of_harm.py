"""A word that kills only people kills no parliament, plan, company or cow."""

import pytest
from allegata.extractors import read
from allegata.extractors.events.triggers import attempts
from allegata.extractors.sources.given import given_documents

HARM = {"Killing", "MassKilling", "PhysicalAssault"}


@pytest.fixture(scope="module")
def harms(nlp):
    """Return the harms that a sentence tells, by type."""

    def told(text):
        (document,) = given_documents(text, {})
        return [c.event_type for c in read(document, nlp).claims if c.event_type in HARM]

    return told


@pytest.mark.parametrize(
    "text",
    [
        "Russia hacked the parliament of Ukraine.",
        "North Korea hacked Sony.",
        "The senator was hacked by Chinese spies.",
        "The farmer butchered the cow.",
        "Rebels butchered the cattle of the villagers.",
        "The farmer slaughtered the sheep.",
        "The gang gunned the engine.",
        "The company axed 300 workers.",
        "The ministry slashed 200 jobs.",
        "The army executed the plan.",
        "Police executed a search warrant.",
        "The owner liquidated the company.",
        "The bank was liquidated.",
        "The party was decapitated.",
        "The government strangled the opposition.",
        "The press crucified the minister.",
        "The government crucified the newspaper.",
        "The bill was killed by the Senate.",
        "France eliminated Germany.",
    ],
)
def test_a_figure_of_speech_harms_nobody(harms, text) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The rebels hacked the villagers to death.", "Killing"),
        ("Militiamen hacked two men to death with machetes.", "Killing"),
        ("Gunmen gunned down three men.", "Killing"),
        ("The state executed two men.", "Killing"),
        ("Two women were strangled by soldiers.", "Killing"),
        ("The gunmen killed the family.", "Killing"),
        ("The raid killed a platoon.", "Killing"),
        ("Soldiers slaughtered the villagers.", "MassKilling"),
    ],
)
def test_the_same_words_kill_people(harms, text, event_type) -> None:
    assert harms(text) == [event_type]


def test_a_killed_group_is_not_counted_as_one(nlp) -> None:
    (document,) = given_documents("The raid killed a platoon.", {})
    (killing,) = (c for c in read(document, nlp).claims if c.event_type == "Killing")
    assert killing.harm == ()


def test_an_attempt_names_the_condition_that_refused_it(parsed) -> None:
    doc = parsed("Russia hacked the parliament of Ukraine.")
    refused = {tried.entry.name: tried.refused for tried in attempts(doc[1])}
    assert refused["killing-verb-hack"] == "with"
    assert refused["killing-verb-kill"] == "no 'death' near"
