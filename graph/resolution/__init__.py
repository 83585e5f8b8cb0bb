"""Which actors of different documents are one: pairs, features, decisions; no claim is changed."""
