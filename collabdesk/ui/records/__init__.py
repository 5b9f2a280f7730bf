"""Forms and lists made from a record's own declaration, so that no field needs its own widget."""
