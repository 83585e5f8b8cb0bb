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

    Each name is asked for once: as two of different documents, else as two of one document. Those
    that were split in some document are not asked for again.
    """
    names = {actor.id: actor.name for actor in case.actors()}
    why = {str(actor): str(reason) for actor, reason in case.store().query(_NAMESAKES).rows}
    for iri, told in sorted(_told_of(case).items()):
        if iri not in names:
            continue
        if iri in why and len(told) > 1:
            yield _question(iri, names[iri], why[iri], told)
        else:
            yield from _in_one_document(iri, names[iri], told)


def _told_of(case: CaseFolder) -> dict[str, dict[str, list[Claim]]]:
    """Return the claims that name each actor (IRI), by their source."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in standing_claims(case):
        for iri in dict.fromkeys(named_in(claim)):
            found[iri][claim.source].append(claim)
    return found


def _in_one_document(iri: str, name: str, told: dict[str, list[Claim]]) -> Iterator[Question]:
    """Yield the name where one document calls its bearer two things: "Anna Berg, a nurse, …"."""
    called = re.compile(rf"\b{re.escape(name)}, (?:an?|the) ([^,.;:]+),")
    weight = sum(map(len, told.values()))
    for source, claims in sorted(told.items()):
        callings = {words: one for one in reversed(claims) for words in called.findall(one.quote)}
        if len({words.split()[0].lower() for words in callings}) > 1:
            lines = (
                f"why it is asked: {source} calls {name} {' and '.join(sorted(callings))}",
                *(
                    f'  "{quoted(claim)}" ({claim.id.rsplit("/", 1)[-1]})'
                    for claim in dict.fromkeys(callings.values())
                ),
                "two: --edit the party of the claims of one, or reject them",
            )
            yield Question("namesakes", weight, (iri,), f"Is {name} two?", lines, ())


def _question(iri: str, name: str, reason: str, told: dict[str, list[Claim]]) -> Question:
    quotes = [f'  "{quoted(claims[0])}" ({source})' for source, claims in sorted(told.items())]
    slug = iri.rsplit("/", 1)[-1]
    split = f"two: --split {slug} NAME --in DOCUMENT, with another name for those in DOCUMENT"
    lines = (f"why it is asked: {reason}", *quotes, split)
    weight = sum(map(len, told.values()))
    return Question("namesakes", weight, (iri,), f"Is {name} two?", lines, ())
