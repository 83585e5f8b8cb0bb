"""Claims put together: role values, time, harm, confidence, identity."""
