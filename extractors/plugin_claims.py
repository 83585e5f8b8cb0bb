"""Claims that another package made: checked before they are taken in, and given their ids."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from ..ontology.errors import AllegataError
from ..ontology.identity import claim_iri
from ..ontology.records import ROLES, Claim, Claimer, Filler
from ..ontology.terms import iri_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..ontology.records import Reading

_VALUES: Final = ("event_type", "speech_act", "polarity", "certainty", "temporality")
_ACTORS: Final = frozenset(
    {"Person", "Organisation", "StateActor", "ArmedGroup", "PersonGroup", "UnidentifiedActor"}
)
_FILLERS: Final = _ACTORS | {"Location", "Weapon", "Object"}


class ExtractorError(AllegataError):
    """A plug-in that is no extractor, or a claim of one that cannot be taken in."""


def adopted(claims: Iterable[Claim], reading: Reading, *, extractor: str) -> tuple[Claim, ...]:
    """Return ``claims`` with ids made from what they say and with their ``extractor``.

    Raises ExtractorError for what is no claim about this document and TermError for a value
    that the ontology does not have; then none is taken in.
    """
    known = {claim.id: claim.id for claim in reading.claims}
    taken: list[Claim] = []
    for claim in claims:
        _check(claim, reading)
        new = replace(claim, id="", extractor=extractor)
        new = replace(new, id=_identity(new))
        if claim.id and known.setdefault(claim.id, new.id) != new.id:
            raise ExtractorError(f"two claims have the id {claim.id!r}")
        taken.append(new)
    return tuple(replace(claim, relays=tuple(_relayed(claim, known))) for claim in taken)


def _identity(claim: Claim) -> str:
    """Hash all that a claim says; neither how it was read, how surely, nor whom it relays."""
    said = asdict(replace(claim, relays=(), confidence=0.0, risk=0.0))
    del said["rules"]
    return claim_iri(claim.document, json.dumps(said, ensure_ascii=False, sort_keys=True))


def _relayed(claim: Claim, known: dict[str, str]) -> Iterator[str]:
    for key in claim.relays:
        if key not in known:
            raise ExtractorError(f"a claim relays {key!r}, which is no claim of this document")
        yield known[key]


def _check(claim: object, reading: Reading) -> None:
    """Raise unless ``claim`` is one about the document, in the document's words."""
    if not isinstance(claim, Claim):
        raise ExtractorError(f"{type(claim).__name__} is no Claim")
    document = reading.document
    if (claim.document, claim.source) != (document.id, document.source):
        raise ExtractorError(f"a claim is about {claim.source or claim.document!r}")
    if claim.segment not in {segment.index for segment in document.segments}:
        raise ExtractorError(f"a claim is in segment {claim.segment}, which is not there")
    _check_words(claim, document.text)
    for name in _VALUES:
        iri_of(name, getattr(claim, name))
    for term in claim.characterised_as:
        iri_of("characterised_as", term)
    if not 0 <= claim.confidence <= 1:
        raise ExtractorError(f"a claim has the confidence {claim.confidence}; it is 0 to 1")


def _check_words(claim: Claim, text: str) -> None:
    """Raise unless the quote stands in the text, and who and what fills the roles is named."""
    if not claim.quote or not 0 <= claim.start < claim.end <= len(text):
        raise ExtractorError(f"a claim has no evidence at {claim.start} to {claim.end}")
    if text[claim.start : claim.end] != claim.quote:
        raise ExtractorError(f"the text does not have {claim.quote[:60]!r} at {claim.start}")
    if claim.claimer is not None:
        _check_named(claim.claimer, _ACTORS)
    for role in ROLES:
        for filler in getattr(claim, role):
            _check_named(filler, _FILLERS)
            if text[filler.start : filler.end] != filler.text:
                raise ExtractorError(f"the text has no {filler.text!r} at {filler.start}")


def _check_named(named: Filler | Claimer, types: frozenset[str]) -> None:
    if not named.id or not named.name or named.type not in types:
        known = ", ".join(sorted(types))
        raise ExtractorError(f"{named.text!r} needs an id, a name and one of the types {known}")
