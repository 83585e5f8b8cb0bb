"""What a reader wrote down, taken in: checked, laid over its text, given its conflict."""
