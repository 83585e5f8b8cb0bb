"""The passages of claims as annotations of the W3C (Web Annotation Data Model, 2017).

Each target says where the words stand twice: by the words themselves with those around them, for
pages that may have changed, and by position in the text as it was read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ....ontology.identity import BASE, passage_iri
from ....ontology.namespaces import AL
from ....ontology.records import ROLES
from ...claims.fillers import names
from ...claims.predicates import alleges
from ...claims.voices import claimer_of, voices
from ...folder.reports import standing_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....ontology.records import Claim, Claimer, Document
    from ...folder.case_folder import CaseFolder

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 40
"""Characters of the text before and after the words of a claim."""


def web_annotations(case: CaseFolder) -> Iterator[str]:
    """Yield a page of annotations, one for each claim; those that were rejected are left out."""
    documents = {document.id: document for document in case.documents()}
    speakers = voices(documents.values())
    head = {"@context": CONTEXT, "id": f"{BASE}/annotations", "type": "AnnotationPage"}
    yield json.dumps(head)[:-1] + ', "items": ['
    first = True
    for claim in standing_claims(case):
        one = _annotation(claim, documents[claim.document], claimer_of(claim, speakers))
        yield ("\n" if first else ",\n") + json.dumps(one, ensure_ascii=False, indent=1)
        first = False
    yield "\n]}\n"


def _annotation(claim: Claim, document: Document, who: Claimer | None) -> dict[str, Any]:
    kinds = [str(AL.Claim), *([str(AL.Allegation)] if alleges(claim) else [])]
    told = {
        "id": f"{claim.id}/told",
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": "en",
        "value": _told(claim, who),
    }
    return {
        "id": f"{claim.id}/annotation",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [{"id": claim.id, "type": kinds}, told],
        "target": _target(claim, document),
    }


def _target(claim: Claim, document: Document) -> dict[str, Any]:
    passage = passage_iri(claim.document, claim.start, claim.end)
    quote = {
        "id": f"{passage}/quote",
        "type": "TextQuoteSelector",
        "exact": claim.quote,
        "prefix": document.text[max(0, claim.start - AROUND) : claim.start],
        "suffix": document.text[claim.end : claim.end + AROUND],
    }
    position = {
        "id": f"{passage}/position",
        "type": "TextPositionSelector",
        "start": claim.start,
        "end": claim.end,
    }
    return {
        "id": passage,
        "type": "SpecificResource",
        "source": claim.document,
        "selector": [quote, position],
    }


def _told(claim: Claim, who: Claimer | None) -> str:
    """Return a claim in a line: who says it and how, before what is said."""
    says = who.name if who else "a voice that is not named"
    parts = [f"{role} {names(getattr(claim, role))}" for role in ROLES if getattr(claim, role)]
    sure = f"{claim.speech_act}, {claim.polarity}, {claim.certainty}, {claim.temporality}"
    return f"{says} says ({sure}): {claim.event_type}" + "".join(f"; {part}" for part in parts)
