"""What is mended in the tree that the parser gives, and what is left as it is."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load


def relations(text: str) -> dict[str, str]:
    """Map the words of a sentence to their relations."""
    return {token.text: token.dep_ for token in load()(text)}


@pytest.mark.parametrize(
    ("text", "receiver"),
    [("Russia sold Iran tanks.", "Iran"), ("The state gave the rebels rifles.", "rebels")],
)
def test_who_is_given_something_is_an_object_of_the_verb(text: str, receiver: str) -> None:
    assert relations(text)[receiver] == "iobj"


@pytest.mark.parametrize(
    "text",
    ["Russia sold US tanks.", "Berlin sent Leopard tanks to Kyiv.", "Russia shot Iran tanks."],
)  # fmt: skip
def test_a_make_of_tanks_receives_nothing(text: str) -> None:
    assert "iobj" not in relations(text).values()


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("They were accused of bombing markets.", "markets"),
        ("The ministry accused the company of shipping rockets to the militia.", "rockets"),
        ("The officers are charged with training fighters.", "fighters"),
    ],
)
def test_what_somebody_is_accused_of_is_an_act(text: str, harmed: str) -> None:
    assert relations(text)[harmed] == "obj"


def test_a_kind_of_raid_is_no_act_of_its_own() -> None:
    assert relations("They were accused of bombing raids on the town.")["bombing"] == "compound"


def test_medics_report_what_they_say() -> None:
    (report,) = [t for t in load()("Local medics report that twelve died.") if t.text == "report"]
    assert report.pos_ == "VERB"


def test_who_denied_one_act_accused_of_the_other() -> None:
    told = (
        "Lydia denied that it was arming the militia, and accused Graustark of arming the rebels."
    )
    (accused,) = [token for token in load()(told) if token.text == "accused"]
    assert accused.head.text == "denied"


def test_a_headline_without_its_auxiliary_is_passive() -> None:
    assert relations("Son of minister stabbed to death in Vienna")["Son"] == "nsubj:pass"


@pytest.mark.parametrize(
    "text", ["Rebels stabbed two monks in Vienna", "Gunmen shot dead two men in Rome"]
)
def test_who_has_an_object_acts(text: str) -> None:
    assert "nsubj:pass" not in relations(text).values()
