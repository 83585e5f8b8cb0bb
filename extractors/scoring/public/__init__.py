"""Scores on sets that others published."""
