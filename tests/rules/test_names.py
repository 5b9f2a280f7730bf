"""A file's name says what it is about; some names say nothing and draw everything to them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, planted

if TYPE_CHECKING:
    from collections.abc import Iterator

SAY_NOTHING = {"util", "utils", "common", "manager", "managers", "helper", "helpers", "widgets", "misc"}


def names_that_say_nothing(module: Module) -> Iterator[str]:
    path = PurePosixPath(module.path)
    for part in (*path.parts[:-1], path.stem):
        if part in SAY_NOTHING or SAY_NOTHING & set(part.split("_")):
            yield f"{module.path}: '{part}' says nothing"


def test_every_file_name_says_what_it_is_about() -> None:
    assert broken(names_that_say_nothing, "collabdesk", "tests", "packaging") == []


def test_planted_names_are_found() -> None:
    for path in ("collabdesk/ui/widgets.py", "collabdesk/common/x.py", "collabdesk/work/desk_manager.py"):
        assert planted(names_that_say_nothing, "", path)
    assert planted(names_that_say_nothing, "", "collabdesk/work/desk.py") == []
