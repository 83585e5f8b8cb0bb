"""Signing by sampling: which rows of a case a reader would sign, and which do harm."""
