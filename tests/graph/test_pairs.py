"""Pairs of persons of one name, by kinds: who is one, who is asked about, who is two unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from allegata.graph.resolution.decisions import weighed
from allegata.graph.resolution.division import divide, mark_of
from allegata.graph.resolution.profiles import Profile
from allegata.ontology.identity import ID, actor_iri

LINES = (Path(__file__).parent / "namesake_pairs.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [line for line in LINES if line and not line.startswith("#")]


def profile(text: str, document: str) -> Profile:
    name, actor_type, post, state, beside = (part.strip() for part in text.split("|"))
    return Profile(
        name, "Person", actor_type, "", actor_iri(name), (document,), "", post,
        (f"{ID}place-{state}",) if state else (),
        (int(beside), int(beside)) if beside.isdigit() else (),
        (actor_iri(beside),) if beside and not beside.isdigit() else (),
    )  # fmt: skip


def verdict(one: Profile, other: Profile) -> str:
    if one.id == other.id and len(divide([one, other])[0]) > 1:
        return "two"
    decision = weighed(one, other)
    return "none" if decision is None else decision.verdict.lower()


@pytest.mark.parametrize("line", PAIRS)
def test_a_pair_is_decided_as_written(line: str) -> None:
    first, second, wanted = line.split("||")
    one, other = profile(first, "one"), profile(second, "other")
    assert (verdict(one, other), verdict(other, one)) == (wanted.strip(), wanted.strip())


def test_who_might_be_either_of_two_is_neither() -> None:
    nurse = profile("Kari Holm | Medical | | norway |", "a")
    captain = profile("Kari Holm | Military | | chile |", "b")
    nobody = profile("Kari Holm | Unidentified | | |", "c")
    chilean = profile("Kari Holm | Unidentified | | chile |", "d")
    groups, (why,) = divide([nobody, chilean, captain, nurse])
    assert sorted(map(mark_of, groups)) == ["medical, Norway", "military, Chile"]
    assert [one.documents for group in groups for one in sorted(group)] == [("a",), ("b",), ("d",)]
    assert "other state -2.5" in why.reason


def test_a_name_of_which_nothing_disagrees_is_one() -> None:
    nurse = profile("Kari Holm | Medical | | norway |", "a")
    assert divide([nurse, profile("Kari Holm | Unidentified | | |", "b")]) == ([], [])
