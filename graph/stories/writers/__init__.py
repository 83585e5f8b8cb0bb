"""A draft as a file: one HTML page, Markdown or DOCX."""
