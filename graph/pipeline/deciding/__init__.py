"""People's decisions replayed on what the ledger holds, and who is one after them."""
