"""The safeguarding path on screen: one quiet button, one card, and the lead's own page (method.md 3.3)."""
