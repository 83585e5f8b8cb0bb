"""Frames of PropBank: gold of treebanks, and a plain mapping from dependencies."""
