"""Words: what people are called here, what we avoid and say instead, and words that mean two things."""
