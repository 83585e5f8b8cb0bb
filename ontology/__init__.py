"""What may be said: classes, properties, values, records and their identity."""
