"""What people decided of a case, as its files have it: whom actors are told as, and assessments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..formats.jsonl import read_objects, read_records
from ..review.assessment import Assessment
from ..review.identity import Identity
from ..review.roll_up import rolled_up
from ..review.told import Told, told_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...ontology.records import Actor
    from .case_folder import CaseFolder


def told_in(case: CaseFolder) -> Told:
    """Return what makes, of claims and actors as read, those that are told."""
    told = told_of(assessments_in(case), identities_in(case))
    return rolled_up(told, case.actors()) if case.roll_up else told


def told_actors(case: CaseFolder) -> Iterator[Actor]:
    """Yield the actors of ``case``, sorted by IRI; those that are one as one."""
    return told_in(case).actors(case.actors())


def assessments_in(case: CaseFolder) -> Iterator[Assessment]:
    """Yield what was decided of claims of ``case``, sorted by claim."""
    path = case.path / "assessments.jsonl"
    return read_records(Assessment, path) if path.exists() else iter(())


def identities_in(case: CaseFolder) -> Iterator[Identity]:
    """Yield whom actors of ``case`` are told as, where that is another."""
    path = case.path / "identities.jsonl"
    return read_records(Identity, path) if path.exists() else iter(())


def unfit_in(case: CaseFolder) -> Iterator[dict[str, Any]]:
    """Yield the decisions that fit nothing in ``case``: id, by, on, decision, and why not."""
    path = case.path / "unfit.jsonl"
    return read_objects(path) if path.exists() else iter(())
