"""The forms of the chain's steps, opened in place in the trail."""
