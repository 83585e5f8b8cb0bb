"""Where a view draws it: layouts, thumbnails, the pyvis network."""
