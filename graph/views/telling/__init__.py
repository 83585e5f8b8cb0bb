"""What a view tells: lines, evidence, replies, rankings, words."""
