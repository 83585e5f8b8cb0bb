"""Text that people read and wrote down: claims as offsets, joined with their texts elsewhere."""
