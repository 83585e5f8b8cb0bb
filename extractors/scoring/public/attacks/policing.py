"""Arrests that answer a crime: the police taking a kidnapper are no violation of the article's own.

Told by the words: who is taken is a suspect, or is taken for violence against somebody, or is the
one who is said to have done it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....ontology.terms import may_be_lawful, neutral_of
from ....words.plurals import singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .....ontology.records import Claim

_SUSPECTS: Final = frozenset(
    {"suspect", "killer", "kidnapper", "abductor", "attacker", "gunman", "bandit", "robber"}
    | {"culprit", "perpetrator", "murderer", "criminal", "gangster", "trafficker", "hooligan"}
    | {"assailant", "hitman", "rapist", "hijacker", "militant", "terrorist"}
)
_CRIMES: Final = (
    r"(?:kidnap|murder|kill|abduct|rap(?:e|ing)\b|assault|robb|shoot|stabb|behead|sexual|beat"
    r"|manslaught)"
)
_CHARGED: Final = re.compile(
    r"\b(?:for|with|over|role in|(?:accused|convicted|guilty|suspected|suspicion|charges?) of)"
    r"(?: (?:the|a|an|his|her|their|allegedly|conspiring to|plotting to|attempted|aggravated"
    r"|wartime|first-degree|second-degree|brutal|fatal|deadly))* " + _CRIMES
)
"""What a violent crime is charged with: "arrested *for killing*", "charged *with murder*"."""
_SOLVED: Final = re.compile(
    r"\b(?:arrested|charged|held|jailed|convicted) in [^.]{,40}(?:slaying|murder|killing|death)\b"
)
_CAUGHT: Final = re.compile(
    r"\b(?:arrest|nab|detain|apprehend|caught|held)\w*\b[^.]{0,40}\bsuspects?\b"
)


def without_policing(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims but for arrests and trials of those who did violence themselves."""
    listed = list(claims)
    violent = {f.id for c in listed if not _is_taking(c) for f in c.agent}
    return [claim for claim in listed if not _is_policing(claim, violent)]


def _is_taking(claim: Claim) -> bool:
    """Tell whether the claim is of an arrest or a trial, judged or not."""
    return may_be_lawful(neutral_of(claim.event_type))


def _is_policing(claim: Claim, violent: set[str]) -> bool:
    if not _is_taking(claim):
        return False
    taken = {singular(word) for f in claim.victim for word in f.text.lower().split()}
    done = any(filler.id in violent for filler in claim.victim)
    words = claim.quote.lower()
    return (
        bool(taken & _SUSPECTS)
        or done
        or any(pattern.search(words) for pattern in (_CHARGED, _SOLVED, _CAUGHT))
    )
