"""A case as pandas frames, so that it can be counted, joined and drawn with other data.

Columns with IRIs join the frames with each other and with the answers of ``case.sparql``. Dates
stand twice: as stated (``2012``), and as the first and last day which that leaves possible.
What is not known is missing; nothing is filled in. ``columns.py`` says what each column means.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...ontology.records import ROLES
from ...ontology.terms import family_of
from ..claims.documents.pages import page_of
from ..claims.fillers import names
from ..claims.replies import TURNED_DOWN
from ..claims.status import status_of
from ..claims.voices import claimer_of, dates_said, voices
from ..folder.decided import told_in
from ..folder.reports import standing_claims
from ..formats.dates import bounds, stated
from ..relations.fold import case_relations
from .columns import DTYPES, FRAMES
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from ...ontology.records import Claim, Claimer
    from ..folder.case_folder import CaseFolder
    from ..relations.steps import Step
    from ..review.told import Told

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a case, in the order of its files; each call reads them anew."""

    case: CaseFolder

    def columns(self) -> Table:
        """Return what every column of every frame means."""
        rows = (
            (frame, column, kind, meaning)
            for frame, columns in FRAMES.items()
            for column, (kind, meaning) in columns.items()
        )
        return Table("What do the columns mean?", ("frame", "column", "kind", "meaning"), (*rows,))

    def claims(self) -> pd.DataFrame:
        """Return one row for each claim, those that a person rejected too: ``decision`` tells."""
        documents = {document.id: document for document in self.case.documents()}
        told = told_in(self.case)
        speakers = told.voices(voices(documents.values()))
        dates = dates_said(documents.values())
        return _frame(
            "claims",
            (
                {
                    **_claim_row(claim),
                    **_voice_row(claimer_of(claim, speakers), claim),
                    "decision": _decision(told, claim),
                    "said": dates.get((claim.document, claim.segment)),
                    "title": documents[claim.document].title,
                    "page": page_of(documents[claim.document], claim.start),
                    "publisher": documents[claim.document].publisher,
                }
                for claim in told.claims(self.case.claims(), rejected=True)
            ),
        )

    def fillers(self) -> pd.DataFrame:
        """Return one row for each actor, place or thing in a role of a claim."""
        return _frame(
            "fillers",
            (
                {
                    "claim": claim.id,
                    "role": role,
                    "filler_id": filler.id,
                    "name": filler.name,
                    "type": filler.type,
                    "words": filler.text,
                    "start": filler.start,
                    "end": filler.end,
                }
                for claim in self._claims()
                for role in ROLES
                for filler in getattr(claim, role)
            ),
        )

    def harms(self) -> pd.DataFrame:
        """Return one row for each toll that a claim states."""
        return _frame(
            "harms",
            (
                {"claim": claim.id, "harm": harm.type, **_same(harm, "harms")}
                for claim in self._claims()
                for harm in claim.harm
            ),
        )

    def documents(self) -> pd.DataFrame:
        """Return one row for each document that was read."""
        said = Counter(claim.document for claim in self.case.claims())
        return _frame(
            "documents",
            (
                {"document": one.id, **_same(one, "documents"), "claims": said[one.id]}
                for one in self.case.documents()
            ),
        )

    def actors(self) -> pd.DataFrame:
        """Return one row for each actor; those that are one after all decisions have one row."""
        told = told_in(self.case)
        actors = list(told.actors(self.case.actors()))
        called = {actor.id: actor.name for actor in actors}
        lands = {place.id: place.name for place in self.case.locations()}
        speakers = told.voices(voices(self.case.documents()))
        named: Counter[str] = Counter()
        says: Counter[str] = Counter()
        for claim in self._claims():
            named.update({filler.id for role in ROLES for filler in getattr(claim, role)})
            who = claimer_of(claim, speakers)
            says.update([who.id] if who else [])
        return _frame(
            "actors",
            (
                {
                    **_same(actor, "actors"),
                    "actor": actor.id,
                    "part_of": called.get(actor.part_of or ""),
                    "part_of_id": actor.part_of,
                    "citizen_of": ", ".join(sorted(map(lands.__getitem__, actor.citizen_of)))
                    or None,
                    "named": named[actor.id],
                    "says": says[actor.id],
                }
                for actor in actors
            ),
        )

    def places(self) -> pd.DataFrame:
        """Return one row for each place."""
        places = list(self.case.locations())
        called = {place.id: place.name for place in places}
        claims = Counter(
            iri for claim in self._claims() for iri in {place.id for place in claim.location}
        )
        return _frame(
            "places",
            (
                {
                    **_same(place, "places"),
                    "place": place.id,
                    "within": called.get(place.within or ""),
                    "within_id": place.within,
                    "claims": claims[place.id],
                }
                for place in places
            ),
        )

    def events(self) -> pd.DataFrame:
        """Return one row for each event, a cluster of claims; it asserts nothing by itself."""
        return _frame(
            "events",
            (
                {
                    **_same(event, "events"),
                    "event": event.id,
                    "claims": len(event.claims),
                    "denials": len({one.claim for one in event.replies if one.kind in TURNED_DOWN}),
                    "claim_ids": event.claims,
                }
                for event in self.case.events()
            ),
        )

    def relations(self) -> pd.DataFrame:
        """Return one row for two actors, a relation between them, and a status of its claims."""
        statuses = {claim.id: status_of(claim) for claim in standing_claims(self.case)}
        graph = case_relations(self.case)
        called: Mapping[str, str] = graph.graph["names"]
        folded: dict[tuple[str, str, str, str], list[Step]] = defaultdict(list)
        for _, _, step in graph.edges(data="step"):
            key = (step.source, step.relation, step.target, statuses[step.claim])
            folded[key].append(step)
        rows = (_relation_row(key, folded[key], called) for key in sorted(folded))
        return _frame("relations", rows)

    def _claims(self) -> Iterator[Claim]:
        """Yield the claims as people decided they are told; those that were rejected are not."""
        return told_in(self.case).claims(self.case.claims())


