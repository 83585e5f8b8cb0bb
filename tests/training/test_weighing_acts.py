"""What is fitted to how texts speak and to what a saying does."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="scikit-learn is not installed: nothing to fit with")

from allegata.extractors.claims.act_signs import ACTS
from allegata.extractors.claims.manner import ITSELF
from allegata.extractors.language.pipeline import load
from allegata.extractors.training.reader.weighing import Row
from allegata.extractors.training.reader.weighing_acts import (
    act_rows,
    fitted_acts,
    fitted_manners,
    manner_rows,
)
from allegata.extractors.training.reading.documents import Document
from allegata.extractors.training.reading.passages import Passage
from allegata.extractors.training.reading.records import DOCUMENT, StandOff, WrittenClaim
from allegata.extractors.training.reading.spans import Span

TEXT = "Ruritanian troops shelled Velho on Monday. The union said that guards arrested two miners."


def span(word):
    return Span(TEXT.index(word), TEXT.index(word) + len(word))


def written(word, kind, act, claimer):
    roles = {"agent": (span("Ruritanian troops" if word == "shelled" else "guards"),)}
    roles |= {"target" if word == "shelled" else "victim": (span("Velho"),)}
    return WrittenClaim(span(word), kind, act, "Positive", "Certain", "Past", (claimer,), (), roles)


def passage(act):
    claims = (
        written("shelled", "Shelling", act, DOCUMENT),
        written("arrested", "Detention", "Report", span("union")),
    )
    reading = StandOff("a", "toy", "toy:1", 0, len(TEXT), "a", 3, None, claims)
    return Passage(reading, Document("toy:1", TEXT, {"publisher": "Ministry of Works"}))


@pytest.mark.parametrize(("act", "right"), [("Accuse", ITSELF), ("Report", None)])
def test_a_text_speaks_for_itself_where_its_own_claims_do_not_report(act, right):
    (row,) = manner_rows([passage(act)], load())
    assert row.right == right
    assert row.signs["publisher who speaks for itself"] == 1.0


def test_a_plain_claim_has_a_row_with_the_act_that_was_written():
    rows = list(act_rows([passage("Accuse")], load()))
    (said,) = [row for row in rows if "voice Assert" in row.signs]
    assert said.right == "Report"
    assert said.signs["cue say"] == said.signs["rules: Assert"] == 1.0


def test_how_texts_speak_is_told_by_who_publishes_them():
    news = {"every text": 1.0, "publisher of news": 1.0}
    posts = {"every text": 1.0, "no publisher": 1.0}
    rows = [Row("a", *((posts, ITSELF) if n % 2 else (news, None))) for n in range(400)]
    chance = fitted_manners(rows)[ITSELF]
    assert chance(posts) > 0.9 > 0.1 > chance(news)


def test_each_plain_act_has_a_chance_by_itself():
    signs = {act: {"every claim": 1.0, act: 1.0} for act in ACTS}
    by = fitted_acts([Row("a", signs[ACTS[n % 5]], ACTS[n % 5]) for n in range(400)])
    assert set(by) == set(ACTS)
    for act, chance in by.items():
        assert chance(signs[act]) > 0.8
        assert all(chance(signs[other]) < 0.2 for other in ACTS if other != act)
