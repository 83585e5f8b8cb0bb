"""Teachers and a student from lessons, each kept in the working folder and passed over if there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch

from ...reader.labels import read as read_model
from ..reading.split import DEV, TRAIN
from .encoder import Layers, Upper
from .fit import ONWARD as ONWARD_PLAN
from .fit import STUDENT as STUDENT_PLAN
from .fit import TEACHER as TEACHER_PLAN
from .fit import fit
from .judge import judged
from .labels import labels_of
from .model import Reader, keep, kept
from .mpnet import MPNet, cutting
from .net import Shape
from .packed import packed
from .parts import ENCODER, keep_student, some, stand_where
from .teaching import teach

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ...reader.labels import Labels
    from .packed import Packed
    from .records import Lesson
    from .teaching import Taught

TEACHER, STUDENT = "teacher", "student"
COURSE: Final = ".course"
"""What ends the name of the file with how far a fitting has come, as long as it lasts."""
_SHAPES: Final = (Shape(width=256, drop=0.25), Shape(width=384, drop=0.3))
"""Shapes of the teachers, one after the other: unlike ones err in different places."""
_LOOK: Final = 2
"""Epochs from one look at how a network does to the next."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What networks are made from.

    ``sets`` are windows of ``read``: those learnt from, the dev part, later waves. ``before`` is
    the folder of the student that this one goes on from.
    """

    work: Path
    labels: Labels
    read: Packed
    sets: dict[str, list[int]]
    layers: Layers
    mpnet: Path | None
    before: Path | None
    device: str

    @property
    def frozen(self) -> int:
        """The width of a word's states, after the middle and the last layer."""
        return 2 * self.layers.width

    def larger(self) -> MPNet | None:
        """Return the encoder of a teacher, None where it is to have none of its own."""
        return MPNet.read(self.mpnet) if self.mpnet is not None else None

    def look(self, name: str, readers: Sequence[Reader]) -> None:
        """Print how readers do on text that none of them has learnt from."""
        for part in ("dev", "late"):
            if windows := self.sets[part]:
                found = judged(readers, self.read, windows, self.labels)
                print(f"{name}, {part}: {found}", flush=True)


def make(lessons: Sequence[Lesson], unread: Sequence[Lesson], chosen: argparse.Namespace) -> None:
    """Make what is asked for of teachers and student; ``chosen`` are the command's options."""
    torch.set_num_threads(chosen.threads)
    sets = _sets(lessons, chosen.waves, chosen.share)
    before: Path | None = chosen.onward
    if before is not None:
        labels = read_model(before).labels
    else:
        labels = labels_of([lessons[n] for n in sets["train"]], unread)
    layers = Layers.read(ENCODER, chosen.device)
    cut = cutting(chosen.mpnet) if chosen.mpnet is not None else None
    read = packed(lessons, labels, chosen.device, cut)
    read.texts.read(layers)
    shop = Workshop(chosen.out, labels, read, sets, layers, chosen.mpnet, before, chosen.device)
    if "teachers" in chosen.only:
        for number, seed in enumerate(chosen.teachers):
            path = _teacher(chosen.out, seed)
            if not path.exists():
                _train_teacher(shop, path, number, seed, chosen.teaching_epochs)
    if "fit" in chosen.only and not (chosen.out / STUDENT).exists():
        teachers = list(_teachers(shop, chosen.teachers))
        told: tuple[Packed, Taught] | None = None
        if teachers:
            shop.look("teachers", teachers)
            more = packed(unread, labels, chosen.device, cut)
            more.texts.read(layers)
            told = more, teach(teachers, more, labels)
            del teachers
        _train_student(shop, told, chosen.epochs)


def _sets(lessons: Sequence[Lesson], waves: int, share: float) -> dict[str, list[int]]:
    """Return the numbers of lessons that are learnt from, and of those that judge."""
    chosen = {id(one) for one in some(lessons, share)}
    train = [n for n, one in enumerate(lessons) if one.part == TRAIN]
    return {
        "train": [n for n in train if lessons[n].wave <= waves and id(lessons[n]) in chosen],
        "dev": [n for n, one in enumerate(lessons) if one.part == DEV],
        "late": [n for n in train if lessons[n].wave > waves],
    }


def _teacher(work: Path, seed: int) -> Path:
    return work / f"{TEACHER}-{seed}.pt"


def _train_teacher(shop: Workshop, path: Path, number: int, seed: int, epochs: int) -> None:
    torch.manual_seed(seed)
    shape = _SHAPES[number % len(_SHAPES)]
    reader = Reader(shop.labels, shop.frozen, shape, shop.larger()).to(shop.device)
    plan = TEACHER_PLAN._replace(epochs=epochs)
    course = path.with_suffix(COURSE)
    for epoch in fit(reader, shop.read, shop.sets["train"], plan, seed=seed, course=course):
        if epoch % _LOOK == 0 or epoch == epochs:
            shop.look(f"{path.stem}, epoch {epoch}", [reader])
    keep(reader, path)
    course.unlink()


def _teachers(shop: Workshop, seeds: Sequence[int]) -> Iterator[Reader]:
    for seed in seeds:
        path = _teacher(shop.work, seed)
        if path.exists():
            yield kept(path, shop.labels, shop.frozen, shop.larger()).to(shop.device)


def _train_student(shop: Workshop, told: tuple[Packed, Taught] | None, epochs: int) -> None:
    torch.manual_seed(0)
    student = Reader(shop.labels, shop.frozen, Shape(), Upper(shop.layers))
    if shop.before is not None:
        stand_where(student, shop.before)
    student = student.to(shop.device)
    plan = (ONWARD_PLAN if shop.before is not None else STUDENT_PLAN)._replace(epochs=epochs)
    windows, course = shop.sets["train"], (shop.work / STUDENT).with_suffix(COURSE)
    for epoch in fit(student, shop.read, windows, plan, seed=0, unread=told, course=course):
        if epoch % _LOOK == 0 or epoch == epochs:
            shop.look(f"{STUDENT}, epoch {epoch}", [student])
    keep_student(shop.work / STUDENT, student, shop.labels)
    course.unlink()
