"""A menu made for one use leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from collabdesk.ui.kit.menus import menu_for_one_use

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_menu_is_gone_once_it_was_put_away(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    menu = menu_for_one_use(owner)
    menu.addAction("Open")
    menu.popup(owner.pos())
    qtbot.waitUntil(menu.isVisible)
    menu.hide()
    qtbot.waitUntil(lambda: owner.findChildren(QMenu) == [])
