"""When: dates, ranges and spans of time, with the day that they are reckoned from."""
