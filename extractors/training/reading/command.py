"""`python -m allegata.extractors.training read`: check, take, compare and part the read text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ....ontology.errors import AllegataError
from .check import check_folder
from .counts import count_lines
from .folder import readings, write
from .passages import passages, second_readings
from .scored.agreement import agreement, twins
from .scored.texts import PASSAGE, SPLITS, UNITS
from .split import DEV, PARTS, SHARE, conflict_shares, part_of, wide_conflicts
from .taking.take import Taken, take
from .vocabulary import READ

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from .faults import Fault

SHARED: Final = Path("../shared")
LATEST_WAVE: Final = 4
VERBS: Final = ("check", "take", "agreement", "split", "count", "score")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the verbs take."""
    command.add_argument("verb", choices=VERBS, help="what to do with the read text")
    command.add_argument(
        "files",
        type=Path,
        nargs="*",
        help="check, take: passages and what was written about them, in one file or in two",
    )
    command.add_argument("--shared", type=Path, default=SHARED, help="folder of the texts")
    command.add_argument("--folder", type=Path, default=READ, help="folder of the readings")
    command.add_argument(
        "--wave", type=int, default=LATEST_WAVE, help="round of reading; 1 is the pilot"
    )
    command.add_argument("--split", choices=SPLITS, default=DEV, help="score: which texts to read")
    command.add_argument(
        "--unit", choices=UNITS, default=PASSAGE, help="score: what is read at once"
    )
    command.add_argument(
        "--least", type=float, default=0.0, help="score: the confidence from which claims count"
    )
    command.add_argument("--errors", action="store_true", help="score: list forbidden claims")


def run(chosen: argparse.Namespace) -> int:
    """Do one verb and return the exit status: 1 where there are faults, 2 where it cannot run."""
    verbs = {
        "check": _check,
        "take": _take,
        "agreement": _agree,
        "split": _split,
        "count": _count,
        "score": _score,
    }
    try:
        return verbs[chosen.verb](chosen)
    except AllegataError as error:
        print(error)
        return 2


def _check(chosen: argparse.Namespace) -> int:
    if chosen.files:
        return _told(take(chosen.files, chosen.shared, wave=chosen.wave))
    faults = _print(check_folder(chosen.shared, chosen.folder))
    every = list(readings(chosen.folder))
    print(f"{len(every)} readings, {sum(len(one.claims) for one in every)} claims, {faults} faults")
    return int(bool(faults))


def _take(chosen: argparse.Namespace) -> int:
    if not chosen.files:
        print("name the files of the passages and of what was written about them")
        return 2
    taken = take(chosen.files, chosen.shared, wave=chosen.wave)
    if status := _told(taken):
        print("nothing was taken; mend the lines and run it again")
        return status
    for source, count in sorted(write(taken.readings, chosen.folder).items()):
        print(f"{source}.jsonl: {count} readings")
    return 0


def _told(taken: Taken) -> int:
    _print(sorted(taken.faults))
    claims = sum(len(one.claims) for one in taken.readings)
    print(
        f"{len(taken.readings)} passages read, {claims} claims, {len(taken.faults)} faults, "
        f"{len(taken.unread)} still to read"
    )
    for change, count in sorted(taken.changes.items()):
        print(f"by rule: {change}, {count} times")
    return int(bool(taken.faults))


def _print(faults: Iterable[Fault]) -> int:
    count = 0
    for count, fault in enumerate(faults, start=1):  # noqa: B007 - the last count is the number
        print(fault)
    return count


def _agree(chosen: argparse.Namespace) -> int:
    first = passages(chosen.shared, chosen.folder)
    pairs = twins(first, second_readings(chosen.shared, chosen.folder))
    for wave in sorted({second.reading.wave for _, second in pairs}, reverse=True):
        print(f"second readings of wave {wave}")
        of_wave = [pair for pair in pairs if pair[1].reading.wave == wave]
        for line in agreement(of_wave).lines():
            print(f"  {line}")
    return 0


def _split(chosen: argparse.Namespace) -> int:
    every = [one for one in readings(chosen.folder) if one.twin is None]
    wide = wide_conflicts(chosen.folder)
    sizes, papers = Counter[str](), Counter[str]()
    for one in every:
        sizes[part_of(one, wide)] += 1
    for part in {one.document: part_of(one, wide) for one in every}.values():
        papers[part] += 1
    for part in PARTS:
        share = 100 * sizes[part] / len(every)
        print(f"{part:6}{sizes[part]:5} passages ({share:.1f} %) of {papers[part]} documents")
    for conflict, share in conflict_shares(every).items():
        if (share >= SHARE) != (conflict in wide):
            kind = "parted" if conflict in wide else "kept whole"
            print(f"{conflict} has {100 * share:.1f} % of the documents and is {kind}")
    return 0


def _count(chosen: argparse.Namespace) -> int:
    for line in count_lines(readings(chosen.folder), wide_conflicts(chosen.folder)):
        print(line)
    return 0


def _score(chosen: argparse.Namespace) -> int:
    from ...language.pipeline import load
    from .score import claims_reader, score_lines

    for line in score_lines(
        chosen.split,
        chosen.shared,
        chosen.folder,
        claims_reader(load()),
        unit=chosen.unit,
        least=chosen.least,
        errors=chosen.errors,
    ):
        print(line, flush=True)
    return 0
