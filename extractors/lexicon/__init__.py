"""Lexicons as JSON lines, edited by people who know the conflict; read by .load."""
