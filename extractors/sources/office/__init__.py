"""Word processors' documents: what DOCX and ODT have in common."""
