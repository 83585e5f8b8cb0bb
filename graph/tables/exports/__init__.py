"""A case in other formats: one file and one row of ``export.py`` to each."""
