"""The front page of a case: its cards with their small drawings, its questions answered."""
