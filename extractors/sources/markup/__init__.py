"""HTML as the eye reads it: visible text, elements, the fields of a page."""
