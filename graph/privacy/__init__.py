"""Names hidden: masking, pseudonyms, the words of names."""
