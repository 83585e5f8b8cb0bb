"""PLOVER: kinds of political event."""
