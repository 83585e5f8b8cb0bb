"""CEAF-REE on cases worked out on paper, MUC-4's roles from claims, and its letter case."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring.figures.counts import Counts
from allegata.extractors.scoring.public.muc4.ceaf import (
    MEASURES,
    ceaf_ree,
    is_relaxed,
    is_strict,
    is_stripped,
)
from allegata.extractors.scoring.public.muc4.gold import ROLES, Report, merged, read_muc4
from allegata.extractors.scoring.public.muc4.roles import roles_of
from allegata.extractors.scoring.public.muc4.scorecard import figures, macro, scorecard
from allegata.extractors.scoring.public.selection import Selection
from allegata.ontology.errors import SourceError
from allegata.ontology.records import Document, Filler, Reading, Segment
from toy_claims import claim, filler

if TYPE_CHECKING:
    from pathlib import Path


def entities(*mentions: str) -> tuple[frozenset[str], ...]:
    """One entity to an argument, its mentions parted by strokes."""
    return tuple(frozenset(words.split("/")) for words in mentions)


GOLD = entities("guerrillas/rebels", "army", "FMLN/the front")


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        ((), 0),
        (("rebels",), 1),
        (("REBELS", "Army"), 2),
        # two predictions of one entity: one of them is too many
        (("rebels", "guerrillas"), 1),
        # an entity with a mention of somebody else is not right
        (("rebels/police",), 0),
        # all of its mentions are of one gold entity, not of two
        (("guerrillas/rebels", "army/FMLN"), 1),
        (("the army",), 0),
        (("rebels", "army", "front", "FMLN"), 3),
    ],
)
def test_strict_ceaf_aligns_each_entity_once(predicted, right) -> None:
    found = entities(*predicted)
    assert ceaf_ree(found, GOLD, is_strict) == Counts(right, len(found), 3)


def test_alignment_makes_room_where_a_greedy_one_would_not() -> None:
    # "army" fits both gold entities, "army unit" the second alone: taken in order, the first
    # prediction has to move from "army unit" to "army" so that both are right
    gold = entities("army unit", "army")
    assert ceaf_ree(entities("army", "unit"), gold, is_relaxed) == Counts(2, 2, 2)


def test_stripped_leaves_out_articles_and_marks_and_no_words() -> None:
    assert ceaf_ree(entities("the army", '"FMLN"'), GOLD, is_stripped).right == 2
    assert ceaf_ree(entities("army unit"), GOLD, is_stripped).right == 0


def test_relaxed_asks_that_one_contains_the_other() -> None:
    found = entities("Salvadoran army", "police")
    assert ceaf_ree(found, GOLD, is_relaxed) == Counts(1, 2, 3)
    assert not is_relaxed("", "army")


def test_entities_of_several_templates_that_share_a_mention_are_one() -> None:
    found = merged(entities("a/b", "c", "b/d", "c"))
    assert found == entities("a/b/d", "c")


def report(**roles: tuple[str, ...]) -> Report:
    document = Document("d", "d", "x", "0" * 64, (Segment(0, 0, 1),))
    return Report("dev", document, {role: entities(*roles.get(role, ())) for role in ROLES})


def read(**roles: tuple[str, ...]) -> dict[str, tuple[frozenset[str], ...]]:
    return {role: entities(*roles.get(role, ())) for role in ROLES}


def test_micro_sums_entities_and_macro_averages_roles() -> None:
    gold = report(PerpInd=("a", "b"), Victim=("c",))
    found = read(PerpInd=("a",), Victim=("x",), Weapon=("w",))
    counted = figures([(gold, found)], "strict")
    assert counted["micro"] == Counts(1, 3, 3)
    # PerpInd: P 1, R 1/2, F1 2/3; the other four roles 0
    assert macro(counted) == pytest.approx((1 / 5, 1 / 10, 2 / 15))


CLAIM = claim("Attack")


def roles(**fillers: tuple[Filler, ...]) -> dict[str, list[str]]:
    document = Document("d", "d", "x", "0" * 64, (Segment(0, 0, 1),))
    found = roles_of(Reading(document, (replace(CLAIM, **fillers),), (), (), ()))
    return {role: sorted(m for e in found[role] for m in e) for role in ROLES if found[role]}


def test_a_named_body_is_an_organisation_and_fighters_are_individuals() -> None:
    agents = (filler("FMLN", "ArmedGroup"), filler("guerrillas", "ArmedGroup"))
    assert roles(agent=agents) == {"PerpInd": ["guerrillas"], "PerpOrg": ["FMLN"]}


def test_members_of_a_body_are_individuals_of_that_organisation() -> None:
    found = roles(agent=(filler("members of the FMLN", "ArmedGroup"),))
    assert found == {"PerpInd": ["members of the FMLN"], "PerpOrg": ["FMLN"]}


def test_a_body_of_a_state_is_an_organisation_and_who_is_not_known_nothing() -> None:
    agents = (filler("army", "StateActor"), filler("unidentified (they)", "UnidentifiedActor"))
    assert roles(agent=agents) == {"PerpOrg": ["army"]}


def test_victims_are_known_by_name_things_are_targets_and_places_neither() -> None:
    target = (filler("the embassy", "Object"), filler("Colombia", "Location"))
    mayor = replace(filler("Ana de la Cruz", "Person"), text="MAYOR ANA DE LA CRUZ")
    found = roles(victim=(filler("six priests"), mayor, filler("Cook", "Person")), target=target)
    assert found == {"Target": ["the embassy"], "Victim": ["Ana de la Cruz"]}


def test_fighting_of_the_armed_is_no_incident() -> None:
    rebels, bridge = filler("rebels", "ArmedGroup"), filler("the bridge", "Object")
    assert roles(agent=(filler("army", "StateActor"),), target=(rebels,)) == {}
    both = roles(agent=(filler("army", "StateActor"),), target=(rebels, bridge))
    assert both == {"PerpOrg": ["army"], "Target": ["the bridge"]}


def test_what_is_denied_or_demanded_fills_no_role() -> None:
    assert roles(agent=(filler("rebels"),), speech_act="Demand") == {}
    assert roles(agent=(filler("rebels"),), polarity="Negative") == {}
    assert roles(agent=(filler("rebels"),), temporality="Hypothetical") == {}
    assert roles(agent=(filler("rebels"),), event_type="Meeting") == {}


def rows_in(folder: Path, fold: str) -> Path:
    """Write one report of a fold as the data has it."""
    roles_dir = folder / "muc4"
    roles_dir.mkdir()
    (folder / "text").mkdir()
    template = {role: [] for role in ROLES} | {"Weapon": [[{"mention": "BOMB", "gold": "bomb"}]]}
    row = {"id": "muc:1", "fold": fold, "templates": [template]}
    text = {"id": "muc:1", "text": "A BOMB WENT OFF."}
    for path, line in ((roles_dir / "muc_roles.train", row), (folder / "text" / "muc.train", text)):
        with gzip.open(f"{path}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    return roles_dir


def test_the_gold_is_read_with_its_texts(tmp_path: Path) -> None:
    (found,) = read_muc4(rows_in(tmp_path, "dev"))
    assert found.document.text == "A BOMB WENT OFF."
    assert found.roles["Weapon"] == entities("bomb")


def test_the_fold_to_learn_from_is_not_scored(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no roles of a scored fold"):
        read_muc4(rows_in(tmp_path, "train"))


def test_the_fold_to_learn_from_is_read_by_its_name(tmp_path: Path) -> None:
    (found,) = read_muc4(rows_in(tmp_path, "train"), folds=("train",))
    assert found.fold == "train"


def test_a_folder_without_roles_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="give the folder of MUC-4"):
        read_muc4(tmp_path)


def test_the_scorecard_has_every_measure_and_the_published_figure(tmp_path: Path) -> None:
    def reader(document: Document) -> Reading:
        weapon = (filler("bomb", "Weapon"),)
        return Reading(document, (replace(CLAIM, instrument=weapon),), (), (), ())

    card = scorecard(rows_in(tmp_path, "dev"), reader, Selection(), listing=True)
    assert [sheet.title.split(": ")[1] for sheet in card.sheets] == list(MEASURES)
    assert "54.5" in card.text()
    assert all(sheet.rows[-1][0] == "micro, claims alone" for sheet in card.sheets)
    assert "gold bomb | read bomb" in card.text()
