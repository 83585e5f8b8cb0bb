"""What each stage and each rule is worth: switch it off once and judge against all gold at hand.

    python tests/benchmarks/worth.py [--only NAME …] [--gold dev,own,read] [--limit N] [--rows]

``dev`` is ../shared/challenge/dev.jsonl, ``own`` the files of tests/challenge, ``read`` the dev
part of the read text and ``train`` its train part (at most N passages, drawn by their ids).
Every text is parsed once and read once with all rules, which tells the rules that take effect in
it (``switches.py``); with a rule off, only these texts are read again.

A line has, for a rule that is off, by how much these change in each gold: core matches and
predicted claims, full matches, other attributes that agree (date, place, toll, weapons, act, …),
and forbidden rows that come out. Below zero in the first: the rule does good there. ``in`` are
the texts where the rule takes effect, ``changes`` those of which a claim is then another.
``--rows`` adds the rows of the event lexicons.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import allegata.extractors
from allegata.extractors.explaining.rules import by_name
from allegata.extractors.language.pipeline import load
from allegata.extractors.lexicon.event_words import row_names
from allegata.extractors.reading import read
from allegata.extractors.scoring.challenge.gold import GoldText, read_challenge
from allegata.extractors.scoring.challenge.judge import judge
from allegata.ontology.records import Claim
from rule_lines import lines_of
from switches import FUNCTIONS, Switches, steps

ROOT = Path(__file__).parents[2]
# The training folder is not in the wheel; it is read from the checkout.
allegata.extractors.__path__.append(str(ROOT / "extractors"))
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tests" / "challenge"
Judge = Callable[[GoldText, Iterable[Claim]], Any]


class Figures(NamedTuple):
    """What is counted in a gold."""

    right: int = 0
    predicted: int = 0
    full: int = 0
    attributes: int = 0
    forbidden: int = 0

    def plus(self, other: Figures, sign: int = 1) -> Figures:
        return Figures(*(one + sign * two for one, two in zip(self, other, strict=True)))

    def __str__(self) -> str:
        if not any(self):
            return f"{'.':^24}"
        core = f"{self.right:+}/{self.predicted:+}"
        return f"{core:>9}{self.full:>+5}{self.attributes:>+5}{self.forbidden:>+5}"


class Parsed:
    """A pipeline that parses each paragraph once."""

    def __init__(self, nlp: Any) -> None:
        self.nlp, self.known = nlp, dict[str, Any]()

    def pipe(self, texts: Iterable[str], **_: Any) -> Iterator[Any]:
        for text in texts:
            if text not in self.known:
                (self.known[text],) = self.nlp.pipe([text])
            yield self.known[text]


class Read(NamedTuple):
    """A text with what came out of it under all rules, and the rules that took effect."""

    gold: str
    text: GoldText
    judge: Judge
    figures: Figures
    claims: frozenset[Claim]
    heard: frozenset[str]


def golds(wanted: list[str], limit: int | None) -> Iterator[tuple[str, GoldText, Judge]]:
    """Yield the texts of the wanted golds, with what judges their claims."""
    files = {"dev": [SHARED / "challenge" / "dev.jsonl"], "own": sorted(OWN.glob("*.jsonl"))}
    for name in wanted:
        for path in files.get(name, ()):
            yield from ((name, text, judge) for text in read_challenge(path))
    parts = {"read": "dev", "train": "train"}
    for name in (name for name in wanted if name in parts):
        texts = sorted(
            _read_text(parts[name]), key=lambda t: hashlib.sha256(t.id.encode()).digest()
        )
        yield from ((name, text, _judge_read) for text in texts[:limit])


def _read_text(part: str) -> Iterator[GoldText]:
    """Yield a part of the read text."""
    from allegata.extractors.training.reading.scored.gold import gold_text
    from allegata.extractors.training.reading.scored.texts import split_passages
    from allegata.extractors.training.reading.vocabulary import READ

    return map(gold_text, split_passages(part, SHARED, READ))


def _judge_read(text: GoldText, claims: Iterable[Claim]) -> Any:
    from allegata.extractors.training.reading.scored.gold import is_read

    return judge(text, list(claims), scored_type=is_read)


def outcome(text: GoldText, judged: Judge, nlp: Any) -> tuple[Figures, frozenset[Claim]]:
    """Read a text; return its figures, and its claims without what only tells how they came."""
    claims = read(text.document, nlp).claims
    verdict = judged(text, claims)
    agreed = sum(sum(pair.agreed.values()) for pair in verdict.pairs)
    core = verdict.core
    figures = Figures(core.right, core.predicted, verdict.full.right, agreed, verdict.broken)
    return figures, frozenset(replace(c, rules=(), confidence=0, extractor="") for c in claims)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", help="these rules")
    parser.add_argument("--gold", default="dev,own,read")
    parser.add_argument("--limit", type=int, help="passages of the read text at most")
    parser.add_argument("--rows", action="store_true", help="the rows of the event lexicons too")
    given = parser.parse_args()
    nlp, names = Parsed(load()), given.gold.split(",")
    with Switches() as switches:
        every: list[Read] = []
        for name, text, judged in golds(names, given.limit):
            switches.heard.clear()
            figures, claims = outcome(text, judged, nlp)
            every.append(Read(name, text, judged, figures, claims, frozenset(switches.heard)))
        for name in names:
            texts = [one for one in every if one.gold == name]
            total = Figures(*map(sum, zip(*(one.figures for one in texts), strict=True)))
            print(f"{name}: {len(texts)} texts; {total._asdict()}", file=sys.stderr)
        head = "".join(f"  {f'{name}: core full attr forb':^24}" for name in names)
        print(f"{'rule':36}{'stage':12}{'lines':>5}{'in':>6}{'changes':>8}{head}")
        for rule, stage in rules(every, rows=given.rows):
            if not given.only or rule in given.only:
                print(line(rule, stage, every, names, switches, nlp), flush=True)


def rules(every: list[Read], *, rows: bool) -> Iterator[tuple[str, str]]:
    """Yield rules and stages: the named ones, steps, then all that was heard and has no card."""
    yield from ((rule.name, rule.stage) for rule in by_name().values())
    yield from ((name, "step") for name in steps())
    lexicon = set(row_names())
    heard = {name for one in every for name in one.heard} - by_name().keys() - set(steps())
    yield from ((name, name.split(":")[0]) for name in sorted(heard - lexicon))
    if rows:
        yield from ((name, "row") for name in sorted(heard & lexicon))


def line(
    rule: str, stage: str, every: list[Read], names: list[str], switches: Switches, nlp: Any
) -> str:
    """Return the line of a rule: read again, with it off, where it takes effect."""
    touched = [one for one in every if rule in one.heard]
    change = defaultdict[str, Figures](Figures)
    changed = 0
    switches.off = rule
    for one in touched:
        figures, claims = outcome(one.text, one.judge, nlp)
        change[one.gold] = change[one.gold].plus(figures.plus(one.figures, -1))
        changed += claims != one.claims
    switches.off = None
    functions = tuple(door.name for door in FUNCTIONS if door.rule == rule)
    lines = lines_of(rule, functions) if stage not in {"step", "condition", "closed", "row"} else 0
    cells = "".join(f"  {change[name]}" for name in names)
    return f"{rule:36}{stage:12}{lines or '':>5}{len(touched):>6}{changed:>8}{cells}"


if __name__ == "__main__":
    main()
