"""How far a sentence commits and whose words it is, in kinds that readers of documents marked."""

from __future__ import annotations

import pytest


def _statuses(claims) -> dict[str, tuple[str, str, str]]:
    return {c.event_type: (c.polarity, c.certainty, c.temporality) for c in claims}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "According to a report by the Kuwait Times, soldiers killed two men.",
            "Kuwait Times",
        ),
        ("India Today reported that the army had shot two herders.", "India Today"),
        ("The Syria Observer said that rebels shelled the market.", "Syria Observer"),
        ("Kuwait said that rebels shelled the market.", "Kuwait"),
        ("The Times reported that troops had killed four smugglers.", "The Times"),
    ],
)
def test_a_paper_named_after_a_state_is_not_the_state(claims_in, text, paper) -> None:
    assert {c.claimer.name for c in claims_in(text) if c.claimer} == {paper}


@pytest.mark.parametrize(
    "text",
    [
        "It is thought that soldiers shot the fisherman.",
        "It was reported on Friday that the captain was killed in Tarn.",
        "Reports are coming in that the army has shelled the hospital.",
        "There were also reports from Tarn that soldiers had shot two boys.",
        "Shells reportedly struck a school and a mill, killing four pupils.",
        "The guards allegedly beat the boy and tortured his brother.",
        "Rebels are believed to have shelled the mill, wounding nine men.",
    ],
)
def test_what_is_only_reported_is_not_certain_nor_is_what_came_of_it(claims_in, text) -> None:
    found = claims_in(text)
    assert {c.certainty for c in found} == {"Probable"}
    assert {c.claimer for c in found} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "It is known that soldiers killed the fisherman.",
        "The army bombed the mill, reportedly to scare the miners.",
        "The guards beat the boy and allegedly lost their keys.",
    ],
)
def test_a_doubt_told_of_something_else_weakens_nothing(claims_in, text) -> None:
    assert {c.certainty for c in claims_in(text) if c.agent} == {"Certain"}


@pytest.mark.parametrize(
    "text",
    [
        "I believe that the victims of the raid on the camp deserve justice.",
        "Police arrested a man suspected of theft in the months after the bombing of the mill.",
    ],
)
def test_what_a_belief_takes_for_granted_is_not_what_is_believed(claims_in, text) -> None:
    (claim,) = [c for c in claims_in(text) if c.event_type in {"Raid", "Bombing"}]
    assert (claim.certainty, claim.agent) == ("Certain", ())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Have guards beaten the prisoners?", True),
        ("Why did soldiers shoot the boys?", True),
        ("Did the guards show mercy when they beat the old man?", False),
        ("What became of the monks whom rebels kidnapped?", False),
    ],
)
def test_a_question_asks_not_what_it_takes_for_granted(claims_in, text, asked) -> None:
    assert {c.speech_act == "Question" for c in claims_in(text)} == {asked}


@pytest.mark.parametrize(
    "text",
    [
        "Lydia suspends probe into missing fishermen over sanctions",
        "Lydia is ending its inquiry into the massacre.",
        "The ministry is halting arms deliveries to the rebels.",
    ],
)
def test_what_is_being_ended_does_not_go_on(claims_in, text) -> None:
    assert "Ongoing" not in {c.temporality for c in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The generals have warned that any attack on Lydia will be answered with force.",
        "The admiral said any strike on the port would draw a response.",
    ],
)
def test_any_such_act_is_only_supposed(claims_in, text) -> None:
    assert {s[1:] for s in _statuses(claims_in(text)).values()} == {("Possible", "Hypothetical")}


