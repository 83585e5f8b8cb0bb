"""Persons at risk: who they are, that they are flagged, and that nothing shows their names."""
