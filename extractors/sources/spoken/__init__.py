"""What was said aloud and written down: subtitles, and transcripts with their speakers."""
