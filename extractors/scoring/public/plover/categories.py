"""Score claims against the PLOVER gold standard records: who, what category, to whom.

Each sentence has one event. Categories are folded as PLOVER 0.8 does: DISAPPROVE and INVESTIGATE
into ACCUSE, DEMAND into REQUEST, FIGHT into ASSAULT; COOPERATE stays. Source and target are
compared as sets of country codes (or IGO, NGO); for AGREE and CONSULT, which are symmetric, both
sides are pooled. Of the claims of a sentence the most confident of those that name a source is the
prediction (an event of PLOVER is somebody's), in a tie the one whose parties are named first; the
figure "category, any claim" says how often some claim would have been right.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ...challenge.agreement import patients
from ...figures.counts import Accuracy, Counts, accuracy
from ...figures.sheets import PRF_COLUMNS, Scorecard, Sheet, prf, share
from ..homes import homes
from .gold import read_plover
from .records import SYMMETRIC, Triple, sources_of, triple_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .....ontology.records import Claim, Reading
    from ..selection import Reader, Selection
    from .gold import Coded


def scorecard(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    """Score the sentences of one part of the gold standard records."""
    chosen = selection.of(read_plover(path), lambda coded: coded.document.source)
    found = [(coded, _triples(read(coded.document))) for coded in chosen]
    pairs = [(coded.triple, triples[0] if triples else None) for coded, triples in found]
    some = accuracy(
        any(triple.category == coded.triple.category for triple in triples)
        for coded, triples in found
    )
    most = Counter(gold.category for gold, _ in pairs).most_common(1)
    always = most[0][0] if most else ""
    rows = (
        *(share(name, figure) for name, figure in figures(pairs).items()),
        share("category, any claim", some),
        share(f"always {always}", accuracy(gold.category == always for gold, _ in pairs)),
    )
    notes = (f"{len(pairs)} sentences, {sum(not t for _, t in found)} without a claim",)
    sheets = (
        Sheet("sentences", ("figure", "accuracy", "right", "of"), rows),
        Sheet("categories", ("category", *PRF_COLUMNS), by_category(pairs)),
    )
    errors = tuple(_listing(coded, triples) for coded, triples in found) if listing else ()
    return Scorecard("plover", notes, sheets, errors)


def figures(pairs: Sequence[tuple[Triple, Triple | None]]) -> dict[str, Accuracy]:
    """Return how often category, source and target are right, alone and together."""
    return {
        "category": accuracy(_category(gold, found) for gold, found in pairs),
        "category and source": accuracy(
            _category(gold, found) and _source(gold, found) for gold, found in pairs
        ),
        "category, source and target": accuracy(
            _category(gold, found) and _source(gold, found) and _target(gold, found)
            for gold, found in pairs
        ),
        "source": accuracy(_source(gold, found) for gold, found in pairs),
        "target": accuracy(_target(gold, found) for gold, found in pairs),
        "sector of the source": accuracy(
            bool(found and gold.sectors == found.sectors) for gold, found in pairs if gold.sectors
        ),
    }


def by_category(
    pairs: Sequence[tuple[Triple, Triple | None]],
) -> tuple[tuple[str | int | float | None, ...], ...]:
    """Return precision, recall and F1 of each category."""
    gold = Counter(g.category for g, _ in pairs)
    predicted = Counter(found.category for _, found in pairs if found)
    right = Counter(g.category for g, found in pairs if _category(g, found))
    return tuple(
        prf(name, Counts(right[name], predicted[name], gold[name]))
        for name in sorted(gold.keys() | predicted.keys())
    )


def _triples(reading: Reading) -> list[Triple]:
    kinds = {actor.id: actor.actor_type for actor in reading.actors}
    known = homes(reading)
    ranked = sorted(reading.claims, key=_rank)
    return [triple for claim in ranked if (triple := triple_of(claim, kinds, known))]


def _rank(claim: Claim) -> tuple[bool, float, int, int]:
    agents = [filler.start for filler in claim.agent]
    others = [filler.start for filler in patients(claim)]
    first, second = (min(starts, default=claim.end) for starts in (agents, others))
    return not sources_of(claim), -claim.confidence, first, second


def _category(gold: Triple, found: Triple | None) -> bool:
    return found is not None and gold.category == found.category


def _source(gold: Triple, found: Triple | None) -> bool:
    if found is None:
        return False
    if gold.category in SYMMETRIC:
        return gold.parties == found.parties
    return gold.sources == found.sources


def _target(gold: Triple, found: Triple | None) -> bool:
    if found is None:
        return False
    return (gold.category in SYMMETRIC and _source(gold, found)) or gold.targets == found.targets


def _listing(coded: Coded, triples: Sequence[Triple]) -> str:
    lines = [f"== {coded.document.source}", f"  {coded.document.text}"]
    lines += [f"  gold {_shown(coded.triple)}", *(f"  read {_shown(t)}" for t in triples)]
    return "\n".join([*lines, ""])


def _shown(triple: Triple) -> str:
    sides = ("+".join(sorted(side)) or "-" for side in (triple.sources, triple.targets))
    return " ".join((triple.category, *sides, "+".join(sorted(triple.sectors))))
