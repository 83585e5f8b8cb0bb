"""The read text as gold: what a reader wrote down about a passage, as claims to score against.

A filler is known by its words and by what the passage's references say that they stand for. The
roles of agent, victim, recipient and target are all there, empty ones too: a passage says all
that its text says. A claim in doubt, or one of an act told before (`same`), may be found or not.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ...scoring.challenge.gold import DOCUMENT_VOICE, GoldClaim, GoldText, Names
from ...scoring.challenge.scored_types import folded
from .records import DOCUMENT, OPEN
from .spans import Span
from .vocabulary import values

if TYPE_CHECKING:
    from .passages import Passage
    from .records import Filler, WrittenClaim

_ALWAYS: Final = ("agent", "victim", "recipient", "target")
_NAMED_ALIKE: Final = ("beneficiary", "intermediary", "instrument", "material")


def gold_text(passage: Passage) -> GoldText:
    """Return a passage as a text with its gold claims; its phenomenon is its source."""
    fields = passage.document.fields
    return GoldText(
        id=passage.id,
        phenomenon=passage.reading.source,
        text=passage.text,
        claims=tuple(gold_claim(claim, passage) for claim in passage.claims),
        forbidden=(),
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        published=fields.get("published"),
    )


def gold_claim(claim: WrittenClaim, passage: Passage) -> GoldClaim:
    """Return a written claim as a gold claim of its passage."""
    roles = {role: claim.roles.get(role, ()) for role in _ALWAYS}
    roles |= {role: claim.roles[role] for role in _NAMED_ALIKE if role in claim.roles}
    if "place" in claim.roles:
        roles["location"] = claim.roles["place"]
    relays = [name for voice in claim.relays for name in _voice_names(voice, passage)]
    return GoldClaim(
        event_types=(claim.type,),
        roles={role: tuple(names_of(f, passage) for f in found) for role, found in roles.items()},
        claimers=_claimers(claim, passage),
        relays=tuple(relays) or None,
        speech_acts=(claim.act,),
        polarity=(claim.polarity,),
        certainty=(claim.certainty,),
        temporality=(claim.temporality,),
        killed=claim.counts.get("Killed", (None, None))[0],
        optional=claim.doubt is not None or claim.same is not None,
    )


def names_of(filler: Filler, passage: Passage) -> Names:
    """Return the words of a filler, then those of what it stands for."""
    found, current = [passage.words(filler)], filler
    meant = {one.mention: one.antecedent for one in passage.reference}
    while isinstance(current, Span) and (antecedent := meant.pop(current, None)) is not None:
        found.append(passage.words(antecedent))
        current = antecedent
    return tuple(dict.fromkeys(found))


def _claimers(claim: WrittenClaim, passage: Passage) -> Names | None:
    """Return who may be named as the claimer, None where that cannot be told (`OPEN`)."""
    if OPEN in claim.claimers:
        return None
    return tuple(name for voice in claim.claimers for name in _voice_names(voice, passage))


def _voice_names(voice: Filler | str, passage: Passage) -> Names:
    if isinstance(voice, str):
        return (DOCUMENT_VOICE,) if voice == DOCUMENT else ()
    return names_of(voice, passage)


@cache
def is_read(event_type: str) -> bool:
    """Tell whether readers wrote down every claim of a type, or of the type it is scored as."""
    return folded(event_type) in {folded(name) for name in values("type")}
