"""Extractors of other packages: what they must be, how they are found, how they are asked.

A package offers one in its ``pyproject.toml``, and a build asks it once it is installed::

    [project.entry-points."allegata.extractors"]
    customs-lists = "customs_lists:extractor"

What is named there is an object that fits ``Extractor``, or a class or function that returns one
without arguments. A language model can stand behind the same protocol: it gets the text and what
the rules have read, and answers with claims whose quotes are checked against the text, so that
what it invents is refused. None is shipped, and the protocol opens no network connection; a
package that needs one says so to its users and keeps its answers, so that a build repeats.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ..ontology.errors import AllegataError
from .plugin_claims import ExtractorError, adopted

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from ..ontology.records import Claim, Document, Reading

GROUP = "allegata.extractors"
"""The entry-point group."""


@runtime_checkable
class Extractor(Protocol):
    """What reads claims out of a document beside the rules.

    ``name`` and ``version`` stand in the case and on each claim; a new version reads every
    document again.
    """

    name: str
    version: str

    def claims(self, document: Document, reading: Reading) -> Iterable[Claim]:
        """Yield claims about ``document``; ``reading`` is what the rules made of it.

        The same document must give the same claims in each process. ``start``, ``end`` and
        ``quote`` must agree with the text. ``id`` is only a key by which other claims of the
        same call relay this one, and may be empty; ``relays`` may name claims of ``reading``
        too. The id and ``extractor`` are set by allegata. ``ontology.identity`` has the
        functions that make the ids of actors and places from their names.
        """
        ...


@dataclass(frozen=True, slots=True)
class Plugins:
    """The extractors that are installed, sorted by name, and why others cannot be used."""

    extractors: tuple[Extractor, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the name and version of each extractor."""
        return tuple(map(_label, self.extractors))


@cache
def installed() -> Plugins:
    """Find the extractors of other packages, once in each process; a bad one is a fault."""
    found: dict[str, Extractor] = {}
    faults: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        try:
            extractor = _loaded(point, found)
            found[extractor.name] = extractor
        except (Exception, SystemExit) as error:
            faults.append(f"extractor {point.name} cannot be loaded: {_told(error)}")
    return Plugins(tuple(found[name] for name in sorted(found)), tuple(faults))


def extended(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """Return ``reading`` with the claims of the installed extractors, and what went wrong.

    An extractor that fails on a document adds no claim to it; each fault is one line.
    """
    claims = {claim.id: claim for claim in reading.claims}
    faults: list[str] = []
    for extractor in installed().extractors:
        try:
            said = extractor.claims(reading.document, reading)
            added = adopted(said, reading, extractor=_label(extractor))
            claims |= {claim.id: claim for claim in added}
        except (Exception, SystemExit) as error:
            faults.append(f"extractor {_label(extractor)} failed: {_told(error)}")
    ordered = sorted(claims.values(), key=lambda claim: (claim.start, claim.end, claim.id))
    return replace(reading, claims=tuple(ordered)), tuple(faults)


def _loaded(point: EntryPoint, others: Container[str]) -> Extractor:
    """Load what an entry point names; ExtractorError where it is no extractor."""
    named = point.load()
    extractor = named() if callable(named) else named
    if not isinstance(extractor, Extractor):
        raise ExtractorError(f"{point.value} has no name, version or claims method")
    for field in ("name", "version"):
        value = getattr(extractor, field)
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise ExtractorError(f"{point.value} has no {field} of printable characters")
    if extractor.name.partition(".")[0] == "allegata":
        raise ExtractorError(f"the name {extractor.name!r} is that of allegata's own rules")
    if extractor.name in others:
        raise ExtractorError(f"another extractor is called {extractor.name!r} already")
    return extractor


def _label(extractor: Extractor) -> str:
    return f"{extractor.name} {extractor.version}"


def _told(error: BaseException) -> str:
    """Return an error as one line; where it was raised, if it is a defect."""
    message = " ".join(str(error).split())
    if isinstance(error, AllegataError):
        return message
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {message} ({Path(last.filename).name}, line {last.lineno})"
