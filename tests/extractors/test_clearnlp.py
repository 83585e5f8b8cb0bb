"""Pipelines with ClearNLP labels are fitted to Universal Dependencies."""

from __future__ import annotations

from allegata.extractors.language import clearnlp
from parsed import edges
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab


def clear(rows: str) -> Doc:
    """A parsed `Doc` from lines of word, POS, lemma, 0-based head, label."""
    words, pos, lemmas, heads, deps = zip(*(row.split() for row in rows.split("\n")), strict=True)
    return Doc(
        Vocab(),
        words=list(words),
        pos=list(pos),
        lemmas=list(lemmas),
        heads=[int(h) for h in heads],
        deps=list(deps),
    )


PASSIVE = """Weapons NOUN weapon 2 nsubjpass
were AUX be 2 auxpass
sent VERB send 2 ROOT
to ADP to 2 dative
rebels NOUN rebel 3 pobj
in ADP in 4 prep
Homs PROPN Homs 5 pobj
by ADP by 2 agent
Qatar PROPN Qatar 7 pobj"""


def test_clearnlp_passive_becomes_universal() -> None:
    assert edges(clearnlp.to_ud(clear(PASSIVE))) == {
        ("Weapons", "nsubj:pass", "sent"),
        ("were", "aux:pass", "sent"),
        ("sent", "ROOT", "sent"),
        ("to", "case", "rebels"),
        ("rebels", "obl", "sent"),
        ("in", "case", "Homs"),
        ("Homs", "nmod", "rebels"),
        ("by", "case", "Qatar"),
        ("Qatar", "obl:agent", "sent"),
    }


COPULA = """Omar PROPN Omar 1 nsubj
was AUX be 1 ROOT
not PART not 1 neg
a DET a 4 det
soldier NOUN soldier 1 attr
without ADP without 4 prep
killing VERB kill 5 pcomp
people NOUN people 6 dobj"""


def test_clearnlp_copula_and_prepositional_clause_become_universal() -> None:
    assert edges(clearnlp.to_ud(clear(COPULA))) == {
        ("Omar", "nsubj", "soldier"),
        ("was", "cop", "soldier"),
        ("not", "advmod", "soldier"),
        ("a", "det", "soldier"),
        ("soldier", "ROOT", "soldier"),
        ("without", "mark", "killing"),
        ("killing", "acl", "soldier"),
        ("people", "obj", "killing"),
    }


COORDINATION = """Rebels NOUN rebel 1 nsubj
shelled VERB shell 1 ROOT
Homs PROPN Homs 1 dobj
, PUNCT , 2 punct
Hama PROPN Hama 2 conj
and CCONJ and 4 cc
Idlib PROPN Idlib 4 conj
out ADP out 1 prep
of ADP of 7 prep
spite NOUN spite 8 pobj"""


def test_clearnlp_coordination_and_double_prepositions_become_universal() -> None:
    found = edges(clearnlp.to_ud(clear(COORDINATION)))
    assert {
        ("Homs", "obj", "shelled"),
        ("Hama", "conj", "Homs"),
        ("Idlib", "conj", "Homs"),
        ("and", "cc", "Idlib"),
        ("spite", "obl", "shelled"),
        ("of", "case", "spite"),
        ("out", "case", "spite"),
    } <= found


def test_clearnlp_labels_are_told_from_universal_ones() -> None:
    assert clearnlp.speaks({"nsubj", "dobj", "pobj", "nsubjpass", "prep"})
    assert not clearnlp.speaks({"nsubj", "obj", "obl", "nsubj:pass"})


def test_entity_types_are_renamed_and_others_dropped() -> None:
    doc = Doc(Vocab(), words=["Syrians", "met", "Omar", "in", "Homs", "on", "Monday"])
    doc.ents = (
        Span(doc, 0, 1, label="NORP"),
        Span(doc, 2, 3, label="PERSON"),
        Span(doc, 4, 5, label="GPE"),
        Span(doc, 6, 7, label="DATE"),
    )
    renamed = clearnlp.rename_entities(doc)
    assert [(e.text, e.label_) for e in renamed.ents] == [("Omar", "Person"), ("Homs", "Location")]
