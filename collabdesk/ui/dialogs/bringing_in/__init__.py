"""The parts of the sheet that brings a file of what people said into the workbook."""
