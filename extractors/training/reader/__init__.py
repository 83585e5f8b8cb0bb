"""How the trained reader is made: read text into lessons, lessons into weights."""
