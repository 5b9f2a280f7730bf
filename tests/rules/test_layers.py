"""Imports only point down, and what is heavy waits until the first paint."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.rules.source import ROOT, Module, broken, imported, planted

if TYPE_CHECKING:
    from collections.abc import Iterator

WINDOW_SIDE = (
    "collabdesk/ui",
    "collabdesk/work",
    "collabdesk/app.py",
    "collabdesk/app",
    "collabdesk/__main__.py",
)
DATABASE = {"sqlalchemy", "sqlcipher3", "sqlite3", "alembic"}
HEAVY = DATABASE | {"reportlab", "xlsxwriter", "openpyxl", "pypdfium2", "python_calamine", "PIL"}
LAYERS = ("ui", "work", "operations", "storage", "papers", "exchange", "journey", "domain", "base")


def database_in_the_window(module: Module) -> Iterator[str]:
    if not module.within(*WINDOW_SIDE):
        return
    for statement, name in imported(module):
        if name.partition(".")[0] in DATABASE or (name.rsplit(".", 1)[-1] == "Session" and "orm" in name):
            yield module.at(statement, f"imports {name}")


def heavy_before_the_first_paint(module: Module) -> Iterator[str]:
    if not module.within(*WINDOW_SIDE):
        return
    at_once = {id(node) for node in module.tree.body}
    for statement, name in imported(module):
        if id(statement) in at_once and name.partition(".")[0] in HEAVY:
            yield module.at(statement, f"imports {name} at once")


def more_than_the_standard_library(module: Module) -> Iterator[str]:
    allowed = {"collabdesk"}
    if module.within("collabdesk/base"):
        allowed.add("platformdirs")
    elif not module.within("collabdesk/domain"):
        return
    for statement, name in imported(module):
        top = name.partition(".")[0]
        if top not in allowed and top not in sys.stdlib_module_names:
            yield module.at(statement, f"imports {name}")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def test_the_window_knows_no_database() -> None:
    assert broken(database_in_the_window) == []


def test_nothing_heavy_is_imported_at_once() -> None:
    assert broken(heavy_before_the_first_paint) == []


def test_domain_and_base_need_only_the_standard_library() -> None:
    assert broken(more_than_the_standard_library) == []


def test_the_window_starts_without_anything_heavy() -> None:
    script = f"import sys, collabdesk.app; print(*sorted({HEAVY - {'sqlite3'}!r} & set(sys.modules)))"
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout.strip(), told.stderr) == (0, "", "")


def test_imports_only_point_down() -> None:
    told = lint_imports(ROOT)
    assert told.returncode == 0, told.stdout


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """A house with every room empty and the project's own contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "collabdesk"
    for folder in ("", *LAYERS):
        (package / folder).mkdir(exist_ok=True)
        (package / folder / "__init__.py").write_text("", encoding="utf-8")
    for file in ("__main__", "app", "cli"):
        (package / f"{file}.py").write_text("", encoding="utf-8")
    return tmp_path


def test_an_empty_house_is_in_order(skeleton: Path) -> None:
    told = lint_imports(skeleton)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("domain/__init__.py", "import collabdesk.storage"),
        ("storage/__init__.py", "import collabdesk.papers"),
        ("operations/__init__.py", "from collabdesk.ui import rooms"),
        ("papers/__init__.py", "import PySide6"),
        ("journey/__init__.py", "import collabdesk.storage"),
        ("papers/__init__.py", "import collabdesk.journey"),
        ("journey/__init__.py", "import PySide6"),
        ("ui/__init__.py", "import sqlalchemy"),
        ("operations/__init__.py", "import reportlab"),
        ("stray/__init__.py", ""),
    ],
)
def test_a_planted_import_is_named(skeleton: Path, file: str, line: str) -> None:
    planted_file = skeleton / "collabdesk" / file
    planted_file.parent.mkdir(exist_ok=True)
    planted_file.write_text(f"{line}\n", encoding="utf-8")
    told = lint_imports(skeleton)
    assert told.returncode == 1
    assert Path(file).parts[0] in told.stdout


def test_planted_imports_are_found() -> None:
    assert planted(database_in_the_window, "def f():\n    import sqlalchemy\n")
    assert planted(database_in_the_window, "import sqlalchemy\n", "collabdesk/storage/x.py") == []
    assert planted(heavy_before_the_first_paint, "import pypdfium2\n")
    assert planted(heavy_before_the_first_paint, "def f():\n    import pypdfium2\n") == []
    assert planted(more_than_the_standard_library, "import attrs\n", "collabdesk/domain/x.py")
    assert planted(more_than_the_standard_library, "import platformdirs\n", "collabdesk/domain/x.py")
    assert planted(more_than_the_standard_library, "import platformdirs\n", "collabdesk/base/x.py") == []
