"""The tables of lemmas come from treebanks first, from a dictionary where these are silent."""

from __future__ import annotations

from allegata.extractors.training.data.conllu import Word
from allegata.extractors.training.data.dictionary import Dictionary
from allegata.extractors.training.data.material import Marked
from allegata.extractors.training.network.labels import gather

DICTIONARY = Dictionary(
    {"NOUN": frozenset({"goose"}), "VERB": frozenset()},
    {"NOUN": {"geese": "goose", "men": "manne"}, "VERB": {}},
)


def test_dictionary_fills_what_the_treebanks_leave_open() -> None:
    words = (
        Word("Men", "man", "NOUN", "Number=Plur", 0, "root", True),
        Word("Homs", "Homs", "PROPN", "Number=Sing", 0, "flat", False),
    )
    labels = gather([Marked(words)], DICTIONARY)
    assert labels.forms == {
        "NOUN": {"geese": "goose", "men": "man"},
        "PROPN": {"homs": "Homs"},
        "VERB": {},
    }
    assert labels.words == {"NOUN": "goose man", "VERB": ""}
