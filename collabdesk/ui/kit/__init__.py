"""The pieces rooms are put together from, which know nothing of what CollabDesk is about."""
