"""Lines of a text into segments, each with its speaker and date."""
