"""What the rooms and papers ask of a workbook: plain functions that give frozen snapshots."""
