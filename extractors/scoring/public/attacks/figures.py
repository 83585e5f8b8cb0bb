"""Score claims against HRDsAttack, answer by answer, beside constants and published figures.

Counted as the authors count: perpetrator mentioned (F1); victim names (F1 over all names; exact:
equal, fuzzy: one name's words contain the other's and make up half of them); victim types and
violation types (micro F1 over the sets of the articles); perpetrator type, country, city, year,
month and day (accuracy: right answers over all articles; an article whose gold has no answer is
never right, so that silence is no skill). `score` is the vote over an article's claims and names
(``attack_of``), `claims alone` what fills the claims.
The published figures are those of T5-large on the test part, better of two systems, computed by
the authors' own scorer: victim type there is an accuracy per victim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...challenge import names
from ...figures.counts import Accuracy, Counts, accuracy, of_sets
from ...figures.sheets import Cell, Scorecard, Sheet
from .answers import Attack, attack_of, claims_alone
from .centrality import SECURITY
from .gold import read_hrdsattack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..selection import Reader, Selection
    from .gold import Article

PUBLISHED = {
    "perpetrator mentioned": 0.968,
    "perpetrator type": 0.62,
    "victim name, exact": 0.474,
    "victim name, fuzzy": 0.512,
    "victim type": 0.724,
    "violation types": 0.714,
    "country": 0.66,
    "city": 0.23,
    "year": 0.50,
    "month": 0.33,
    "day": 0.14,
}

CONSTANT = Attack(
    perpetrator=True,
    perpetrator_type=SECURITY,
    victims=frozenset(),
    victim_types=frozenset({"journalist"}),
    violations=frozenset({"arbitrary detention", "other", "killing"}),
    country=None,
    city=None,
    year=None,
    month=None,
    day=None,
)
"""What a reader without any skill would always answer."""

_VALUES = ("country", "city", "year", "month", "day")


def scorecard(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    """Score the articles of one part of HRDsAttack."""
    chosen = selection.of(read_hrdsattack(path), lambda article: article.document.source)
    readings = [(article, read(article.document)) for article in chosen]
    pairs = [(article, attack_of(reading)) for article, reading in readings]
    gold = [article.attack for article, _ in pairs]
    ours = figures([attack for _, attack in pairs], gold)
    plain = figures([claims_alone(reading) for _, reading in readings], gold)
    always = figures([CONSTANT] * len(gold), gold)
    rows = tuple(_row(name, ours[name], plain[name], always[name]) for name in ours)
    columns = ("answer", "measure", "score", "right", "of", "claims alone", "always", "published")
    notes = (f"{len(pairs)} articles; published: T5-large on the test part, its own scorer",)
    errors = tuple(_listing(article, attack) for article, attack in pairs) if listing else ()
    return Scorecard("hrdsattack", notes, (Sheet("answers", columns, rows),), errors)


def figures(found: Sequence[Attack], gold: Sequence[Attack]) -> dict[str, Counts | Accuracy]:
    """Return the figure of each answer over all articles."""
    pairs = list(zip(found, gold, strict=True))
    sets = {
        "victim type": (of_sets(f.victim_types, g.victim_types) for f, g in pairs),
        "violation types": (of_sets(f.violations, g.violations) for f, g in pairs),
    }
    return {
        "perpetrator mentioned": Counts(
            sum(f.perpetrator and g.perpetrator for f, g in pairs),
            sum(f.perpetrator for f, _ in pairs),
            sum(g.perpetrator for _, g in pairs),
        ),
        "perpetrator type": accuracy(_equal(f, g, "perpetrator_type") for f, g in pairs),
        "victim name, exact": _names(pairs, fuzzy=False),
        "victim name, fuzzy": _names(pairs, fuzzy=True),
        **{name: sum(counts, Counts()) for name, counts in sets.items()},
        **{name: accuracy(_equal(f, g, name) for f, g in pairs) for name in _VALUES},
    }


def _names(pairs: Sequence[tuple[Attack, Attack]], *, fuzzy: bool) -> Counts:
    agree = names.match if fuzzy else names.same
    total = Counts()
    for found, gold in pairs:
        free, right = sorted(found.victims), 0
        for name in sorted(gold.victims):
            hit = next((other for other in free if agree(name, other)), None)
            if hit is not None:
                free.remove(hit)
                right += 1
        total += Counts(right, len(found.victims), len(gold.victims))
    return total


def _equal(found: Attack, gold: Attack, name: str) -> bool:
    """Tell whether an answer is right; None is no answer."""
    left, right = getattr(found, name), getattr(gold, name)
    if right is None:
        return False
    if name == "city" and left and right:
        return names.same(str(left), str(right))
    return bool(left == right)


def _row(
    name: str, ours: Counts | Accuracy, plain: Counts | Accuracy, always: Counts | Accuracy
) -> tuple[Cell, ...]:
    others = (_value(plain), _value(always), PUBLISHED.get(name))
    if isinstance(ours, Counts):
        return (name, "F1", ours.f1, 2 * ours.right, ours.predicted + ours.gold, *others)
    return (name, "accuracy", ours.share, ours.right, ours.of, *others)


def _value(figure: Counts | Accuracy) -> float | None:
    return figure.f1 if isinstance(figure, Counts) else figure.share


def _listing(article: Article, found: Attack) -> str:
    lines = [f"== {article.document.source} {article.document.title}"]
    for name in Attack.__dataclass_fields__:
        left, right = getattr(found, name), getattr(article.attack, name)
        if left != right and not _equal(found, article.attack, name):
            lines.append(f"  {name:<17} gold {_shown(right)} | read {_shown(left)}")
    return "\n".join([*lines, ""])


def _shown(value: object) -> str:
    return "; ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
