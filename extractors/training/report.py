"""Every score of a pipeline, a line each, beside what plain rules reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

from . import frame_scores, frames_plain
from .conllu import read
from .scores import TYPES, conflict, exact, genre, overlapping, speed, syntax, universal
from .treebank import chunks
from .treebank import to_doc as parsed_doc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

    from .scores import Mention


def report(nlp: Language, data: Path, conflict_data: Path | None = None) -> Iterator[str]:
    """Score parse, names, frames, factuality and speed."""
    yield from parse_lines(nlp, data)
    yield from name_lines(nlp, data, conflict_data)
    yield from frame_lines(nlp, data, "test")
    ewt = read(data / "ewt-test.conllu.gz")
    texts = [parsed_doc(nlp, c).text for c in chunks(ewt, None, 0)]
    yield f"speed         {speed(nlp, texts):.0f} words in a second of one core"


def parse_lines(nlp: Language, data: Path) -> Iterator[str]:
    """Score parse, tags, lemmas and sentences on EWT test and GUM test."""
    ewt, gum = list(read(data / "ewt-test.conllu.gz")), list(read(data / "gum-test.conllu.gz"))
    parts = {"EWT test": ewt, "GUM news test": list(genre(gum, "news")), "GUM test": gum}
    for name, sentences in parts.items():
        scores = syntax(nlp, sentences)
        yield f"{name:14}" + "  ".join(f"{key} {value:.1f}" for key, value in scores.items())


def name_lines(nlp: Language, data: Path, conflict_data: Path | None) -> Iterator[str]:
    """Score names on Universal NER and, where its folder is given, on re3d."""
    names: dict[str, tuple[list[Mention], list[Mention]]] = {
        "UNER EWT test": universal(nlp, data / "uner-ewt-test.iob2")
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


def frame_lines(nlp: Language, data: Path, part: str) -> Iterator[str]:
    """Score frames and factuality, first of plain rules on the same parse."""
    for line in frame_scores.report(nlp, data, part, frames_plain.frames):
        yield f"plain rules   {line}"
    if Doc.has_extension("frames"):
        for line in frame_scores.report(nlp, data, part):
            yield f"frames        {line}"
    else:
        yield "frames        none: the pipeline gives no frames"
