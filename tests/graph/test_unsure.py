"""What the reader is unsure of is kept, and counted nowhere unless all is asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest
from allegata.graph.claims.shown import LENIENCE, LITTLE_RISK, SHOWN_FROM, is_shown, shown_from
from allegata.graph.folder.reports import sure_claims
from allegata.graph.folder.settings import Settings
from allegata.graph.views.pages.page import Contents
from allegata.ontology.records import MEASURED
from toy_claims import claim

RULED = claim(
    "Shelling",
    id="a",
    source="d.txt",
    end=9,
    quote="It shot",
    confidence=0.2,
)
SURE = replace(RULED, id="b", extractor=MEASURED, confidence=SHOWN_FROM, risk=LITTLE_RISK)
UNSURE = replace(SURE, id="c", confidence=SHOWN_FROM - 0.01)
SETTINGS = partial(Settings, 2, "", "", "", "")
ALL = (RULED, SURE, UNSURE)


def test_a_measured_chance_below_the_threshold_is_not_shown_and_a_rule_has_none():
    assert [is_shown(claim) for claim in ALL] == [True, True, False]


def test_what_hardly_accuses_anybody_wrongly_is_shown_from_a_smaller_confidence_on():
    told = replace(UNSURE, risk=LITTLE_RISK - 0.01)
    assert is_shown(told)
    assert not is_shown(replace(told, confidence=SHOWN_FROM - LENIENCE - 0.01))
    with shown_from(0.95):
        assert not is_shown(told)
        assert is_shown(replace(told, confidence=0.9))
    assert is_shown(UNSURE, 0.0)


@pytest.mark.parametrize(("unsure", "kept"), [(False, "ab"), (True, "abc")])
def test_relations_and_pictures_count_what_is_sure_or_all_that_is_asked(tmp_path, unsure, kept):
    case = SimpleNamespace(
        claims=lambda: iter(ALL), path=tmp_path, unsure=unsure, roll_up=False, settings=SETTINGS
    )
    assert "".join(claim.id for claim in sure_claims(case)) == kept
    told = Contents(documents=(), claims=ALL, actors=(), unsure=unsure)
    assert "".join(claim.id for claim in told.sure) == kept
    assert told.claims == ALL
