"""Sections that several papers share, so that the same thing is said in the same way in each."""
