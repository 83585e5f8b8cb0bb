from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.challenge.judge import Verdict, by_type, constant_accuracy, judge
from allegata.extractors.scoring.challenge.listing import errors
from allegata.extractors.scoring.figures.summary import scorecard
from allegata.ontology.records import Filler, Harm
from judged import READ, TEXT, filler, gold, speaker

KILLING: dict[str, object] = {
    "event_type": ["Killing", "MassKilling"],
    "agent": [["Narvian soldiers", "soldiers"]],
    "victim": [["fishermen", "six fishermen"]],
    "claimer": ["Tern Group"],
    "speech_act": ["Report", "Assert"],
    "polarity": "Positive",
    "certainty": ["Certain"],
    "temporality": "Past",
    "date": "2014-05",
    "killed": 6,
    "quote": "killing six fishermen",
}


def counts(verdict: Verdict) -> tuple[int, int, int]:
    return verdict.core.right, verdict.core.predicted, verdict.core.gold


def without(claim: dict[str, object], *fields: str) -> dict[str, object]:
    return {name: value for name, value in claim.items() if name not in fields}


def test_a_perfect_reading_scores_one() -> None:
    verdict = judge(gold(KILLING), [READ])
    assert (verdict.core.f1, verdict.full.f1) == (1.0, 1.0)
    assert set(verdict.pairs[0].agreed.values()) == {True}
    assert errors(verdict) == ""


def test_nothing_read_is_missed_and_no_error_of_precision() -> None:
    verdict = judge(gold(KILLING), [])
    assert counts(verdict) == (0, 0, 1)
    assert verdict.core.precision is None


def test_swapped_roles_match_nothing_and_are_forbidden() -> None:
    swapped = replace(READ, agent=READ.victim, victim=READ.agent)
    row = {"event_type": ["Killing"], "agent": [["fishermen", "six fishermen"]]}
    verdict = judge(gold(KILLING, forbidden=[row]), [swapped])
    assert counts(verdict) == (0, 1, 1)
    assert verdict.broken == 1
    assert len(verdict.violations) == 1


def test_any_of_the_acceptable_event_types_matches() -> None:
    assert counts(judge(gold(KILLING), [replace(READ, event_type="MassKilling")])) == (1, 1, 1)
    assert counts(judge(gold(KILLING), [replace(READ, event_type="Torture")])) == (0, 1, 1)


def test_the_words_used_count_beside_the_resolved_name() -> None:
    resolved = replace(READ, agent=(filler("Narvia", text="the soldiers"),))
    assert counts(judge(gold(KILLING), [resolved])) == (1, 1, 1)


def test_an_additional_agent_spoils_the_match_and_a_repeated_one_does_not() -> None:
    soldiers = filler("Narvian soldiers")
    more = replace(READ, agent=(soldiers, filler("Tern Group")))
    twice = replace(READ, agent=(soldiers, filler("soldiers")))
    assert counts(judge(gold(KILLING), [more])) == (0, 1, 1)
    assert counts(judge(gold(KILLING), [twice])) == (1, 1, 1)


def test_each_of_two_gold_agents_must_be_found() -> None:
    both = {**KILLING, "agent": [["soldiers"], ["rebels"]]}
    one = replace(READ, agent=(filler("soldiers"),))
    two = replace(READ, agent=(filler("rebels"), filler("the soldiers")))
    assert counts(judge(gold(both), [one])) == (0, 1, 1)
    assert counts(judge(gold(both), [two])) == (1, 1, 1)


def test_an_empty_gold_agent_asks_for_an_empty_role() -> None:
    nobody = {**KILLING, "agent": []}
    gunmen = Filler("id:g", "gunmen", "UnidentifiedActor", "gunmen", 0, 0)
    assert counts(judge(gold(nobody), [replace(READ, agent=())])) == (1, 1, 1)
    assert counts(judge(gold(nobody), [replace(READ, agent=(gunmen,))])) == (0, 1, 1)


def test_an_omitted_role_is_not_scored() -> None:
    assert counts(judge(gold(without(KILLING, "agent", "victim")), [READ])) == (1, 1, 1)


def test_victim_recipient_and_target_are_taken_together() -> None:
    as_target = replace(READ, victim=(), target=READ.victim)
    additional = replace(READ, target=(filler("harbour"),))
    assert counts(judge(gold(KILLING), [as_target])) == (1, 1, 1)
    assert counts(judge(gold(KILLING), [additional])) == (0, 1, 1)


def test_a_location_gets_credit_for_a_place_that_was_attacked() -> None:
    shelling = {"event_type": ["Shelling"], "target": [["Port Elm"]]}
    found = replace(READ, event_type="Shelling", victim=(), location=(filler("Port Elm"),))
    assert counts(judge(gold(shelling), [found])) == (1, 1, 1)
    assert counts(judge(gold(shelling), [replace(found, location=())])) == (0, 1, 1)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("claimer", {"claimer": None}),
        ("polarity", {"polarity": "Negative"}),
        ("temporality", {"temporality": "Future"}),
    ],
)
def test_a_core_match_is_full_only_with_claimer_polarity_and_temporality(
    name: str, change: dict[str, str | None]
) -> None:
    verdict = judge(gold(KILLING), [replace(READ, **change)])
    assert (verdict.core.right, verdict.full.right) == (1, 0)
    assert verdict.pairs[0].agreed[name] is False
    silent = judge(gold(without(KILLING, name)), [replace(READ, **change)])
    assert silent.full.right == 1


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("speech_act", {"speech_act": "Deny"}),
        ("certainty", {"certainty": "Possible"}),
        ("date", {"event_start": "2014-06"}),
        ("date", {"event_start": None}),
        ("killed", {"harm": (Harm("Killed", 60),)}),
        ("evidence", {"quote": "Narvian soldiers shelled Port Elm"}),
    ],
)
def test_other_attributes_are_reported_and_leave_the_match_full(
    name: str, change: dict[str, object]
) -> None:
    verdict = judge(gold(KILLING), [replace(READ, **change)])  # type: ignore[arg-type]  # per case
    assert verdict.full.right == 1
    assert [key for key, agreed in verdict.pairs[0].agreed.items() if not agreed] == [name]


