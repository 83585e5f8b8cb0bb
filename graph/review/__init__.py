"""What people decide of claims and actors: the decisions, what they fit, and what follows."""
