"""Why a claim was read so: every rule by its name, every word with what is known of it."""
