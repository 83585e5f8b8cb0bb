"""Who is told to have had a part in an act, and whose "-backed" fighters they are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Soldiers were involved in the killing of two nuns.", "Soldiers"),
        ("The militia took part in the massacre of villagers.", "militia"),
        ("Police were complicit in the torture of students.", "Police"),
        ("The army participated in the killing of two nuns.", "army"),
        ("The army was responsible for the killing of two nuns.", "army"),
        ("The army's role in the massacre of villagers was hidden.", "army"),
        ("The militia had a hand in the bombing of the market.", "militia"),
        ("Officers alleged to be responsible for the abduction of a priest fled.", "Officers"),
        ("The court acted against soldiers responsible for the killing of two nuns.", "soldiers"),
        ("Lydia accused the rebels of having launched an attack on the port.", "rebels"),
        ("Kira Tolan was kidnapped, beaten and tortured by the militia.", "militia"),
    ],
)
def test_who_has_a_part_in_an_act_does_it(claims_in, text, doer) -> None:
    found = claims_in(text)
    agents = {f.text for claim in found for f in claim.agent}
    assert [name for name in agents if doer in name]
    assert "Lydia" not in {
        f.text for c in found for f in c.agent if c.event_type not in {"Criticism"}
    }


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers were not involved in the killing of two nuns.",
        "The army has never been complicit in the torture of students.",
        "The general did not take part in the killing of the nuns.",
        "The general denied taking part in the killing of the nuns.",
        "The general denied having played any role in the killing of the nuns.",
        "The general denied being involved in the killing of the nuns.",
        "The general denied that his troops were responsible for the killing of two nuns.",
        "Nobody was responsible for the killing of two nuns.",
    ],
)
def test_who_is_said_to_have_no_part_did_not_do_it(claims_in, text) -> None:
    found = claims_in(text)
    assert found
    assert {claim.polarity for claim in found} == {"Negative"}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("It was decided to launch an attack on the port.", "It"),
        ("The court was involved in the trial of the men for the killing of a nun.", "court"),
        ("A report on the killing of two nuns was responsible for his promotion.", "report"),
        ("Kira Tolan was arrested in May and killed by unknown men.", None),
        ("The envoy wants those who know of the killings heard.", "those"),
        ("A law against officers who torture students was passed.", "law"),
    ],
)
def test_who_is_only_near_has_no_part(claims_in, text, nobody) -> None:
    found = claims_in(text)
    agents = {
        (claim.event_type, f.text) for claim in found for f in claim.agent if claim.event_type
    }
    assert not [t for kind, t in agents if nobody and nobody in t and kind != "Trial"]
    assert not [t for kind, t in agents if kind == "Detention"]


@pytest.mark.parametrize(
    ("text", "backer"),
    [
        ("Russian-backed fighters shelled the village.", "Russian"),
        ("Turkish-backed rebels entered the town.", "Turkish"),
        ("Villagers fled from Iranian-backed militias.", "Iranian"),
    ],
)
def test_a_nationality_joined_to_the_event_word_is_its_doer(claims_in, text, backer) -> None:
    support = [c for c in claims_in(text) if c.event_type == "MilitarySupport"]
    assert [f.text for c in support for f in c.agent] == [backer]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Villagers embraced the freed men.", "Villagers"),
        ("Turkish-backed rebels shelled the town.", "Turkish"),
        ("A Russian-led force shelled the town.", "Russian"),
    ],
)
def test_a_nationality_joined_to_another_word_is_not(claims_in, text, nobody) -> None:
    found = [c for c in claims_in(text) if c.event_type != "MilitarySupport"]
    assert nobody not in {f.text for c in found for f in c.agent}
