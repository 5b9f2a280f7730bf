"""Lists every key, made from the one table of actions, so that the list cannot go out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.actions import Actions


class KeysDialog(SheetDialog):
    """What can be done from anywhere, and the keys for it."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, self.tr("Keys"), width=560)
        table = QTableWidget(len(actions.entries), 2)
        set_role(table, "table")
        table.setAccessibleName(self.tr("Keys"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.horizontalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(37))
        for row, entry in enumerate(actions.entries):
            keys = ",  ".join(
                QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in entry.keys
            )
            table.setItem(row, 0, QTableWidgetItem(keys))
            table.setItem(row, 1, QTableWidgetItem(entry.text))
        table.setColumnWidth(0, px(180))
        table.setMinimumHeight(min(px(400), max(px(150), window.height() - px(240))))
        table.setCurrentCell(0, 0)
        self.body.addWidget(table)
        done = filled_button(self.tr("Back"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)
