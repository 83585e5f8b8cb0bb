"""Sentences that need one condition of a rule: without it the claim is another, or none.

Each was written for a mutant of the rules (a condition made false, an operand dropped) that no
other test told from the rule itself. They go through the embedded pipeline.
"""

from __future__ import annotations

import pytest
from allegata.extractors.explaining.claims import summary
from allegata.extractors.reading import read
from allegata.extractors.sources.given import given_documents


@pytest.fixture
def told(nlp):
    """Return the claims of a text as lines."""

    def lines(text):
        (document,) = given_documents(text, {})
        return [summary(claim) for claim in read(document, nlp).claims]

    return lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The ongoing siege of Homs alarmed the UN.",
            "the text, Report: Siege; target Homs; Positive, Certain, Ongoing",
        ),
        (
            "Rebels still attacking Homs",
            "the text, Report: Attack; agent Rebels, target Homs; Positive, Certain, Ongoing",
        ),
        (
            "Chad claims to support rebels.",
            (
                "Chad, Assert: MilitarySupport; agent Chad, recipient rebels; "
                "Positive, Certain, Ongoing"
            ),
        ),
        (
            "Russia refuses to withdraw from Homs.",
            "the text, Report: Withdrawal; agent Russia, location Homs; Negative, Certain, Ongoing",
        ),
        (
            "Russia's support for the army continues.",
            (
                "the text, Report: MilitarySupport; agent Russia, recipient army; "
                "Positive, Certain, Ongoing"
            ),
        ),
        (
            "Rifles continue to be sold to the rebels.",
            (
                "the text, Report: ArmsTransfer; recipient rebels, material rifles; "
                "Positive, Certain, Ongoing"
            ),
        ),
        (
            "The intention of rebels to attack Homs is known.",
            "the text, Report: Attack; agent rebels, target Homs; Positive, Certain, Future",
        ),
    ],
)
def test_what_goes_on_or_is_to_come_is_not_past(told, text, line):
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Amnesty demanded the release of a man who was tortured by police.",
            [
                (
                    "Amnesty International, Demand: Release; victim man; "
                    "Positive, Certain, Hypothetical"
                ),
                "the text, Report: Torture; agent police, victim man; Positive, Certain, Past",
            ],
        ),
        (
            "Amnesty demanded that police release the families of people killed.",
            [
                (
                    "Amnesty International, Assert: Killing; victim families of people; "
                    "Positive, Certain, Past"
                ),
                (
                    "Amnesty International, Demand: Release; agent police, "
                    "victim families of people; Positive, Certain, Hypothetical"
                ),
            ],
        ),
    ],
)
def test_what_only_describes_a_party_is_neither_demanded_nor_said(told, text, lines):
    assert sorted(told(text)) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The UN condemned what it called a massacre of farmers.",
            "United Nations, Condemn: MassKilling",
        ),
        (
            "Chad blamed the shelling of Homs for the massacre of farmers.",
            "Chad, Accuse: Shelling; target Homs; Positive, Certain, Past",
        ),
        (
            "He was accused by Chad of shelling Homs.",
            "Chad, Accuse: Shelling; agent unidentified (he), target Homs; Positive, Certain, Past",
        ),
        (
            "The minister said an arrest had been made.",
            "minister, Assert: Detention; Positive, Certain, Past",
        ),
        (
            "The army warned it would withdraw from Homs.",
            "army, Threaten: Withdrawal; agent army, location Homs; Positive, Certain, Future",
        ),
        (
            "The UN reported that the army shelled Homs.",
            "United Nations, Assert: Shelling; agent army, target Homs; Positive, Certain, Past",
        ),
        (
            "Mortar fire killed two children.",
            "the text, Report: Shelling; victim children; Positive, Certain, Past",
        ),
        (
            "The army pledged to protect those who were displaced.",
            (
                "army, Assert: ForcedDisplacement; victim unidentified (those); "
                "Positive, Certain, Past"
            ),
        ),
        (
            "Russia admits bombing Homs.",
            "Russia, Admit: Bombing; agent Russia, target Homs; Positive, Certain, Past",
        ),
        (
            "Chad denied the shelling of Homs.",
            "Chad, Deny: Shelling; agent Chad, target Homs; Negative, Certain, Past",
        ),
    ],
)
def test_who_says_what_of_whom(told, text, line):
    assert any(claim.startswith(line) for claim in told(text))


def test_a_pronoun_that_stands_for_nobody_named_is_somebody_unidentified(told):
    line = "the text, Report: Killing; agent Police, victim {}; Positive, Certain, Past"
    assert told("Police killed him.") == [line.format("unidentified (him)")]


def test_nobody_and_a_pronoun_are_no_toll_of_one(nlp):
    for text in ("Nobody was killed.", "Police killed him."):
        (document,) = given_documents(text, {})
        (killing,) = read(document, nlp).claims
        assert killing.harm == ()


def test_a_measure_that_is_only_named_is_no_claim(told):
    assert told("The embargo was discussed.") == []


def test_a_party_is_not_its_own_addressee(told):
    assert told("Rebels warned that they would attack Homs.") == [
        "Rebels, Threaten: Attack; agent Rebels, target Homs; Positive, Certain, Future"
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The shelling of Homs by the army is a war crime.", "legal-term"),
        ("On 3 March 2014 the army shelled Homs and killed farmers.", "date-of-shared-clause"),
    ],
)
def test_a_claim_names_the_rule_of_its_date_and_of_its_legal_term(nlp, text, rule):
    (document,) = given_documents(text, {})
    assert any(rule in claim.rules for claim in read(document, nlp).claims)


def test_what_people_understand_is_no_rumour_as_what_is_understood_to_be_is(told):
    line = "the text, Report: Shelling; agent rebels, target Homs; Positive, {}, Past"
    (claim,) = told("Residents understand that rebels shelled Homs.")
    assert claim.endswith(line.format("Certain").partition("Shelling")[2])
    assert told("Rebels are understood to have shelled Homs.") == [
        line.format("Probable").replace("rebels", "Rebels")
    ]
