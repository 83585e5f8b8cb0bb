"""Printed pages: from pieces of ink to lines, paragraphs and what stands at the edge of a page."""
