"""Pictures of claims: which lines they draw, as perspectives and close-ups see them."""
