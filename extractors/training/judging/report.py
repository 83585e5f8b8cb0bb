"""Every score of a pipeline, a line each, beside what plain rules reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..data.conllu import read
from ..data.frames import plain as frames_plain
from ..data.treebank import chunks, to_doc
from . import judged_frames
from .frame_scores import frames_of, gives_frames
from .frame_scores import report as frame_report
from .origins import by_origin
from .peers import comparable
from .scores import TYPES, conflict, exact, genre, overlapping, speed, syntax, universal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

    from .frame_scores import Reading
    from .scores import Mention


def report(nlp: Language, data: Path, conflict_data: Path | None = None) -> Iterator[str]:
    """Score parse, names, frames, factuality and speed."""
    yield from parse_lines(nlp, data)
    yield from name_lines(nlp, data, conflict_data)
    yield from origin_lines(nlp)
    yield from frame_lines(nlp, data, "test")
    ewt = read(data / "ewt-test.conllu.gz")
    texts = [to_doc(nlp, chunk).text for chunk in chunks(ewt)]
    yield f"speed         {speed(nlp, texts):.0f} words in a second of one core"


def parse_lines(nlp: Language, data: Path) -> Iterator[str]:
    """Score parse, tags, lemmas and sentences on EWT test and GUM test."""
    ewt, gum = list(read(data / "ewt-test.conllu.gz")), list(read(data / "gum-test.conllu.gz"))
    parts = {"EWT test": ewt, "GUM news test": list(genre(gum, "news")), "GUM test": gum}
    for name, sentences in parts.items():
        scores = comparable(nlp, syntax(nlp, sentences))
        yield f"{name:14}" + "  ".join(f"{key} {value:.1f}" for key, value in scores.items())


def name_lines(nlp: Language, data: Path, conflict_data: Path | None) -> Iterator[str]:
    """Score names on Universal NER and, where its folder is given, on re3d."""
    names: dict[str, tuple[list[Mention], list[Mention]]] = {
        "UNER EWT test": universal(nlp, data, "test")
    }
    if conflict_data is not None:
        names["re3d"] = conflict(nlp, conflict_data, named=False)
        names["re3d names"] = conflict(nlp, conflict_data, named=True)
    for name, (gold, found) in names.items():
        for kind in (*TYPES, "all"):
            g, f = ([m for m in side if kind in (m[3], "all")] for side in (gold, found))
            yield f"{name:14}{kind:13} exact {exact(g, f)}"
            if name.startswith("re3d"):
                yield f"{name:14}{kind:13} overlap {overlapping(g, f)}"


def origin_lines(nlp: Language) -> Iterator[str]:
    """Score names by origin, and say how far the last lies behind the first."""
    scores = by_origin(nlp)
    for origin, score in scores.items():
        yield f"{origin:28}exact {score}"
    f1 = [score.f1 for score in scores.values()]
    yield f"{'worst behind best':28}{max(f1) - min(f1):.1f} points"


def frame_lines(nlp: Language, data: Path, part: str) -> Iterator[str]:
    """Score frames and factuality, first of plain rules on the same parse."""
    readings: dict[str, Reading] = {"plain rules": frames_plain.frames}
    if gives_frames(nlp):
        readings["frames"] = frames_of
    for name, frames in readings.items():
        for line in frame_report(nlp, data, part, frames):
            yield f"{name:14}{line}"
        for line in judged_frames.report(nlp, frames):
            yield f"{name:14}{line}"
