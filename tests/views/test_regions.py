from __future__ import annotations

import math
from itertools import combinations

import pytest
from allegata.graph.relations.measures import communities
from allegata.graph.views import arms_supply
from allegata.graph.views.drawing.regions import WHOLE, regions
from allegata.graph.views.pages import picture_page
from allegata.graph.views.telling.lines import Line, Picture
from allegata.ontology.records import Actor


def star(hub: str, leaves: int) -> list[tuple[str, str]]:
    return [(hub, f"{hub}-{number:03}") for number in range(leaves)]


@pytest.fixture(scope="module")
def picture() -> Picture:
    """Three stars of different sizes whose middles know each other, and two pairs apart."""
    pairs = [*star("a", 110), *star("b", 40), *star("c", 12)]
    pairs += [("a", "b"), ("b", "c"), ("x", "y"), ("v", "w")]
    lines = tuple(Line(one, other, "harm", "asserted", "", (), 1) for one, other in pairs)
    ends = sorted({end for pair in pairs for end in pair})
    actors = tuple(Actor(end, end.upper(), "Organisation", "Rebels") for end in ends)
    return Picture("large", "Large", "", actors, lines)


def test_communities_are_those_tied_among_themselves():
    ties = {
        ("a", "b"): 3,
        ("b", "c"): 3,
        ("a", "c"): 3,
        ("c", "d"): 1,
        ("d", "e"): 3,
        ("e", "f"): 3,
    }
    ties[("d", "f")] = 3
    assert communities(ties) == [("a", "b", "c"), ("d", "e", "f")]
    assert communities(dict(reversed(ties.items()))) == communities(ties)


def test_every_actor_of_a_large_picture_has_a_place_and_a_group(picture):
    assert len(picture.actors) > WHOLE
    spots, groups = regions(picture)
    assert set(spots) == {actor.id for actor in picture.actors}
    assert sorted(member for group in groups for member in group.members) == sorted(spots)
    assert [group.name.split(",")[0] for group in groups] == ["A", "B", "C", "V"]


def test_small_groups_share_the_last_disc(picture):
    _, groups = regions(picture)
    assert set(groups[-1].members) == {"v", "w", "x", "y"}


def test_members_lie_in_their_disc_and_discs_do_not_overlap(picture):
    spots, groups = regions(picture)
    for group in groups:
        far = max(math.dist(spots[one], (group.x, group.y)) for one in group.members)
        assert far <= group.radius
    for one, other in combinations(groups, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) > one.radius + other.radius


def test_no_two_members_stand_on_each_other(picture):
    spots, _ = regions(picture)
    assert len(set(spots.values())) == len(spots)


def test_the_order_of_the_lines_changes_nothing(picture):
    turned = Picture("large", "Large", "", picture.actors[::-1], picture.lines[::-1])
    assert regions(turned) == regions(picture)


def test_a_picture_in_columns_says_so_and_one_in_discs_does_not(sample, monkeypatch):
    small = arms_supply(sample.claims, sample.actors, sample.documents).html
    assert "Read from left to right" in small
    assert "stand in discs" not in small
    monkeypatch.setattr(picture_page, "WHOLE", 2)
    large = arms_supply(sample.claims, sample.actors, sample.documents).html
    assert "left to right" not in large
    assert "stand in discs" in large
