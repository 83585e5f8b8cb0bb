"""Answers as tables: asked, shown, framed, exported."""
