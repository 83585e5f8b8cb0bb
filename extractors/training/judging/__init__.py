"""How a trained pipeline is judged, and beside which peers."""
