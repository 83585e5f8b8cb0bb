"""Claims as nanopublications (nanopub.net/guidelines, 2020): four small graphs each, in TriG.

The assertion is that somebody says so, never that it is so: it is the claim's row. Where that
comes from, and how far its reading is trusted, is provenance. They are not signed, and have no
hour of publication: whoever publishes them puts both to them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ....ontology.namespaces import PREFIXES
from ....ontology.records import ROLES
from ...folder.decided import assessments_in
from ...folder.reports import sure_claims
from ...store.provenance import PROV, original_iri, program_iri, run_iri, run_triples
from ...store.quads import al, iri, text
from ...store.rdf import LABEL, A, document_quads
from ...store.review import assessment_quads
from .quad_rows import Row, blocks, prologue, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ....ontology.records import Claim, Document
    from ...folder.case_folder import CaseFolder
    from ...review.assessment import Assessment

NANOPUB = "http://www.nanopub.org/nschema#"
_OF_THE_READING = {
    al(name) for name in ("confidence", "risk", "extractor", "extractedBy", "evidence")
}

Triple = tuple[str, str, str]


class Nanopub(NamedTuple):
    """A nanopublication: its IRI and what its assertion, provenance and pubinfo say."""

    id: str
    assertion: set[Triple]
    provenance: set[Triple]
    pubinfo: set[Triple]


def nanopubs(case: CaseFolder) -> Iterator[str]:
    """Yield a nanopublication for each claim that counts; rejected and unsure ones are left out."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in sure_claims(case):
        told[claim.document].append(claim)
    assessments = {one.claim: one for one in assessments_in(case)}
    yield prologue()
    with case.ledger() as ledger:
        for document, claims in told.items():
            packed = ledger.packed_one(document)
            reading = replace(packed.reading(), claims=tuple(claims))
            said: dict[str, set[Triple]] = defaultdict(set)
            for quad in document_quads(reading):
                said[quad.subject].add(quad[:3])
            for claim in claims:
                one = _nanopub(claim, reading.document, packed.reader, said)
                one.provenance.update(_assessed(assessments.get(claim.id)))
                yield from _written(one)


def _nanopub(
    claim: Claim, document: Document, reader: str, said: Mapping[str, set[Triple]]
) -> Nanopub:
    """Return the nanopublication of a claim; ``said`` has the triples of its document."""
    subject, np = iri(claim.id), f"{claim.id}/nanopub"
    row = said[subject]
    reading = {triple for triple in row if triple[1] in _OF_THE_READING}
    assertion = (row - reading) | _below(row, said) | _labels(claim)
    where = iri(f"{np}/assertion")
    provenance = reading | set(run_triples(reader))
    for _, predicate, passage in reading:
        if predicate == al("evidence"):
            provenance |= said[passage] | {(where, iri(PROV + "wasDerivedFrom"), passage)}
    provenance |= {
        (where, iri(PROV + "wasAttributedTo"), who) for _, name, who in row if name == al("claimer")
    }
    provenance.add((where, iri(PROV + "wasGeneratedBy"), iri(run_iri(reader))))
    provenance.add((iri(document.id), iri(PROV + "wasDerivedFrom"), iri(original_iri(document))))
    return Nanopub(np, assertion, provenance, set(_pubinfo(np, claim, reader)))


def _below(row: Iterable[Triple], said: Mapping[str, set[Triple]]) -> set[Triple]:
    """Return what the harms and the time of a claim's row say of themselves."""
    inner = {end for _, name, end in row if name in (al("harm"), al("eventTime"))}
    found = {triple for node in inner for triple in said.get(node, ())}
    ends = {end for *_, end in found}
    return found | {triple for node in ends for triple in said.get(node, ())}


def _labels(claim: Claim) -> set[Triple]:
    fillers = (filler for role in ROLES for filler in getattr(claim, role))
    named = {(iri(filler.id), LABEL, text(filler.name)) for filler in fillers}
    who = claim.claimer
    return named | ({(iri(who.id), LABEL, text(who.name))} if who else set())


def _pubinfo(np: str, claim: Claim, reader: str) -> Iterator[Triple]:
    yield iri(np), iri(PROV + "wasAttributedTo"), iri(program_iri(reader))
    yield iri(np), iri(PREFIXES["dct"] + "subject"), iri(claim.id)
    yield iri(np), iri(PREFIXES["dct"] + "source"), iri(claim.document)


def _assessed(assessment: Assessment | None) -> Iterator[Triple]:
    """Yield what a person decided of the claim."""
    if assessment is not None:
        yield from (quad[:3] for quad in assessment_quads(assessment))


def _written(one: Nanopub) -> Iterator[str]:
    """Yield the four graphs, head first."""
    parts = {
        "assertion": ("hasAssertion", one.assertion),
        "provenance": ("hasProvenance", one.provenance),
        "pubinfo": ("hasPublicationInfo", one.pubinfo),
    }
    head = {(iri(one.id), A, iri(NANOPUB + "Nanopublication"))}
    for name, (link, _) in parts.items():
        head.add((iri(one.id), iri(NANOPUB + link), iri(f"{one.id}/{name}")))
    for name, told in (("head", head), *((name, told) for name, (_, told) in parts.items())):
        yield f"\n{short(iri(f'{one.id}/{name}'))} {{\n"
        yield from blocks(Row("", *triple) for triple in sorted(told))
        yield "}\n"
