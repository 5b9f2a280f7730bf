"""The project's own papers agree with each other."""

from __future__ import annotations

import re
import tomllib

from collabdesk.base.version import VERSION
from tests.rules.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, str]:
    return {plain(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE)}


def test_the_version_is_told_once() -> None:
    assert PROJECT["version"] == VERSION


def test_every_dependency_is_bounded_and_locked() -> None:
    asked = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]
    for requirement in asked:
        if exact := re.fullmatch(r"([\w-]+)==([\w.]+)", requirement):
            # Pinned to one release, since we lean on parts of it that are not public.
            assert exact[1] == "reportlab"
            assert locked()[exact[1]] == exact[2]
            continue
        name, lower, upper = re.fullmatch(r"([\w-]+)>=([\w.]+),<([\w.]+)", requirement).groups()  # type: ignore[union-attr]
        assert plain(name) in locked(), f"{name}: run packaging/dev.py lock"
        assert numbers(lower) <= numbers(locked()[plain(name)]) < numbers(upper), name


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_everything_locked_has_a_hash() -> None:
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(locked())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert re.findall(r"://|index|find-links|\bfile:", LOCK) == []
