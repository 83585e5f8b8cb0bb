import pytest
from allegata.extractors.lexicon.known_name import KnownName
from allegata.extractors.lexicon.known_names import find_names
from allegata.extractors.lexicon.surroundings import Surroundings
from spacy.lang.en import English
from spacy.tokens import Doc

VOCAB = English().vocab


def doc(words, persons=()):
    text = words.split(" ")
    entities = ["O"] * len(text)
    for start, end in persons:
        entities[start:end] = ["B-Person", *["I-Person"] * (end - start - 1)]
    return Doc(VOCAB, words=text, pos=["PROPN"] * len(text), ents=entities)


def names(read, around=None):
    """Return the known names of a ``Doc`` by token index."""
    found = find_names(read, around or Surroundings(read.text))
    return {index: known for index, known in enumerate(found) if known is not None}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Syria", "Syria"),
        ("Damascus", "Syria"),
        ("Syrian", "Syria"),
        ("Syrians", "Syria"),
        ("Russian", "Russia"),
    ],
)
def test_a_states_names_capital_and_demonyms_are_its_own(words, name):
    assert names(doc(words))[0].name == name


def test_a_demonym_is_told_from_the_country_and_from_its_capital():
    country, demonym, capital = names(doc("Syria Syrian Damascus")).values()
    assert (country.is_country, country.is_demonym, country.is_metonym) == (True, False, False)
    assert (demonym.is_country, demonym.is_demonym) == (False, True)
    assert (capital.is_country, capital.is_metonym) == (True, True)


def test_the_longest_name_wins():
    found = names(doc("Amnesty International visited South Sudan"))
    assert {i: k.name for i, k in found.items()} == {
        0: "Amnesty International",
        1: "Amnesty International",
        3: "South Sudan",
        4: "South Sudan",
    }


@pytest.mark.parametrize("words", ["Syriana", "syria", "syrian"])
def test_names_match_whole_words_in_their_own_case(words):
    assert names(doc(words)) == {}


def test_a_surname_is_not_taken_for_a_country():
    words = "Anna Jordan visited Jordan"
    assert {i for i, k in names(doc(words, [(0, 2)])).items() if k.is_country} == {3}


def test_a_name_cut_into_tokens_by_its_hyphen_is_found_whole():
    cut = Doc(
        VOCAB,
        words=["Jabhat", "al", "-", "Nusra", "fled"],
        spaces=[True, False, False, True, False],
        pos=["PROPN", "PROPN", "PUNCT", "PROPN", "VERB"],
    )
    assert set(names(cut)) == {0, 1, 2, 3}
    assert len({known.id for known in names(cut).values()}) == 1


def test_a_local_name_is_known_in_its_document_alone():
    local = KnownName("the-valley-post", "The Valley Post", "Organisation", "Media")
    here, elsewhere = doc("The Valley Post said"), doc("The Valley Post said")
    around = Surroundings(here.text, [("The Valley Post", local)])
    assert names(here, around) == dict.fromkeys(range(3), local)
    assert names(elsewhere) == {}


@pytest.mark.parametrize(
    ("text", "around", "name"),
    [
        ("The SPA said two men died.", "Saudi Arabia executed two men.", None),
        ("The SPA said two men died.", "Khartoum was quiet.", "Sudanese Professionals Association"),
        ("SDF fighters seized the dam.", "They came from Raqqa.", "Syrian Democratic Forces"),
        ("SDF fighters seized the dam.", "They came from Jolo.", None),
        ("The CIA denied it.", "", "Central Intelligence Agency"),
    ],
)
def test_an_ambiguous_name_is_a_body_only_where_its_country_is_spoken_of(text, around, name):
    read = English()(text)
    found = {known.name for known in names(read, Surroundings(f"{text} {around}")).values()}
    assert found == ({name} if name else set())
