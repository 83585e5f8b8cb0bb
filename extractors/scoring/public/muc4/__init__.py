"""MUC-4: perpetrators, targets, victims and weapons of news from Latin America."""
