"""What goes out of date stands in notes that say when they were checked, never in the code."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, planted

if TYPE_CHECKING:
    from collections.abc import Iterator

GOES_OUT_OF_DATE = re.compile(r"\b202[4-7]\b|£\s?\d")
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def time_bound(module: Module) -> Iterator[str]:
    """A year of these days, or an amount of pounds, in words that are not a docstring."""
    told = {id(words) for node in ast.walk(module.tree) for words in _docstrings(node)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            found = GOES_OUT_OF_DATE.search(node.value)
            if found:
                yield module.at(node, f"{found[0]!r} goes out of date: it belongs in resources/reference")


def _docstrings(node: ast.AST) -> Iterator[ast.expr]:
    """The docstring of a module, class or function, and the words under an attribute."""
    if isinstance(node, _DOCUMENTED):
        yield from (one.value for one in node.body if isinstance(one, ast.Expr))


def test_nothing_time_bound_stands_in_the_code() -> None:
    assert broken(time_bound) == []


def test_the_rule_sees_what_it_should() -> None:
    assert planted(time_bound, 'RATE = "£25 an hour"')
    assert planted(time_bound, 'def a():\n    return "since April 2026"')
    assert not planted(time_bound, '"""Since 2026."""\nA = 1\n"""£25."""')
    assert not planted(time_bound, 'RATE = "12026, £"')
