"""Whom a clause tells of, who "those" are, and to which act a doer belongs: kinds of sentences."""

from __future__ import annotations

import pytest


def _parties(claims, event_type: str, role: str) -> list[str]:
    return [f.text for c in claims if c.event_type == event_type for f in getattr(c, role)]


@pytest.mark.parametrize(
    ("text", "event_type", "role", "parties"),
    [
        (
            "The union demanded the release of journalists and protesters that were arrested.",
            "Detention", "victim", ["journalists", "protesters"],
        ),
        (
            "Activists and lawyers who had been arrested in March were beaten in the cells.",
            "Detention", "victim", ["Activists", "lawyers"],
        ),
        (
            "The men and women whom the militia abducted were freed.",
            "Kidnapping", "victim", ["men", "women"],
        ),
        (
            "The court tried the guards and officers accused of killing prisoners.",
            "Killing", "agent", ["guards", "officers"],
        ),
        (
            "Soldiers killed the farmers and herders who blocked the road.",
            "PeacefulProtest", "agent", ["farmers", "herders"],
        ),
        (
            "The town mourned the nurse and the driver, who were killed by the shelling.",
            "Killing", "victim", ["nurse", "driver"],
        ),
        (
            "The police released a teacher and a journalist who was beaten in custody.",
            "PhysicalAssault", "victim", ["journalist"],
        ),
        (
            "The lawyer and the relatives of the editors who were jailed spoke to reporters.",
            "Detention", "victim", ["editors"],
        ),
        (
            "The army and a general who bombed the town denied it.",
            "Bombing", "agent", ["general"],
        ),
    ],
)  # fmt: skip
def test_a_clause_on_a_series_tells_of_all_of_it(
    claims_in, text, event_type, role, parties
) -> None:
    assert _parties(claims_in(text), event_type, role) == parties


@pytest.mark.parametrize(
    ("text", "event_type", "victims"),
    [
        ("Those who were arrested were five students and a teacher.", "Detention", 2),
        ("The minister said that those arrested were six smugglers.", "Detention", 1),
        ("Anna Weber and two other activists were among those arrested.", "Detention", 2),
        ("Among those killed were two nurses and a doctor.", "Killing", 2),
        ("Those killed by the army were mostly civilians.", "Killing", 1),
        ("Anna Weber, whose son was among those killed, spoke to reporters.", "Killing", 1),
    ],
)
def test_those_are_whom_the_sentence_names(claims_in, text, event_type, victims) -> None:
    found = _parties(claims_in(text), event_type, "victim")
    assert len(found) == victims
    assert not [words for words in found if words.lower().startswith("those")]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Those arrested were released on Monday.", "Detention"),
        ("Those detained were not teachers.", "Detention"),
        ("The police released those arrested.", "Detention"),
        ("Those arrested were in Tarn for a wedding.", "Detention"),
        ("Police beat those who marched.", "PhysicalAssault"),
    ],
)
def test_those_whom_nothing_names_stay_open(claims_in, text, event_type) -> None:
    found = _parties(claims_in(text), event_type, "victim")
    assert [words.split()[0].lower() for words in found] == ["those"]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The memo speaks of war crimes and the army's attempts to hide the files.", "WarCrime"),
        ("The memo speaks of torture and the army's silence.", "Torture"),
        ("It told of the killing of editors and the Lydian army's efforts to hide it.", "Killing"),
        (
            "It condemned the unjust arrest of members for protesting policies by the government.",
            "ArbitraryDetention",
        ),
        ("It condemned the beating of nurses for refusing orders by police.", "PhysicalAssault"),
        ("Editors were jailed for printing a decree by President Haro.", "Detention"),
    ],
)
def test_who_does_something_else_does_not_do_it(claims_in, text, event_type) -> None:
    found = claims_in(text)
    assert event_type in {claim.event_type for claim in found}
    assert _parties(found, event_type, "agent") == []


@pytest.mark.parametrize(
    ("text", "event_type", "doer"),
    [
        ("The memo speaks of the army's torture of prisoners.", "Torture", "army"),
        ("It speaks of the army's torture of prisoners and murder of editors.", "Torture", "army"),
        ("It condemned a series of arrests of students by police.", "Detention", "police"),
        ("It condemned the abduction of members of the union by gunmen.", "Kidnapping", "gunmen"),
        ("He was jailed for leaks about the killing of villagers by the army.", "Killing", "army"),
    ],
)
def test_whose_act_it_is_does_it(claims_in, text, event_type, doer) -> None:
    assert _parties(claims_in(text), event_type, "agent") == [doer]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A nurse and a driver were killed by the shelling.", 2),
        ("Anna Weber and two guards were killed on Monday.", 3),
        ("The guard killed a nurse, a boy and a driver.", 3),
        ("A nurse was killed by the shelling.", 1),
    ],
)
def test_who_is_told_one_by_one_is_counted_so(claims_in, text, dead) -> None:
    found = [claim for claim in claims_in(text) if claim.event_type == "Killing"]
    assert [(h.count_min, h.count_max) for c in found for h in c.harm] == [(dead, dead)]


@pytest.mark.parametrize(
    ("text", "event_type", "role", "parties"),
    [
        (
            "Eight of the Weber workers and two supporters were detained.",
            "Detention", "victim", ["Eight of the Weber workers", "two supporters"],
        ),
        (
            "Three of the students and a teacher were beaten.",
            "PhysicalAssault", "victim", ["Three of the students", "teacher"],
        ),
        (
            "Hundreds of cars and a bus were burnt.",
            "Destruction", "target", ["Hundreds of cars", "bus"],
        ),
        (
            "A number of women and children were killed.",
            "Killing", "victim", ["number of women and children"] * 2,
        ),
    ],
)  # fmt: skip
def test_what_has_a_count_of_its_own_is_another_party(
    claims_in, text, event_type, role, parties
) -> None:
    assert _parties(claims_in(text), event_type, role) == parties


@pytest.mark.parametrize(
    ("text", "event_type", "doers"),
    [
        (
            "Lydia fined the founder of a militia that shelled a town.",
            "Shelling",
            {"militia"},
        ),
        (
            "Lydia fined the commander of the brigade which massacred villagers.",
            *("MassKilling", set()),
        ),
        (
            "Lydia fined two generals of the army who tortured prisoners.",
            *("Torture", {"two generals of the army"}),
        ),
        ("Lydia fined leaders who tortured prisoners.", "Torture", {"leaders"}),
        ("Officials who ordered or failed to prevent torture were fined.", "Torture", set()),
        ("Generals who ordered or failed to stop the massacre were fined.", "MassKilling", set()),
        (
            "The general ordered and carried out the massacre of villagers.",
            *("MassKilling", {"general"}),
        ),
        (
            "Officers who planned or carried out the massacre of villagers were fined.",
            *("MassKilling", {"Officers"}),
        ),
    ],
)
def test_who_only_leads_or_may_have_failed_to_prevent_it_is_no_doer(
    claims_in, text, event_type, doers
) -> None:
    assert set(_parties(claims_in(text), event_type, "agent")) == doers
