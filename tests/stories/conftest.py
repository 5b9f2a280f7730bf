"""Some stories happen in the real window."""

from __future__ import annotations

from tests.ui.conftest import window

__all__ = ["window"]
