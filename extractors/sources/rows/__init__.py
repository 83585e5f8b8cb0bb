"""Rows of tables and objects of exports as documents, whatever their columns are called."""
