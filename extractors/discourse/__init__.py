"""What reaches across sentences: quotations, parentheticals, headlines, reference, context."""
