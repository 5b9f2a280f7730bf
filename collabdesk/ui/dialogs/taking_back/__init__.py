"""Taking words back at a person's wish: what goes is read with them first, and the papers are named."""
