"""Home: who waits for us, what we promised, what is missing, and who is not heard yet."""
