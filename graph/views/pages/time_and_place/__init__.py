"""The map and the timeline: where and when it is said to have happened."""
