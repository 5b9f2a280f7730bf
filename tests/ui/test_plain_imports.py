"""What Qt adds to every import is taken out with the first part of the window that is imported."""

from __future__ import annotations

import subprocess
import sys

IMPORT = """
import linecache
import {first}
import mimetypes
print(mimetypes.__file__ in linecache.cache)
"""


def source_was_read(first: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT.format(first=first)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return done.stdout.strip()


def test_a_module_is_imported_without_its_source_being_read() -> None:
    assert source_was_read("PySide6.QtCore") == "True", "PySide6 no longer does this: plain_imports can go"
    assert source_was_read("collabdesk.ui") == "False"
