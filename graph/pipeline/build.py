"""Documents in, a case out: the pipeline as one readable function, and its two increments.

A build reads what is not read yet, so one that was interrupted goes on where it stopped. The
case then holds exactly the documents of the build; ``add`` and ``remove`` change it by some.
Each is one change of the ledger: a case is as before it, or as after it (``state``).
"""

from __future__ import annotations

from difflib import get_close_matches
from glob import glob
from itertools import chain
from os.path import lexists
from typing import TYPE_CHECKING

from ...ontology.errors import CaseError
from ..folder.originals import Found
from ..privacy.pseudonyms import kept_list, read_list
from .intake import Intake
from .package_reader import extractors
from .report import BuildReport, Folder
from .state import Change, carry_out, writing
from .workers import pipeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ..folder.log import Entry
    from .workers import Reader


def build(
    case: Folder,
    paths: Iterable[str],
    *,
    pipeline: str | None = None,
    language: str | None = None,
    pseudonyms: Path | str | None = None,
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
    reader = reader or extractors()
    pipeline_of(reader, pipeline or None)  # before the folder is made: it may be missing
    with writing(case) as ledger:
        persons = kept_list(case.path) if protected is None else protected
        intake = Intake(ledger, reader, pipeline or "", persons, on_document)
        entries = intake.take(paths, workers=workers, language=language)
        found = Found(frozenset(intake.files), link=link)
        carry_out(case, ledger, Change(entries, intake.settings, persons, found=found, views=views))
    return BuildReport(case, tuple(case.log()), intake.read_now)


def add(
    case: Folder,
    paths: Iterable[str],
    *,
    language: str | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Folder]:
    """Read ``paths`` and add them to ``case``; documents that it has already are left alone.

    Names are replaced by the list that the case keeps.
    """
    with writing(case) as ledger:
        known, pipeline = tuple(ledger.entries()), case.settings().pipeline
        persons = kept_list(case.path)
        intake = Intake(ledger, reader or extractors(), pipeline, persons, on_document)
        entries = intake.take(paths, workers=workers, known=known, language=language)
        tried = {entry.source for entry in entries}
        kept = (e for e in known if e.status not in ("Failed", "Noted") or e.source not in tried)
        told = list(dict.fromkeys(chain(kept, entries)))
        found = Found(frozenset(intake.files), link=link)
        carry_out(case, ledger, Change(told, intake.settings, persons, found=found, views=views))
    return BuildReport(case, tuple(case.log()), intake.read_now)


def remove(case: Folder, names: Iterable[str], *, views: bool = True) -> BuildReport[Folder]:
    """Remove documents, named by source or IRI, and all that they said, from ``case``.

    Raises ``CaseError`` for a name that the case does not know; then nothing is removed.
    """
    with writing(case) as ledger:
        entries = ledger.entries()
        gone = {iri for name in names for iri in _documents_named(name, entries)}
        left = [entry for entry in entries if entry.document not in gone]
        change = Change(left, case.settings(), kept_list(case.path), views=views)
        carry_out(case, ledger, change)
    return BuildReport(case, tuple(case.log()), 0)


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
