"""The built-in reader held against the read text: matches, fields, harm, certainty."""
