"""Messages: what their writer says, what they quote of others, what hangs on them."""
