"""Bytes in many encodings: decoded, or reported, and never read as other letters in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources.charset import charset_of
from allegata.extractors.sources.encoding import UndecodableError, broken_lines, decode
from allegata.ontology.records import Document, Failure
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = "قصف الجيش المدرسة في تعز مساء أمس، وقال شهود إن ستة أشخاص قتلوا. ونفت الوزارة ذلك."
RUSSIAN = "Армия обстреляла школу в Хомсе, сообщили очевидцы. Шесть человек погибли."
UKRAINIAN = "Армія обстріляла лікарню в Херсоні, загинули шестеро людей."
TURKISH = "Ordu limanı bombaladı, altı kişi öldü. Bakanlık iddiaları reddetti; şehirde asker yok."
FRENCH = "L'armée a bombardé l'hôpital de Taïz, ont déclaré des témoins. Six tués à midi."
SPANISH = "El ejército bombardeó la escuela. ¿Qué pasó mañana? Un niño resultó herido, según él."
POLISH = "Wojsko ostrzelało szpital, zginęło sześć osób. Świadkowie mówią, że żołnierze byli tam."
GREEK = "Ο στρατός βομβάρδισε το νοσοκομείο, είπαν μάρτυρες."
HEBREW = "הצבא הפציץ את בית החולים, אמרו עדים."
JAPANESE = "軍が病院を砲撃し、六人が死亡したと目撃者が語った。"
CHINESE = "军队炮击了医院，六人死亡，目击者说。国防部否认了这一指控。"
SHORT_ARABIC = "قصف الجيش المدرسة"
SHORT_RUSSIAN = "Армия обстреляла школу"
ENGLISH = "“It was awful,” José said at the café – the army’s shells hit Bogotá."
MIXED = f"{SHORT_ARABIC}.\n\nThe army bombed the school in Taiz, Dr Karim Haddad said on Monday."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859-6"),
        (SHORT_ARABIC, "cp1256"),
        (MIXED, "cp1256"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "utf-16-le"),
        (SHORT_RUSSIAN, "koi8-r"),
        (SHORT_RUSSIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (TURKISH, "cp1254"),
        (TURKISH, "iso8859-9"),
        (FRENCH, "cp1252"),
        (FRENCH, "utf-16-be"),
        (SPANISH, "iso8859-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (GREEK, "cp1253"),
        (HEBREW, "cp1255"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso2022_jp"),
        (JAPANESE, "utf-16-le"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
    ],
)
def test_a_text_is_decoded_though_it_states_no_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "He met José.",
        "The café in Bogotá was shelled.",
        "It was shelled at the café",
        "Ministry’s denial – again",
        "San’a",
        "© 2014 Harbour News",
        "It was 20°C",
        "A rifle costs 10€",
        "A footnote¹ here",
        "Göran Persson, Åsa",
        "“” quotes only …",
    ],
)
def test_a_few_accents_in_an_english_text_are_windows_1252(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert (found.text, found.is_sure) == (text, True)


def test_a_guess_is_said_to_be_one() -> None:
    found = decode(TURKISH.encode("cp1254"))
    (failure,) = found.failures("a.txt")
    assert "windows-1254, which is a guess" in failure.reason
    signs_inside_words = decode("L'armée bombarde l'hôpital".encode("mac-roman"))
    assert not signs_inside_words.is_sure


@pytest.mark.parametrize(
    "raw", [b"\x81\x8d\x8f caf\xe9", bytes(range(256)) * 4, b"\x7fELF\x02\x01\x00\x00\x00\x00text"]
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(raw)


def test_a_page_that_claims_latin_1_and_is_utf_8_is_read_as_utf_8(tmp_path: Path) -> None:
    page = f'<meta charset="iso-8859-1"><h1>School hit</h1><p>{ENGLISH}</p>'
    assert ENGLISH in only_document(write(tmp_path, "a.html", page)).text


def test_a_page_in_the_charset_that_it_states_is_read_in_it(tmp_path: Path) -> None:
    page = f'<meta charset="koi8-r"><h1>{SHORT_RUSSIAN}</h1><p>{RUSSIAN}</p>'
    assert RUSSIAN in only_document(write(tmp_path, "a.html", page.encode("koi8-r"))).text


def test_a_text_cut_off_inside_a_character_is_kept_and_the_break_told(tmp_path: Path) -> None:
    text = "“They burnt the barns,” said Lena Ortiz.\n\nShe had met Andr"
    failure, document = read(write(tmp_path, "a.txt", text.encode() + b"\xc3"))
    assert isinstance(failure, Failure)
    assert failure.line == 3
    assert "1 broken UTF-8 byte" in failure.reason
    assert isinstance(document, Document)
    assert document.text == f"{text}\ufffd"
    assert [segment.kind for segment in document.segments] == ["Article"]


def test_broken_bytes_inside_a_utf_8_text_are_counted_with_their_lines() -> None:
    good = "“Žofie” – “Łódź” – “Đakovica”\n".encode()
    assert broken_lines(good * 3 + b"fire\xe2\x80 at\n" + good * 3 + b"\xff\n") == (4, 8)
    assert broken_lines(good) == ()
    assert broken_lines("a café, a naïve man, a façade".encode("cp1252")) is None


def test_a_table_is_read_in_the_encoding_of_its_rows(tmp_path: Path) -> None:
    rows = "id,text\n" + "1,The army shelled the port.\n" * 5 + f'2,"{RUSSIAN}"\n'
    found = read(write(tmp_path, "a.csv", rows.encode("koi8-r")))
    documents = [item for item in found if isinstance(item, Document)]
    assert documents[-1].text == RUSSIAN


def test_a_row_with_a_broken_byte_does_not_spoil_the_others(tmp_path: Path) -> None:
    rows = f'id,text\n1,"{RUSSIAN}"\n2,"{ENGLISH}"\n'.encode() + b"3,Jos\xc3"
    found = read(write(tmp_path, "a.csv", rows))
    assert [item.text for item in found if isinstance(item, Document)][1] == ENGLISH
    (failure,) = [item for item in found if isinstance(item, Failure)]
    assert (failure.line, "broken UTF-8" in failure.reason) == (4, True)


def test_a_charset_is_named_as_python_names_it() -> None:
    charset = charset_of(ARABIC.encode("cp1256"))
    assert charset is not None
    assert charset.name == "windows-1256"


def test_a_text_cut_within_a_wide_character_is_kept_and_told(tmp_path: Path) -> None:
    raw = "The army shelled Ber, medics said.\n".encode("utf-16")[:-1]
    failure, document = read(write(tmp_path, "a.txt", raw))
    assert isinstance(failure, Failure)
    assert "1 broken UTF-16 byte" in failure.reason
    assert isinstance(document, Document)
    assert document.text.startswith("The army shelled Ber")
