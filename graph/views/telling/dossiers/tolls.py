"""Tolls of an event: how many killed, injured, detained ... by whose word, as ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.shown import is_shown
from ....claims.status import status_of
from ....claims.tolls import counted
from ..evidence import page_name, short
from ..words import plain, spaced
from .sentences import DOCUMENTS, speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim, Harm
    from .register import Register
    from .sentences import Named


@dataclass(frozen=True, slots=True)
class Count:
    """A toll as one voice states it: ``least`` or ``most`` None where that side is open.

    ``left`` and ``wide`` place its bar, in hundredths of the widest toll of its kind.
    """

    words: str
    least: int | None
    most: int | None
    left: float
    wide: float
    claimer: Named
    publisher: str
    published: str
    href: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Toll:
    """The counts of one kind of harm; ``span`` says from what to what they go."""

    kind: str
    span: str
    counts: tuple[Count, ...]

    @property
    def unsure(self) -> bool:
        """Whether no count of it is read surely."""
        return all(one.unsure for one in self.counts)


def tolls(claims: Iterable[Claim], told: Register, links: Mapping[str, str]) -> tuple[Toll, ...]:
    """Return the stated tolls of ``claims`` by kind of harm; what is denied counts nobody."""
    kinds: dict[str, list[tuple[Claim, Harm]]] = {}
    for claim in claims:
        if status_of(claim) != "denied":
            for harm in claim.harm:
                if harm.count_min is not None or harm.count_max is not None:
                    kinds.setdefault(harm.type, []).append((claim, harm))
    return tuple(_toll(kind, kinds[kind], told, links) for kind in sorted(kinds))


def _toll(
    kind: str, found: list[tuple[Claim, Harm]], told: Register, links: Mapping[str, str]
) -> Toll:
    ends = [end for _, harm in found for end in (harm.count_min, harm.count_max) if end is not None]
    top = max(*ends, 1)
    rows = [_count(claim, harm, top, told, links) for claim, harm in found]
    rows.sort(key=lambda one: (one.unsure, one.published or "9", one.href, one.words))
    sure = [harm for claim, harm in found if is_shown(claim)] or [harm for _, harm in found]
    return Toll(spaced(kind), span(sure), tuple(dict.fromkeys(rows)))


def span(harms: Sequence[Harm]) -> str:
    """Return from what to what tolls go, "or more" where the highest has no upper end.

    An end that is nowhere stated but as a rough number is about so many.

    >>> from allegata.ontology.records import Harm
    >>> span([Harm("Killed", 9, 9), Harm("Killed", 14, None)]), span([Harm("Killed", None, 5)])
    ('9 to 14 or more', 'up to 5')
    >>> span([Harm("Killed", 190, 190), Harm("Killed", 200, 200, approximate=True)])
    '190 to about 200'
    """
    stated = [(one, end) for one in harms for end in (one.count_min, one.count_max)]
    ends = {end for _, end in stated if end is not None}
    exact = {end for one, end in stated if not one.approximate}
    least, most = min(ends), max(ends)
    low, high = (f"{'' if end in exact else 'about '}{end:,}" for end in (least, most))
    if all(one.count_min is None for one in harms):
        return f"up to {high}"
    more = any(one.count_max is None and one.count_min == most for one in harms)
    return (low if low == high else f"{low} to {high}") + (" or more" if more else "")


def _count(claim: Claim, harm: Harm, top: int, told: Register, links: Mapping[str, str]) -> Count:
    document = told.documents.get(claim.document)
    least, most = harm.count_min, harm.count_max
    left = 100 * (least or 0) / top
    right = 100 * (most if most is not None else top) / top
    return Count(
        words=in_words(harm),
        least=least,
        most=most,
        left=round(left, 1),
        wide=round(max(right - left, 0.8), 1),
        claimer=speaking(claim.claimer, links),
        publisher=plain((document and document.publisher) or ""),
        published=plain((document and document.published) or ""),
        href=f"{DOCUMENTS}/{page_name(document)}#{short(claim.id)}" if document else "",
        unsure=not is_shown(claim),
    )


def in_words(harm: Harm) -> str:
    """Return a toll in words, as precise as it was stated.

    >>> from allegata.ontology.records import Harm
    >>> in_words(Harm("Killed", 49, None, "civilians")), in_words(Harm("Injured", 3, 5))
    ('at least 49 civilians killed', '3 to 5 injured')
    """
    told = (counted(harm), plain(harm.of_whom or ""), spaced(harm.type).lower())
    return " ".join(filter(None, told))
