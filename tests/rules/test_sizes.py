"""Small rooms: a file, a class and a function each fit in a reader's head."""

from __future__ import annotations

import ast
import statistics
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, modules, planted

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_FILE, LONGEST_NINE_IN_TEN, LONGEST_MEDIAN = 500, 300, 120
LONGEST_CLASS, LONGEST_FUNCTION, LONGEST_MAIN_WINDOW = 300, 60, 300


def long_parts(module: Module) -> Iterator[str]:
    if module.lines > LONGEST_FILE:
        yield f"{module.path}: {module.lines} lines"
    if module.path.endswith("/main_window.py") and module.lines > LONGEST_MAIN_WINDOW:
        yield f"{module.path}: a god window of {module.lines} lines"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            most = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > most:
                yield module.at(node, f"{node.name} has {length} lines of at most {most}")


def over_budget(lengths: list[int]) -> list[str]:
    told = []
    if statistics.median(lengths) > LONGEST_MEDIAN:
        told.append(f"median {statistics.median(lengths)}")
    ninth = sorted(lengths)[max(0, -(-len(lengths) * 9 // 10) - 1)]
    if ninth > LONGEST_NINE_IN_TEN:
        told.append(f"nine in ten files have up to {ninth} lines")
    return told


def test_no_part_is_long() -> None:
    assert broken(long_parts) == []


def test_most_files_are_short() -> None:
    assert over_budget([module.lines for module in modules()]) == []


def test_a_planted_long_part_is_named() -> None:
    body = "    x = 1\n"
    assert planted(long_parts, f"def f():\n{body * 59}") == []
    assert "f has 61 lines" in planted(long_parts, f"def f():\n{body * 60}")[0]
    assert "C has 301 lines" in planted(long_parts, f"class C:\n{body * 300}")[0]
    assert planted(long_parts, "x = 1\n" * 501) == ["collabdesk/ui/x.py: 501 lines"]
    assert planted(long_parts, "x = 1\n" * 301, "collabdesk/ui/main_window.py")


def test_a_planted_bloat_is_named() -> None:
    assert over_budget([120] * 9 + [500]) == []
    assert over_budget([50] * 8 + [301] * 2) == ["nine in ten files have up to 301 lines"]
    assert over_budget([10, 121, 121]) == ["median 121"]
