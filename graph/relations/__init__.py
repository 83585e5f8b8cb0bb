"""Relations between actors and the chains along them."""
