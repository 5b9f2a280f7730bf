"""The worker thread: everything that touches a workbook happens there, one piece of work at a time."""
