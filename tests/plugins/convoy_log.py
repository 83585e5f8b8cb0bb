"""An extractor as another package offers it: entries of convoy logs, which are no sentences.

It lies here as an installed distribution would: the module, and beside it the metadata with its
entry point. Whoever puts this folder on the path has it installed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegata.ontology.identity import actor_iri, thing_iri
from allegata.ontology.records import Claim, Filler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.ontology.records import Document, Reading

ENTRY = re.compile(r"LOG (?P<sender>[A-Z]\w+) > (?P<recipient>[A-Z]\w+): (?P<goods>[a-z ]+)")


class ConvoyLog:
    """Reads `LOG Eastland > Midland: mortars` as a transfer of arms."""

    name = "convoy-log"
    version = "1.2"

    def claims(self, document: Document, reading: Reading) -> Iterator[Claim]:
        if reading.document.kind == "Message":  # people quote logs there, and alter them
            return
        for entry in ENTRY.finditer(document.text):
            if entry["goods"] == "ruined page":
                raise ValueError("the page\ncannot be read")
            goods = thing_iri(entry["goods"])
            yield Claim(
                id="",
                document=document.id,
                source=document.source,
                segment=0,
                start=entry.start(),
                end=entry.end(),
                quote=entry[0],
                claimer=None,
                relays=(),
                speech_act="Report",
                cue=None,
                event_type="ArmsTransfer",
                agent=(state(entry, "sender"),),
                recipient=(state(entry, "recipient"),),
                material=(Filler(goods, entry["goods"], "Weapon", entry["goods"], *entry.span(3)),),
                confidence=0.9,
            )


def state(entry: re.Match[str], role: str) -> Filler:
    name = entry[role]
    return Filler(actor_iri(name), name, "StateActor", name, *entry.span(role))
