"""Which documents and stretches are in the pipeline's language, and what is said of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language.detection import can_tell, likeliest_other
from allegata.extractors.language.recognition import in_language
from allegata.extractors.sources.segmentation.segments import cut
from allegata.ontology.languages import code_of, language_names
from allegata.ontology.records import Document, Failure
from opened import only_document, write

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "The army shelled the school in Taiz on 3 May 2018, a nurse said. Six pupils were killed."
FRENCH = "Les soldats ont tiré sur la foule devant le marché, a déclaré un témoin à la radio."
SPANISH = (
    "Los soldados dispararon contra la multitud frente al mercado, dijo un testigo a la radio."
)
PORTUGUESE = "Os soldados dispararam contra a multidão, disse uma testemunha à rádio local."
ARABIC = "قصف الجيش المدرسة في تعز مساء أمس، وقال شهود إن ستة أشخاص قتلوا."


def document(text: str, *, stated: str = "") -> Document:
    return Document("urn:d", "d.txt", text, "0" * 64, cut(text), language=stated)


def told(text: str, *, stated: str = "", language: str | None = None) -> Document | Failure:
    (found,) = in_language([document(text, stated=stated)], expected="en", stated=language)
    return found


def kinds(text: str) -> list[tuple[str, str | None, str]]:
    found = told(text)
    assert isinstance(found, Document)
    assert [s.index for s in found.segments] == list(range(len(found.segments)))
    return [(s.kind, s.language, text[s.start : s.end].strip()) for s in found.segments]


@pytest.mark.parametrize(
    "headline",
    [
        "Rebels shell Aleppo airport, killing six",
        "Karim Haddad detained in Homs",
        "Boko Haram kidnaps girls in Chibok",
        "Al-Qaeda claims Sanaa car bomb",
        "Duterte police kill 32 in Bulacan raids",
        "Tatmadaw burns Rohingya villages, Amnesty says",
        "Janjaweed militia attack Kutum camp",
        "RSF and SAF clash in El Fasher, Nyala and Geneina",
        "President Bashar al-Assad met Sergei Lavrov and Recep Tayyip Erdogan in Sochi.",
        "Soldiers of the Forces Armées de la République Démocratique du Congo shelled Nundu.",
        "Jaysh al-Islam, Ahrar al-Sham, Jabhat al-Nusra",
        "Photo: AFP",
        "12 / 2014",
    ],
)
def test_headlines_full_of_foreign_names_are_english(headline: str) -> None:
    found = told(headline)
    assert isinstance(found, Document)
    assert found.language == "en"
    assert all(segment.kind != "OtherLanguage" for segment in found.segments)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (FRENCH, "French"),
        (SPANISH, "Spanish"),
        (PORTUGUESE, "Portuguese"),
        (ARABIC, "Arabic"),
        ("Armee beschießt Schule, sechs Tote und viele Verletzte", "German"),
        ("Армія обстріляла школу, загинули шестеро", "Ukrainian"),
        ("军队炮击了学校，六人死亡", "Chinese"),
        ("Ordu okulu bombaladı, altı kişi öldü", "Turkish"),
        ("ارتش مدرسه را بمباران کرد و شش نفر کشته شدند", "Persian"),
    ],
)
def test_a_document_in_another_language_is_a_failure_that_names_it(text: str, name: str) -> None:
    found = told(text)
    assert isinstance(found, Failure)
    assert found.reason == f"{name}; no pipeline for it"
    assert "--pipeline" in found.remedy


def test_what_the_page_states_tips_the_scales_and_no_more() -> None:
    undecided = "Lame a bonbade lopital la"
    assert isinstance(told(undecided), Document)
    assert isinstance(told(undecided, stated="ht"), Failure)
    assert isinstance(told(ENGLISH, stated="fr"), Document)
    assert isinstance(told(SPANISH, stated="en-GB"), Failure)


def test_a_stretch_in_another_language_is_a_segment_of_its_own() -> None:
    english, french = f"{ENGLISH} {ENGLISH}", f"{FRENCH}\n\nLe 3 mai\n\n{FRENCH}"
    assert kinds(f"{english}\n\n{french}\n\nThe ministry denied that it had.") == [
        ("Article", None, english),
        ("OtherLanguage", "fr", french),
        ("Article", None, "The ministry denied that it had."),
    ]


def test_a_document_is_in_the_language_of_most_of_it() -> None:
    other = told(f"Soldiers shot people.\n\n{SPANISH}\n\n{SPANISH}")
    assert isinstance(other, Failure)
    assert [kind for kind, *_ in kinds(f"{ARABIC}\n\n{ENGLISH}\n\n{ENGLISH}")] == [
        "OtherLanguage",
        "Article",
    ]


def test_the_english_part_of_a_spanish_document_is_read_and_the_rest_listed() -> None:
    text = f"{ENGLISH} {ENGLISH}\n\n" + f"{SPANISH}\n\n" * 4
    failure, document_ = in_language([document(text)], expected="en")
    assert isinstance(failure, Failure)
    assert failure.reason == "mostly Spanish, which was not read; no pipeline for it"
    assert isinstance(document_, Document)
    assert [s.kind for s in document_.segments] == ["Article", "OtherLanguage"]


def test_a_name_of_another_language_makes_no_segment() -> None:
    text = f"{ENGLISH}\n\nUniversidad Nacional de Colombia\n\n{ENGLISH} Again."
    assert all(kind != "OtherLanguage" for kind, *_ in kinds(text))


def test_the_user_says_it_better() -> None:
    found = told(SPANISH, language="en")
    assert isinstance(found, Document)
    assert found.language == "en"
    assert isinstance(told(ENGLISH, language="fr"), Failure)


def test_a_pipeline_whose_language_cannot_be_told_takes_what_it_is_given() -> None:
    assert not can_tell("qtx")
    (found,) = in_language([document(SPANISH)], expected="qtx")
    assert isinstance(found, Document)
    assert found.language == "qtx"


def test_failures_pass_and_order_is_kept() -> None:
    failure = Failure("f", "a", "b")
    english = document(ENGLISH)
    found = list(in_language([failure, english], expected="en"))
    assert found == [failure, replace(english, language="en")]


def test_segments_in_another_language_are_not_read(reading) -> None:  # type: ignore[no-untyped-def]
    other = [replace(s, kind="OtherLanguage", language="fr") for s in cut(FRENCH)]
    assert reading(FRENCH, *other).claims == ()


def test_a_page_states_its_language_by_its_tag(tmp_path: Path) -> None:
    page = f'<html lang="en-GB"><h1>School hit</h1><p>{ENGLISH}</p>'
    assert only_document(write(tmp_path, "a.html", page)).language == "en"
    page = f'<meta property="og:locale" content="fr_FR"><h1>École</h1><p>{FRENCH}</p>'
    assert only_document(write(tmp_path, "b.html", page)).language == "fr"
    assert only_document(write(tmp_path, "c.txt", ENGLISH)).language == ""


def test_tags_and_names_of_languages() -> None:
    assert [code_of(tag) for tag in ("pt-BR", "zh_Hans", "deu", "", "english")] == [
        *("pt", "zh", "deu", "", "")
    ]
    assert language_names()["sw"] == "Swahili"


def test_the_likeliest_other_language_has_a_margin_over_the_expected_one() -> None:
    assert likeliest_other(SPANISH, expected="en").margin > 100
    assert likeliest_other(SPANISH, expected="es").margin < 0
    assert likeliest_other("", expected="en").margin <= 0
