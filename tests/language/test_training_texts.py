"""What the training reads: names in other names' place, on one file, with the layout kept."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import spacy
from allegata.extractors.training.data import sources
from allegata.extractors.training.data.conllu import Sentence, Word
from allegata.extractors.training.data.dictionary import Dictionary
from allegata.extractors.training.data.material import Marked
from allegata.extractors.training.data.names import renamed
from allegata.extractors.training.data.spelling import anglicised
from allegata.extractors.training.data.tagged import Tagged, documents, marked_text, universal_ner
from allegata.extractors.training.data.treebank import to_doc
from allegata.extractors.training.network.epochs import epochs
from allegata.extractors.training.network.labels import read as read_labels
from allegata.extractors.training.network.labels import write as write_labels
from spacy.scorer import Scorer
from spacy.training import Example

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _word(form: str, upos: str, head: int, deprel: str) -> Word:
    return Word(form, form.lower() if upos != "PROPN" else form, upos, "", head, deprel, True)


VISIT = Marked(
    (
        _word("Anna", "PROPN", 2, "nsubj"),
        _word("Berg", "PROPN", 0, "flat"),
        _word("left", "VERB", 2, "root"),
        _word("Oslo", "PROPN", 2, "obj"),
    ),
    names=((0, 2, "Person"), (3, 4, "Location")),
)


def test_names_of_a_treebank_give_way_to_as_many_plain_words() -> None:
    rng = random.Random(1)
    for _ in range(30):
        changes = renamed(VISIT, rng, 1.0)
        assert set(changes) <= {0, 1, 3}
        assert (0 in changes) == (1 in changes)
        assert all(form.isalpha() for form in changes.values())
    assert renamed(VISIT, rng, 0.0) == {}


def test_names_of_other_words_than_proper_nouns_stay() -> None:
    words = (_word("University", "PROPN", 0, "root"), _word("of", "ADP", 2, "case"), VISIT.words[3])
    assert renamed(Marked(words, names=((0, 3, "Organisation"),)), random.Random(1), 1.0) == {}


def test_paragraphs_part_a_signature_from_the_next_greeting() -> None:
    text, names = marked_text(
        [
            Tagged((("Thanks", True),), (), document=True, paragraph=True),
            Tagged((("Vera", True),), ((0, 1, "Person"),), paragraph=True),
            Tagged((("Sam", False), (",", True)), ((0, 1, "Person"),), paragraph=True),
            Tagged((("come", True),), ()),
        ]
    )
    assert text == "Thanks\n\nVera\n\nSam, come"
    assert [text[start:end] for start, end, _ in names] == ["Vera", "Sam"]


def test_documents_begin_where_the_source_says() -> None:
    one, two = Tagged((("a", True),), (), document=True), Tagged((("b", True),), ())
    assert list(documents([one, two, two, one])) == [[one, two, two], [one]]


def test_universal_ner_takes_paragraphs_from_the_treebank(tmp_path: Path) -> None:
    rows = "\n".join(f"1\t{w}\t_\tX\t_\t_\t0\troot\t_\t_" for w in ("Ada",))
    (tmp_path / "bank.conllu").write_text(
        f"# newdoc id = d\n# sent_id = d-1\n# newpar id = d-p1\n{rows}\n\n"
        f"# sent_id = d-2\n# newpar id = d-p2\n{rows}\n\n# sent_id = d-3\n{rows}\n\n"
    )
    (tmp_path / "names.iob2").write_text(
        "".join(
            f"# sent_id = d-{n}\n# text = Ada\n1\tAda\tB-PER\t-\tsomebody\n\n" for n in (1, 2, 3)
        )
    )
    read = list(universal_ner(tmp_path / "names.iob2", tmp_path / "bank.conllu"))
    assert [(s.paragraph, s.document) for s in read] == [
        (True, True),
        (True, False),
        (False, False),
    ]
    assert all(s.names == ((0, 1, "Person"),) for s in read)


def test_texts_of_an_epoch_come_back_as_they_were_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = Tagged((("Oslo", False), (".", True)), ((0, 1, "Location"),), paragraph=True)
    monkeypatch.setattr(sources, "treebank", lambda *_, **__: iter([VISIT]))
    monkeypatch.setattr(sources, "treebank_names", lambda _: {})
    monkeypatch.setattr(sources, "article_names", lambda _: iter([[named]]))
    for name in ("wikigold", "meaning_bank"):
        monkeypatch.setattr(sources, name, lambda _: iter([named]))
    monkeypatch.setattr(sources, "universal_ner", lambda *_: iter([named]))
    for name, value in (("GOLD", 1), ("CLEANEST", 2), ("NEWS", 1), ("SWAPPED", 0), ("RENAMED", 1)):
        monkeypatch.setattr(sources, name, value)
    monkeypatch.setattr(sources, "wordnet", lambda: Dictionary({"VERB": frozenset(["go"])}, {}))
    path, labels = tmp_path / "texts.jsonl.xz", tmp_path / "labels.json"
    read_once = sources.Sources(tmp_path, tmp_path)
    write_labels(read_once.labels(), labels)
    read_once.write(path, epochs=3)
    first = path.read_bytes()
    sources.Sources(tmp_path, tmp_path).write(path, epochs=3)
    assert path.read_bytes() == first, "the same seed must settle the same texts"

    assert read_labels(labels).words == {"VERB": "go left"}
    assert read_labels(labels).relations == ("flat", "nsubj", "obj", "root")

    read = list(epochs([VISIT], path))
    assert len(read) == 3
    for treebanks, *blocks in read:
        (changed,) = treebanks
        assert changed.names == VISIT.names
        assert [w.head for w in changed.words] == [w.head for w in VISIT.words]
        assert changed.words[2] == VISIT.words[2]
        assert all(w.form == w.lemma for w in changed.words if w.upos == "PROPN")
        assert len(blocks) == 5
        (sentence,) = blocks[0]
        assert [w.form for w in sentence.words] == ["Oslo", "."]
        assert (sentence.names, sentence.paragraph) == (((0, 1, "Location"),), True)
    assert len({tuple(w.form for w in run[0].words) for run, *_ in read}) > 1


def test_line_breaks_count_neither_way_in_tag_and_lemma_scores() -> None:
    nlp = spacy.blank("en")
    sentence = Sentence("s", (_word("Go", "VERB", 0, "root"),), True, False)
    reference = to_doc(nlp, [("", sentence), ("\n\n", sentence)])
    predicted = nlp(reference.text)
    assert len(predicted) == 3
    for token in predicted:
        token.pos_ = "SPACE" if token.is_space else "VERB"
    example = Example(predicted, reference)
    assert Scorer.score_token_attr([example], "pos")["pos_acc"] == 1.0


def test_british_spelling_changes_form_and_lemma_and_nothing_else() -> None:
    word = Word("organized", "organize", "VERB", "Tense=Past", 0, "root", True)
    assert anglicised(word) == Word("organised", "organise", "VERB", "Tense=Past", 0, "root", True)
    for form in ("size", "seized", "laboratory", "programming", "Colorado"):
        kept = Word(form, form, "X", "", 0, "root", True)
        assert anglicised(kept) == kept
