from allegata.extractors.mentions import weapons
from spacy.tokens import Doc
from spacy.vocab import Vocab


def found(words, spaces=None):
    doc = Doc(Vocab(), words=words, spaces=spaces)
    return [(m.text, m.lemma, m.kind, m.family) for m in weapons.find(doc)]


def test_a_plural_is_found_under_its_lemma():
    assert found(["dropped", "barrel", "bombs"]) == [
        ("barrel bombs", "barrel bomb", "Weapon", "explosive")
    ]


def test_the_longest_name_is_taken():
    assert found(["an", "attack", "helicopter"]) == [
        ("attack helicopter", "attack helicopter", "Platform", "aircraft")
    ]


def test_a_hyphen_cut_into_tokens_does_not_matter():
    words = ["night", "-", "vision", "equipment"]
    ((text, _, _, family),) = found(words, [False, False, True, False])
    assert (text, family) == ("night-vision equipment", "equipment")


def test_a_named_system_is_found_as_it_is_written():
    assert [lemma for _, lemma, *_ in found(["T-72", "tanks", "and", "a", "TOW"])] == [
        "T-72",
        "tank",
        "TOW",
    ]


def test_a_common_word_spelt_like_a_system_is_left_alone():
    assert found(["a", "tow", "and", "a", "milan", "of", "patriots"]) == []


def test_arms_of_a_body_are_no_weapons():
    assert found(["he", "lost", "both", "arms"]) == []
    assert [lemma for _, lemma, *_ in found(["it", "sold", "arms"])] == ["arms"]


def test_a_weapon_that_is_no_arms_transfer_says_so():
    (rifle,) = weapons.find(Doc(Vocab(), words=["rifles"]))
    (machete,) = weapons.find(Doc(Vocab(), words=["machetes"]))
    assert rifle.arms
    assert not machete.arms
