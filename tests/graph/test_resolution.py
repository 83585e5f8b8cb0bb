"""Who is one across documents: decided with a reason, abstaining in between."""

import random
from dataclasses import replace

import pytest
from allegata.graph.resolution.decisions import resolve
from allegata.graph.resolution.profiles import Profile

SYRIA, NORWAY = "id/syria", "id/norway"


def person(name, actor_type="Unidentified", part_of="", document="one"):
    return Profile(name, "Person", actor_type, part_of, f"id/{name}", (document,))


def verdicts(*profiles, **given):
    return [decision.verdict for decision in resolve(profiles, **given)]


def test_a_nurse_and_a_captain_of_one_name_are_two():
    nurse = person("Kari Holm", "Medical", "id/oslo-hospital")
    captain = person("Kari Holm", "Military", NORWAY, "two")
    (decision,) = resolve([nurse, captain])
    assert decision.verdict == "Different"
    assert "other type -3" in decision.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muammar Qaddafi", "Muammar al-Gaddafi"), ("Bashar al-Assad", "Bashar Assad")],
)
def test_transliterations_with_one_body_are_one(one, other):
    assert verdicts(person(one, part_of=SYRIA), person(other, part_of=SYRIA)) == ["Same"]


def test_a_transliteration_alone_is_left_to_a_person():
    assert verdicts(person("Omar Qasim"), person("Omar Kasim")) == ["Candidate"]


def test_people_with_different_names_are_not_told():
    assert verdicts(person("Anna Weber"), person("Otto Weber")) == []


def test_what_a_person_decided_wins():
    pair = person("Kari Holm", "Medical"), person("Kari Holm", "Military")
    assert verdicts(*pair, ruled=lambda *_: "same") == ["Same"]


def test_the_order_of_profiles_does_not_matter():
    found = [person(f"Ali {last}", part_of=SYRIA) for last in ("Hassan", "Hasan", "Hassen", "Omar")]
    turned = found.copy()
    random.Random(1).shuffle(turned)
    assert list(resolve(found)) == list(resolve(turned))


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigeria"), ("Greece", "Georgia"), ("Guyana", "China")]
)
def test_short_names_that_sound_alike_are_not_one(one, other):
    assert "Same" not in verdicts(person(one, part_of=SYRIA), person(other, part_of=SYRIA))


def test_two_whom_the_knowledge_base_has_are_two():
    one = Profile("Kongo Front", "ArmedGroup", "Rebels", "", "id/a", ("one",), "Q1")
    other = Profile("Congo Front", "ArmedGroup", "Rebels", "", "id/b", ("two",), "Q2")
    assert "Same" not in verdicts(one, other)
    assert verdicts(one, replace(other, wikidata="Q1")) == ["Same"]


def test_numbers_are_part_of_a_name():
    assert "Same" not in verdicts(person("Unit 8200"), person("Unit 29155"))


def test_actors_of_whom_the_names_share_nothing_are_not_told():
    council, rights = person("UN Security Council"), person("UN Human Rights Council")
    assert verdicts(replace(council, part_of="id/un"), replace(rights, part_of="id/un")) == []
