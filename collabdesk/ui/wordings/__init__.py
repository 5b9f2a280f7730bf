"""What every kind of thing is called on screen, one file for each sort of words."""
