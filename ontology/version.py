"""The version of allegata: the only place that says it; packaging reads it from here."""

from __future__ import annotations

__version__ = "0.2.0"
