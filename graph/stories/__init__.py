"""Stories: what the claims of a case tell, as a picture, a table and sentences with sources."""
