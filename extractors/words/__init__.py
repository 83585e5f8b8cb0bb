"""Which languages there are, where their words lie, and which one is being read."""
