"""Prints tagged, accessible PDFs from plain ReportLab: nodes are planned first, and then painted into."""
