"""Readers of rows: CSV and JSON lines, JSON files, Parquet, Excel."""
