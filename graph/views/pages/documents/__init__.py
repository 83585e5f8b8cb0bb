"""The documents of a case as pages."""
