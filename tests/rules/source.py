"""Reads the project's own source for the house rules."""

from __future__ import annotations

import ast
import functools
import importlib.util
import io
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "collabdesk"


@dataclass(frozen=True)
class Module:
    """One Python file: where it is from the top of the project, with slashes, and what it says."""

    path: str
    text: str

    @functools.cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def within(self, *folders: str) -> bool:
        return any(self.path == folder or self.path.startswith(f"{folder}/") for folder in folders)

    def at(self, node: ast.AST, complaint: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {complaint}"


@functools.cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python file below those folders, the package if none is named."""
    tops = [ROOT / folder for folder in folders or ("collabdesk",)]
    files = sorted(file for top in tops for file in top.rglob("*.py"))
    assert files, f"no Python below {folders}: the rule would check nothing"
    return tuple(
        Module(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files
    )


def broken(rule: Callable[[Module], Iterator[str]], *folders: str) -> list[str]:
    """What a rule complains about in the real source."""
    return [complaint for module in modules(*folders) for complaint in rule(module)]


def planted(
    rule: Callable[[Module], Iterator[str]], text: str, path: str = "collabdesk/ui/x.py"
) -> list[str]:
    """What a rule complains about in a snippet, as if it stood at that path."""
    return list(rule(Module(path, text)))


def calls(module: Module, *names: str) -> Iterator[ast.Call]:
    """Every call of something whose last name is one of these."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def called(call: ast.Call) -> str:
    """The last name of what is called: `tr` for `self.tr(...)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def imported(module: Module) -> Iterator[tuple[ast.stmt, str]]:
    """Every imported module or name, dotted, at whatever depth, but for those only types need."""
    skipped = {id(inner) for node in ast.walk(module.tree) if _for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(module.tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from ((node, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{name.name}") for name in node.names)


def strings(module: Module) -> Iterator[tuple[ast.expr, str]]:
    """Every text in the code that is not a docstring; an f-string has `{}` where a value goes."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(module.tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            yield (
                node,
                "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node, node.value


def comments(module: Module) -> Iterator[tuple[int, str]]:
    """Every comment, with its line number."""
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def script(name: str) -> ModuleType:
    """One of the scripts of packaging/, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
