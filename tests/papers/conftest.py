"""What every test of the papers stands on: an application whose fonts text can be set in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one application of the tests: made here, before a paper would make one without a window."""
    return qapp
