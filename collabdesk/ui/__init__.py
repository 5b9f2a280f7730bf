"""The window: everything a person sees, reads and presses, and nothing that touches a file by itself."""
