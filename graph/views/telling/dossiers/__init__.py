"""What a dossier tells: of an actor, of an event, each with the sentences behind every line."""
