"""Two lists that take turns beside one record, as Actions and Replies both have them."""
