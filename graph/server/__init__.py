"""A case served on this machine: SPARQL 1.1 Protocol, a page to ask on, the views."""
