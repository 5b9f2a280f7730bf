"""The nouns of co-production, so that every other room of the house speaks of the same things."""
