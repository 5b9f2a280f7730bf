"""Partners: where the two sides see it differently, what limits each, and who carries the risk."""
