"""Loads the script that makes the prepared copies of the fonts."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

from tests.rules.source import ROOT

if TYPE_CHECKING:
    import fonts as maker
else:
    _spec = importlib.util.spec_from_file_location("font_maker", ROOT / "packaging" / "fonts.py")
    maker = importlib.util.module_from_spec(_spec)
    sys.modules["font_maker"] = maker
    _spec.loader.exec_module(maker)

__all__ = ["PREPARED", "SHIPPED", "maker"]
SHIPPED, PREPARED = maker.SHIPPED, maker.PREPARED
