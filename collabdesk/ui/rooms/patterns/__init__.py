"""Patterns: what belongs together, in whose words, and who sees it otherwise."""
