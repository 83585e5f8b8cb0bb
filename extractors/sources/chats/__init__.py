"""Chat exports: a post for each message, with who wrote it and when."""
