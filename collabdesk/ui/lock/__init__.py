"""Keeps a workbook out of sight: the page that asks for its passphrase, and what leads there."""
