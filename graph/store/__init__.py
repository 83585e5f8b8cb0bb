"""The RDF dataset: shape, quads, questions."""
