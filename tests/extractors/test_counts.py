import pytest
from allegata.extractors.mentions import counts
from allegata.extractors.mentions.numerals import value
from spacy.tokens import Doc
from spacy.vocab import Vocab


def found(words):
    doc = Doc(Vocab(), words=words.split(" "))
    return [(m.text, m.min, m.max) for m in counts.find(doc)]


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("at least 49 people", 49, None),
        ("more than 2,600 protesters", 2600, None),
        ("100 or more men", 100, None),
        ("up to 600 men", None, 600),
        ("fewer than 30 men", None, 30),
        ("between 30 and 40 men", 30, 40),
        ("30-40 men", 30, 40),
        ("1,200 to 1,500 men", 1200, 1500),
        ("four nurses", 4, 4),
        ("twenty-five T-72 tanks", 25, 25),
        ("2.5 million rounds", 2500000, 2500000),
        ("a dozen men", 12, 12),
        ("dozens of shops", 24, None),
        ("hundreds were killed", 200, None),
        ("tens of thousands of people", 20000, None),
    ],
)
def test_bounds_follow_the_words(words, least, most):
    ((_, low, high),) = found(words)
    assert (low, high) == (least, most)


def test_about_gives_the_number_and_marks_it_approximate():
    doc = Doc(Vocab(), words=["some", "400", "villagers", "fled"])
    (mention,) = counts.find(doc)
    assert (mention.min, mention.max, mention.approximate) == (400, 400, True)
    assert (mention.token_start, mention.token_end) == (0, 2)


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("Some 40 miners", 40, 40),
        ("around 1,200 men", 1200, 1200),
        ("an estimated 3,000 people", 3000, 3000),
        ("at least about 20 men", 20, None),
        ("about 20 or more men", 20, None),
        ("up to some 600 men", None, 600),
        ("some 20 to 30 men", 20, 30),
        ("some 20-30 men", 20, 30),
        ("between about 20 and 30 men", 20, 30),
        ("from 20 to around 30 men", 20, 30),
        ("roughly a dozen men", 12, 12),
        ("in the region of 50 men", 50, 50),
        ("20 or so men", 20, 20),
        ("60-odd men", 60, 60),
    ],
)
def test_numbers_that_are_said_to_be_rough_keep_their_bounds(words, least, most):
    (mention,) = counts.find(Doc(Vocab(), words=words.split(" ")))
    assert (mention.min, mention.max, mention.approximate) == (least, most, True)


@pytest.mark.parametrize(
    "words",
    [
        "exactly 12 men",
        "more than 60 men",
        "at least 49 men",
        "up to 600 men",
        "30 to 40 men",
        "40 men",
        "hundreds of men",
        "some of the 30 men",
        "two odd men",
    ],
)
def test_other_numbers_are_not_said_to_be_rough(words):
    (mention,) = counts.find(Doc(Vocab(), words=words.split(" ")))
    assert not mention.approximate


@pytest.mark.parametrize(
    "words",
    [
        "about two thirds of the men",
        "on 12 June 2011",
        "two days ago",
        "a man aged 15",
        "a 12-year-old boy",
        "122mm shells and 60 mm mortars",
        "$2 million",
        "50 per cent",
        "60%",
        "Resolution 1973",
        "no one was hurt",
        "the T-72",
    ],
)
def test_dates_ages_money_and_measures_are_no_counts(words):
    assert found(words) == []


def test_the_head_of_a_nummod_is_what_is_counted():
    doc = Doc(
        Vocab(),
        words=["at", "least", "49", "people", "died"],
        deps=["case", "nmod", "nummod", "nsubj", "root"],
        heads=[1, 2, 3, 4, 4],
    )
    (mention,) = counts.find(doc)
    assert mention.head == 3


def test_dozens_of_villagers_counts_villagers():
    doc = Doc(
        Vocab(),
        words=["dozens", "of", "villagers", "fled"],
        deps=["nsubj", "case", "nmod", "root"],
        heads=[3, 2, 0, 3],
    )
    (mention,) = counts.find(doc)
    assert mention.head == 2


def test_without_a_parse_nothing_is_said_about_what_is_counted():
    (mention,) = counts.find(Doc(Vocab(), words=["49", "people", "died"]))
    assert mention.head is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("two hundred and fifty", 250), ("half a million", 500000), ("a hundred and five", 105)],
)
def test_a_spelt_number_has_its_value(words, number):
    assert value(words) == number


def test_a_noun_right_after_is_counted_where_the_parse_misses_it():
    doc = Doc(
        Vocab(),
        words=["2,600", "unarmed", "people", "died"],
        pos=["NUM", "ADJ", "NOUN", "VERB"],
        deps=["dep", "amod", "nsubj", "root"],
        heads=[3, 2, 3, 3],
    )
    (mention,) = counts.find(doc)
    assert mention.head == 2


def test_the_number_of_a_list_item_is_no_count():
    doc = Doc(Vocab(), words=["1", ".", "Arms", "embargo"], spaces=[False, True, True, False])
    assert list(counts.find(doc)) == []
