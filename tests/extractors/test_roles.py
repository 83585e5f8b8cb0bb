import pytest

PAIRS = [
    ("Rebels killed two farmers.", "Two farmers were killed by rebels.", "victim"),
    ("The police beat three students.", "Three students were beaten by the police.", "victim"),
    ("Soldiers abducted a teacher.", "A teacher was abducted by soldiers.", "victim"),
    ("Police arrested a journalist.", "A journalist was arrested by police.", "victim"),
    ("The rebels tortured a journalist.", "A journalist was tortured by the rebels.", "victim"),
    ("Gunmen executed two farmers.", "Two farmers were executed by gunmen.", "victim"),
    ("The army expelled the refugees.", "The refugees were expelled by the army.", "victim"),
    ("Rebels freed five hostages.", "Five hostages were freed by the rebels.", "victim"),
    ("Militants attacked a school.", "A school was attacked by militants.", "target"),
    ("Russia armed the rebels.", "The rebels were armed by Russia.", "recipient"),
]
"""(active, passive, role of what comes after the active verb)"""


def lower(found):
    return {role: [name.lower() for name in names] for role, names in found.items()}


@pytest.mark.parametrize(("active", "passive", "role"), PAIRS)
def test_active_and_passive_say_the_same_and_never_swap_roles(one, roles, active, passive, role):
    done, suffered = one(active), one(passive)
    assert lower(roles(done)) == lower(roles(suffered))
    assert done.event_type == suffered.event_type
    assert set(roles(done)) == {"agent", role}
    assert done.agent[0].start < getattr(done, role)[0].start
    assert suffered.agent[0].start > getattr(suffered, role)[0].start


def test_a_passive_without_by_phrase_has_no_agent(one, roles):
    assert roles(one("Two farmers were killed.")) == {"victim": ["farmers"]}


def test_a_coordinated_participle_stays_passive(claims, roles):
    found = {c.event_type: c for c in claims("Farmers were killed by soldiers and tortured.")}
    assert roles(found["Killing"]) == {"agent": ["soldiers"], "victim": ["Farmers"]}
    assert roles(found["Torture"])["victim"] == ["Farmers"]


@pytest.mark.parametrize(
    ("text", "agent", "victim"),
    [
        ("Rebels who killed two farmers fled.", ["Rebels"], ["farmers"]),
        ("Farmers who were killed by rebels lived here.", ["rebels"], ["Farmers"]),
        ("Two farmers killed by rebels were buried.", ["rebels"], ["farmers"]),
        ("Rebels entered the town, killing two farmers.", ["Rebels"], ["farmers"]),
        ("The killing of two farmers by soldiers caused anger.", ["soldiers"], ["farmers"]),
        ("Rebels and soldiers killed two farmers.", ["Rebels", "soldiers"], ["farmers"]),
        ("Rebels killed farmers and teachers.", ["Rebels"], ["farmers", "teachers"]),
        ("Dozens of farmers were killed by rebels.", ["rebels"], ["farmers"]),
    ],
)
def test_who_killed_whom_is_read_from_every_construction(one, roles, text, agent, victim):
    found = roles(one(text, of="Killing"))
    assert (found["agent"], found["victim"]) == (agent, victim)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Amnesty International urged Russia to stop supplying weapons to Syria.", "Russia"),
        ("Amnesty International called on Russia to stop supplying weapons to Syria.", "Russia"),
        ("Turkey accused Syria of shelling Homs.", "Syria"),
        ("Turkey blamed Syria for the attack on the village.", "Syria"),
        ("Russia threatened to bomb Homs.", "Russia"),
    ],
)
def test_who_is_urged_or_accused_is_the_agent_and_not_who_says_it(claims, roles, text, agent):
    assert [roles(claim)["agent"] for claim in claims(text)] in ([[agent]], [[agent], [agent]])


