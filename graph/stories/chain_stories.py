"""Chains as stories: a strip to be read from left to right, and the sentences of each step."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...ontology.identity import digest
from ...ontology.terms import iri_of, label_of
from ..claims.status import status_of
from ..relations.chain_rows import answers_in
from ..relations.steps import UNNAMED
from ..views.telling.evidence import short
from ..views.telling.palette import actor_group, relation_group
from ..views.telling.words import counted
from .drawing.strip import Step as Arrow
from .drawing.strip import strip
from .records import Statement, Story
from .wording import goods, sentence, speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Claim
    from ..relations.chains import Chain, ChainKind, Link
    from .material import Material

MOST_SENTENCES = 5
"""Sentences of a step at most; the story says how many more there are."""


def chain_stories(known: Material, kind: ChainKind) -> Iterator[Story]:
    """Yield the chains of ``kind`` that tell more than their claims do each, the best first."""
    for chain in kind.find(known.graph).chains:
        if len(chain.links) > 1 and all(_claims(known, link) for link in chain.links):
            yield _story(known, kind, chain)


def _story(known: Material, kind: ChainKind, chain: Chain) -> Story:
    ends = [f"{link.source} {link.target}" for link in chain.links]
    told = [_statements(known, link, number) for number, link in enumerate(chain.links, start=1)]
    return Story(
        key=f"{kind.name}-{digest(*ends, length=8)}",
        kind=kind.name,
        title=_path(known, chain),
        reason=_reason(chain),
        figure=strip(list(_arrows(known, chain))),
        statements=tuple(one for statements, _ in told for one in statements),
        left=" ".join([*_left(told), *_untold(known, chain)]),
    )


def _arrows(known: Material, chain: Chain) -> Iterator[Arrow]:
    at = chain.links[0].source
    for number, link in enumerate(chain.links, start=1):
        claims = _claims(known, link)
        yield Arrow(
            known.name(link.source),
            known.name(link.target),
            _act(claims),
            tuple(_beside(known, link, claims)),
            (_group(known, link.source), _group(known, link.target)),
            act=relation_group(claims[0].event_type).key,
            joined=link.source == at,
            weak=number == chain.weakest,
        )
        at = link.target


def _act(claims: Iterable[Claim]) -> str:
    """Return the kinds of act on an arrow, and of what."""
    kinds = sorted({label_of(iri_of("eventType", claim.event_type)) for claim in claims})
    things = sorted({thing for claim in claims for thing in goods(claim)})
    more = f" +{len(things) - 2}" if len(things) > 2 else ""
    return ", ".join(kinds) + (f": {', '.join(things[:2])}{more}" if things else "")


def _beside(known: Material, link: Link, claims: list[Claim]) -> Iterator[str]:
    """Yield what stands under an arrow: how many say so, and who answers."""
    voices = {claim.claimer.id if claim.claimer else claim.document for claim in claims}
    only = known.name(next(iter(voices))) if len(voices) == 1 and claims[0].claimer else ""
    yield f"{only} says so" if only else f"{counted(len(voices), 'claimer')}"
    if answers := answers_in(known.graph, link):
        yield answers
    elif denials := known.denials(claims):
        yield f"{', '.join(sorted({speaker(one) for one in denials}))} (denied)"


def _statements(known: Material, link: Link, number: int) -> tuple[list[Statement], int]:
    """Return the sentences of a step and of its answers, and how many are left out."""
    claims = _claims(known, link)
    replies = known.known(reply.claim for reply in link.replies)
    denials = [claim for claim in known.denials(claims) if claim not in replies]
    told = said_over(claims, lead=f"Step {number}")
    answers = [*said_over(replies, lead="Answer"), *said_over(denials, lead="Denial")]
    kept = [*told[:MOST_SENTENCES], *answers[:MOST_SENTENCES]]
    return kept, len(told) + len(answers) - len(kept)


def said_over(claims: Iterable[Claim], *, lead: str = "") -> list[Statement]:
    """Return the sentences of ``claims``, each once, with the claims that it says over."""
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(sentence(claim), []).append(claim)
    return [
        Statement(words, tuple(one.id for one in behind), status_of(behind[0]), lead)
        for words, behind in said.items()
    ]


def _claims(known: Material, link: Link) -> list[Claim]:
    return known.known(step.claim for step in link.steps)


def _reason(chain: Chain) -> str:
    told = f"{_upper(chain.form)}: {chain.reason}. Weakest: step {chain.weakest}, {chain.weakness}."
    if any(one.target != other.source for one, other in pairwise(chain.links)):
        told += " ~ stands between an actor and its body or a part of it: no claim is that step."
    return f"{told} A chain of claims is no evidence that one step led to the next."


def _left(told: Iterable[tuple[list[Statement], int]]) -> Iterator[str]:
    left = sum(number for _, number in told)
    if left:
        yield f"{counted(left, 'more sentence')} of these steps in the case."


def _untold(known: Material, chain: Chain) -> Iterator[str]:
    """Yield a word on each answer that is read too unsurely to be told."""
    steps = (step for link in chain.links for step in link.steps)
    answers = {one.claim: one for step in steps for one in known.untold.get(step.claim, ())}
    for iri, reply in sorted(answers.items()):
        kind = label_of(iri_of("replyKind", reply.kind))
        yield (
            f"An answer of {known.name(reply.by)} ({kind}) is an unsure reading and not told "
            f"here: look at {short(iri)}."
        )


def _path(known: Material, chain: Chain) -> str:
    """Return the names along a chain; where it goes on from a body or a part, no arrow leads."""
    path, at = known.name(chain.links[0].source), chain.links[0].source
    for link in chain.links:
        path += "" if link.source == at else f" ~ {known.name(link.source)}"
        path, at = f"{path} → {known.name(link.target)}", link.target
    return path


def _group(known: Material, actor: str) -> str:
    one = known.actors.get(actor)
    return actor_group(one).key if one and actor != UNNAMED else ""


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
