"""The example documents that `allegata demo` reads."""
