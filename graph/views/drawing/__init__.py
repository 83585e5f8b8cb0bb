"""Where a view draws it: layouts, regions, the pyvis network."""
