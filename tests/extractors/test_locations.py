import pytest
from allegata.extractors.lexicon.phrase_table import PhraseTable
from allegata.extractors.mentions.places import find as locations
from allegata.extractors.mentions.places.ranking import Ranking
from allegata.extractors.mentions.places.setting import setting
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab


def make(text, *entities):
    words, spaces = [], []
    for chunk in text.split(" "):
        word, mark = (chunk[:-1], chunk[-1]) if chunk[-1] in ",." else (chunk, "")
        words += [word, mark] if mark else [word]
        spaces += [False, True] if mark else [True]
    doc = Doc(Vocab(), words=words, spaces=spaces)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in entities]
    return doc


def ids(text, *entities):
    found = locations.find(make(text, *entities))
    return [m.location.id.rpartition("/")[2] for m in found]


def test_a_city_is_found_with_its_state_and_coordinates():
    (mention,) = locations.find(make("clashes in Homs"))
    assert (mention.text, mention.state, mention.is_state) == ("Homs", "syria", False)
    assert mention.location.lat == pytest.approx(34.7, abs=0.1)
    assert (mention.token_start, mention.token_end) == (2, 3)


def test_a_state_is_reported_as_a_place_and_marked():
    (mention,) = locations.find(make("Russia denied it"))
    assert (mention.location.precision, mention.is_state) == ("Country", True)


def test_the_state_named_next_decides_between_namesakes():
    assert ids("in Tripoli, Lebanon")[0] == "place-tripoli-lebanon"
    assert ids("in Tripoli, Libya")[0] == "place-tripoli-libya"


def test_a_state_named_anywhere_decides_between_namesakes():
    assert ids("Lebanese troops entered Tripoli")[-1] == "place-tripoli-lebanon"


def test_a_quarter_before_its_city_lies_within_it():
    quarter, city = locations.find(make("shelled Baba Amr, Homs, on Friday"))
    assert quarter.location.within == city.location.id


def test_cities_in_a_list_do_not_lie_within_each_other():
    aleppo, homs, _ = locations.find(make("fled Aleppo, Homs and Hama"))
    assert aleppo.location.within != homs.location.id


def test_near_a_city_is_not_within_it():
    village, city = locations.find(make("the village of Houla near Homs"))
    assert village.location.within != city.location.id


def test_an_unknown_place_of_the_pipeline_takes_the_state_named_next():
    village, _ = locations.find(make("in Qarmuta, Syria", (1, 2, "Location")))
    assert (village.known, village.state) == (False, "syria")
    assert village.location.id.endswith("/place-qarmuta-syria")


def test_what_the_text_calls_a_village_is_a_place_without_the_pipeline():
    village, city = locations.find(make("in the village of Qarmuta Tal near Homs"))
    assert (village.text, village.known, village.state) == ("Qarmuta Tal", False, "syria")
    assert village.location.within == village.around[-1].id == city.around[-1].id


def test_a_place_described_before_its_region_lies_within_it():
    hamlet, region = locations.find(make("at Moura, a hamlet in the Mopti region"))
    assert hamlet.location.within == region.location.id


def test_a_body_that_the_pipeline_takes_for_a_place_is_left_out():
    assert ids("FARC denied it", (0, 1, "Location")) == []


def test_a_common_word_is_no_place_unless_the_pipeline_says_so():
    assert ids("Nice people were reading in Reading") == []
    assert ids("a strike in Nice", (3, 4, "Location")) == ["place-nice-france"]


def test_a_surname_is_no_place():
    assert ids("Mr Lincoln spoke") == []
    assert ids("Michael Jordan spoke", (0, 2, "Person")) == []


def test_a_place_inside_the_name_of_a_body_is_not_reported():
    assert ids("Islamic State of Iraq and Syria fled") == []


def test_a_phrase_is_found_whatever_joins_its_words():
    table = PhraseTable([("night vision", 1), ("night", 2)])
    assert [(f.start, f.end, f.value) for f in table.find("Night-vision at night.")] == [
        (0, 12, 1),
        (16, 21, 2),
    ]


def test_a_capital_outweighs_a_namesake_in_a_state_that_the_text_names():
    assert ids("US envoys flew to Moscow")[-1] == "place-moscow-russia"


def test_a_name_of_many_places_without_context_stays_unresolved_with_its_candidates():
    (mention,) = locations.find(make("a fire in Springfield"), None)
    assert mention.location.lat is None
    assert mention.location.precision == "Unknown"
    assert {c.name for c in mention.candidates} == {"Springfield"}
    assert mention.location.within.endswith("/place-united-states")


def test_an_unresolved_name_is_each_documents_own():
    one, other = (
        next(
            iter(locations.find(make("a fire in Springfield"), Ranking(setting(text, scope=text))))
        )
        for text in ("a fire in Springfield", "a fire in Springfield ")
    )
    assert one.location.id != other.location.id


def test_the_division_named_next_decides_between_towns_of_one_state():
    (town, _) = locations.find(make("a fire in Springfield, Illinois"))
    assert [area.name for area in town.around[-2:]] == ["Illinois", "United States"]
    assert town.location.lat == pytest.approx(39.8, abs=0.1)


def test_the_nearest_of_namesakes_is_meant():
    found = locations.find(make("in Columbus and Cleveland and Akron and Dayton"))
    assert {m.around[-2].name for m in found if m.around} == {"Ohio"}


def test_a_candidate_tells_its_score_and_reason():
    (town, _) = locations.find(make("in Tripoli, Lebanon"))
    best, *others = town.candidates
    assert best.geonames_id == town.location.geonames_id
    assert best.score > max(other.score for other in others)
    assert "others in its state" in best.reason


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Soldiers killed two men in Iraq and Syria.", {"Iraq": "Location", "Syria": "Location"}),
        ("Rebels killed two men in Mosul, Iraq.", {"Mosul": "Location", "Iraq": "Location"}),
        ("Iraq and Syria attacked Turkey.", {"Iraq": "StateActor", "Syria": "StateActor"}),
        ("In Homs, Syria said that rebels killed two men.", {"Syria": "StateActor"}),
    ],
)
def test_a_state_is_a_place_behind_a_place_and_beside_one(reading, text, kinds):
    told = {mention.text: mention.kind for mention in reading(text).mentions}
    assert kinds.items() <= told.items()
