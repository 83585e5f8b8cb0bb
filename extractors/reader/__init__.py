"""The trained reader: for every word the chance of an event, of its parties, of its status."""
