"""Dossiers: a page for every actor and every event, without a script."""