def _frame(name: str, rows: Iterable[Row]) -> pd.DataFrame:
    """Return rows as the frame ``name``, with its columns in their order and kinds."""
    import pandas as pd

    columns = FRAMES[name]
    frame = pd.DataFrame(list(rows), columns=list(columns))
    return frame.astype({column: DTYPES[kind] for column, (kind, _) in columns.items()})


def _same(record: Any, name: str) -> Row:
    """Return the fields of a record that have the same name as a column of the frame ``name``."""
    return {column: getattr(record, column) for column in FRAMES[name] if hasattr(record, column)}


def _claim_row(claim: Claim) -> Row:
    first, last = bounds(claim.event_start, claim.event_end)
    return {
        **_same(claim, "claims"),
        "claim": claim.id,
        "status": status_of(claim),
        "act": claim.speech_act,
        "family": family_of(claim.event_type),
        **{role: names(getattr(claim, role)) or None for role in ROLES},
        "when": stated(claim.event_start, claim.event_end),
        "first_day": first,
        "last_day": last,
    }


def _decision(told: Told, claim: Claim) -> str | None:
    assessment = told.assessments.get(claim.id)
    return assessment.decision if assessment else None


def _voice_row(who: Claimer | None, claim: Claim) -> Row:
    return {
        "claimer": who.name if who else None,
        "claimer_id": who.id if who else None,
        "named": claim.claimer is not None,
    }


def _relation_row(
    key: tuple[str, str, str, str], steps: list[Step], called: Mapping[str, str]
) -> Row:
    source, relation, target, status = key
    days = [bounds(step.start, step.end) for step in steps]
    return {
        "source": called.get(source),
        "relation": relation,
        "target": called.get(target),
        "status": status,
        "claims": len({step.claim for step in steps}),
        "claimers": len({step.claimer for step in steps if step.claimer}),
        "publishers": len({step.house for step in steps}),
        "event_types": ", ".join(sorted({step.event_type for step in steps})),
        "items": ", ".join(sorted({item for step in steps for item in step.items})) or None,
        "first_day": min((first for first, _ in days if first), default=None),
        "last_day": max((last for _, last in days if last), default=None),
        "source_id": source,
        "target_id": target,
        "claim_ids": tuple(sorted({step.claim for step in steps})),
    }
