"""Still pictures of stories: SVG made in Python, to be read, printed and kept offline."""
