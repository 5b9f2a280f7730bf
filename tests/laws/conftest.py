"""What is sown once for every way out that is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import HOME_VARIABLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.laws.sowing import Sown


@pytest.fixture(scope="session")
def sown(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Sown:
    """A workbook full of what may not leave; nothing writes to it."""
    from tests.laws.sowing import sow

    assert qapp
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("profile of sowing")))
        return sow(tmp_path_factory.mktemp("sown"))
