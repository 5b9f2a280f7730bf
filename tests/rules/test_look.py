"""One place decides how things look, nothing pumps the event loop, and nothing is printed."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, called, calls, planted, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

THEME = "collabdesk/ui/theme"
HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?\b|^#[0-9a-fA-F]{3}$|\brgba?\(")


def style_sheets(module: Module) -> Iterator[str]:
    if not module.within(THEME):
        yield from (
            module.at(call, "setStyleSheet outside the theme") for call in calls(module, "setStyleSheet")
        )


def colours(module: Module) -> Iterator[str]:
    if module.within(THEME) or not module.within("collabdesk/ui", "collabdesk/app.py", "collabdesk/work"):
        return
    for node, text in strings(module):
        if HEX_COLOUR.search(text):
            yield module.at(node, f"a colour by value: {text}")
    for call in calls(module, "QColor", "fromRgb", "fromRgbF", "fromHsl", "fromHsv"):
        if call.args and all(isinstance(argument, ast.Constant) for argument in call.args):
            yield module.at(call, f"a colour by value: {ast.unparse(call)}")
    for attribute in ast.walk(module.tree):
        if isinstance(attribute, ast.Attribute) and attribute.attr != "transparent":
            owner = attribute.value
            if isinstance(owner, ast.Attribute | ast.Name) and ast.unparse(owner).endswith("GlobalColor"):
                yield module.at(attribute, f"a colour by name: {ast.unparse(attribute)}")


def pumps(module: Module) -> Iterator[str]:
    yield from (module.at(call, "processEvents") for call in calls(module, "processEvents"))


def prints(module: Module) -> Iterator[str]:
    for call in calls(module, "print", "pprint"):
        if isinstance(call.func, ast.Name):
            yield module.at(call, f"{called(call)} outside the command line")


def test_only_the_theme_sets_a_style_sheet() -> None:
    assert broken(style_sheets) == []


def test_colours_go_by_role() -> None:
    assert broken(colours) == []


def test_nothing_pumps_the_event_loop() -> None:
    assert broken(pumps, "collabdesk", "tests", "packaging") == []


def test_nothing_is_printed() -> None:
    assert broken(prints) == []


def test_planted_looks_are_found() -> None:
    assert planted(style_sheets, "label.setStyleSheet('')\n")
    assert planted(style_sheets, "app.setStyleSheet('')\n", f"{THEME}/sheet.py") == []
    for colour in ("'#0E6660'", "QColor('red')", "QColor(1, 2, 3)", "Qt.GlobalColor.red", "'rgb(1, 2, 3)'"):
        assert planted(colours, f"x = {colour}\n"), colour
    assert planted(colours, "x = QColor(theme.accent); y = Qt.GlobalColor.transparent; z = '#12'\n") == []


def test_planted_pumps_and_prints_are_found() -> None:
    assert planted(pumps, "QApplication.processEvents()\n")
    assert planted(prints, "print('hello')\n")
    assert planted(prints, "paper.print()\n") == []
