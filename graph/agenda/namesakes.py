"""One name of which documents tell two persons or bodies: a nurse, and a captain of the navy.

The table of features holds them apart, and the claims name them by one IRI. Whether they are two
is for a person to say, by a split in the documents of one of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from ..folder.reports import standing_claims
from .drafting import named_in
from .question import Question, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim
    from ..folder.case_folder import CaseFolder

_NAMESAKES = """
SELECT ?actor (SAMPLE(?why) AS ?reason) {
  ?resolution a al:Resolution ; al:verdict "Different" ; al:reason ?why ; al:resolves ?actor
  FILTER NOT EXISTS { ?resolution al:resolves ?other FILTER (?other != ?actor) }
} GROUP BY ?actor ORDER BY ?actor
"""


def namesakes(case: CaseFolder) -> Iterator[Question]:
    """Yield the names that documents give to two; more claims name them, the more hangs on it.

    Those that were split in some document are not asked for again.
    """
    names = {actor.id: actor.name for actor in case.actors()}
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in standing_claims(case):
        for iri in dict.fromkeys(named_in(claim)):
            found[iri].append(claim)
    for actor, reason in case.store().query(_NAMESAKES).rows:
        iri = str(actor)
        by_source = {claim.source: claim for claim in reversed(found[iri])}
        if iri in names and len(by_source) > 1:
            yield _question(iri, names[iri], str(reason), by_source, len(found[iri]))
    for iri, claims in sorted(found.items()):
        if iri in names:
            yield from _in_one_document(iri, names[iri], claims)


def _in_one_document(iri: str, name: str, claims: list[Claim]) -> Iterator[Question]:
    """Yield the name where one document calls its bearer two things: "Anna Berg, a nurse, …"."""
    called = re.compile(rf"\b{re.escape(name)}, (?:an?|the) ([^,.;:]+),")
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        for words in called.findall(claim.quote):
            told[claim.source].setdefault(words, claim)
    for source, callings in sorted(told.items()):
        if len({words.split()[0].lower() for words in callings}) > 1:
            lines = (
                f"why it is asked: {source} calls {name} {' and '.join(sorted(callings))}",
                *(
                    f'  "{quoted(claim)}" ({claim.id.rsplit("/", 1)[-1]})'
                    for claim in callings.values()
                ),
                "two: --edit the party of the claims of one, or reject them",
            )
            yield Question("namesakes", len(claims), (iri,), f"Is {name} two?", lines, ())


def _question(
    iri: str, name: str, reason: str, by_source: dict[str, Claim], weight: int
) -> Question:
    told = [f'  "{quoted(claim)}" ({source})' for source, claim in sorted(by_source.items())]
    slug = iri.rsplit("/", 1)[-1]
    split = f"two: --split {slug} NAME --in DOCUMENT, with another name for those in DOCUMENT"
    lines = (f"why it is asked: {reason}", *told, split)
    return Question("namesakes", weight, (iri,), f"Is {name} two?", lines, ())
