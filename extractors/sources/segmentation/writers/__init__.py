"""Who writes a stretch: bylines, signatures, comments, posts, letters, turns of talk."""
