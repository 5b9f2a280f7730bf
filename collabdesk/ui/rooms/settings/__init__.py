"""The room where a person says how things look and what the project calls things."""
