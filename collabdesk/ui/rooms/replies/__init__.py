"""Changes and replies: who has still to be told, and what is different now."""
