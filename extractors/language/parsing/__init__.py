"""One small encoder with many heads: what the embedded pipeline knows of English.

`component` puts sentences, tags, lemmas, tree, names and frames on a spaCy `Doc`; the other files
are the steps to it, on plain arrays. `training/` makes the weights.
"""
