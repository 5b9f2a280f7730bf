"""What a person should know before a paper is handed over: what stops it, missing or changed."""
