"""PDFs as their readers see them: pages kept, what stands at the edges set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.ontology.records import Document, Failure, Notice
from made import Placed, lines, pdf
from opened import only_document, only_failure, read, write

if TYPE_CHECKING:
    from pathlib import Path

FIRST = [
    "The army shelled the old port on Mon-",
    "day, the commission said, and a well-known",
    "shelter was hit. The government denied it,",
    "and the observers who came later to the",
]
SECOND = [
    "place found nine bodies in the ruins. A sec-",
    "ond shelter burnt. The well-known doctor",
    "said that the army had used gas.",
]


def around(number: int) -> list[Placed]:
    return [(60, 800, 8, "Harbour Watch Report 2012"), (290, 30, 9, str(number))]


def article(document: Document) -> str:
    return "".join(document.text[s.start : s.end] for s in document.segments if s.kind == "Article")


def test_a_sentence_goes_on_over_hyphens_heads_and_pages(tmp_path: Path) -> None:
    pages = [[*around(1), *lines(FIRST)], [*around(2), *lines(SECOND)]]
    document = only_document(write(tmp_path, "a.pdf", pdf(pages)))
    body = article(document)
    assert "port on Monday, the commission said, and a well-known shelter" in body
    assert "came later to the place found nine bodies" in body
    assert "A second shelter burnt" in body
    assert "Harbour Watch" not in body
    assert "Harbour Watch Report 2012" in document.text


def test_pages_are_kept_as_offsets(tmp_path: Path) -> None:
    pages = [[*around(1), *lines(FIRST)], [*around(2), *lines(SECOND)]]
    document = only_document(write(tmp_path, "a.pdf", pdf(pages)))
    assert len(document.pages) == 2
    assert document.text[document.pages[1] :].startswith("place found nine bodies")


def test_the_largest_letters_of_the_first_page_are_the_title(tmp_path: Path) -> None:
    page = [(60, 770, 20, "Port shelled"), *lines(FIRST)]
    document = only_document(write(tmp_path, "a.pdf", pdf([page])))
    assert document.title == "Port shelled"


def test_footnotes_stand_behind_the_text_and_their_numbers_go(tmp_path: Path) -> None:
    page = [*lines(["The army shelled the port."]), (200, 724, 6, "1"), *lines(FIRST, top=700)]
    page.append((60, 60, 8, "1 Interview with a doctor, 3 May 2012."))
    notice, document = read(write(tmp_path, "a.pdf", pdf([page])))
    assert isinstance(notice, Notice)
    assert "footnotes" in notice.reason
    assert isinstance(document, Document)
    assert article(document).startswith("The army shelled the port.")
    assert "Interview" not in article(document)


def test_two_columns_are_read_one_after_the_other_though_drawn_across(tmp_path: Path) -> None:
    left = ["The army shelled the port on", "Monday and nine people were"] * 3
    right = ["A second letter of the town", "council says that gas was"] * 3
    page = [
        placed for pair in zip(lines(left), lines(right, x=310), strict=True) for placed in pair
    ]
    body = article(only_document(write(tmp_path, "a.pdf", pdf([page]))))
    assert body.startswith("The army shelled the port on Monday and nine people were")
    assert "nine people were A second" not in body.replace("\n\n", "\n\n")[:120]
    assert body.index("second letter") > body.rindex("nine people")


def test_rows_of_a_table_stay_rows(tmp_path: Path) -> None:
    page = [*lines(FIRST), (60, 600, 11, "Killed"), (200, 600, 11, "12")]
    page += [(60, 586, 11, "Injured"), (200, 586, 11, "30")]
    assert (
        "\n\nKilled | 12\nInjured | 30" in only_document(write(tmp_path, "a.pdf", pdf([page]))).text
    )


def test_a_page_without_text_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    failure, document = read(write(tmp_path, "a.pdf", pdf([lines(FIRST), []])))
    assert isinstance(failure, Failure)
    assert failure.reason == "page 2 of 2: no text (scanned, empty or broken)"
    assert "ocrmypdf" in failure.remedy
    assert isinstance(document, Document)


def test_a_scan_without_any_text_is_one_failure(tmp_path: Path) -> None:
    failure = only_failure(write(tmp_path, "a.pdf", pdf([[], []])))
    assert failure.reason == "none of the 2 pages has text: scanned pictures"


def test_a_table_of_contents_is_not_read(tmp_path: Path) -> None:
    page = lines(["1. Shelling of the port ........... 12", *FIRST])
    assert "Shelling of" not in article(only_document(write(tmp_path, "a.pdf", pdf([page]))))


def test_cells_that_run_over_lines_are_whole_rows_below_a_centred_header(tmp_path: Path) -> None:
    """As a browser prints a table: cell by cell, each in the middle of its row's height."""
    head = [
        (90.0, 700.0, 12.0, "Date"),
        (160.0, 700.0, 12.0, "Place"),
        (300.0, 700.0, 12.0, "Event"),
    ]
    first = [
        (66.0, 680.0, 12.0, "12 January"),
        (66.0, 667.0, 12.0, "2016"),
        (138.0, 673.5, 12.0, "Hospital"),
        (215.0, 680.0, 12.0, "Army shelled the wards, and an hour"),
        (215.0, 667.0, 12.0, "later the nurses."),
    ]
    second = [
        (66.0, 647.0, 12.0, "3 February"),
        (66.0, 634.0, 12.0, "2016"),
        (138.0, 640.5, 12.0, "Stadium"),
        (215.0, 640.5, 12.0, "Rebels shot two prisoners."),
    ]
    after = [
        (60.0, 600.0, 12.0, "The army denied both and blamed the rebels for what had happened.")
    ]
    path = write(tmp_path, "a.pdf", pdf([[*head, *first, *second, *after]]))
    assert only_document(path).text.splitlines() == [
        "Date | Place | Event",
        "12 January 2016 | Hospital | Army shelled the wards, and an hour later the nurses.",
        "3 February 2016 | Stadium | Rebels shot two prisoners.",
        "",
        "The army denied both and blamed the rebels for what had happened.",
    ]


def test_the_title_of_a_printed_page_is_its_headline(tmp_path: Path) -> None:
    title = [(60.0, 740.0, 20.0, "Port shelled for the third time")]
    path = write(
        tmp_path, "a.pdf", pdf([[*title, *lines(["Two men died in the port, she said."] * 4)]])
    )
    document = only_document(path)
    assert document.segments[0].kind == "Headline"
    assert document.title == "Port shelled for the third time"
