"""What of another pipeline is compared with the embedded one."""

from __future__ import annotations

import spacy
from allegata.extractors.language import clearnlp  # noqa: F401  # registers the adapter
from allegata.extractors.training.judging.peers import ADAPTER, comparable

SCORES = {"LAS": 80.0, "UAS": 85.0, "UPOS": 95.0}


def test_attachment_is_compared_only_where_universal_dependencies_were_learnt() -> None:
    universal, adapted = spacy.blank("en"), spacy.blank("en")
    adapted.add_pipe(ADAPTER)
    assert comparable(universal, SCORES) == SCORES
    assert comparable(adapted, SCORES) == {"UPOS": 95.0}
