"""People: who they are in their own word, what they said yes to, and whom we set out to hear."""
