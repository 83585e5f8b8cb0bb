"""The number of a toll in words, as precise as it was stated, and whether two can be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...ontology.records import Harm

_ROUGH: Final = 0.25
"""A rough number stands for whatever lies within this part of it on either side.

"About 200" is 150 to 250: what is 200 where it is rounded to its first figure. A wider one would
let any two numbers agree, a narrower one would set "about 200" against the 230 that it rounds.
"""


def counted(harm: Harm, mark: str = ",") -> str:
    """Return the number of a toll in words, "" where none is stated; `mark` parts thousands.

    >>> from allegata.ontology.records import Harm
    >>> counted(Harm("Killed", 49)), counted(Harm("Killed", None, 600)), counted(Harm("Killed"))
    ('at least 49', 'up to 600', '')
    >>> counted(Harm("Injured", 3, 5)), counted(Harm("Injured", 1200, 1200), "")
    ('3 to 5', '1200')
    >>> counted(Harm("Killed", 20, approximate=True)), counted(Harm("Killed", 200, 200, None, True))
    ('at least about 20', 'about 200')
    """
    low, high = harm.count_min, harm.count_max
    if low is None and high is None:
        return ""
    bound = "up to " if low is None else "at least " if high is None else ""
    ends = dict.fromkeys(end for end in (low, high) if end is not None)
    return f"{bound}{'about ' if harm.approximate else ''}" + " to ".join(
        f"{end:{mark}}" for end in ends
    )


def are_apart(one: Harm, other: Harm) -> bool:
    """Say whether no number can be both tolls; a rough one leaves a quarter on either side.

    >>> from allegata.ontology.records import Harm
    >>> about, exact = Harm("Killed", 200, 200, approximate=True), Harm("Killed", 200, 200)
    >>> [are_apart(about, Harm("Killed", n, n)) for n in (149, 150, 210, 250, 251)]
    [True, False, False, False, True]
    >>> are_apart(exact, Harm("Killed", 210, 210)), are_apart(exact, Harm("Killed", 60))
    (True, False)
    """
    (low, high), (least, most) = _room(one), _room(other)
    return _is_over(low, most) or _is_over(least, high)


def _room(harm: Harm) -> tuple[float | None, float | None]:
    """Return from what to what the number of a toll can be."""
    part = _ROUGH if harm.approximate else 0
    low, high = harm.count_min, harm.count_max
    return low and low * (1 - part), high and high * (1 + part)


def _is_over(least: float | None, most: float | None) -> bool:
    return least is not None and most is not None and least > most
