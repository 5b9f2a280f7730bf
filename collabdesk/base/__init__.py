"""What every layer stands on and what knows nothing of the domain: paths, settings, log, version."""
