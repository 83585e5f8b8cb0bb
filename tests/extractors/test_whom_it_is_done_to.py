"""Whom an act is done to: in lists of acts, in company, behind a passive, in whose words."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def harmed(claims_in):
    """Whom and what the events of a type in a text are done to, as written."""

    def told(text, event_type):
        roles = ("victim", "target", "recipient")
        found = [c for c in claims_in(text) if c.event_type == event_type]
        assert found
        return {f.text for c in found for role in roles for f in getattr(c, role)}

    return told


LISTED = [
    ("Reports tell of rape of women and children, murder and illegal detention by the militia.",
     "UnlawfulKilling", set()),
    ("Reports tell of rape of women and children, murder and illegal detention by the militia.",
     "ArbitraryDetention", set()),
    ("Reports tell of rape of women and children, murder and illegal detention by the militia.",
     "SexualViolence", {"women", "children"}),
    ("The army carried out killings, torture and intimidation of journalists.", "Torture",
     {"journalists"}),
    ("The army carried out killings, torture and intimidation of journalists.", "Killing",
     {"journalists"}),
    ("The bombings and arrests of civilians by the army went on.", "Detention", {"civilians"}),
    ("The rebels are accused of rocket attacks on cities and the murder of farmers.", "Shelling",
     {"cities"}),
    ("The rebels are accused of rocket attacks on cities and the murder of farmers.",
     "UnlawfulKilling", {"farmers"}),
    ("The council condemned attacks against civilians and other violations by the army.",
     "HumanRightsViolation", set()),
    ("The council condemned attacks against civilians and other violations by the army.",
     "Attack", {"civilians"}),
    ("Militiamen committed killings, abductions, and a failure to protect local villagers.",
     "Kidnapping", set()),
    ("Militiamen committed killings, abductions, and a failure to protect local villagers.",
     "Killing", set()),
    ("Killings by the army, as well as the harassment of lawyers, have gone on.", "Killing", set()),
]  # fmt: skip
IN_COMPANY = [
    ("The raid killed Adan Oro, along with Bela Tarn and Ciro Venn.", "Killing",
     {"Adan Oro", "Bela Tarn", "Ciro Venn"}),
    ("Gunmen kidnapped a priest along with his driver.", "Kidnapping", {"priest", "driver"}),
    ("Gunmen kidnapped a priest together with two nuns.", "Kidnapping", {"priest", "two nuns"}),
    ("More than 300 people, including children, were killed by the army.", "Killing",
     {"More than 300 people", "children"}),
    ("Police arrested four students, including two girls and a teacher.", "Detention",
     {"four students", "two girls", "teacher"}),
    ("Four students, as well as a teacher, were arrested by police.", "Detention",
     {"Four students", "teacher"}),
    ("Police arrested lawyer Adan Oro and activist Bela Tarn.", "Detention",
     {"lawyer Adan Oro", "activist Bela Tarn"}),
    ("The murders of lawyer Adan Oro and journalist Bela Tarn shook the city.", "UnlawfulKilling",
     {"lawyer Adan Oro", "journalist Bela Tarn"}),
    ("Soldiers beat the driver and the mayor along the road to Tarn.", "PhysicalAssault",
     {"driver", "mayor"}),
    ("Police arrested a teacher, along with the army.", "Detention", {"teacher"}),
    ("The army killed nine people in several towns.", "Killing",
     {"nine people in several towns"}),
]  # fmt: skip
WITH_HIS_OWN = [
    ("Adan Oro was killed along with his two sons.", "Killing", {"Adan Oro", "two sons"}),
    ("Mayor Bela Tarn was murdered along with her driver.", "UnlawfulKilling",
     {"Mayor Bela Tarn", "driver"}),
    ("The priest was killed along with his driver.", "Killing", {"priest", "driver"}),
    ("The colonel was arrested with his brothers.", "Detention", {"colonel", "brothers"}),
    ("The teacher was tortured with his own belt.", "Torture", {"teacher"}),
    ("The judge was killed with a rifle.", "Killing", {"judge"}),
    ("The priest was killed by rebels with their allies.", "Killing", {"priest"}),
    ("The farmers were beaten with their own sticks.", "PhysicalAssault", {"farmers"}),
    ("Gunmen killed the judge with their rifles.", "Killing", {"judge"}),
]  # fmt: skip
UNDERGONE = [
    ("A man was arrested by the police but has been bailed.", "Release", {"man"}),
    ("The report tells of rights abuses suffered by villagers.", "HumanRightsViolation",
     {"villagers"}),
    ("The torture endured by detainees was documented.", "Torture", {"detainees"}),
    ("The beatings suffered by prisoners went on.", "PhysicalAssault", {"prisoners"}),
    ("The killings committed by soldiers went on.", "Killing", set()),
    ("The torture denounced by lawyers went on.", "Torture", set()),
    ("The attacks carried out by militiamen went on.", "Attack", set()),
]  # fmt: skip
BESIDE_A_RULE = [
    ("The army launched an airstrike in Tarn, killing nine civilians.", "AerialAttack",
     {"nine civilians"}),
    ("Rebels carried out an attack in Tarn, wounding two farmers.", "Attack", {"two farmers"}),
    ("The army launched an airstrike near Tarn.", "AerialAttack", set()),
    ("Rebels carried out an attack and then met the mayor.", "Attack", set()),
]  # fmt: skip
OWN_WORDS = [
    ("Three hundred people killed and tortured in the town were found.", "Torture",
     {"Three hundred people"}),
    ("Three hundred people killed and tortured in the town were found.", "Killing",
     {"Three hundred people"}),
    ("The council met the families of tortured and captured prisoners.", "Torture", {"prisoners"}),
    ("Soldiers live in the temporarily occupied territories.", "TerritoryTaken", {"territories"}),
    ("Villagers told of more than thirty men arrested by the army in May.", "Detention",
     {"more than thirty men"}),
    ("The court heard two officers accused of beating a prisoner held in Tarn.",
     "PhysicalAssault", {"prisoner held in Tarn"}),
]  # fmt: skip

NAMED_BEFORE = [
    ("Adan Oro is a person who was arrested and deported.", "Detention", {"Adan Oro"}),
    ("Adan Oro is a person who was arrested and deported.", "ForcedDisplacement", {"Adan Oro"}),
    ("Bela Tarn, an aid worker who was kidnapped, came home.", "Kidnapping", {"Bela Tarn"}),
    ("The president spoke of the parents of Bela Tarn, an aid worker who was kidnapped by rebels.",
     "Kidnapping", {"Bela Tarn"}),
    ("Ciro Venn, a teacher who was tortured in Homs, wrote a book.", "Torture", {"Ciro Venn"}),
    ("It was the mayor who was arrested.", "Detention", {"mayor"}),
    ("Adan Oro knew the man who was arrested.", "Detention", {"man"}),
    ("Adan Oro met a teacher who was arrested.", "Detention", {"teacher"}),
    ("The mayor praised the two men who were arrested.", "Detention", {"two men"}),
    ("The members of the Tarn Group, teachers who were arrested in May, went home.", "Detention",
     {"teachers"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event_type", "whom"), NAMED_BEFORE)
def test_a_name_is_done_to_what_is_done_to_what_it_is_said_to_be(
    harmed, text, event_type, whom
) -> None:
    assert harmed(text, event_type) == whom


@pytest.mark.parametrize(("text", "event_type", "whom"), LISTED)
def test_whom_one_act_of_a_list_is_done_to_the_others_need_not_be(
    harmed, text, event_type, whom
) -> None:
    assert harmed(text, event_type) == whom


@pytest.mark.parametrize(("text", "event_type", "whom"), IN_COMPANY)
def test_who_is_added_to_the_harmed_is_harmed_too(harmed, text, event_type, whom) -> None:
    assert harmed(text, event_type) == whom


@pytest.mark.parametrize(("text", "event_type", "whom"), UNDERGONE)
def test_who_undergoes_an_act_did_not_do_it(claims_in, harmed, text, event_type, whom) -> None:
    assert harmed(text, event_type) == whom
    doers = {f.text for c in claims_in(text) if c.event_type == event_type for f in c.agent}
    assert not doers & whom


@pytest.mark.parametrize(("text", "event_type", "whom"), BESIDE_A_RULE)
def test_a_doer_that_a_rule_names_hides_nobody_harmed(harmed, text, event_type, whom) -> None:
    assert harmed(text, event_type) == whom


@pytest.mark.parametrize(("text", "event_type", "whom"), OWN_WORDS)
def test_a_party_has_no_words_of_its_event(harmed, text, event_type, whom) -> None:
    assert harmed(text, event_type) == whom


@pytest.mark.parametrize(("text", "event_type", "whom"), WITH_HIS_OWN)
def test_those_who_are_his_suffer_with_him_and_do_not_do_it(
    claims_in, harmed, text, event_type, whom
) -> None:
    assert harmed(text, event_type) == whom
    doers = {f.text for c in claims_in(text) if c.event_type == event_type for f in c.agent}
    assert not doers & whom
