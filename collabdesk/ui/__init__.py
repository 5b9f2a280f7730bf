"""The window: everything a person sees, reads and presses, and nothing that touches a file by itself."""

import PySide6.QtCore  # noqa: F401 - this is what changes how Python imports

from collabdesk.ui.plain_imports import import_plainly

import_plainly()
