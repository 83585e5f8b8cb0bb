"""The ttl files, the closed namespace and the lists that others rely on say the same."""

from __future__ import annotations

import re

import pytest
from allegata.ontology import namespaces, shapes, terms
from allegata.ontology.namespaces import AL
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

_SCORED = """
Killing MassKilling DeathInCustody Torture SexualViolence PhysicalAssault Intimidation
HumanShielding ChildRecruitment ArbitraryDetention EnforcedDisappearance Kidnapping UnfairTrial
ArmedClash AerialAttack DroneStrike Shelling Bombing SuicideAttack ChemicalAttack
AttackOnProtectedObject Siege TerritoryTaken CrowdControlForce Censorship AssemblyRestriction Raid
ForcedDisplacement Destruction ArmsTransfer MilitarySupport Financing IntelligenceSharing SafeHaven
HumanitarianAid Sanction Investigation Indictment Veto Negotiation Ceasefire Withdrawal Release
Reparation PeacefulProtest Riot Strike HumanRightsViolation WarCrime CrimeAgainstHumanity
"""


def described() -> list[URIRef]:
    """Every term of ours that a file says anything about."""
    found = {s for s in terms.ontology().subjects() if str(s).startswith(str(AL))}
    return sorted(URIRef(str(term)) for term in found)


def test_every_term_has_one_label_and_a_definition_of_one_sentence() -> None:
    graph = terms.ontology()
    labels = {term: list(graph.objects(term, RDFS.label)) for term in described()}
    sentences = {term: list(graph.objects(term, SKOS.definition)) for term in described()}
    assert len(labels) > 300
    assert [term for term, found in labels.items() if [x.language for x in found] != ["en"]] == []
    assert [term for term, found in sentences.items() if len(found) != 1] == []
    texts = (str(text) for found in sentences.values() for text in found)
    assert [text for text in texts if not re.fullmatch(r"[A-Z].+\.", text)] == []


def test_the_closed_namespace_has_exactly_the_terms_of_the_files() -> None:
    assert sorted(AL._extras) == [str(term).removeprefix(str(AL)) for term in described()]


@pytest.mark.parametrize("name", ["climer", "ArmTransfer", "positive", "Claimer"])
def test_a_misspelt_term_is_an_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(AL, name)


def test_every_term_that_a_file_mentions_is_defined() -> None:
    everything = terms.ontology() + shapes.shapes()
    mentioned = {term for triple in everything for term in triple if isinstance(term, URIRef)}
    ours = {term for term in mentioned if term.startswith(str(AL))}
    assert sorted(ours - set(described())) == []


def test_every_class_and_property_is_declared_as_one() -> None:
    declared = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    declared |= {RDF.Property, SKOS.Concept, SKOS.ConceptScheme, AL.Actor}
    kinds = {term: set(terms.ontology().objects(term, RDF.type)) for term in described()}
    assert [term for term, found in kinds.items() if not found & declared] == []


def test_every_value_stands_in_a_scheme_that_a_property_takes_values_from() -> None:
    graph = terms.ontology()
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    without = [
        c for c in graph.subjects(RDF.type, SKOS.Concept) if not graph.value(c, SKOS.inScheme)
    ]
    assert without == []
    assert set(graph.objects(None, SKOS.inScheme)) == schemes
    used = set(graph.objects(None, AL.valuesFrom))
    beside = {AL.DocumentTypeScheme, AL.OffenceScheme}
    assert used | beside == schemes


def test_every_scored_event_type_exists() -> None:
    assert set(_SCORED.split()) <= set(terms.event_types())


def test_every_event_type_leads_up_to_one_of_the_ten_families() -> None:
    assert len(terms.families()) == 10
    assert {terms.family_of(name) for name in terms.event_types()} == set(terms.families())


def test_prefixes_of_the_files_are_those_of_the_table() -> None:
    for path in (*namespaces.FILES, shapes.FILE):
        for prefix, iri in re.findall(r"@prefix (\w+):\s*<([^>]+)>", path.read_text("utf-8")):
            assert namespaces.PREFIXES.get(prefix, iri) == iri


def test_the_files_hold_no_blank_nodes_but_the_shapes() -> None:
    graph: Graph = terms.ontology()
    assert all(isinstance(subject, URIRef) for subject in graph.subjects())