@pytest.mark.parametrize(
    "text",
    [
        "The panel found no forms of torture or abuse against inmates.",
        "No acts of torture of prisoners were found.",
        "No forms of torture were used in the prison.",
        "No cases of rape were recorded in the camp.",
        "No act of sabotage was carried out by the guerrillas.",
        "Soldiers committed no acts of torture in the prison.",
        "The exercise is not part of a plan to attack Tarn.",
        "The law is not part of any plan to widen sanctions on Lydia.",
    ],
)
def test_none_of_a_kind_and_no_part_of_a_plan_is_denied(claims_in, text) -> None:
    assert {c.polarity for c in claims_in(text)} == {"Negative"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry banned any news of the clash in which soldiers killed nine villagers.",
        "The court banned a film of the riot in which police shot a boy.",
        "Authorities maintained a ban on reports about the raid and the killing of two guards.",
    ],
)
def test_a_ban_on_the_news_of_an_act_is_no_ban_on_the_act(claims_in, text) -> None:
    found = claims_in(text)
    assert {c.polarity for c in found} == {"Positive"}
    assert {c.claimer for c in found} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Officers were often in league with kidnapping gangs.",
        "The gang was in touch with smuggling networks and kidnapping gangs.",
        "Soldiers are fighting kidnapping gangs in the north.",
    ],
)
def test_a_band_told_by_what_it_does_is_not_who_it_is_done_to(claims_in, text) -> None:
    found = [c for c in claims_in(text) if c.event_type in {"Kidnapping", "Killing"}]
    assert not [f for c in found for f in (*c.victim, *c.agent) if f.text.endswith("gangs")]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Nine clerks were killed, reportedly by the Lydian army.", "Probable"),
        ("Dozens of herders are reportedly killed in Lydian airstrikes near the lake.", "Probable"),
        ("The army bombed the mill, reportedly to scare the miners.", "Certain"),
    ],
)
def test_a_doubt_of_who_and_by_what_is_a_doubt_and_of_why_is_none(
    claims_in, text, certainty
) -> None:
    assert {c.certainty for c in claims_in(text)} == {certainty}


def test_what_could_have_been_was_not_unless_somebody_says_so(claims_in) -> None:
    found = _statuses(claims_in("The children could have been killed."))
    assert {s[2] for s in found.values()} <= {"Hypothetical"}
    found = _statuses(claims_in("The police said that he could have been killed by rebels."))
    assert found["Killing"] == ("Positive", "Possible", "Past")


@pytest.mark.parametrize(
    ("text", "invaded"),
    [
        (
            "Ukraine suffers from the invasion of Russia. Russian forces burned villages.",
            {"Ukraine"},
        ),
        ("The invasion of Ukraine began in February. Russian troops burned mills.", {"Ukraine"}),
        ("Ukraine's invasion of Russia began. Russian jets bombed the rebels.", {"Russia"}),
        ("The invasion of Iraq began in 2003. Iraqi troops laid down their arms.", {"Iraq"}),
    ],
)
def test_an_invasion_of_an_attacker_may_be_his_own(claims_in, text, invaded) -> None:
    parties = [f for c in claims_in(text) for f in (*c.target, *c.victim)]
    assert {f.name for f in parties} & {"Iraq", "Russia", "Ukraine"} == invaded


def test_the_regime_is_not_another_country_s_than_its_sentence_speaks_of(claims_in) -> None:
    told = "Israel bombed a camp on Sunday."
    found = claims_in(f"{told} The exiled Iranian prince condemned the regime's executions.")
    assert "Israel" not in {f.name for c in found if c.event_type == "Killing" for f in c.agent}
    found = claims_in("Syria closed its border. The regime tortured nine students.")
    assert {f.name for c in found if c.event_type == "Torture" for f in c.agent} == {"Syria"}


def test_its_in_what_is_asked_of_somebody_unnamed_is_open(claims_in) -> None:
    found = claims_in(
        "Encourage the Supreme Court to go on with its inquiry (Belgium)."
        " Increase its efforts to promptly investigate abuses (Hungary)."
    )
    asked = [c for c in found if c.claimer and c.claimer.name == "Hungary"]
    assert "Supreme Court" not in {f.name for c in asked for f in c.agent}


@pytest.mark.parametrize(
    "text",
    [
        "Officers who were charged with investigating the April killings were withdrawn.",
        "Two captains charged with investigating the murder of a nun were dismissed.",
        "The brigade is charged with protecting the convoys from attacks.",
        "The wall shields the town from shelling.",
        "Police investigated the killings of two nuns.",
    ],
)
def test_whose_duty_it_is_neither_stands_trial_nor_does_it(claims_in, text) -> None:
    found = claims_in(text)
    assert "Indictment" not in {c.event_type for c in found}
    harmful = [c for c in found if c.event_type not in {"Investigation", "Withdrawal"}]
    assert not {f.name for c in harmful for f in c.agent} - {"April"}


def test_who_is_charged_with_a_killing_stands_trial(claims_in) -> None:
    found = claims_in("They were charged with ordering the killing of the boy.")
    assert {"Indictment", "Killing"} == {c.event_type for c in found}
    assert "Negative" not in {c.polarity for c in claims_in("It isn't the only case of torture.")}
