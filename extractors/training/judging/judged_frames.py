"""Score roles and factuality of words that reporting is about and treebanks hardly have.

`tests/language/roles.jsonl` has sentences with the head words of ARG0 and ARG1 of one predicate;
`factuality.jsonl` says of one predicate whether it happened, did not, or is left uncertain. The
words stand once in their sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .frame_scores import frames_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from .frame_scores import FoundFrame, Reading

FOLDER = Path(__file__).parents[3] / "tests" / "language"
CORE = ("ARG0", "ARG1")
TURNED = {"ARG0": "ARG1", "ARG1": "ARG0"}
PLAIN = 0.5
"""Half of what a plain event has (about 1): from here on it reads as having happened."""


class RoleJudgement(NamedTuple):
    """What became of one gold role: "right", "turned" (it has the other label) or "missed".

    `roleset` is what the predicate was found to be, empty if it was not found.
    """

    form: str
    verb: str
    label: str
    verdict: str
    roleset: str
    text: str

    @property
    def named(self) -> bool:
        """Whether the roleset is one of the verb."""
        return self.roleset.rpartition(".")[0] == self.verb


class FactJudgement(NamedTuple):
    """What became of one gold sign; no value is wrong."""

    sign: str
    value: float | None
    right: bool
    text: str


def judge_roles(nlp: Language, frames: Reading = frames_of) -> Iterator[RoleJudgement]:
    """Judge every gold role by the head word that the found argument of its label has."""
    for row, doc in _read(nlp, "roles.jsonl"):
        frame = _frame(doc, row["predicate"], frames)
        heads = {(a.label, doc[a.head].text) for a in frame.arguments} if frame else set()
        for label in CORE:
            word = row.get(label)
            if word is None:
                continue
            verdict = "right" if (label, word) in heads else "missed"
            if (TURNED[label], word) in heads:
                verdict = "turned"
            roleset = frame.roleset if frame else ""
            yield RoleJudgement(row["form"], row["verb"], label, verdict, roleset, row["text"])


def judge_facts(nlp: Language, frames: Reading = frames_of) -> Iterator[FactJudgement]:
    """Judge every gold sign: above zero, below zero, or, where uncertain, below `PLAIN`."""
    for row, doc in _read(nlp, "factuality.jsonl"):
        frame = _frame(doc, row["predicate"], frames)
        value = frame.factuality if frame else None
        yield FactJudgement(row["sign"], value, _agrees(row["sign"], value), row["text"])


def _agrees(sign: str, value: float | None) -> bool:
    if value is None:
        return False
    return {"happened": value > 0, "not": value < 0, "uncertain": value < PLAIN}[sign]


def _read(nlp: Language, name: str) -> Iterator[tuple[dict[str, str], Doc]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, str]] = [json.loads(line) for line in lines]
    return zip(rows, nlp.pipe(row["text"] for row in rows), strict=True)


def _frame(doc: Doc, word: str, frames: Reading) -> FoundFrame | None:
    """Find the frame of the predicate that is written `word`."""
    place = re.search(rf"\b{re.escape(word)}\b", doc.text)
    if place is None:
        raise ValueError(f"{word!r} is not in {doc.text!r}")
    return next((f for f in frames(doc) if doc[f.predicate].idx == place.start()), None)


def report(nlp: Language, frames: Reading = frames_of) -> Iterator[str]:
    """Shares of right and turned roles by form, and of right signs by sign, a line each."""
    roles = list(judge_roles(nlp, frames))
    for form in (*dict.fromkeys(r.form for r in roles), "all"):
        verdicts = Counter(r.verdict for r in roles if form in (r.form, "all"))
        right = 100 * verdicts["right"] / verdicts.total()
        yield (
            f"domain roles      {form:17}right {right:5.1f} % of {verdicts.total()},"
            f" turned {verdicts['turned']}, missed {verdicts['missed']}"
        )
    named = {r.text: r.named for r in roles}
    share = 100 * sum(named.values()) / len(named)
    yield f"domain roles      roleset of the verb itself {share:.1f} % of {len(named)}"
    facts = list(judge_facts(nlp, frames))
    for sign in (*dict.fromkeys(f.sign for f in facts), "all"):
        chosen = [f.right for f in facts if sign in (f.sign, "all")]
        yield (
            f"domain factuality {sign:17}right {100 * sum(chosen) / len(chosen):5.1f} %"
            f" of {len(chosen)}"
        )
