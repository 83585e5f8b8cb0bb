"""How a view is shown: pages and their parts."""
