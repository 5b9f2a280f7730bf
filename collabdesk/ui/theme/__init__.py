"""How things look is decided here once, by role, so that no room ever names a colour or a size."""
