"""Questions that stand in front of the window until they are answered."""
