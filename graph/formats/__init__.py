"""How values are written: JSON lines, dates, order, names."""
