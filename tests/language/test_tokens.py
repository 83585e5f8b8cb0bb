"""The tokeniser cuts words as Universal Dependencies does, and is the one saved in the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.training.data.conllu import Sentence, Word
from allegata.extractors.training.data.tokens import amend, disagreements
from spacy.lang.en import English

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def cutter() -> Language:
    return amend(English())


CUT = (
    # hyphens of prefixes, of compounds, of names
    "pro-Assad counter-terrorism over-crowded mid-2013",
    "U.N.·-·backed U.S.·-·led Calif.·-·based Gaza·-·Egypt",
    "al·-·Assad Hizb·-·e·-·Islami Lashkar·-·e·-·Taiba e-mail",
    # weapons, units, money
    "AK·-·47 Su·-·25 T·-·72B M16 120·mm BM·-·21·(·Grad·)",
    "$·1.5·m·. $·15·bn €·300·k Rs·1000 US$·4.5 10·km 60·Hz 5G",
    # dates, times, ranges, fractions
    "9/11 7/7 3·/·4 2012·/·13 21/08/2013 12-20-2012 S/2013/553",
    "2011·–·2013 500·-·1000 $·5·-·$·10 3·-·4",
    "5·pm 8:30·AM 2·pm·-·8·pm 6·a.m. Nov.·28",
    "1990s 1990's '90s·, ’72 2013·'s",
    # telephone numbers and postcodes
    "345-8702 713-853-3989 +963-11-222-3333 77030-2707 x3-9890",
    # abbreviations
    "Lt. Col. Vol. Fri. a.k.a. N.·Korea U.S.A. CoM·. etc·. No·.",
    # contractions, and words that look like some
    "did·n't DO·N'T CA·NT I·'m wan·na hav·n't So·,·do·n't id wed its",
    # rows of marks, and marks that want a space
    "***·update·*** >>·text·<< ____ === !!! Stop·!!! done·.? now·….",
    "officials·-- -·more he·--·she claim·- detainee·(·s·)",
    '~·50 @·2.50 A·+++ Work·:·832 word·;·word x·"·y ->',
    # addresses, files, tags
    '"·Julie·"·<·julie@example.org·> below·:·<·http://www.un.org/en/·>',
    "report-1.pdf #Aleppo info@hrw.org b/c s/he Yahoo!",
    # nothing to mend
    "[·...·] (·a·) killed·/·injured Sana'a Da'esh Israel·'s fighters·'",
)


@pytest.mark.parametrize("words", " ".join(CUT).split())
def test_words_are_cut_like_this(cutter: Language, words: str) -> None:
    assert "·".join(t.text for t in cutter.make_doc(words.replace("·", ""))) == words


def test_saved_tokeniser_is_the_amended_one(cutter: Language) -> None:
    saved: Any = load().tokenizer
    fresh: Any = cutter.tokenizer
    assert saved.rules == fresh.rules
    for part in ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match"):
        assert getattr(saved, part).__self__.pattern == getattr(fresh, part).__self__.pattern


def test_disagreements_are_gold_words_that_are_no_token(cutter: Language) -> None:
    words = ("It", "s", "5", "pm")
    gold = Sentence(
        "1", tuple(Word(w, w, "X", "", 0, "dep", w in {"s", "pm"}) for w in words), True, True
    )
    assert disagreements(cutter, [gold]) == (4, 2, {"It": 1, "s": 1})
