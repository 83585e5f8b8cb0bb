"""One state: a change of the ledger, and tables, store and pages brought to what it says.

A change is carried out in this order, under the case's lock. All that is made of the ledger is
made beside the old, in ``next/``; the ledger commits, which is the one moment at which the case
becomes another; what was made is moved into its place; the marks are set. Whoever dies before
the commit leaves the case as it was, whoever dies after it leaves marks that lag: the next to
open the case makes what is missing again. Readers go on with what they have opened; one that
comes while things are moved waits for it.
"""

from __future__ import annotations

import json
import shutil
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from ...ontology.version import __version__
from ..claims.shown import shown_from
from ..folder import marks
from ..folder.case_folder import CaseFolder
from ..folder.earlier import earlier_readings, remove_earlier
from ..folder.ledger import Ledger, decisions_digest
from ..folder.log import Entry, in_order
from ..folder.originals import Found, originals_of, own_originals, switch_originals
from ..folder.settings import FILES, FORMAT, Settings, write_settings
from ..formats.jsonl import read_objects, record
from ..privacy.pseudonyms import keep_list, kept_list, switch_list
from .alone import InUseError, alone, for_the_owner, full_disk_told, heap_at_rest
from .assembly import write_tables
from .fingerprint import look, shape
from .given import hide_in_decisions, holding, own_held, protects
from .graph import load_graph, move_graph
from .standing import files_held
from .turning import turn
from .worked_out import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..folder.originals import Original
    from ..privacy.pseudonyms import Person
    from .turning import Shared

_WAIT = 20.0
"""Seconds that a reader waits while another process moves what it has made."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a case is to be: its log, how it is read, whose names are hidden, with pages or not.

    ``actors`` are a user's rows in JSON, ``found`` the files that documents were read from now;
    ``entries`` is None where the documents stay as they are.
    """

    entries: list[Entry] | None
    settings: Settings
    persons: tuple[Person, ...]
    actors: tuple[str, ...] = ()
    protect: bool = field(default=False, kw_only=True)
    found: Found = field(default_factory=Found, kw_only=True)
    views: bool = field(kw_only=True)

    def showing(self, threshold: float | None) -> Change:
        """Return the change with the confidence from which claims are shown, if one was asked."""
        return replace(self, settings=replace(self.settings, shown_from=threshold))


@contextmanager
def writing(case: CaseFolder) -> Iterator[Ledger]:
    """Hold the case alone, as its one writer, and give its ledger; the folder is made if need be.

    Raises ``CaseError`` where another process holds it, and where the disk is full.
    """
    case.path.mkdir(parents=True, exist_ok=True)
    with for_the_owner(case.path), alone(case), full_disk_told(case), heap_at_rest():
        if not case.settings_path.exists():
            write_settings(case.settings_path, Settings(FORMAT, __version__, "", "", ""))
        with Ledger(case.ledger_path, write=True) as ledger:
            _bring_up(case, ledger)
            yield ledger


def bring_up(case: CaseFolder) -> None:
    """Bring tables, store and pages to what the ledger says, where they lag.

    A case of an earlier layout is taken into a ledger. Where a writer is moving what it has
    made, this waits for it; a ``CaseError`` tells where that takes long.
    """
    until = time.monotonic() + _WAIT
    while marks.is_behind(case):
        try:
            with writing(case):
                return
        except InUseError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def carry_out(case: CaseFolder, ledger: Ledger, change: Change) -> None:
    """Make ``change`` the state of the case; where it changes nothing, nothing is written."""
    originals = originals_of(case.path, change.persons).with_found(change.found)
    if not _changes(case, ledger, change, originals):
        ledger.forget_fresh()
    else:
        _commit(case, ledger, change, originals)
    if change.views:
        ledger.state("pages wanted", str(ledger.generation))
        if not marks.pages_stand(case, ledger, look()):
            _write_pages(case, ledger)


def _changes(case: CaseFolder, ledger: Ledger, change: Change, originals: list[Original]) -> bool:
    listed = originals_of(case.path, change.persons).listed()
    entries = change.entries or []
    return (
        ledger.entries() != sorted(entries, key=in_order)
        or bool(ledger.waiting(entries))
        or ledger.fact("settings") != _settings_text(change.settings)
        or kept_list(case.path) != change.persons
        or (own_held(ledger), protects(ledger)) != (change.actors, change.protect)
        or ledger.fact("shape") != shape(change.settings.threshold)
        or list(listed) != own_originals(originals, files_held(ledger), change.persons)
    )


def _commit(case: CaseFolder, ledger: Ledger, change: Change, originals: list[Original]) -> None:
    renamed = kept_list(case.path) != change.persons
    number = int(ledger.fact("list") or 0) + renamed
    if renamed:
        keep_list(case.path, change.persons, number=number)
        hide_in_decisions(case, change.persons)
    threshold = change.settings.threshold
    anew = ledger.fact("shape") != shape(threshold)
    whole = renamed or anew or not _movable(case, ledger)
    old = case if marks.tables_stand(case, ledger) and not (anew or renamed) else None
    known = ledger.entries()
    with ledger.change():
        before = ledger.generation
        changed = frozenset() if change.entries is None else ledger.take_over(change.entries)
        whole = whole or 2 * len(changed) > len(ledger.documents())
        ledger.state("actors", "\n".join(change.actors))
        prepare(ledger, anew=anew)
        decisions = holding(case)
        turned = ledger.documents() if anew else changed
        with shown_from(threshold):
            shared = turn(ledger, turned, change.persons, decisions)
        ledger.state("settings", _settings_text(change.settings))
        ledger.state("list", str(number))
        ledger.state("protect", "yes" if change.protect else "")
        ledger.state("shape", shape(threshold))
        ledger.state("decisions", decisions_digest(case.decisions_path))
        ledger.state("pages wanted", str(before + 1) if change.views else "")
        if change.entries is not None:
            ledger.state("newest", json.dumps(_newest(ledger, changed) if before else []))
        moved = _moved(before, changed | shared.judged, shared)
        ledger.state("moved", "" if whole else moved)
        own = own_originals(originals, files_held(ledger), change.persons)
        originals_of(case.path, change.persons).wait(own, before + 1)
        sources = _sources((*known, *(change.entries or ())), changed)
        _stage(case, ledger, change.persons, whole=whole, old=old, changed=sources)
    _promote(case, ledger)


