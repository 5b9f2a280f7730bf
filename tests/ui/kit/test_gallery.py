"""Every piece of the kit is drawn in every theme and at every size, named, and big enough to press."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from collabdesk.ui.kit.names import too_small, unnamed
from tests.ui.kit.gallery import PAGES

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

LOOKS = [("light", 100), ("dark", 100), ("high_contrast", 100), ("light", 200), ("dark", 150)]


def shown(qtbot: QtBot, page: str) -> QWidget:
    widget = PAGES[page]()
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def colours(image: QImage) -> set[int]:
    return {
        image.pixel(across, down)
        for across in range(0, image.width(), 3)
        for down in range(0, image.height(), 3)
    }


def cut_labels(widget: QWidget) -> list[str]:
    return [
        f"'{label.text()}' needs {label.sizeHint().width()} and has {label.width()}"
        for label in widget.findChildren(QLabel)
        if label.isVisible() and not label.wordWrap() and label.width() < label.sizeHint().width()
    ]


@pytest.mark.parametrize(("name", "percent"), LOOKS)
@pytest.mark.parametrize("page", PAGES)
def test_every_piece_is_drawn_named_and_big_enough(
    qtbot: QtBot, theme: Theme, page: str, name: str, percent: int
) -> None:
    theme.apply(name, percent)
    widget = shown(qtbot, page)
    image = widget.grab().toImage()
    folder = os.environ.get("COLLABDESK_GALLERY")
    if folder:
        assert image.save(str(Path(folder) / f"kit-{page}-{name}-{percent}.png"))
    assert len(colours(image)) > 10
    assert unnamed(widget) == []
    assert too_small(widget) == []
    assert cut_labels(widget) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_on_screen_looks_the_same_as_one_made_in_the_new_theme(
    qtbot: QtBot, theme: Theme, page: str
) -> None:
    widget = shown(qtbot, page)
    theme.apply("dark", 150)
    widget.setFocus()
    fresh = shown(qtbot, page)
    fresh.setFocus()
    qtbot.wait(50)
    old, new = widget.grab().toImage(), fresh.grab().toImage()
    grounds = [
        (image.pixel(3, 3), image.pixel(image.width() - 4, image.height() - 4)) for image in (old, new)
    ]
    assert grounds[0] == grounds[1]
    pairs = list(zip(heights(widget), heights(fresh), strict=True))
    assert len(pairs) > 1
    assert [pair for pair in pairs if pair[0][0] != pair[1][0] or abs(pair[0][1] - pair[1][1]) > 4] == []


def heights(widget: QWidget) -> list[tuple[str, int]]:
    return [
        (type(child).__name__, child.height()) for child in widget.findChildren(QWidget) if child.isVisible()
    ]
