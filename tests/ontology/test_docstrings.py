"""The examples in the docstrings of the ontology are run."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["identity", "namespaces", "shapes", "terms", "vocabularies"])
def test_the_examples_of_a_module_hold(name: str) -> None:
    result = doctest.testmod(import_module(f"allegata.ontology.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
