"""The case on disk: paths, shelf, log."""