@pytest.mark.parametrize(
    ("text", "agent", "recipient", "material"),
    [
        ("Russia supplied weapons to Syria.", "Russia", "Syria", "weapons"),
        ("Russia is supplying weapons to Syria.", "Russia", "Syria", "weapons"),
        ("Russia is the main supplier of weapons to Syria.", "Russia", "Syria", "weapons"),
        ("Russia sent the rebels rifles.", "Russia", "rebels", "rifles"),
        ("Russia sent rifles to the rebels.", "Russia", "rebels", "rifles"),
        ("Turkey bought missiles from Russia.", "Russia", "Turkey", "missiles"),
        ("Russia sent food to Syria.", "Russia", "Syria", "food"),
        (
            "Russia, the main supplier of weapons to Syria, is an ally.",
            *("Russia", "Syria", "weapons"),
        ),
    ],
)
def test_supplier_recipient_and_goods_are_told_apart(one, roles, text, agent, recipient, material):
    expected = {"agent": [agent], "recipient": [recipient], "material": [material]}
    assert roles(one(text)) == expected


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Russia's attack on the village failed.", "Russia"),
        ("Rebels carried out an attack on the village.", "Rebels"),
        ("The army launched an attack on the village.", "army"),
    ],
)
def test_an_attack_has_the_agent_of_its_possessor_or_light_verb(one, roles, text, agent):
    assert roles(one(text)) == {"agent": [agent], "target": ["village"]}


def test_a_light_verb_in_the_passive_gives_its_agent(one, roles):
    assert roles(one("The attack was carried out by rebels."))["agent"] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "of", "agent"),
    [
        ("Syrian airstrikes hit a school.", "AerialAttack", "Syria"),
        ("Government airstrikes hit a school.", "AerialAttack", "Government"),
        ("Russian airstrikes on the village killed two farmers.", "Killing", "Russia"),
        ("Russian airstrikes on the village killed two farmers.", "AerialAttack", "Russia"),
    ],
)
def test_whose_attack_it_is_stands_before_the_noun(one, roles, text, of, agent):
    assert roles(one(text, of=of))["agent"] == [agent]


def test_where_a_weapon_was_made_is_no_agent(one, roles):
    found = roles(one("Rebels fired Russian-made rockets at a school."))
    assert (found["agent"], found["target"]) == (["Rebels"], ["school"])
    assert len(found["instrument"]) == 1


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russian-made rockets hit a school.", "Russia"),
        ("Rebels shelled Homs with Russian rockets.", "Russia"),
        ("The US-backed rebels killed two farmers.", "United States"),
    ],
)
def test_a_maker_or_backer_is_never_the_agent(one, text, country):
    assert country not in {
        f.name for f in one(text, of="Killing" if "killed" in text else None).agent
    }


def test_who_is_set_apart_by_not_is_no_agent(one, roles):
    assert roles(one("Soldiers, not rebels, killed two farmers."))["agent"] == ["Soldiers"]


def test_an_event_may_have_two_places(one, roles):
    found = roles(one("Two farmers were killed in Homs and Idlib."))
    assert found == {"victim": ["farmers"], "location": ["Homs", "Idlib"]}


def test_who_fires_a_weapon_is_the_agent_and_the_weapon_the_instrument(one, roles):
    found = roles(one("Rockets fired by rebels hit a school."))
    assert (found["agent"], found["instrument"]) == (["rebels"], ["rockets"])


def test_a_coordinated_verb_shares_its_subject_but_not_its_object(claims, roles):
    text = "Syrian forces shelled Homs and arrested two doctors."
    found = {c.event_type: roles(c) for c in claims(text)}
    assert found == {
        "Shelling": {"agent": ["Syrian armed forces"], "target": ["Homs"]},
        "Detention": {"agent": ["Syrian armed forces"], "victim": ["doctors"]},
    }


def test_a_place_is_the_location_and_no_victim(one, roles):
    found = roles(one("Rebels killed 23 people in Homs on 12 June 2012."))
    assert found == {"agent": ["Rebels"], "victim": ["people"], "location": ["Homs"]}
