"""What is checked before a reading is kept: its words stand in the document where it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.records import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Reading


def check_evidence(reading: Reading) -> None:
    """Raise ValueError where ``text[start:end]`` is not what a claim or a mention quotes."""
    text = reading.document.text
    for what, start, end, quoted in _quoted(reading):
        if text[start:end] != quoted:
            raise ValueError(f"{what} quotes {quoted!r}, the document has {text[start:end]!r}")


def _quoted(reading: Reading) -> Iterator[tuple[str, int, int, str]]:
    for claim in reading.claims:
        yield claim.id, claim.start, claim.end, claim.quote
        for role in ROLES:
            for filler in getattr(claim, role):
                yield f"{role} of {claim.id}", filler.start, filler.end, filler.text
    for mention in reading.mentions:
        yield f"a mention ({mention.kind})", mention.start, mention.end, mention.text
