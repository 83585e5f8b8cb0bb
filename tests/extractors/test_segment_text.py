import pytest
from allegata.extractors.language.segment_text import paragraphs, read_segments
from allegata.ontology.records import Document, Segment
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

BLANK = English()
BLANK.add_pipe("sentencizer")
WHITE = " \t\n\r\u00a0\u200b\u2003\xad\ufeff"
TEXTS = st.text(st.sampled_from("Aé. ,;:“”–'" + WHITE), max_size=80)


def segment(text, start=0, end=None):
    stop = len(text) if end is None else end
    whole = Segment(0, start, stop)
    document = Document("urn:d", "d", text, "0" * 64, (whole,))
    return next(read_segments(document, [whole], BLANK), None)


def cut(text):
    return [text[start:end] for start, end in paragraphs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\n\nTwo.\n", ["One.", "Two."]),
        ("Headline\nText.", ["Headline", "Text."]),
        ("- a\n- b", ["- a", "- b"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_blank_lines_headlines_and_list_items_part_paragraphs(text, expected):
    assert [p.strip() for p in cut(text)] == expected


def test_wrapped_lines_are_one_paragraph():
    line = "The river rose again and every road to the old harbour was closed"
    text = f"{line}\n{line}\n{line}"
    assert cut(text) == [text]


def test_a_token_knows_where_it_stands_in_the_document():
    text = "  Rebels \n  fled\tat\u00a0dawn. "
    found = segment(text)
    assert found.doc.text.strip() == "Rebels fled at dawn."
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == [
        t.text for t in found.doc
    ]


def test_words_are_the_documents_own_characters():
    found = segment("Rebels   fled.")
    assert found.words(0, 2) == "Rebels   fled"


def test_a_segment_is_read_alone_with_the_documents_offsets():
    text = "Before. Rebels fled. After."
    found = segment(text, 8, 20)
    assert found.doc.text.strip() == "Rebels fled."
    assert found.words(0, len(found.doc)) == "Rebels fled."
    assert found.starts[0] == 8


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b \n"])
def test_a_segment_without_words_is_none(text):
    assert segment(text) is None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("GENEVA (20 May 2012) – Rebels fled.", "GENEVA (20 May 2012) – "),
        ("DAMASCUS, Syria -- Rebels fled.", "DAMASCUS, Syria -- "),
        ("UN: Rebels fled", "UN: "),
    ],
)
def test_a_dateline_or_a_headlines_colon_ends_a_sentence(text, head):
    found = segment(text)
    (rebels,) = [t for t in found.doc if t.text == "Rebels"]
    assert rebels.is_sent_start
    assert found.starts[rebels.i] == len(head)


def test_a_soft_hyphen_and_its_line_end_do_not_cut_a_word():
    text = "Rebels fled the deten\xad\ntion camp\xads of Ho\ufeffms."
    found = segment(text)
    assert [token.text for token in found.doc][3:] == ["detention", "camps", "of", "Homs", "."]
    assert text[found.starts[3] : found.ends[3]] == "deten\xad\ntion"


def test_a_colon_in_running_text_cuts_nothing():
    found = segment("They left three things: a lamp, a rope and a map.")
    assert len(list(found.doc.sents)) == 1


@pytest.mark.parametrize("head", ["hassan77 writes", "Comment by hassan77"])
def test_a_posts_head_names_the_speaker_of_its_paragraph(head):
    found = segment(f"{head}: Rebels fled.\n\nThe rest is quiet.")
    assert found.speakers == {0: "hassan77"}
    assert found.paragraphs[0] == 0
    assert found.paragraphs[-1] == 1


@given(TEXTS, TEXTS)
def test_every_token_is_a_slice_of_the_document_in_order(before, text):
    found = segment(before + text, len(before))
    if found is None:
        assert not text.strip(WHITE + "\x1c\x1d\x1e\x1f")
        return
    assert len(found.starts) == len(found.ends) == len(found.paragraphs) == len(found.doc)
    whole = before + text
    for token, start, end in zip(found.doc, found.starts, found.ends, strict=True):
        assert len(before) <= start < end <= len(whole)
        shown = "".join(c for c in whole[start:end] if not c.isspace() and c not in WHITE)
        assert shown == token.text.strip()
    assert found.starts == sorted(found.starts)
    assert found.paragraphs == sorted(found.paragraphs)
