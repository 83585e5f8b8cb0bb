"""Documents in, a case out: the pipeline as one readable function, and its two increments.

A build reads what is not read yet, so one that was interrupted goes on where it stopped. The
case then holds exactly the documents of the build; ``add`` and ``remove`` change it by some.
Each is one change of the ledger: a case is as before it, or as after it (``state``).
"""

from __future__ import annotations

from difflib import get_close_matches
from glob import glob
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.errors import CaseError
from ..folder.originals import Found
from ..privacy.pseudonyms import kept_list, read_list
from .given import own_held, protects, unprotected
from .intake import Intake
from .package_reader import extractors, own_actors
from .protection.hiding import protected_entries
from .report import BuildReport, Folder
from .state import Change, carry_out, writing
from .workers import pipeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..folder.log import Entry
    from .workers import Reader


def build(
    case: Folder,
    paths: Iterable[str],
    *,
    pipeline: str | None = None,
    language: str | None = None,
    pseudonyms: Path | str | None = None,
    actors: Path | str | None = None,
    protect: bool | None = None,
    shown_from: float | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Folder]:
    """Read ``paths`` into ``case``, which ``CaseFolder.make`` gave.

    The options are those of ``graph.case.build``, which most callers want. Raises ``CaseError``
    where nothing of ``paths`` is there, as far as they are files: no case is made or emptied for
    a slip of the pen.
    """
    if reader is None:
        paths = named_there(paths)
    protected = None if pseudonyms is None else read_list(pseudonyms)
    given = None if actors is None else own_actors(Path(actors))
    reader = reader or extractors()
    pipeline_of(reader, pipeline or None)  # before the folder is made: it may be missing
    with writing(case) as ledger:
        persons = kept_list(case.path) if protected is None else protected
        own = unprotected(own_held(ledger) if given is None else given, persons)
        hides = protects(ledger) if protect is None else protect
        intake = Intake(ledger, reader, pipeline or "", persons, on_document, actors=own)
        opened = intake.open(paths, language=language)
        taking = protected_entries if hides else Intake.take_opened
        entries = taking(intake, opened, workers=workers)
        found = Found(frozenset(intake.files), link=link)
        asked = case.settings().shown_from if shown_from is None else shown_from
        change = _change(intake, entries, own, hides=hides, found=found, views=views)
        carry_out(case, ledger, change.showing(asked))
        log = tuple(ledger.entries())
    return BuildReport(case, log, intake.read_now, _read_in(entries))


def add(
    case: Folder,
    paths: Iterable[str],
    *,
    language: str | None = None,
    actors: Path | str | None = None,
    protect: bool | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Folder]:
    """Read ``paths`` and add them to ``case``; documents that it has already are left alone.

    Names are replaced by the list that the case keeps. ``actors`` are known from now on; what was
    read before is read with them by the next build.
    """
    given = None if actors is None else own_actors(Path(actors))
    with writing(case) as ledger:
        known, pipeline = tuple(ledger.entries()), case.settings().pipeline
        persons = kept_list(case.path)
        own = unprotected(own_held(ledger) if given is None else given, persons)
        reads = reader or extractors()
        intake = Intake(ledger, reads, pipeline, persons, on_document, actors=own)
        hides = protects(ledger) if protect is None else protect
        opened = intake.open(paths, language=language)
        if hides:
            entries = protected_entries(intake, opened, workers=workers, known=known)
            told = list(dict.fromkeys(entries))
        else:
            entries = intake.take_opened(opened, workers=workers, known=known)
            told = [*known, *entries]
        tried = {entry.source for entry in intake.entries}
        stale = {e for e in known if e.status in ("Failed", "Noted") and e.source in tried}
        told = [e for e in dict.fromkeys(told) if e not in stale or e in intake.entries]
        entries = intake.entries
        found = Found(frozenset(intake.files), link=link)
        change = _change(intake, told, own, hides=hides, found=found, views=views)
        carry_out(case, ledger, change.showing(case.settings().shown_from))
        log = tuple(ledger.entries())
    return BuildReport(case, log, intake.read_now, _read_in(entries))


def remove(case: Folder, names: Iterable[str], *, views: bool = True) -> BuildReport[Folder]:
    """Remove documents, named by source or IRI, and all that they said, from ``case``.

    Raises ``CaseError`` for a name that the case does not know; then nothing is removed.
    """
    with writing(case) as ledger:
        entries = ledger.entries()
        gone = {iri for name in names for iri in _documents_named(name, entries)}
        left = [entry for entry in entries if entry.document not in gone]
        persons, own = kept_list(case.path), own_held(ledger)
        hides = protects(ledger)
        change = Change(left, case.settings(), persons, own, protect=hides, views=views)
        carry_out(case, ledger, change)
        log = tuple(ledger.entries())
    return BuildReport(case, log, 0)


def _change(
    intake: Intake,
    entries: list[Entry],
    actors: tuple[str, ...],
    *,
    hides: bool,
    found: Found,
    views: bool,
) -> Change:
    """Return the change that an intake makes; a user's actors who are hidden now are left out."""
    own = unprotected(actors, intake.persons)
    return Change(
        entries, intake.settings, intake.persons, own, protect=hides, found=found, views=views
    )


def _read_in(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(e.document for e in entries if e.status == "Read" and e.document)


def named_there(paths: Iterable[str]) -> list[str]:
    """Return ``paths``; a ``CaseError`` where none of them names anything that is there."""
    named = [str(path) for path in paths]
    there = (one == "-" or lexists(one) or glob(one) for one in named)  # noqa: PTH207 as shells do
    if named and not any(there):
        told = ", ".join(named[:3]) + (f" and {len(named) - 3} more" if len(named) > 3 else "")
        raise CaseError(f"{told}: no such file or folder; check the spelling and where you are")
    return named


def _documents_named(name: str, entries: list[Entry]) -> list[str]:
    found = [
        entry.document
        for entry in entries
        if entry.document
        and name in (entry.source, entry.document, entry.document.rsplit("/", 1)[-1])
    ]
    if not found:
        known = sorted({entry.source for entry in entries if entry.document})
        close = get_close_matches(name, known, n=3) or known[:3]
        raise CaseError(f"no document {name!r} in the case; it has {', '.join(close) or 'none'}")
    return found
