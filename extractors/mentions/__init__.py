"""Who and what a text names: actors, offices, referents, noun phrases, counts, weapons, things."""
