"""Confidence follows the construction, and the bins count what is judged."""

from __future__ import annotations

from dataclasses import replace

from allegata.extractors.claims.confidence import weigh
from allegata.extractors.events.roles.fillers import Fillers
from allegata.extractors.lexicon.load import read_lexicon
from allegata.extractors.scoring.challenge.bins import EDGES, by_confidence
from allegata.extractors.scoring.challenge.judge import judge
from allegata.ontology.records import ROLES, Filler
from judged import READ, gold

GOLD = {
    "event_type": ["Killing"],
    "agent": [["Narvian soldiers"]],
    "victim": [["fishermen"]],
    "claimer": ["Tern Group"],
}


NOBODY: dict[str, tuple[Filler, ...]] = dict.fromkeys(ROLES, ())
BOTH = {**NOBODY, "agent": READ.agent, "victim": READ.victim}


def sure(construction, roles):
    told = replace(READ, **roles), None, Fillers(construction=construction), None, ()
    return weigh(*told).confidence


def test_a_clause_without_its_agent_is_less_sure_than_a_passive_or_a_noun_without_one():
    no_agent = {**BOTH, "agent": ()}
    assert sure("active", no_agent) < sure("nominal", no_agent) < sure("passive", no_agent)
    assert sure("passive", no_agent) < sure("active", BOTH)


def test_a_claim_that_names_nobody_is_less_sure_and_never_below_the_least():
    assert 0.1 <= sure("infinitive", NOBODY) < sure("nominal", BOTH)


def test_each_row_gives_a_reason_and_values_from_zero_to_one():
    for row in read_lexicon("confidence"):
        values = [value for value in row.values() if isinstance(value, float)]
        assert row["why"]
        assert len(values) == (3 if "construction" in row else 1)
        assert all(0 < value < 1 for value in values)


def test_a_claim_falls_into_one_bin_and_neutral_ones_into_none():
    wrong = replace(READ, id="c2", event_type="Torture", confidence=0.6)
    bound = replace(READ, id="c3", event_type="Shelling", confidence=1.0)
    inner = replace(READ, id="c4", event_type="Raid", confidence=0.2)
    optional = {"event_type": ["Raid"], "optional": True}
    right = replace(READ, confidence=0.59, polarity="Negative")
    text = gold({**GOLD, "polarity": "Positive"}, optional)
    bins = by_confidence([judge(text, [right, wrong, bound, inner])])
    assert [(b.claims, b.core, b.full) for b in bins] == [(1, 1, 0), (1, 0, 0), (1, 0, 0)]
    assert bins[0].name == "0.0 to 0.6"
    assert (bins[0].core_precision, bins[0].full_precision) == (1.0, 0.0)
    assert by_confidence([])[0].core_precision is None
    assert (bins[0].start, bins[-1].end) == (EDGES[0], EDGES[-1])
