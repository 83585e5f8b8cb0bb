"""The pipeline, and the only place that spells a dependency label."""
