"""The embedded pipeline parses what the rules rely on; other pipelines are fitted or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from allegata.extractors.language.parsing import weights
from allegata.extractors.language.parsing.component import NAME as READER
from allegata.extractors.language.pipeline import EMBEDDED, PipelineError, describe, load
from allegata.ontology.errors import AllegataError
from parsed import edges
from threadpoolctl import threadpool_limits

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

UNIVERSAL = frozenset(
    """acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse
    dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis
    punct reparandum ROOT vocative xcomp""".split()  # noqa: SIM905  # a list to read, not to run
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dozens of civilians were killed by Syrian government forces in Homs.",
            {("Dozens", "nsubj:pass", "killed"), ("forces", "obl:agent", "killed")},
        ),
        (
            "Government forces shelled the town of Douma on Monday.",
            {("forces", "nsubj", "shelled"), ("town", "obj", "shelled"), ("of", "case", "Douma")},
        ),
        (
            "Two journalists, who were detained by police in Istanbul, were tortured.",
            {
                ("journalists", "nsubj:pass", "tortured"),
                ("detained", "acl:relcl", "journalists"),
                ("police", "obl:agent", "detained"),
            },
        ),
        (
            "The rebels denied that they had attacked the hospital.",
            {
                ("rebels", "nsubj", "denied"),
                ("attacked", "ccomp", "denied"),
                ("hospital", "obj", "attacked"),
            },
        ),
        (
            "The militia's attack on the village left ten people dead.",
            {("militia", "nmod:poss", "attack"), ("village", "nmod", "attack")},
        ),
        (
            "Human Rights Watch said that soldiers had executed three men.",
            {
                ("executed", "ccomp", "said"),
                ("soldiers", "nsubj", "executed"),
                ("men", "obj", "executed"),
            },
        ),
        (
            "Police arrested and beat protesters in Bujumbura.",
            {("Police", "nsubj", "arrested"), ("beat", "conj", "arrested")},
        ),
    ],
)
def test_embedded_pipeline_finds_who_did_what_to_whom(
    nlp: Language, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert expected <= edges(nlp(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dozens of civilians were killed in Homs.", "Homs", "Location"),
        ("Police arrested and beat protesters in Bujumbura.", "Bujumbura", "Location"),
        (
            "Human Rights Watch said soldiers had killed men.",
            "Human Rights Watch",
            "Organisation",
        ),
        ("Ahmed al-Masri, a spokesman for the group, denied it.", "Ahmed al-Masri", "Person"),
        ("General Ivan Petrov told reporters in Moscow.", "Ivan Petrov", "Person"),
    ],
)
def test_embedded_pipeline_finds_names_of_many_origins(
    nlp: Language, text: str, name: str, kind: str
) -> None:
    assert (name, kind) in {(e.text, e.label_) for e in nlp(text).ents}


def test_embedded_pipeline_gives_lemmas_and_parts_of_speech(nlp: Language) -> None:
    doc = nlp("Government forces shelled the town and killed civilians.")
    found = {t.text: (t.lemma_, t.pos_) for t in doc}
    assert found["shelled"][1] == "VERB"
    assert found["killed"] == ("kill", "VERB")
    assert found["civilians"] == ("civilian", "NOUN")


def test_embedded_pipeline_splits_sentences_and_paragraphs(nlp: Language) -> None:
    doc = nlp("The army shelled the town. Ten people died.\n\nThe minister denied it.")
    assert [s.text.strip() for s in doc.sents] == [
        "The army shelled the town.",
        "Ten people died.",
        "The minister denied it.",
    ]


def test_embedded_pipeline_cuts_words_as_universal_dependencies_does(nlp: Language) -> None:
    doc = nlp.make_doc("Lt. Omar's U.S.-led, pro-government unit didn't carry AK-47s.")
    assert " ".join(t.text for t in doc) == (
        "Lt. Omar 's U.S. - led , pro-government unit did n't carry AK - 47s ."
    )


def test_embedded_pipeline_has_universal_labels_and_three_entity_types(nlp: Language) -> None:
    reader = nlp.get_pipe(READER)
    labels = reader.labels
    assert {label.partition(":")[0] for label in labels} <= UNIVERSAL | {"root"}
    assert {"nsubj:pass", "obl:agent", "acl:relcl", "nmod:poss"} <= set(labels)
    assert reader.entity_types == {"Person", "Organisation", "Location"}


def test_embedded_pipeline_reads_the_same_text_the_same_way(nlp: Language) -> None:
    text = "Iran has armed the Houthis, the United States said on Tuesday."
    assert nlp(text).to_json() == nlp(text).to_json()


def test_embedded_pipeline_reads_alike_with_one_thread_and_with_two(nlp: Language) -> None:
    text = "Rebels said that the army, which had shelled Homs, killed at least 20 people."
    with threadpool_limits(limits=2):
        two = nlp(text).to_json()
    with threadpool_limits(limits=1):
        assert nlp(text).to_json() == two


def test_embedded_pipeline_is_written_and_read_byte_for_byte(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    for file in sorted((EMBEDDED / READER).iterdir()):
        assert (tmp_path / "copy" / READER / file.name).read_bytes() == file.read_bytes()
    text = "Qatar supplied the rebels who had seized the airport."
    assert spacy.load(tmp_path / "copy")(text).to_json() == nlp(text).to_json()


def test_embedded_pipeline_hangs_white_space_on_the_word_before_it(nlp: Language) -> None:
    doc = nlp("\nThe army  shelled\nHoms.")
    assert [(t.text, t.head.text) for t in doc if t.is_space] == [
        ("\n", "The"),
        (" ", "army"),
        ("\n", "shelled"),
    ]
    assert [s.text.strip() for s in doc.sents] == ["The army  shelled\nHoms."]


def test_embedded_pipeline_reads_nothing_but_white_space_as_nothing(nlp: Language) -> None:
    assert [len(nlp(text).ents) for text in ("", " ", "\n\n")] == [0, 0, 0]


def test_embedded_pipeline_gives_predicates_their_arguments(nlp: Language) -> None:
    doc = nlp("Rifles were supplied to the rebels by Qatar.")
    (frame,) = [f for f in doc._.frames if doc[f.predicate].text == "supplied"]
    assert frame.roleset == "supply.01"
    assert {a.label: doc[a.head].text for a in frame.arguments} == {
        "ARG0": "Qatar",
        "ARG1": "Rifles",
        "ARG2": "rebels",
    }


def test_embedded_pipeline_is_small_and_named() -> None:
    assert _size(EMBEDDED) < 30_000_000
    assert _size(EMBEDDED.parent) < 35_000_000, "the pipeline and the trained reader"
    assert describe(load()).startswith("en_allegata ")


def _size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def test_the_encoder_has_a_row_for_each_piece_that_a_word_can_be_cut_to() -> None:
    found, _, pieces = weights.read(EMBEDDED / "allegata_reader")
    assert len(pieces) == len(set(pieces)) == len(found[weights.PIECES])
    assert not [piece for piece in pieces if piece.startswith("[unused")]
    assert {"[UNK]", "[CLS]", "[SEP]", "army", "##s", "д", "ع"} <= {*pieces}


def test_load_gives_the_same_object_again() -> None:
    assert load() is load()


def test_load_names_an_unknown_pipeline_and_the_remedy() -> None:
    with pytest.raises(PipelineError, match=r"'xx_no_such_pipeline'.*pip install") as caught:
        load("xx_no_such_pipeline")
    assert isinstance(caught.value, AllegataError)


def test_load_refuses_a_pipeline_without_a_parser(tmp_path: Path) -> None:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match=r"no dependency parser.*sentencizer"):
        load(str(tmp_path / "blank"))


def test_load_refuses_a_parser_with_unknown_labels(tmp_path: Path) -> None:
    other = spacy.blank("en")
    parser = other.add_pipe("parser")
    parser.add_label("sb")  # type: ignore[attr-defined]  # spaCy types pipes as callables
    other.initialize()
    other.to_disk(tmp_path / "other")
    with pytest.raises(PipelineError, match="neither Universal Dependencies nor ClearNLP"):
        load(str(tmp_path / "other"))
