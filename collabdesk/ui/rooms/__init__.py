"""One folder for each room of the window; no room knows another."""
