"""Sentences of the kinds that were read wrongly in files from the field, with the right value.

They go through the embedded pipeline and the trained reader, as a document of a case does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors import read
from allegata.extractors.language.pipeline import load
from allegata.extractors.sources.given import given_documents
from allegata.ontology.records import Document

if TYPE_CHECKING:
    from allegata.ontology.records import Claim


def claims(text: str) -> list[Claim]:
    """Return the claims of a text, as it is read in a case."""
    documents = [item for item in given_documents(text, {}) if isinstance(item, Document)]
    return [claim for document in documents for claim in read(document, load()).claims]


def words_of(claim: Claim, role: str) -> list[str]:
    """Return the words that fill a role."""
    return [filler.text for filler in getattr(claim, role)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said it would halt the shelling of border villages.",
        "Rebels pledged to stop the bombing of markets.",
        "The army plans to discontinue air strikes on Daret.",
        "Chad has agreed to end its backing for the rebels.",
        "Russia is expected to end its deliveries of missiles to Syria.",
        "Iran may stop arming the militia.",
    ],
)
def test_what_is_to_end_does_not_take_place(text: str) -> None:
    (claim,) = claims(text)
    assert claim.polarity == "Negative"
    assert claim.temporality in {"Future", "Hypothetical"}
    assert claim.speech_act != "Threaten"


@pytest.mark.parametrize(
    ("text", "temporality"),
    [
        ("The army refused to stop shelling the town.", "Past"),
        ("The army failed to stop shelling the town.", "Past"),
        ("The army will not stop shelling the town.", "Future"),
        ("Moscow has no plans to end its arms deliveries to the rebels.", "Future"),
    ],
)
def test_what_does_not_end_goes_on(text: str, temporality: str) -> None:
    found = [c for c in claims(text) if c.event_type in {"Shelling", "ArmsTransfer"}]
    assert [(c.polarity, c.temporality) for c in found] == [("Positive", temporality)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Three men were falsely accused of bombing the station.", "Bombing"),
        ("A court cleared the teacher of killing the mayor.", "Killing"),
        ("She was acquitted of planting the bomb that killed nine people.", "Bombing"),
        ("He was unjustly imprisoned for blowing up a bus.", "Bombing"),
        ("The farmer was found not guilty of kidnapping the girl.", "Kidnapping"),
        ("Two clerks were wrongly convicted of making and planting the bombs.", "Bombing"),
    ],
)
def test_who_is_cleared_of_an_act_is_not_said_to_have_done_it(text: str, event_type: str) -> None:
    found = [c for c in claims(text) if c.event_type == event_type and c.agent]
    assert {c.polarity for c in found} == {"Negative"}


def test_who_falsely_accuses_still_accuses() -> None:
    found = claims("The minister falsely accused the rebels of shelling the town.")
    told = {(c.claimer.name if c.claimer else None, c.polarity) for c in found}
    assert told == {("minister", "Positive"), (None, "Negative")}


def test_a_wrong_verdict_is_an_unfair_trial() -> None:
    found = claims("Two clerks were wrongly convicted of making and planting the bombs.")
    assert "UnfairTrial" in {c.event_type for c in found}


@pytest.mark.parametrize(
    ("text", "recipient", "material"),
    [
        ("Belarus sold Chad helicopters.", "Chad", "helicopters"),
        ("Iran gave the militia drones.", "militia", "drones"),
        ("China has sold Sudan fighter jets.", "Sudan", "fighter jets"),
        ("The United States gave the rebels rifles.", "rebels", "rifles"),
        ("Turkey sold Russian tanks to Mali.", "Mali", "Russian tanks"),
        ("Chad supplied Ostra government forces mortars.", "Ostra government forces", "mortars"),
    ],
)  # fmt: skip
def test_who_is_given_arms_receives_them(text: str, recipient: str, material: str) -> None:
    (claim,) = claims(text)
    assert (words_of(claim, "recipient"), words_of(claim, "material")) == ([recipient], [material])


@pytest.mark.parametrize(
    ("headline", "victim"),
    [
        ("Daughter of opposition leader shot dead in Lima", "Daughter"),
        ("Head of aid agency abducted near Daret", "Head"),
        ("Nephew of a former mayor stabbed to death in Graz", "Nephew"),
        ("Brother of union leader kidnapped in Bogota", "Brother"),
    ],
)
def test_whom_a_headline_tells_of_without_its_verb_is_the_victim(
    headline: str, victim: str
) -> None:
    (claim,) = claims(headline)
    assert not claim.agent
    assert [words.split()[0] for words in words_of(claim, "victim")] == [victim]


@pytest.mark.parametrize(
    "text",
    [
        "The singer died of a heart attack in Rome.",
        "He suffered an asthma attack on the train.",
        "The bishop came under attack from the press for his remarks.",
        "The premier came under attack in the senate over the budget.",
        "The rivals clashed in the semi-final in Oslo.",
        "The two teams clashed in the final in Madrid.",
        "The striker shot wide in the final.",
        "He writes about his battle with the disease.",
        "The satellite burned up over the Pacific.",
    ],
)
def test_no_fighting_is_read_where_none_is_told(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels clashed with the army in Daret.",
        "Protesters clashed with police in Rome.",
        "The town came under attack on Monday.",
    ],
)
def test_fighting_is_still_read(text: str) -> None:
    assert claims(text)


TEACHER = """Amina Sesay, a teacher in Daret, said the roof was gone. Minister Paul Okoro visited \
the town on Monday. "The soldiers burned the school," she said, holding her books."""
FISHERMAN = """Tomas Reyes, a fisherman, said he had seen smoke. Governor Ana Diaz flew over the \
bay. "Marines shot two of my men," he said, pointing at the pier."""


@pytest.mark.parametrize(("text", "wrong"), [(TEACHER, "Paul Okoro"), (FISHERMAN, "Ana Diaz")])
def test_a_name_that_only_stands_between_is_no_claimer(text: str, wrong: str) -> None:
    assert all(claim.claimer is not None and claim.claimer.name != wrong for claim in claims(text))
