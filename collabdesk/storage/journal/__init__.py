"""The journal: the only writer of a workbook; tables are its projection, copies merge as a set union."""
