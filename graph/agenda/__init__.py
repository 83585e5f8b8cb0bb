"""What needs a person: questions of a case, and the drafts of the decisions that answer them."""
