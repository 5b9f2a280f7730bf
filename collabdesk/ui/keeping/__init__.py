"""What the window does so that nothing kept is lost: backups, going back, damage and replaced files."""
