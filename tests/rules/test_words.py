"""Words on screen are whole sentences that a translator can see."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from tests.rules.source import ROOT, Module, broken, called, calls, modules, planted

if TYPE_CHECKING:
    from collections.abc import Iterator


def translated(module: Module) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Every call that asks for a translation, and the words it asks for."""
    for call in calls(module, "tr", "translate"):
        place = 0 if called(call) == "tr" else 1
        if len(call.args) > place:
            yield call, call.args[place]


def words_made_up(module: Module) -> Iterator[str]:
    for call, words in translated(module):
        if not (isinstance(words, ast.Constant) and isinstance(words.value, str)):
            yield module.at(call, f"a translator cannot see {ast.unparse(words)}")


def words_too_early(module: Module) -> Iterator[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    inside = {
        id(inner)
        for function in ast.walk(module.tree)
        if isinstance(function, functions)
        for inner in ast.walk(function)
    }
    for call, _words in translated(module):
        if id(call) not in inside:
            yield module.at(call, "translated before a language is chosen")


def words_of_another(module: Module) -> Iterator[str]:
    for call in calls(module, "tr"):
        if not (isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "self"):
            yield module.at(call, f"lupdate only understands self.tr, not {ast.unparse(call.func)}")
    for call, words in translated(module):
        counted = "%n" in ast.unparse(words)
        if counted and (called(call) == "translate" or len(call.args) != 3):
            yield module.at(call, "a count needs self.tr(words, '', n)")


def seen_by_lupdate(files: list[Path], scratch: Path) -> int:
    """How many places lupdate finds words in."""
    catalogue = scratch / "found.ts"
    program = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run(
        [program, "-silent", *files, "-ts", catalogue], check=True, capture_output=True, cwd=scratch
    )
    return len(ElementTree.parse(catalogue).findall(".//message/location"))


def test_every_word_is_seen_by_a_translator() -> None:
    for rule in (words_made_up, words_too_early, words_of_another):
        assert broken(rule) == []


def test_lupdate_finds_every_word_on_screen(tmp_path: Path) -> None:
    speaking = [module for module in modules() if list(translated(module))]
    asked = sum(len(list(translated(module))) for module in speaking)
    assert asked > 50, "there are hardly any words on screen: is this looking at the right thing?"
    assert seen_by_lupdate([ROOT / module.path for module in speaking], tmp_path) == asked


def test_lupdate_misses_what_is_planted(tmp_path: Path) -> None:
    snippet = (
        "from PySide6.QtCore import QObject\n\n\nclass Room(QObject):\n    def name(self) -> str:\n"
        "        words = 'not seen'\n"
        "        return self.tr('seen') + self.tr(words) + self.tr('%n thing(s)', '', 2)\n"
    )
    file = tmp_path / "room.py"
    file.write_text(snippet, encoding="utf-8")
    assert len(list(translated(Module("room.py", snippet)))) == 3
    assert seen_by_lupdate([file], tmp_path) == 2


def test_planted_words_are_found() -> None:
    inside = "class A:\n    def f(self):\n        return {}\n"
    assert planted(words_made_up, inside.format("self.tr(f'{x} things')"))
    assert planted(words_made_up, inside.format("self.tr('a' + x)"))
    assert planted(words_made_up, inside.format("self.tr('{name}'.format(name=x))"))
    assert planted(words_too_early, "TITLE = QCoreApplication.translate('A', 'Title')\n")
    assert planted(words_too_early, "class A:\n    title = self.tr('Title')\n")
    assert planted(words_of_another, inside.format("window.tr('Title')"))
    assert planted(words_of_another, inside.format("translate('A', '%n vote(s)', '', n)"))
    assert planted(words_of_another, inside.format("self.tr('%n vote(s)')"))
    fine = inside.format("self.tr('{name} said').format(name=x) + self.tr('%n vote(s)', '', n)")
    for rule in (words_made_up, words_too_early, words_of_another):
        assert planted(rule, fine) == []
