"""Taking a record away says first what would be left, on the line where the person is looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.kit.message_line import MessageLine
    from collabdesk.work.desk import Desk


class Removing(QObject):
    """Asks on a message line; ``removed`` tells that it was done, and undo brings all of it back."""

    removed = Signal()

    def __init__(self, desk: Desk, line: MessageLine) -> None:
        super().__init__(line)
        self._desk, self._line = desk, line
        self._wanted: tuple[Callable[[Workbook, UUID], Changes], UUID] | None = None
        line.action_pressed.connect(self._agreed)

    def ask(
        self,
        record: type[Record],
        uid: UUID,
        verb: Callable[[Workbook, UUID], Changes],
        words: Callable[[Mapping[str, int]], str],
    ) -> None:
        """Say what taking a record away would leave, in ``words``, with a button to do it."""
        from collabdesk.operations.taking_away import pointing_at

        def counted(left: dict[str, int]) -> None:
            self._wanted = (verb, uid)
            self._line.tell(words(left), "warn", self.tr("Take it away"))

        self._desk.ask(counted, pointing_at, record, uid)

    def _agreed(self) -> None:
        if self._wanted is None:
            return
        (verb, uid), self._wanted = self._wanted, None
        self._line.put_away()
        self._desk.do_then(lambda _: self.removed.emit(), None, verb, uid)
