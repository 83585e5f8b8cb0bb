"""The embedded English pipeline; made by extractors/training."""
