"""What is on the window before a workbook is open."""
