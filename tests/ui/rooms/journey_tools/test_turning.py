"""One form shows one record after another, and nothing of the first stays in it for the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Feeling
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.turning import turn_to
from tests.ui.on_screen import field

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table


def test_words_half_typed_for_one_record_do_not_stay_for_the_next(table: Table) -> None:
    form = RecordForm(table.bench.context, table.wording, Feeling, ["happened"])
    table.bench.qtbot.addWidget(form)
    moment = new_uid()
    form.show_record(Feeling(uid=new_uid(), moment=moment, happened="no taxi"))
    box = field(form, QPlainTextEdit, "What happened")
    table.bench.qtbot.keyClicks(box, "there was ")
    turn_to(form, Feeling(uid=new_uid(), moment=moment, happened="nobody rang"))
    assert box.toPlainText() == "nobody rang"
    turn_to(form, None)
    assert box.toPlainText() == ""
