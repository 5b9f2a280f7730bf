"""Decisions and actions: what was answered, what is done about it, and what is late."""
