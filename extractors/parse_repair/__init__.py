"""Faults that the parser is known to make, put right before any rule reads the tree."""