def _newest(ledger: Ledger, changed: Iterable[str]) -> list[str]:
    """Return the documents of the ledger among ``changed``, in the order of their sources."""
    come = set(changed)
    return [iri for iri in ledger.documents() if iri in come]


def _sources(entries: Iterable[Entry], documents: frozenset[str]) -> set[str]:
    return {entry.source for entry in entries if entry.document in documents}


def _moved(before: int, changed: Iterable[str], shared: Shared) -> str:
    """Return how the store comes from the generation ``before`` to the next, as JSON."""
    quads = {"gone": sorted(shared.gone), "come": sorted(shared.come)}
    return json.dumps({"from": before, "documents": sorted(changed)} | quads)


def _bring_up(case: CaseFolder, ledger: Ledger) -> None:
    if not ledger.generation:
        _take_in_earlier(case, ledger)
        return
    switch_list(case.path, int(ledger.fact("list") or 0))
    switch_originals(case.path, ledger.generation)
    if not marks.tables_stand(case, ledger) or not marks.graph_stands(case, ledger):
        whole = not (marks.graph_stands(case, ledger) or _movable(case, ledger))
        _stage(case, ledger, kept_list(case.path), whole=whole)
        _promote(case, ledger)
    if marks.decisions_lag(case, ledger):
        _commit(case, ledger, *_as_it_is(case, ledger))
    if marks.views_lag(ledger):
        _write_pages(case, ledger)


def _as_it_is(case: CaseFolder, ledger: Ledger) -> tuple[Change, list[Original]]:
    """Return the change that changes no document: what is derived follows the decisions."""
    persons, views = kept_list(case.path), bool(ledger.fact("pages wanted"))
    originals = list(originals_of(case.path, persons).listed())
    change = Change(
        None,
        _settings_in(ledger),
        persons,
        own_held(ledger),
        protect=protects(ledger),
        views=views,
    )
    return change, originals


def _take_in_earlier(case: CaseFolder, ledger: Ledger) -> None:
    """Take a case of the layout without a ledger into one; its documents are not read again."""
    settings = case.settings()
    if settings.format != FILES:
        return
    for packed in earlier_readings(case.path):
        ledger.keep(packed)
    if case.log_path.exists():
        entries = [record(Entry, value) for value in read_objects(case.log_path)]
        settings = replace(settings, format=FORMAT)
        views = case.views_path.exists()
        persons = kept_list(case.path)
        originals = list(originals_of(case.path, persons).listed())
        _commit(case, ledger, Change(entries, settings, persons, views=views), originals)
        if views:
            _write_pages(case, ledger)


def _stage(
    case: CaseFolder,
    ledger: Ledger,
    persons: tuple[Person, ...],
    *,
    whole: bool,
    old: CaseFolder | None = None,
    changed: Iterable[str] = (),
) -> None:
    """Write beside the case what it is to become: the tables, and the store where it is new."""
    beside = _beside(case)
    shutil.rmtree(beside.path, ignore_errors=True)
    beside.path.mkdir()
    write_tables(ledger, beside, old=old, changed=changed)
    if whole:
        load_graph(ledger, beside, persons)


def _promote(case: CaseFolder, ledger: Ledger) -> None:
    """Move what was made beside the case into its place; each step may be done twice."""
    beside = _beside(case)
    switch_list(case.path, int(ledger.fact("list") or 0))
    switch_originals(case.path, ledger.generation)
    write_settings(case.settings_path, _settings_in(ledger))
    for made, place in zip(*map(marks.table_paths, (beside.path, case.path)), strict=True):
        made.replace(place)
    if beside.graph_path.exists():
        marks.mark_graph(beside.graph_path, str(ledger.generation))
        shutil.rmtree(case.graph_path, ignore_errors=True)
        beside.graph_path.replace(case.graph_path)
    elif not marks.graph_stands(case, ledger):
        move_graph(case, ledger)
    ledger.state("moved", "")
    marks.mark_tables(case, ledger)
    shutil.rmtree(beside.path)
    if ledger.fact("pages") != str(ledger.generation):
        shutil.rmtree(case.views_path, ignore_errors=True)
    remove_earlier(case.path)


def _write_pages(case: CaseFolder, ledger: Ledger) -> None:
    from ..views import write_views

    write_views(case, case.views_path)
    marks.mark_pages(case, ledger, look())


def _movable(case: CaseFolder, ledger: Ledger) -> bool:
    """Say whether the store is where the ledger is, or where its last change says the way from."""
    moved = json.loads(ledger.fact("moved") or "{}")
    at, to = moved.get("from"), ledger.generation
    return marks.graph_stands(case, ledger) or marks.graph_mark(case) in {f"{at}", f"{at}>{to}"}


def _beside(case: CaseFolder) -> CaseFolder:
    return CaseFolder(case.path / "next")


def _settings_text(settings: Settings) -> str:
    return json.dumps(asdict(settings), sort_keys=True)


def _settings_in(ledger: Ledger) -> Settings:
    return record(Settings, json.loads(ledger.fact("settings") or "{}"))
