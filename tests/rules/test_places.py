"""The project stands on its own: it names no folder outside itself and no one machine."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from tests.rules.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONE_MACHINE = re.compile(
    r"(?<![\w.~>/-])/(?:work|root|home|farm|Users|tmp)/\w|[A-Z]:\\{1,2}(?:Users|work)\\", re.ASCII
)
OUTSIDE = re.compile(r"(?<![\w-])shared[/\\]")
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", ".import_linter_cache"}
NOT_OURS |= {".mypy_cache", ".pytest_cache", ".ruff_cache"}
MAY_LOOK_OUTSIDE = {".ci/run"}


def places_named(path: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if ONE_MACHINE.search(line) or (OUTSIDE.search(line) and path not in MAY_LOOK_OUTSIDE):
            yield f"{path}:{number}: {line.strip()[:120]}"


def our_texts() -> Iterator[tuple[str, str]]:
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        for name in files:
            file: Path = ROOT / folder / name
            content = file.read_bytes()
            if b"\0" not in content[:8000]:
                yield file.relative_to(ROOT).as_posix(), content.decode("utf-8", "replace")


def test_nothing_names_a_place_outside_the_project() -> None:
    texts = dict(our_texts())
    assert "pyproject.toml" in texts
    assert [found for path, text in texts.items() for found in places_named(path, text)] == []


def test_planted_places_are_found() -> None:
    for planted in ("open('|home|ann|x')", "see shared|design", "cd |work|main", "~|x is |root|x"):
        assert list(places_named("x.py", planted.replace("|", "/"))), planted
    assert list(places_named("x.py", "C:|Users|ann".replace("|", "\\")))
    for fine in ("share/", "https://example.org/home/x", "unshared/thing", "a/work/b"):
        assert list(places_named("x.py", fine)) == [], fine
    assert list(places_named(".ci/run", "..|shared|data".replace("|", "/"))) == []
