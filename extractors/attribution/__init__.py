"""Who says it, with what act of speech, and how far the text commits to it."""
