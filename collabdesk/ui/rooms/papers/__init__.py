"""The papers of a project: what each says, and what to know before it is handed over."""
