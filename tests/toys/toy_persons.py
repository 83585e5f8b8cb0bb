"""Persons to keep unnamed, as a list in CSV and as records."""

from __future__ import annotations

from allegata.graph.privacy.pseudonyms import Person

LIST = "name,pseudonym,aliases\nIvo Marr,Envoy 7,Marr; the Fox\nAna Torv,Author 1,\n"
PERSONS = (Person("Author 1", ("Ana Torv",)), Person("Envoy 7", ("Ivo Marr", "Marr", "the Fox")))
