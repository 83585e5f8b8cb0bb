"""What went wrong in each text, readable beside the text itself."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from ....ontology.records import ROLES, Claim
from .agreement import agrees_agents, agrees_patients, agrees_type, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .gold import GoldClaim
    from .judge import Verdict


def errors(verdict: Verdict) -> str:
    """Return the text with its missed, spurious, half-right and forbidden claims; "" if none."""
    lines = list(_lines(verdict))
    if not lines:
        return ""
    text = verdict.text
    byline = ", ".join(name for name in (text.publisher, text.author, text.published) if name)
    head = fill(text.text, 110, initial_indent="  ", subsequent_indent="  ")
    return "\n".join([f"== {text.id} ({byline})", head, *lines, ""])


def _lines(verdict: Verdict) -> Iterator[str]:
    for gold in verdict.missed:
        yield f"  MISSED     {gold_line(gold)}"
        yield from (f"    nearest  {line}" for line in _nearest(gold, verdict.spurious))
    for claim in verdict.spurious:
        yield f"  SPURIOUS   {claim_line(claim)}"
    for pair in verdict.pairs:
        wrong = [name for name, agreed in pair.agreed.items() if not agreed]
        if wrong:
            yield f"  ATTRIBUTE  {', '.join(wrong)}"
            yield f"    gold     {gold_line(pair.gold)}"
            yield f"    read     {claim_line(pair.claim)}"
    for row, claim in verdict.violations:
        yield f"  FORBIDDEN  {gold_line(row)}"
        yield f"    read     {claim_line(claim)}"


def _nearest(gold: GoldClaim, claims: tuple[Claim, ...]) -> Iterator[str]:
    for claim in claims:
        if agrees_type(claim, gold):
            agents, patients = agrees_agents(claim, gold), agrees_patients(claim, gold)
            wrong = [n for n, ok in (("agents", agents), ("patients", patients)) if not ok]
            if wrong:
                yield f"{' and '.join(wrong)} differ: {claim_line(claim)}"
            else:
                yield f"agrees, paired with none: {claim_line(claim)}"


def gold_line(gold: GoldClaim) -> str:
    """Return a gold claim on one line; alternatives by their first name."""
    roles = [
        f"{name}=[{'; '.join('/'.join(names[:3]) for names in fillers)}]"
        for name, fillers in gold.roles.items()
    ]
    values = (gold.claimers, gold.speech_acts, gold.polarity, gold.certainty, gold.temporality)
    stated = ["/".join(value[:3]) for value in values if value]
    more = [f"relays={gold.relays[0]}"] if gold.relays else []
    more += [f"date={gold.date}"] if gold.date else []
    more += [f"killed={gold.killed}"] if gold.killed is not None else []
    quote = [f"“{gold.quote}”"] if gold.quote else []
    return " ".join(["/".join(gold.event_types), *roles, "|", *stated, *more, *quote])


def claim_line(claim: Claim) -> str:
    """Return a claim on one line; a resolved name beside the words where they differ."""
    roles = []
    for name in ROLES:
        fillers = [
            f.name if f.name == f.text else f"{f.text} → {f.name}" for f in role(claim, name)
        ]
        roles += [f"{name}=[{'; '.join(fillers)}]"] if fillers else []
    claimer = claim.claimer.name if claim.claimer else "DOCUMENT"
    stated = [claimer, claim.speech_act, claim.polarity, claim.certainty, claim.temporality]
    more = [f"relays={len(claim.relays)}"] if claim.relays else []
    more += [f"date={claim.event_start}"] if claim.event_start else []
    more += [f"{harm.type}={harm.count_min}" for harm in claim.harm]
    quote = claim.quote if len(claim.quote) <= 60 else claim.quote[:57] + "..."
    return " ".join([claim.event_type, *roles, "|", *stated, *more, f"“{quote}”"])
