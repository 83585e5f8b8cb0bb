"""Who says what a transcript tells: the one whose turn it is, and never the page that prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.speakers import label_of
from allegata.extractors.reading import read
from allegata.extractors.sources.formats.text import text_document
from allegata.ontology.records import Document

if TYPE_CHECKING:
    from allegata.ontology.records import Claim, Reading

COUNCIL = """Title: Debate of the Council
Publisher: Coast Records

Mr. Omar (Russian Federation): I thank the Secretary-General. Ukraine shelled Donetsk on Monday.

We bombed the depot near Kharkiv. Our forces destroyed a bridge.

Ms. Harlow (Panama): Russia bombed the hospital on Tuesday. I was arrested by soldiers.

The minister said: “We shelled the port.”

Mr. Omar: We deny it.
"""

BRIEFING = """Title: Press Briefing by Rana Omar and National Security Advisor Ann Holm
Publisher: Coast Records

MS. OMAR:  Good morning.  Rebels burned the mill in Aleppo on Monday.

Q  Turkey killed nine people in Afrin yesterday.  Did Russia bomb the hospital?

MS. HOLM:  Thank you, Rana.  Turkey killed them.  I saw the ruins.

MR. REED:  Hamas fired rockets at Haifa.  Israel said that Hezbollah shelled Metula.

MS. HOLM:  The army is accused of torturing prisoners.
"""


def reading(text: str) -> Reading:
    (document,) = text_document("turns.txt", text.encode())
    assert isinstance(document, Document)
    return read(document, load())


def by_words(found: Reading, words: str) -> Claim:
    """Return the claim of the sentence that begins so."""
    return next(claim for claim in found.claims if claim.quote.startswith(words))


@pytest.fixture(scope="module")
def council() -> Reading:
    return reading(COUNCIL)


@pytest.fixture(scope="module")
def briefing() -> Reading:
    return reading(BRIEFING)


def claimer(claim: Claim) -> tuple[str, str]:
    assert claim.claimer is not None
    return claim.claimer.name, claim.claimer.text


def test_whoever_takes_the_turn_says_it(council: Reading) -> None:
    told = by_words(council, "Ukraine shelled")
    assert claimer(told) == ("Omar", "Mr. Omar (Russian Federation)")
    assert (told.speech_act, [f.name for f in told.agent]) == ("Accuse", ["Ukraine"])
    answer = by_words(council, "Russia bombed")
    assert claimer(answer) == ("Harlow", "Ms. Harlow (Panama)")
    assert council.document.text[answer.start : answer.end] == answer.quote


def test_a_speaker_belongs_to_the_state_told_beside_the_name(council: Reading) -> None:
    told = {actor.name: actor.part_of for actor in council.actors}
    assert str(told["Omar"]).endswith("russia")
    assert str(told["Harlow"]).endswith("panama")


def test_we_and_our_are_the_side_of_who_speaks(council: Reading) -> None:
    assert [f.name for f in by_words(council, "We bombed").agent] == ["Russia"]
    own = by_words(council, "Our forces")
    assert own.agent[0].name.startswith("Russian")
    assert own.speech_act == "Assert"


def test_i_is_who_speaks(council: Reading) -> None:
    hurt = by_words(council, "I was arrested")
    assert [f.name for f in (*hurt.victim, *hurt.target)] == ["Harlow"]


def test_we_in_the_words_of_somebody_else_is_not_the_speaker_s_side(council: Reading) -> None:
    claims = [c for c in council.claims if "shelled the port" in c.quote]
    assert claims
    assert all("Panama" not in [f.name for f in c.agent] for c in claims)


def test_a_speaker_is_who_the_title_names_in_full(briefing: Reading) -> None:
    assert claimer(by_words(briefing, "Rebels burned")) == ("Rana Omar", "MS. OMAR")
    assert claimer(by_words(briefing, "Turkey killed them")) == ("Ann Holm", "MS. HOLM")
    assert claimer(by_words(briefing, "Hamas fired")) == ("Reed", "MR. REED")


def test_a_surname_of_two_people_stays_open() -> None:
    text = BRIEFING.replace("Press Briefing by", "Press Briefing by Salim Omar,")
    told = by_words(reading(text), "Rebels burned").claimer
    assert told is not None
    assert told.name == "Omar"
    assert told.id != by_words(reading(COUNCIL), "Ukraine shelled").claimer.id  # type: ignore[union-attr]  # it has one


def test_whatever_a_questioner_says_is_only_asked(briefing: Reading) -> None:
    told, asked = by_words(briefing, "Turkey killed nine"), by_words(briefing, "Did Russia")
    assert {claimer(told)[0], claimer(asked)[0]} == {"unnamed questioner"}
    assert {(c.speech_act, c.certainty) for c in (told, asked)} == {("Question", "Unknown")}
    assert told.claimer is not None
    assert told.claimer.type == "UnidentifiedActor"


def test_whom_a_speaker_quotes_says_it(briefing: Reading) -> None:
    assert claimer(by_words(briefing, "Israel said"))[0] == "Israel"


def test_an_accusation_of_nobody_known_is_not_the_speaker_s(briefing: Reading) -> None:
    assert claimer(by_words(briefing, "The army is accused"))[0] == "unnamed accuser"


def test_an_office_is_whose_the_title_gives_it() -> None:
    text = (
        "Title: Remarks by {} on the raid\nPublisher: Coast Records\n\n"
        "THE PRESIDENT:  Rebels burned the mill.\n\nQ  Did you see it?\n\nTHE PRESIDENT:  I did.\n"
    )
    named = by_words(reading(text.format("President Omar Quint")), "Rebels").claimer
    beside = by_words(reading(text.format("Vice President Omar Quint")), "Rebels").claimer
    assert named is not None
    assert beside is not None
    assert (named.name, beside.name) == ("Omar Quint", "president")


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("SECRETARY OF STATE McHOLM", ("secretary of state", "McHolm", "")),
        ("DEPUTY NATIONAL SECURITY ADVISOR AL-SHAMI", None),
        ("Anna Weber, Human Rights Watch", ("", "Anna Weber", "Human Rights Watch")),
        ("WITNESS 2", ("witness 2", "", "")),
        ("RANA", ("", "Rana", "")),
    ],
)
def test_a_label_is_taken_apart(speaker: str, expected: tuple[str, str, str] | None) -> None:
    found = label_of(speaker)
    assert found == expected if expected else found.name == "Al-Shami"
