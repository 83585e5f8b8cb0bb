"""The tables of the read text: by source, by confidence, by field, by value, and what does harm."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from ....scoring.challenge.judge import judge
from ....scoring.challenge.listing import claim_line, gold_line
from ....scoring.figures.counts import Counts
from ....scoring.figures.sheets import PRF_COLUMNS, Sheet, prf, share
from .fields import field_counts
from .gold import is_read
from .harm import KINDS, forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....scoring.figures.sheets import Cell
    from .fields import Fields
    from .harm import Forbidden
    from .texts import ReadText

FLOORS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Confidences under which claims are left out, to see what is gained and lost by it."""
_MATCHES: Final = ("core P", "core R", "core F1", "full P", "full R", "full F1")
_COUNTED: Final = ("core", "full", "predicted", "gold")


def matches(texts: Sequence[ReadText]) -> tuple[Counts, Counts]:
    """Return core and full matches over texts."""
    verdicts = [judge(text.gold, text.claims, scored_type=is_read) for text in texts]
    core, full = (verdict.core for verdict in verdicts), (verdict.full for verdict in verdicts)
    return sum(core, Counts()), sum(full, Counts())


def sheets(texts: Sequence[ReadText]) -> Iterator[Sheet]:
    """Yield all tables over the texts of a split."""
    yield _sources(texts)
    yield _floors(texts)
    sums = field_counts(texts)
    yield _fields(sums)
    yield _attributes(sums)
    yield _values(sums)
    yield _harms(texts)


def _line(texts: Sequence[ReadText]) -> tuple[Cell, ...]:
    core, full = matches(texts)
    shares = [figure for counts in (core, full) for figure in _prf(counts)]
    return (*shares, core.right, full.right, core.predicted, core.gold)


def _prf(counts: Counts) -> tuple[Cell, ...]:
    return counts.precision, counts.recall, counts.f1


def _sources(texts: Sequence[ReadText]) -> Sheet:
    groups = defaultdict[str, list["ReadText"]](list)
    for text in texts:
        groups[text.gold.phenomenon].append(text)
    groups = defaultdict(list, sorted(groups.items()))
    rows = [(name, len(group), *_line(group)) for name, group in groups.items()]
    none = [text for text in texts if not text.gold.claims]
    said = sum(bool(text.claims) for text in none)
    title = f"claims by source ({said} of {len(none)} passages without events have rows)"
    return Sheet(
        title,
        ("source", "texts", *_MATCHES, *_COUNTED),
        (*rows, ("all", len(texts), *_line(texts))),
    )


def _floors(texts: Sequence[ReadText]) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for floor in FLOORS:
        sure = [text.sure(floor) for text in texts]
        rows.append((f"{floor:.1f}", *_line(sure), sum(1 for _ in forbidden(sure))))
    columns = ("confidence from", *_MATCHES, *_COUNTED, "forbidden")
    return Sheet("claims by least confidence", columns, tuple(rows))


def _fields(sums: Fields) -> Sheet:
    rows = [prf("type", sums.typed), *(prf(name, found) for name, found in sums.fillers.items())]
    title = "types and role fillers, over all claims"
    return Sheet(title, ("field", *PRF_COLUMNS), tuple(rows))


def _attributes(sums: Fields) -> Sheet:
    rows = [share(name, found) for name, found in sorted(sums.attributes.items())]
    rows.append(share("wrong agents", sums.wrong_agents))
    title = "attributes, over claims of the right type (wrong agents: of all agents there)"
    return Sheet(title, ("attribute", "share", "right", "of"), tuple(rows))


def _values(sums: Fields) -> Sheet:
    rows = [prf(f"{name} {value}", found) for (name, value), found in sorted(sums.values.items())]
    return Sheet("values, over all claims", ("value", *PRF_COLUMNS), tuple(rows))


def _harms(texts: Sequence[ReadText]) -> Sheet:
    kinds = Counter(one.kind for one in forbidden(texts))
    rows = [*((kind, kinds[kind]) for kind in KINDS), ("all", sum(kinds.values()))]
    return Sheet("forbidden: harmful claims with a wrong sense", ("kind", "claims"), tuple(rows))


def listing(texts: Sequence[ReadText]) -> Iterator[str]:
    """Yield each forbidden claim beside its sentence and the gold of the passage."""
    return (_listed(one) for one in forbidden(texts))


def _listed(one: Forbidden) -> str:
    gold = [f"  gold {gold_line(claim)}" for claim in one.text.gold.claims]
    head = f"== {one.text.gold.id}: {one.kind}"
    sentence = " ".join(one.claim.quote.split())
    return "\n".join([head, f"  {sentence}", f"  read {claim_line(one.claim)}", *gold, ""])
