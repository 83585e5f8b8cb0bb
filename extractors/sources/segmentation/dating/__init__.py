"""Dates of publication as a text or a page shows them."""
