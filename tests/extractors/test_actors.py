import pytest
from allegata.extractors.lexicon.introductions import introduced_names
from allegata.extractors.mentions.naming import plain_name
from allegata.extractors.mentions.referents import Referents


def actor(reading, text, name):
    found = [a for a in reading(text).actors if a.name == name]
    assert len(found) == 1, [a.name for a in reading(text).actors]
    return found[0]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        (
            "Anna Weber, Amnesty International's director, said that soldiers killed two farmers.",
            *("Anna Weber", "Amnesty International"),
        ),
        (
            "Russian Foreign Minister Sergei Lavrov said that rebels killed two farmers.",
            *("Sergei Lavrov", "Russia"),
        ),
    ],
)
def test_a_person_with_a_post_is_part_of_the_body(reading, text, name, body):
    person = actor(reading, text, name)
    assert person.kind == "Person"
    assert person.part_of == actor(reading, text, body).id


def test_a_person_without_a_known_body_is_part_of_nothing(reading):
    text = "Anna Weber, a teacher, said that soldiers killed two farmers."
    assert actor(reading, text, "Anna Weber").part_of is None


def test_a_surname_later_on_is_the_person_named_in_full_before(reading):
    text = "Anna Weber was arrested by police. Weber was tortured by soldiers."
    first, second = reading(text).claims
    assert first.victim[0].id == second.victim[0].id
    assert (second.victim[0].name, second.victim[0].text) == ("Anna Weber", "Weber")
    assert [a.name for a in reading(text).actors if a.kind == "Person"] == ["Anna Weber"]


def test_two_demonyms_before_one_noun_are_two_actors(one, reading):
    text = "Syrian and Russian forces shelled Homs."
    agents = one(text).agent
    assert {a.name for a in agents} == {"Syrian armed forces", "Russian armed forces"}
    assert {a.text for a in agents} == {"Syrian", "Russian forces"}
    states = {a.part_of for a in reading(text).actors if a.name.endswith("forces")}
    assert states == {actor(reading, text, "Syria").id, actor(reading, text, "Russia").id}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow supplied weapons to Damascus.", "Russia"),
        ("The Assad regime shelled Homs.", "Syria"),
        ("The government of Syria supplied weapons to rebels.", "Syria"),
        ("Russia supplied weapons to Syria.", "Russia"),
    ],
)
def test_a_capital_a_government_and_a_regime_are_the_state(one, text, name):
    (agent,) = one(text).agent
    assert (agent.name, agent.type) == (name, "StateActor")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FARC guerrillas killed two farmers.", "FARC"),
        ("Members of the Syrian army killed two farmers.", "Syrian Arab Army"),
    ],
)
def test_the_fighters_of_a_known_body_are_the_body(one, text, name):
    assert [a.name for a in one(text).agent] == [name]


def test_a_states_forces_are_part_of_the_state(reading):
    text = "Syrian forces shelled Homs."
    assert actor(reading, text, "Syrian armed forces").part_of == actor(reading, text, "Syria").id


def test_rebels_of_a_country_are_not_part_of_its_state(reading):
    text = "Syrian rebels tortured a journalist."
    assert actor(reading, text, "Syrian rebels").part_of is None


def test_unnamed_people_of_two_documents_are_not_the_same(reading):
    text = "Rebels killed two farmers."
    one, other = reading(text, id="urn:a"), reading(text, id="urn:b")
    assert not {a.id for a in one.actors} & {a.id for a in other.actors}


def test_named_actors_of_two_documents_are_the_same(reading):
    text = "Russia supplied weapons to Syria."
    one, other = reading(text, id="urn:a"), reading(text, id="urn:b")
    assert one.actors == other.actors


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "whom"),
    [
        ("Rebels killed two farmers.", 2, 2, "farmers"),
        ("Rebels killed 23 people in Homs on 12 June 2012.", 23, 23, "people"),
        ("At least 23 people were killed by rebels in Homs.", 23, None, "people"),
        ("Between 10 and 15 people were killed by rebels.", 10, 15, "people"),
        ("Rebels killed Anna Weber.", 1, 1, None),
    ],
)
def test_the_toll_is_kept_as_stated(one, text, minimum, maximum, whom):
    (harm,) = one(text).harm
    assert (harm.type, harm.count_min, harm.count_max) == ("Killed", minimum, maximum)
    assert harm.of_whom == whom


def test_a_count_is_no_part_of_a_groups_name(one):
    (victim,) = one("Rebels killed two farmers.").victim
    assert (victim.name, victim.text, victim.type) == ("farmers", "two farmers", "PersonGroup")


def test_every_filler_that_acts_is_among_the_actors_of_the_reading(reading):
    text = "Russia sent rifles to the rebels. Rebels killed Anna Weber."
    known = {a.id for a in reading(text).actors}
    for claim in reading(text).claims:
        assert {f.id for f in (*claim.agent, *claim.victim, *claim.recipient)} <= known


def test_a_surname_that_two_people_have_is_neither_of_them():
    referents = Referents("a document")
    for name in ("Anna Weber", "Otto Weber"):
        referents.expect(name)
    weber = referents.person("Weber")
    assert weber.name == "Weber"
    assert weber.id not in {referents.person("Anna Weber").id, referents.person("Otto Weber").id}


def test_a_name_before_the_full_one_is_the_same_person():
    referents = Referents("a document")
    referents.expect("Xi Jinping")
    assert referents.person("Xi").name == "Xi Jinping"


def test_a_short_name_in_brackets_stands_for_the_words_before_it():
    text = "The National Drug Law Enforcement Agency (NDLEA) denied it, as did Acme (US)."
    introduced = {spelling: known.name for spelling, known in introduced_names(text)}
    assert introduced["NDLEA"] == "National Drug Law Enforcement Agency"
    assert "US" not in introduced


def test_a_short_name_of_a_listed_body_is_that_body():
    (full, _), _ = introduced_names("The Free Syrian Army (FSA) shelled Homs.")
    assert full == "Free Syrian Army"
    assert next(iter(introduced_names("The Free Syrian Army (FSA) shelled Homs.")))[1].id == (
        "free-syrian-army"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [("the Peoples’ Gazette’s", "Peoples' Gazette"), ("“Rights\nNow”", "Rights Now")],
)
def test_a_name_is_plain(text, name):
    assert plain_name(text) == name
