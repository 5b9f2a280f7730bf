"""What every test stands on: no screen, no profile but its own, no warning and no Qt message unnoticed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHONFAULTHANDLER", "1")

import pytest
from hypothesis import HealthCheck, settings

from collabdesk.base import logging as base_logging
from collabdesk.base.paths import HOME_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CAMPAIGN = int(os.environ.get("COLLABDESK_CAMPAIGN", "1"))

# The suite tries the same examples on every machine; a campaign looks for new ones.
settings.register_profile(
    "collabdesk",
    max_examples=60 * CAMPAIGN,
    deadline=None,
    derandomize=CAMPAIGN == 1,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("collabdesk")


@pytest.fixture(scope="session")
def campaign() -> int:
    """How many times more than usual a slow campaign tries things; 1 in the suite."""
    return CAMPAIGN


@pytest.fixture(autouse=True)
def profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A profile of its own for each test, so that none reads or writes the developer's."""
    home = tmp_path_factory.mktemp("profile")
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    yield home
    base_logging.stop_log()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of sample data, which is not part of the project."""
    place = os.environ.get("COLLABDESK_CORPUS")
    if not place or not Path(place).is_dir():
        pytest.skip("COLLABDESK_CORPUS does not name a folder of sample data")
    return Path(place)
