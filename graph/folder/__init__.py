"""The case on disk: the ledger, and the paths of what is made of it."""
