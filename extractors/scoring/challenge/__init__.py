"""Claims held against gold claims: judging, pairing, agreement, bins."""
