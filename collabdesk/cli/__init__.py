"""The command line: the program's own verbs without a window, for scripts and for the curious."""
