"""From a plan to pages: the only place that knows ReportLab's flowables."""
