"""What claims mean before any graph: voices, predicates, status, entities, traces, clusters."""
