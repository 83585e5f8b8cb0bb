"""What is said to happen: event words, their conditions, and how one event bears on another."""
