"""The shapes accept the worked example and say in a sentence what is wrong with a broken one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from allegata.ontology.namespaces import AL, DOC, ID, G
from allegata.ontology.shapes import Problem, check
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, RDF, RDFS, XSD

EXAMPLE = Path(__file__).with_name("example.trig")
CLAIM = ID["claim-m1"]
PASSAGE = DOC["monitor-report/0-90"]
REPORT = DOC["monitor-report"]


def example_graph() -> Graph:
    """The worked example as one plain graph, for a test to break."""
    dataset = Dataset(default_union=True)
    dataset.parse(EXAMPLE, format="trig")
    graph = Graph()
    for subject, predicate, value, _ in dataset.quads():
        graph.add((subject, predicate, value))
    return graph


def sentences(graph: Graph) -> list[str]:
    return [str(problem) for problem in check(graph)]


def test_the_worked_example_is_complete_in_both_stores(memory: Dataset, oxigraph: Dataset) -> None:
    assert sentences(memory) == []
    assert sentences(oxigraph) == []


MISSING = [
    (CLAIM, AL.eventType, "allegation id:claim-m1 needs exactly one event type"),
    (CLAIM, AL.speechAct, "allegation id:claim-m1 needs exactly one speech act"),
    (CLAIM, AL.polarity, "allegation id:claim-m1 needs exactly one polarity"),
    (CLAIM, AL.certainty, "allegation id:claim-m1 needs exactly one certainty"),
    (CLAIM, AL.temporality, "allegation id:claim-m1 needs exactly one temporality"),
    (CLAIM, AL.evidence, "allegation id:claim-m1 has no evidence passage: every claim needs"),
    (CLAIM, AL.claimer, "allegation id:claim-m1 needs exactly one claimer"),
    (CLAIM, AL.confidence, "allegation id:claim-m1 needs exactly one confidence"),
    (CLAIM, AL.extractor, "allegation id:claim-m1 needs the name of what read it"),
    (ID["claim-m2"], AL.eventStart, "allegation id:claim-m2 needs exactly one first day"),
    (ID["claim-m2w"], AL.eventEnd, "allegation id:claim-m2w needs exactly one last day"),
    (ID["claim-l1"], AL.datePrecision, "allegation id:claim-l1 needs the precision of its date"),
    (ID["claim-r1"], AL.statedDate, "allegation id:claim-r1 needs its date as precisely as known"),
    (PASSAGE, AL.inDocument, "passage doc:monitor-report/0-90 needs exactly one document"),
    (PASSAGE, AL.start, "passage doc:monitor-report/0-90 needs exactly one start"),
    (PASSAGE, AL.quote, "passage doc:monitor-report/0-90 needs exactly one quote"),
    (REPORT, AL.sha256, "document doc:monitor-report needs the SHA-256 of the original"),
    (REPORT, DCTERMS.type, "document doc:monitor-report needs exactly one document type"),
    (ID.russia, RDFS.label, "state actor id:russia needs exactly one name"),
    (ID.russia, AL.actorType, "state actor id:russia needs exactly one actor type"),
    (ID["place-sy"], RDFS.label, "location id:place-sy needs exactly one name"),
    (ID["harm-m2"], AL.harmType, "harm id:harm-m2 needs exactly one harm type"),
    (ID["assessment-1"], AL.status, "assessment id:assessment-1 needs exactly one status"),
    (ID["member-army-syria"], ORG.member, "membership id:member-army-syria needs exactly one"),
]

WRONG = [
    (CLAIM, AL.polarity, AL.Certain, "Positive or Negative (al:polarity); found al:Certain"),
    (CLAIM, AL.agent, ID.nobody, "neither an actor, a thing nor a location; found id:nobody"),
    (CLAIM, AL.claimer, ID["place-sy"], "described nowhere as an actor"),
    (CLAIM, AL.location, ID.russia, "location that is described nowhere as one"),
    (CLAIM, AL.evidence, ID.russia, "evidence that is no passage"),
    (CLAIM, AL.statedDate, Literal("last year"), "such as 2012-02 or"),
    (CLAIM, AL.claimDate, Literal("yesterday"), "found 'yesterday'"),
    (CLAIM, AL.characterisedAs, AL.Veto, "no legal term of values.ttl"),
    (ID["claim-w3"], AL.eventType, AL.Accuse, "events.ttl (al:eventType); found al:Accuse"),
    (ID["claim-w3"], AL.confidence, Literal("1.5", datatype=XSD.decimal), "found '1.5'"),
    (ID["claim-w4"], AL.confidence, Literal(0.5), "found '0.5'"),
    (ID["claim-m2"], AL.eventEnd, Literal("2010-01-01", datatype=XSD.date), "starts after it ends"),
    (ID["claim-l1"], AL.eventStart, Literal("2011", datatype=XSD.gYear), "first day as xsd:date"),
    (PASSAGE, AL.end, Literal(0), "does not start before it ends"),
    (PASSAGE, AL.quote, Literal(""), "exactly one quote"),
    (REPORT, AL.sha256, Literal("aa11"), "64 hexadecimal digits (al:sha256); found 'aa11'"),
    (REPORT, DCTERMS.publisher, Literal("Monitor"), "publisher that is described nowhere"),
    (ID["harm-m2"], AL.countMax, Literal(3), "counts at least more than at most"),
    (ID["harm-w6"], AL.approximate, Literal("about"), "whether its count is rough"),
    (ID["place-sy"], AL.lat, Literal("95.0", datatype=XSD.decimal), "latitude from -90 to 90"),
    (ID["thing-rifles"], AL.accuses, ID.usa, "thing-rifles is joined by a derived edge"),
    (ID.usa, AL.allegedArmsTo, ID["place-sy"], "place-sy is joined by a derived edge"),
]


@pytest.fixture(scope="module")
def missing() -> list[str]:
    """What is said of the example after all of MISSING has been taken out of it."""
    graph = example_graph()
    for subject, predicate, _ in MISSING:
        graph.remove((subject, predicate, None))
    return sentences(graph)


@pytest.fixture(scope="module")
def wrong() -> list[str]:
    """What is said of the example after all of WRONG has been put into it."""
    graph = example_graph()
    for subject, predicate, value, _ in WRONG:
        graph.set((subject, predicate, value))
    return sentences(graph)


@pytest.mark.parametrize("sentence", [row[-1] for row in MISSING])
def test_what_is_missing_is_named(missing: list[str], sentence: str) -> None:
    assert any(found.startswith(sentence) for found in missing)


@pytest.mark.parametrize("sentence", [row[-1] for row in WRONG])
def test_what_is_wrong_is_named_with_the_value(wrong: list[str], sentence: str) -> None:
    assert any(sentence in found for found in wrong)


def test_an_allegation_of_something_harmless_or_negated_is_refused() -> None:
    example = example_graph()
    example.set((CLAIM, AL.eventType, AL.Ceasefire))
    example.set((CLAIM, AL.polarity, AL.Negative))
    found = " ".join(sentences(example))
    assert "is an allegation although its event type is not marked harmful" in found
    assert "is an allegation although it says that nothing happened" in found


def test_a_claim_without_a_date_needs_no_precision() -> None:
    example = example_graph()
    assert example.value(ID["claim-w2"], AL.datePrecision) is None
    assert sentences(example) == []


def test_a_second_polarity_is_one_too_many() -> None:
    example = example_graph()
    example.add((CLAIM, AL.polarity, AL.Negative))
    assert any("needs exactly one polarity" in found for found in sentences(example))


def test_a_term_that_the_ontology_does_not_have_is_named() -> None:
    example = example_graph()
    example.add((CLAIM, URIRef(str(AL) + "climer"), ID.usa))
    example.add((CLAIM, RDF.type, URIRef(str(AL) + "Alegation")))
    found = sentences(example)
    assert "allegation id:claim-m1 uses al:climer, which the ontology does not have" in found
    assert "allegation id:claim-m1 uses al:Alegation, which the ontology does not have" in found


def test_a_derived_edge_outside_its_graph_is_named() -> None:
    dataset = Dataset(default_union=True)
    dataset.parse(EXAMPLE, format="trig")
    dataset.graph(REPORT).add((ID.qatar, AL.accuses, ID.iran))
    assert sentences(dataset) == [
        "state actor id:qatar has al:accuses outside graph g:derived: rebuild it from the claims"
    ]


def test_checking_leaves_the_graph_as_it_was_and_says_the_same_again() -> None:
    example = example_graph()
    example.remove((None, AL.evidence, None))
    size = len(example)
    first = list(check(example))
    assert len(example) == size
    assert first == sorted(first)
    assert list(check(example)) == first


def test_named_graphs_are_checked_whether_or_not_the_default_graph_is_their_union() -> None:
    dataset = Dataset()
    dataset.parse(EXAMPLE, format="trig")
    assert sentences(dataset) == []
    dataset.graph(REPORT).remove((CLAIM, AL.evidence, None))
    assert any("has no evidence passage" in found for found in sentences(dataset))


def test_an_empty_graph_has_no_problems() -> None:
    assert sentences(Graph()) == []


def test_a_problem_reads_as_a_sentence() -> None:
    problem = Problem(str(ID.x), "al:evidence", "has no evidence passage", kind="claim")
    assert str(problem) == "claim id:x has no evidence passage"
    assert problem.severity == "Violation"


def test_reading_terms_does_not_load_the_shape_engine() -> None:
    code = (
        "import sys; from allegata.ontology import terms; terms.event_types(); "
        "sys.exit('pyshacl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_named_graphs_are_checked_together(memory: Dataset) -> None:
    alone = memory.graph(REPORT)
    assert any("described nowhere as an actor" in found for found in sentences(alone))
    assert G.entities in {graph.identifier for graph in memory.graphs()}


def test_a_record_of_two_classes_that_exclude_each_other_is_told() -> None:
    graph = Graph()
    graph.add((ID.somebody, RDF.type, AL.Person))
    graph.add((ID.somebody, RDF.type, AL.StateActor))
    told = [str(problem) for problem in check(graph) if problem.path == "rdf:type"]
    assert told == [
        "person id:somebody is both al:Person and al:StateActor, which exclude each other"
    ]
