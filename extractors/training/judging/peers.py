"""Other pipelines that happen to be installed, scored in the same run and beside the embedded one.

Nothing here is needed or installed by allegata: whoever wants the comparison installs the pipelines
they want compared. Attachment is scored only of pipelines whose parser learnt Universal
Dependencies; what the adapter of `clearnlp.py` makes of other labels is not what such a parser was
taught. Tags, lemmas, sentences, names and the roles that plain rules read off the parse compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.util import get_installed_models

from ...language.pipeline import PipelineError, describe, load
from ..data.conllu import read
from ..data.frames.plain import frames
from ..data.treebank import chunks, to_doc
from .judged_frames import judge_roles
from .origins import by_origin
from .scores import TYPES, conflict, exact, overlapping, speed, syntax, universal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from .scores import Mention, Score

    Scorer = Callable[[list[Mention], list[Mention]], Score]

ADAPTER = "allegata_clearnlp_to_ud"
ATTACHMENT = ("LAS", "UAS")


def comparable(nlp: Language, scores: dict[str, float]) -> dict[str, float]:
    """Leave out the attachment scores of a pipeline that was taught other labels."""
    adapted = ADAPTER in nlp.pipe_names
    return {name: value for name, value in scores.items() if not adapted or name not in ATTACHMENT}


def comparison(data: Path, conflict_data: Path | None) -> Iterator[str]:
    """Yield a Markdown table: a line for the embedded pipeline and for each installed one."""
    header: list[str] = []
    for name in (None, *sorted(get_installed_models())):
        try:
            nlp = load(name)
        except PipelineError as error:
            yield f"left out: {error}"
            continue
        cells = figures(nlp, data, conflict_data)
        if not header:
            header = ["pipeline", *cells]
            yield "| " + " | ".join(header) + " |"
            yield "|---" * len(header) + "|"
        row = (cells.get(column, "–") for column in header[1:])
        yield "| " + " | ".join([describe(nlp), *row]) + " |"


def figures(nlp: Language, data: Path, conflict_data: Path | None) -> dict[str, str]:
    """Score one pipeline: what is measured, and the figure as written."""
    ewt = list(read(data / "ewt-test.conllu.gz"))
    cells = {k: f"{v:.1f}" for k, v in comparable(nlp, syntax(nlp, ewt)).items()}
    cells["UNER P/O/L/all"] = _by_type(universal(nlp, data, "test"), exact)
    if conflict_data is not None:
        mentions = conflict(nlp, conflict_data, named=False)
        cells["re3d overlap P/O/L/all"] = _by_type(mentions, overlapping)
    origins = [score.f1 for score in by_origin(nlp).values()]
    cells["names by origin, worst to best"] = f"{min(origins):.1f} to {max(origins):.1f}"
    right = [r.verdict == "right" for r in judge_roles(nlp, frames)]
    cells["domain roles, plain rules"] = f"{100 * sum(right) / len(right):.1f}"
    texts = [to_doc(nlp, chunk).text for chunk in chunks(ewt)]
    cells["words/s"] = f"{speed(nlp, texts):.0f}"
    return cells


def _by_type(mentions: tuple[list[Mention], list[Mention]], score: Scorer) -> str:
    def one(kind: str) -> str:
        gold, found = ([m for m in side if kind in (m[3], "all")] for side in mentions)
        return f"{score(gold, found).f1:.1f}"

    return " / ".join(one(kind) for kind in (*TYPES, "all"))
