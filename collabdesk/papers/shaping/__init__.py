"""Sets the scripts that need shaping, so that they are right to the eye and to a reader."""
