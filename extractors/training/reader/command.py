"""`python -m allegata.extractors.training reader`: from the read text to the reader's weights."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...reader.labels import MODELS
from ..reading.command import SHARED
from ..reading.vocabulary import READ

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from .records import Lesson

STEPS: Final = ("lessons", "silver", "teachers", "fit", "install", "weigh", "confidence")
LESSONS, SILVER = "lessons.pickle", "silver.pickle"
"""What the first steps leave in the working folder; the others are told in `making`."""
GOLD: Final = tuple(
    Path(__file__).parents[3] / "tests" / "challenge" / name
    for name in ("claims.jsonl", "claims_second.jsonl")
)
"""Short sentences with gold claims by name; the challenge itself is never learnt from."""

INSTALLED: Final = MODELS / "en_reader"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the training of the reader takes."""
    command.add_argument("--out", type=Path, required=True, help="folder for what is made")
    command.add_argument("--shared", type=Path, default=SHARED, help="folder of the texts")
    command.add_argument("--folder", type=Path, default=READ, help="folder of the readings")
    command.add_argument("--gold", type=Path, nargs="*", default=GOLD, help="files of gold claims")
    command.add_argument("--only", nargs="*", choices=STEPS, default=STEPS)
    command.add_argument("--teachers", type=int, nargs="*", default=(1, 3), help="their seeds")
    command.add_argument(
        "--mpnet",
        type=Path,
        help="folder of all-mpnet-base-v2, for the teachers; without it they see our encoder alone",
    )
    command.add_argument("--teaching-epochs", type=int, default=8)
    command.add_argument("--epochs", type=int, default=6, help="of the student")
    command.add_argument(
        "--onward",
        type=Path,
        metavar="FOLDER",
        help="go on from the student in this folder, with its labels, at lower rates",
    )
    command.add_argument("--unread", type=int, default=10_000, help="stretches of unread text")
    command.add_argument("--share", type=float, default=1.0, help="of the read text: the curve")
    command.add_argument(
        "--waves", type=int, default=14, help="last wave learnt from; later ones judge confidence"
    )
    command.add_argument("--until", type=int, default=16, help="last wave that judges")
    command.add_argument("--device", default="cpu", help="where to fit, as torch calls it")
    command.add_argument("--threads", type=int, default=1, help="of torch")
    command.add_argument("--workers", type=int, default=1, help="processes that weigh and judge")


def run(chosen: argparse.Namespace) -> int:
    """Run the steps; one whose result lies there is passed over."""
    work: Path = chosen.out
    work.mkdir(parents=True, exist_ok=True)
    if "lessons" in chosen.only and not (work / LESSONS).exists():
        _keep(_lessons(chosen), work / LESSONS)
    if "silver" in chosen.only and not (work / SILVER).exists():
        _keep(_silver(chosen), work / SILVER)
    if {"teachers", "fit"} & set(chosen.only):
        from .making import make

        make(_read(work / LESSONS), _read(work / SILVER), chosen)
    if "install" in chosen.only:
        from .making import STUDENT
        from .parts import install

        install(work / STUDENT, INSTALLED)
    if {"weigh", "confidence"} & set(chosen.only):
        from .chances import fit_chances

        fit_chances(chosen, INSTALLED)
    return 0


def _lessons(chosen: argparse.Namespace) -> list[Lesson]:
    from ...language.pipeline import load
    from ...scoring.challenge.gold import read_challenge
    from ..reading.passages import passages
    from ..reading.split import part_of, wide_conflicts
    from .lessons import lessons_of, lessons_of_gold

    wide, nlp = wide_conflicts(chosen.folder), load()
    found: list[Lesson] = []
    for passage in passages(chosen.shared, chosen.folder):
        seeds = passage.reading.source == "seeds"
        part = "seeds" if seeds else part_of(passage.reading, wide)
        found += lessons_of(passage, part, nlp)
    for file in chosen.gold:
        found += (one for text in read_challenge(file) for one in lessons_of_gold(text, nlp))
    return found


def _silver(chosen: argparse.Namespace) -> list[Lesson]:
    from ...language.pipeline import load
    from .lessons import plain_lessons
    from .silver import unread

    nlp = load()
    texts = unread(chosen.shared, chosen.folder)[: chosen.unread]
    return [one for name, text in texts for one in plain_lessons(name, text, nlp)]


def _keep(found: Sequence[Lesson], path: Path) -> None:
    whole = path.with_suffix(".part")
    with whole.open("wb") as file:
        pickle.dump(found, file)
    whole.rename(path)
    print(f"{path.name}: {len(found)} lessons", flush=True)


def _read(path: Path) -> list[Lesson]:
    with path.open("rb") as file:
        found: list[Lesson] = pickle.load(file)
    return found
