"""What is known of each word before any rule reads it: one typed layer per segment."""
