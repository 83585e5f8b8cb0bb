"""What a pronoun stands for and who says an event: only where the chance is great enough."""

from allegata.extractors.reader.records import Learnt, LearntEvent
from allegata.extractors.reader.refer import antecedents, speaker_of
from spacy.tokens import Doc
from spacy.vocab import Vocab

DOC = Doc(Vocab(), words=["word"] * 12)


def event(voices: dict[int, float], act: str = "Assert") -> LearntEvent:
    return LearntEvent(3, 1.0, {"Killing": 1.0}, {}, {"act": {act: 1.0}}, voices)


def test_a_sure_antecedent_is_taken_and_another_left_open() -> None:
    told = Learnt({}, {7: {1: 0.95, 3: 0.1}, 9: {1: 0.4, 3: 0.4}, 11: {}})
    assert antecedents(told, DOC) == {7: 1, 9: None, 11: None}


def test_against_the_rules_it_must_be_surer() -> None:
    chances = {7: {1: 0.6, 3: 0.1}}
    assert antecedents(Learnt({}, chances, {7: 1}), DOC) == {7: 1}
    assert antecedents(Learnt({}, chances, {7: 3}), DOC) == {7: None}
    assert antecedents(Learnt({}, {7: {1: 0.95}}, {7: 3}), DOC) == {7: 1}


def test_a_pronoun_for_a_pronoun_stands_for_what_that_one_does() -> None:
    assert antecedents(Learnt({}, {7: {1: 0.9}, 9: {7: 0.9}}), DOC) == {7: 1, 9: 1}
    assert antecedents(Learnt({}, {7: {}, 9: {7: 0.9}}), DOC) == {7: None, 9: None}


def test_pronouns_that_stand_for_each_other_stand_for_nobody() -> None:
    assert antecedents(Learnt({}, {7: {9: 0.9}, 9: {7: 0.9}}), DOC) == {7: None, 9: None}


def test_a_speaker_is_the_likeliest_word_if_likely_enough() -> None:
    assert speaker_of(event({2: 0.9, 5: 0.05})) == 2
    assert speaker_of(event({2: 0.9}, "Report")) is None
    assert speaker_of(event({2: 0.45, 5: 0.4})) is None
    assert speaker_of(event({})) is None
