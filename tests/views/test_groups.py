from __future__ import annotations

import pytest
from allegata.graph.relations.communities import communities
from allegata.graph.views import arms_supply
from allegata.graph.views.telling.pictures import groups
from allegata.graph.views.telling.pictures.groups import SMALL, WHOLE, groups_of
from allegata.graph.views.telling.pictures.lines import Line, Picture
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


def test_every_actor_of_a_large_picture_is_in_one_group(picture):
    assert len(picture.actors) > WHOLE
    groups = groups_of(picture)
    members = [member for group in groups for member in group.members]
    assert sorted(members) == sorted(actor.id for actor in picture.actors)
    assert [group.name.split(",")[0] for group in groups] == ["A", "B", "C", SMALL]


def test_a_group_begins_with_those_on_most_lines(picture):
    assert [group.members[0] for group in groups_of(picture)][:3] == ["a", "b", "c"]


def test_small_groups_share_the_last_list(picture):
    assert set(groups_of(picture)[-1].members) == {"v", "w", "x", "y"}


def test_the_order_of_the_lines_changes_nothing(picture):
    turned = Picture("large", "Large", "", picture.actors[::-1], picture.lines[::-1])
    assert groups_of(turned) == groups_of(picture)


def test_a_large_picture_says_that_it_grows_and_a_small_one_does_not(sample, monkeypatch):
    small = arms_supply(sample.claims, sample.actors, sample.documents).html
    assert "grows where an actor is chosen" not in small
    monkeypatch.setattr(groups, "WHOLE", 2)
    large = arms_supply(sample.claims, sample.actors, sample.documents).html
    assert "Read from left to right" in large
    assert "grows where an actor is chosen" in large
