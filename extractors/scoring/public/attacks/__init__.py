"""HRDsAttack: one human-rights event to an article."""
