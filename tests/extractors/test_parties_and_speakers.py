"""Who is no doer, whose words it is, and which words name a party: one sentence for each kind."""

from __future__ import annotations

import pytest

_PARTIES = ("agent", "victim", "recipient", "target")


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Some conscripts endured severe hazing, abuse, and torture.", "conscripts"),
        ("Suspects gave accounts of torture and mistreatment.", "Suspects"),
        ("Ruritanian forces will face reprisal attacks from the militia.", "forces"),
        ("Villagers experienced beatings and rape.", "Villagers"),
        ("Police announced the arrest of a teenager.", "Police"),
        ("They were hiding from shelling in a school that a Ruritanian air strike hit.", "They"),
        ("Villagers fled from the shooting in the market.", "Villagers"),
        ("Atrocities suffered by villagers have hardened many.", "villagers"),
        ("The decision prompted riots against Lydians and other foreigners.", "Lydians"),
        ("U.S. airstrikes against ISIL have killed 46 fighters.", "ISIL"),
        ("Tourists massacred while attending a festival.", "Tourists"),
        ("The United Nations recorded the destruction of 51 clinics.", "United Nations"),
    ],
)
def test_who_undergoes_or_only_announces_harm_is_not_its_doer(claims_in, text, nobody) -> None:
    found = claims_in(text)
    assert found
    assert not [f for claim in found for f in claim.agent if nobody in f.text]


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("According to the ministry's version, rebels have killed 60 people.", "ministry"),
        ("According to figures from the health ministry, rebels killed 40 men.", "health ministry"),
        ("According to Human Rights Watch data, rebels killed 30 men.", "Human Rights Watch"),
        ("By the opposition's count, soldiers killed 12 marchers.", "opposition"),
        ("In the view of the commission, the police killed the marchers.", "commission"),
        ("In the words of one resident, the army burned every house.", "resident"),
        ("The envoy hinted that Ruritania had armed the rebels.", "envoy"),
        ("The lawyer underlined that police had beaten two reporters.", "lawyer"),
        ("Women reported rapes by militiamen.", "Women"),
        ("The company released a note saying that rebels had kidnapped two engineers.", "company"),
        ("According to a report issued by the army, the farmers were killed by rebels.", "army"),
        ("Doctors for Peace assessed that the army tortured nurses.", "Doctors for Peace"),
        ("Detainees complained of beatings by guards.", "Detainees"),
        ("Local medics report that twelve people were killed in airstrikes.", "Local medics"),
        ('"They shelled the clinic," the agency quoted editor Max King as saying.', "Max King"),
    ],
)
def test_a_figure_a_view_and_a_report_are_somebody_s(claims_in, text, claimer) -> None:
    assert {claim.claimer and claim.claimer.name for claim in claims_in(text)} == {claimer}


def test_figures_that_nobody_owns_are_the_text_s(claims_in) -> None:
    found = claims_in("By midnight, soldiers killed 12 marchers.")
    assert [claim.claimer for claim in found] == [None]


def test_whoever_quotes_relays_whom_he_quotes(claims_in) -> None:
    outer, inner = sorted(
        claims_in("Witnesses quoted a doctor as saying that soldiers had shot two boys."),
        key=lambda claim: not claim.relays,
    )
    assert (outer.claimer.name, inner.claimer.name) == ("Witnesses", "doctor")
    assert outer.relays == (inner.id,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Guards beat some of the prisoners.", "some of the prisoners"),
        ("Rebels captured three villages east of the river.", "three villages east of the river"),
        ("Officers detained a civilian named Mehmet Temel.", "civilian named Mehmet Temel"),
        ("Rebels sent a supply of rifles to the Ruritanian militia.", "Ruritanian militia"),
        ("Soldiers killed a farmer who had hidden in the barn.", "farmer"),
        ("Concerns over the torture of detainees by police have grown.", "detainees"),
    ],
)
def test_a_party_is_named_by_its_whole_phrase(claims_in, text, words) -> None:
    found = claims_in(text)
    assert words in {
        " ".join(f.text.split())
        for claim in found
        for role in _PARTIES
        for f in getattr(claim, role)
    }


@pytest.mark.parametrize(
    ("text", "agent", "patient"),
    [
        ("The junta has turned its tanks on marchers.", "junta", "marchers"),
        ("One of the raiders struck the clerk.", "One of the raiders", "clerk"),
        ("The air force flew ninety sorties against the town.", "air force", "town"),
        ("Three farmers lost their lives in police firing.", "police", "Three farmers"),
    ],
)
def test_harm_told_in_other_words_is_read(claims_in, text, agent, patient) -> None:
    found = [
        claim
        for claim in claims_in(text)
        if patient in [f.text for role in _PARTIES[1:] for f in getattr(claim, role)]
    ]
    assert found
    assert all([f.text for f in claim.agent] == [agent] for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        "The crisis hit the workers hard.",
        "The idea struck the minister.",
        "The general turned his attention on the economy.",
        "Forty people lost their lives in the flood.",
        "The pilots flew a mission against the odds.",
        "The ministry announced an economic and legal offensive against the court.",
        "The party began a charm offensive.",
    ],
)
def test_such_words_without_harm_tell_nothing(claims_in, text) -> None:
    assert claims_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "There were reports that security forces tortured prisoners.",
        "There were numerous reports of government forces killing civilians.",
        "The vote was marred by allegations of torture by the police.",
        "Allegations that guards beat inmates surfaced in May.",
        "Reports emerged that soldiers had killed two boys.",
        "The claim that the army shelled the school spread quickly.",
        "Rumours of a massacre by rebels reached the town.",
        "Amid reports of killings by militiamen, shops closed.",
        "The commission received complaints of beatings by guards.",
    ],
)
def test_what_nameless_reports_tell_is_not_certain(claims_in, text) -> None:
    assert {claim.certainty for claim in claims_in(text)} == {"Probable"}


def test_a_report_on_what_was_done_takes_it_for_granted(claims_in) -> None:
    (claim,) = claims_in("The council discussed a report on the killing of three nurses.")
    assert claim.certainty == "Certain"
