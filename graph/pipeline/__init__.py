"""From paths to a case: reading in workers, assembling, writing."""
