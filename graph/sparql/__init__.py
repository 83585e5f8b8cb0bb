"""The competency questions, one per file."""
