"""Events brought from one state of the ledger to the next: traces, groups, replies, events."""
