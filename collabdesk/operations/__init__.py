"""The verbs: plain functions over an open workbook, one transaction each, that say what changed."""
