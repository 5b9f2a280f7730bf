"""A small journey of one's own to break, and the one that came with CollabDesk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

EXERCISE = """\
key = "4.9"
stage = "hear"
name = "What nobody asks"
who = ["people", "each"]
minutes = 10
purpose = "Hear what {people} would say if somebody asked."
prompts = [
    "What did nobody ask you?",
    "Why not?",
]
done_when = "Three things are written down."

[[fills]]
record = "quietsaying"
tool = "list"
heading = "Not asked"
fields = [
    "way",
    "description",
    "permission",
]
start_with = [
    { way = "postcard" },
    { way = "photo", description = "A picture" },
]
[fills.fixed]
wants_reply = "yes"
[fills.ask]
description = "What would {person} say?"

[[done]]
record = "quietsaying"
equals = { wants_reply = "yes" }
filled = ["description"]
at_least = 3
"""


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    """A copy of the whole journey, with one exercise more."""
    folder = tmp_path / "journey"
    shutil.copytree(resource("journey"), folder)
    (folder / "exercises" / "4.9-what-nobody-asks.toml").write_text(EXERCISE, encoding="utf-8")
    return folder
