import pytest
from allegata.extractors.discourse.coreference import antecedent_of, is_anaphor


def token(doc, word):
    return next(t for t in doc if t.text == word)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Russia is an ally. It supplied weapons to Syria.", "It", "Russia"),
        ("Russia said that it supplied weapons to Syria.", "it", "Russia"),
        ("Rebels entered the town. They killed two farmers.", "They", "Rebels"),
        ("The rebels denied that they attacked the village.", "they", "rebels"),
        ("The army attacked a hospital. It killed two farmers.", "It", "army"),
    ],
)
def test_a_pronoun_fills_its_role_with_who_it_stands_for(claims, text, words, name):
    claim = claims(text)[-1]
    assert (claim.agent[0].text, claim.agent[0].name) == (words, name)


def test_a_person_is_found_as_victim(claims, roles):
    found = {c.event_type: c for c in claims("Rebels abducted the teacher and killed him.")}
    assert roles(found["Killing"])["victim"] == ["teacher"]
    assert found["Killing"].victim[0].id == found["Kidnapping"].victim[0].id


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            "Amnesty International visited Homs.",
            "The organisation said that soldiers killed two farmers.",
            "Amnesty International",
        ),
        (
            "Anna Weber visited Homs.",
            "She said that soldiers killed two farmers.",
            "Anna Weber",
        ),
    ],
)
def test_a_claimer_is_found_behind_a_pronoun_or_a_bare_noun(one, first, second, name):
    claim = one(f"{first} {second}")
    assert claim.claimer.name == name
    assert second.startswith(claim.claimer.text) or claim.claimer.text == "organisation"


def test_the_same_actor_has_one_identity_under_every_name(reading):
    text = "Russia is an ally. It supplied weapons to Syria. Moscow supplied weapons to Damascus."
    first, second = reading(text).claims
    assert first.agent[0].id == second.agent[0].id
    assert first.recipient[0].id == second.recipient[0].id


def test_it_is_no_person_and_she_is_no_country(parsed):
    doc = parsed("Anna Weber visited Homs. It killed two farmers.")
    it = antecedent_of(token(doc, "It"))
    assert it is None or it.ent_type_ != "Person"
    doc = parsed("Russia is an ally. She said that soldiers killed two farmers.")
    she = antecedent_of(token(doc, "She"))
    assert she is None or she.text != "Russia"


def test_subject_and_object_of_one_verb_are_not_the_same_party(parsed):
    doc = parsed("Rebels abducted the teacher and killed him.")
    assert antecedent_of(token(doc, "him")).text == "teacher"


def test_a_pronoun_without_antecedent_stands_for_nobody(parsed):
    assert antecedent_of(token(parsed("They attacked the village."), "They")) is None


def test_nothing_is_looked_up_after_the_pronoun(parsed):
    doc = parsed("It killed two farmers. The army attacked a hospital.")
    assert antecedent_of(token(doc, "It")) is None


def test_what_lies_four_sentences_back_is_out_of_reach(parsed):
    filler = "She took a shot at the title. The band launched a new record. "
    doc = parsed(f"Rebels entered the town. {filler}{filler}They attacked the village.")
    found = antecedent_of(token(doc, "They"))
    assert found is None or found.text != "Rebels"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It killed two farmers.", "It", True),
        ("The organisation said that soldiers killed two farmers.", "organisation", True),
        ("Members of the Syrian army killed two farmers.", "army", False),
        ("The government of Syria supplied weapons to rebels.", "government", False),
        ("Rebels killed two farmers.", "Rebels", False),
    ],
)
def test_only_pronouns_and_bare_definite_nouns_are_anaphors(parsed, text, word, expected):
    assert is_anaphor(token(parsed(text), word)) is expected


@pytest.mark.parametrize(
    ("before", "agent"),
    [("The Tatmadaw denied the charge.", "Tatmadaw"), ("The rebels shelled Homs.", "army")],
)
def test_the_army_is_an_army_named_before_and_never_the_rebels(claims, roles, before, agent):
    (burning,) = [
        c for c in claims(f"{before} The army burned the village.") if c.event_type == "Destruction"
    ]
    assert roles(burning)["agent"] == [agent]
