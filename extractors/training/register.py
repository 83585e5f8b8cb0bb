"""What `spacy train --code` runs, so that the configs find the readers and the tokeniser."""

from importlib import import_module

for module in ("names", "tokens", "treebank"):
    import_module(f"allegata.extractors.training.{module}")
