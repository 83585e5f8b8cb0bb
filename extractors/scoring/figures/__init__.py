"""Counts, sheets and summaries of scores."""
