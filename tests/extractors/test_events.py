import pytest
from allegata.extractors.events.triggers import find_triggers


def types(doc):
    return [(t.token.text, t.event_type) for t in find_triggers(doc)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Russia sent troops to Syria.", "MilitarySupport"),
        ("Russia sent food to Syria.", "HumanitarianAid"),
        ("Russia sent rifles to the rebels.", "ArmsTransfer"),
        ("Russia sent the rebels rifles.", "ArmsTransfer"),
    ],
)
def test_what_is_sent_decides_the_event_type(parsed, text, event_type):
    assert types(parsed(text)) == [("sent", event_type)]


@pytest.mark.parametrize(
    ("text", "word", "event_type"),
    [
        ("Rebels killed two farmers.", "killed", "Killing"),
        ("Three students were beaten by the police.", "beaten", "PhysicalAssault"),
        ("A teacher was abducted by soldiers.", "abducted", "Kidnapping"),
        ("Police arrested a journalist.", "arrested", "Detention"),
        ("The rebels tortured a journalist.", "tortured", "Torture"),
        ("The army expelled the refugees.", "expelled", "ForcedDisplacement"),
        ("Rebels freed five hostages.", "freed", "Release"),
        ("Syrian forces shelled Homs.", "shelled", "Shelling"),
        ("Russia threatened to bomb Homs.", "bomb", "Bombing"),
        ("Rebels attacked a hospital.", "attacked", "AttackOnProtectedObject"),
        ("Turkey bought missiles from Russia.", "bought", "ArmsTransfer"),
        ("Russia armed the rebels.", "armed", "ArmsTransfer"),
        ("Russia is the main supplier of weapons to Syria.", "supplier", "ArmsTransfer"),
        ("The killing of three teachers caused anger.", "killing", "Killing"),
    ],
)
def test_a_trigger_has_the_event_type_of_the_lexicon(parsed, text, word, event_type):
    assert (word, event_type) in types(parsed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The boys were killing time.",
        "Soldiers killed time in Homs.",
        "He shot a film in Homs.",
        "She took a shot at the title.",
        "The band launched a new record.",
        "Sergei Lavrov visited Homs.",
        "Russian weapons reached Syria.",
    ],
)
def test_figures_of_speech_and_harmless_acts_are_no_events(parsed, text):
    assert types(parsed(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The film 'The Siege of Homs' won a prize.",
        "The play 'The Massacre of Homs' won a prize.",
    ],
)
def test_a_quoted_title_makes_no_claim(claims, text):
    assert claims(text) == []


def test_triggers_come_in_text_order_one_for_a_word(parsed):
    doc = parsed("Russian airstrikes on the village killed two farmers.")
    assert types(doc) == [("airstrikes", "AerialAttack"), ("killed", "Killing")]


def test_a_verb_that_only_carries_a_noun_is_no_event_of_its_own(parsed):
    doc = parsed("Rebels carried out an attack on the village.")
    assert [word for word, _ in types(doc)] == ["attack"]
