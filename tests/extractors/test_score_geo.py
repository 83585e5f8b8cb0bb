import pytest
from allegata.extractors.mentions.places.place import distance
from allegata.extractors.scoring.public.geo import scorecard
from allegata.extractors.scoring.public.geo_gold import read_geo
from allegata.extractors.scoring.public.selection import Selection
from allegata.ontology.errors import SourceError
from allegata.ontology.records import Location, Mention, Reading

LGL = """<articles><article docid="1"><title>Fire</title><domain>example.org</domain>
<text>A fire broke out in Homs.</text><toponyms><toponym><start>20</start><end>24</end>
<phrase>Homs</phrase><gaztag geonameid="169577"><lat>34.7</lat><lon>36.7</lon></gaztag>
</toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><source>https://example.org/1</source>
<text>Cases in Kabul rose.</text><locations><location><name>Kabul</name><start>10</start>
<end>15</end><lat>34.5</lat><lon>69.2</lon></location></locations></article></articles>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lgl.xml").write_text(LGL, encoding="utf-8")
    (tmp_path / "GeoVirus.xml").write_text(GEOVIRUS, encoding="utf-8")
    return tmp_path


def read(document):
    if "Homs" not in document.text:
        return Reading(document, (), (), (), ())
    homs = Location("id:homs", "Homs", "PopulatedPlace", None, "169577", 34.7, 36.7)
    return Reading(document, (), (Mention(20, 24, "Location", "Homs", "id:homs"),), (), (homs,))


def rows(card, title):
    (sheet,) = (sheet for sheet in card.sheets if sheet.title == title)
    return {row["set"].partition(",")[0]: row for row in sheet.objects()}


def test_gold_offsets_are_those_of_the_words_in_both_sets(folder):
    for text in read_geo(folder):
        (toponym,) = text.toponyms
        assert text.document.text[toponym.start : toponym.end] == toponym.text


def test_a_right_number_is_exact_and_no_km_away(folder):
    found = rows(scorecard(folder, read, Selection(), listing=False), "given the names")
    assert (found["lgl"]["exact"], found["lgl"]["mean km"]) == (1.0, 0)
    assert (found["GeoVirus"]["exact"], found["GeoVirus"]["within 161 km"]) == (None, 1.0)


def test_a_name_that_the_reading_misses_is_wrong(folder):
    card = scorecard(folder, read, Selection(), listing=True)
    found = rows(card, "read")
    assert (found["lgl"]["exact"], found["GeoVirus"]["within 161 km"]) == (1.0, 0.0)
    assert rows(card, "names found")["GeoVirus"]["R"] == 0.0


def test_a_folder_without_the_sets_is_told(tmp_path):
    with pytest.raises(SourceError, match=r"lgl\.xml"):
        read_geo(tmp_path)


def test_a_degree_of_latitude_is_111_km():
    assert distance((0.0, 0.0), (1.0, 0.0)) == pytest.approx(111.2, abs=0.1)
