"""Sheets and text turned into rows, and rows into files; knows no workbook and no widget."""
