"""What is known of documents beside their claims: pages, copies, corrections, coverage."""
