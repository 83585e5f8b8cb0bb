from __future__ import annotations

from pathlib import Path

import pytest
from allegata.graph.store.families import family_quads
from allegata.ontology.namespaces import FILES, G
from rdflib import Dataset

EXAMPLE = Path(__file__).with_name("example.trig")


def loaded(dataset: Dataset) -> Dataset:
    """The worked example with the ontology beside it, as a store holds them."""
    dataset.parse(EXAMPLE, format="trig")
    for path in FILES:
        dataset.graph(G.ontology).parse(path, format="turtle")
    families = "".join(quad.line() for quad in family_quads(str(G.ontology)))
    dataset.parse(data=families, format="nquads")
    return dataset


@pytest.fixture(scope="session")
def memory() -> Dataset:
    """The worked example in rdflib's memory store; tests only read it."""
    return loaded(Dataset(default_union=True))


@pytest.fixture(scope="session")
def oxigraph() -> Dataset:
    """The worked example in Oxigraph; tests only read it."""
    return loaded(Dataset(store="Oxigraph", default_union=True))
