"""When an event happened: the time expression of its sentence that is likeliest the event's.

How likely is fitted to what readers wrote down (``date_signs``), what rules and tree say being
weighed together; below ``DATED`` the date is left open. For a language without a trained reader
the rules alone decide (``timing``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..reader.labels import model
from .date_signs import Candidate, date_signs
from .timing import is_of_what_came, ranks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..annotation.records import TimeMention, Trigger
    from ..events.roles.find import Fillers

DATED: Final = 0.75
"""The least chance at which a time expression tells when an event was."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as stated: ISO strings as precise as known, precision and basis.

    ``rule`` tells whose date it is: the event's own clause's, or one that it shares.
    """

    start: str | None = None
    end: str | None = None
    precision: str | None = None
    basis: str | None = None
    rule: str | None = None


def when(
    trigger: Trigger,
    fillers: Fillers,
    times: Iterable[TimeMention],
    temporality: str,
    *,
    own: bool = False,
) -> When:
    """Return the date of an event; none where no time expression is likely enough its own.

    Of its ``own`` clause alone where it is demanded or threatened: "today called for their
    release".
    """
    found = candidates(trigger, fillers, times)
    chosen = _chosen(found, trigger, temporality)
    if chosen is None or (own and chosen.rank != 0):
        return When()
    date = chosen.mention
    rule = "date-of-own-clause" if chosen.rank == 0 else "date-of-shared-clause"
    return When(date.start, date.end, date.precision, date.basis, rule)


def candidates(trigger: Trigger, fillers: Fillers, times: Iterable[TimeMention]) -> list[Candidate]:
    """Return the time expressions of the event's sentence, with what the rules say of each."""
    token, sentence = trigger.token, trigger.token.sent
    inside = (m for m in times if sentence.start <= m.token_start < sentence.end)
    near = [m for m in inside if not is_of_what_came(m, token)]
    ranked = ranks(token, fillers, near) if near else []
    held = [
        (rank, abs(mention.token_start - token.i), place)
        for place, (mention, rank) in enumerate(zip(near, ranked, strict=True))
        if rank is not None
    ]
    best = min(held)[-1] if held else None
    return [
        Candidate(mention, rank, place == best)
        for place, (mention, rank) in enumerate(zip(near, ranked, strict=True))
    ]


def _chosen(found: Sequence[Candidate], trigger: Trigger, temporality: str) -> Candidate | None:
    trained = model()
    if trained is None or not trained.dates or not found:
        return next((one for one in found if one.best), None)
    signs = [dict(date_signs(one, found, trigger, temporality)) for one in found]
    chances = trained.dates["date"].of(signs)
    likeliest = max(range(len(found)), key=chances.__getitem__)
    return found[likeliest] if chances[likeliest] >= DATED else None