@pytest.mark.parametrize("date", ["2014", "2014-05", "2014-05-09"])
def test_a_date_agrees_when_one_lies_inside_the_other(date: str) -> None:
    verdict = judge(gold(KILLING), [replace(READ, event_start=date)])
    assert verdict.pairs[0].agreed["date"] is True


def test_a_denial_of_responsibility_counts_as_a_denial() -> None:
    denied = {**KILLING, "speech_act": ["Deny"]}
    verdict = judge(gold(denied), [replace(READ, speech_act="DenyResponsibility")])
    assert verdict.pairs[0].agreed["speech_act"] is True


def test_the_voice_of_the_document_is_no_claimer_or_its_publisher() -> None:
    own = {**KILLING, "claimer": ["DOCUMENT"]}
    text = gold(own, publisher="The Elm Courier")
    agreed = {
        claimer and claimer.name: judge(text, [replace(READ, claimer=claimer)]).full.right
        for claimer in (None, speaker("Elm Courier"), speaker("Tern Group"))
    }
    assert agreed == {None: 1, "Elm Courier": 1, "Tern Group": 0}


def test_the_publisher_speaks_where_a_claim_has_no_claimer() -> None:
    text = gold(KILLING, publisher="Tern Group")
    assert judge(text, [replace(READ, claimer=None)]).full.right == 1


def test_the_inner_speaker_is_found_through_the_relayed_claim() -> None:
    nested = {**KILLING, "relays": ["harbour master"]}
    inner = replace(READ, id="c2", claimer=speaker("the harbour master"))
    outer = replace(READ, relays=("c2",))
    verdict = judge(gold(nested), [inner, outer])
    assert counts(verdict) == (1, 1, 1)
    assert verdict.pairs[0].claim == outer
    assert verdict.pairs[0].agreed["relays"] is True
    assert verdict.neutral == (inner,)


def test_a_relayed_claim_is_no_excuse_where_the_outer_one_is_wrong() -> None:
    inner = replace(READ, id="c2", event_type="Torture")
    outer = replace(READ, event_type="Torture", relays=("c2",))
    assert counts(judge(gold(KILLING), [inner, outer])) == (0, 2, 1)


def test_saying_a_thing_twice_is_one_right_and_one_wrong() -> None:
    verdict = judge(gold(KILLING), [READ, replace(READ, id="c2", claimer=None)])
    assert counts(verdict) == (1, 2, 1)
    assert verdict.pairs[0].claim.id == "c1"


def test_an_optional_claim_is_neither_missed_nor_spurious() -> None:
    twin = {**KILLING, "event_type": ["Torture"], "optional": True}
    found = replace(READ, id="c2", event_type="Torture")
    assert counts(judge(gold(KILLING, twin), [READ])) == (1, 1, 1)
    assert counts(judge(gold(KILLING, twin), [READ, found])) == (1, 1, 1)


def test_a_claim_serves_the_required_gold_before_the_optional_one() -> None:
    verdict = judge(gold({**KILLING, "optional": True}, KILLING), [READ])
    assert counts(verdict) == (1, 1, 1)


def test_claims_of_types_that_are_not_scored_are_ignored() -> None:
    verdict = judge(gold(KILLING), [READ, replace(READ, id="c2", event_type="Statement")])
    assert counts(verdict) == (1, 1, 1)


def test_the_constant_baseline_is_counted_on_the_pairs() -> None:
    constants = constant_accuracy([judge(gold(KILLING), [READ])])
    assert constants["polarity"][1].share == 1.0
    assert constants["claimer"][1].share == 0.0


def test_a_type_is_counted_under_the_best_type_of_the_gold() -> None:
    verdict = judge(gold(KILLING), [replace(READ, event_type="MassKilling")])
    assert by_type([verdict])["Killing"].f1 == 1.0


def test_the_listing_shows_what_was_missed_invented_mistaken_and_forbidden() -> None:
    row = {"event_type": ["Torture"], "polarity": "Positive"}
    wrong = replace(READ, id="c2", event_type="Torture", victim=())
    torture = {**KILLING, "event_type": ["Torture"]}
    verdict = judge(gold(KILLING, torture, forbidden=[row]), [replace(READ, claimer=None), wrong])
    listed = errors(verdict)
    assert "== t-1" in listed
    assert TEXT[:40] in listed
    for word in ("MISSED", "patients differ", "SPURIOUS", "ATTRIBUTE  claimer", "FORBIDDEN"):
        assert word in listed


def test_the_scorecard_is_the_same_text_each_time_and_names_each_figure() -> None:
    verdicts = [judge(gold(KILLING), [READ]), judge(gold(KILLING), [])]
    card = scorecard(verdicts, listing=True)
    assert card.text() == scorecard(verdicts, listing=True).text()
    claims, ladder = (sheet.objects() for sheet in card.sheets[:2])
    assert [(row["match"], row["P"], row["R"]) for row in claims] == [
        ("core", 1.0, 0.5),
        ("full", 1.0, 0.5),
    ]
    assert [row["reached"] for row in ladder] == [1, 1, 1, 1]
