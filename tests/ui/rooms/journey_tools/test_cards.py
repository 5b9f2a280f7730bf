"""Cards lie before each side, are kept with their first words, and are said back by another side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import LimitKind, Sharing, Side
from collabdesk.domain.records import Partner, Perception, StatedLimit
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.journey.tools.cards import CardsTool
from tests.ui.on_screen import button, field, said_on

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table

LIMITS = Fill(
    "statedlimit",
    Tool.CARDS,
    heading="Limits",
    add="Add a limit",
    fields=("side", "whose", "partner", "limit", "kind", "can_move", "said_back", "said_back_by", "sharing"),
)
SEEN = Fill(
    "perception",
    Tool.CARDS,
    heading="How we see each other",
    add="Add a card",
    fields=("side", "partner", "assumed", "we_see", "they_see", "surprised", "said_back", "sharing"),
)
BACK = "Said back: “yes, that’s it”"


@pytest.fixture
def hospital(table: Table) -> Partner:
    made = Partner(uid=new_uid(), name="Eastmere Hospital")
    table.keep(made)
    return made


def lay(table: Table) -> CardsTool:
    made = table.lay(Tool.CARDS, LIMITS, SEEN)
    assert isinstance(made, CardsTool)
    return made


def test_a_new_card_is_kept_with_its_first_words_on_its_own_side(table: Table) -> None:
    tool = lay(table)
    button(tool, "Add a limit: Carers").click()
    assert table.kept("statedlimit", StatedLimit) == (), "nothing empty is left behind"
    box = field(tool, QPlainTextEdit, "The limit")
    assert box.hasFocus()
    table.bench.qtbot.keyClicks(box, "I cannot leave the house")
    table.bench.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (limit,) = table.wait_for("statedlimit", StatedLimit, 1)
    assert (limit.side, limit.limit, limit.sharing) == (Side.PEOPLE, "I cannot leave the house", Sharing.ROOM)
    assert box.hasFocus(), "the card stays open where it is"
    assert "“I cannot leave the house”" in said_on(tool)
    assert "Not said back yet" in said_on(tool)


def test_the_other_side_says_it_back_by_name_and_can_take_it_back(table: Table, hospital: Partner) -> None:
    table.keep(
        StatedLimit(uid=new_uid(), side=Side.PEOPLE, limit="I can’t leave the house", kind=LimitKind.TIME)
    )
    tool = lay(table)
    assert "0 of 1 said back" in said_on(tool)
    button(tool, BACK).click()
    menu = tool.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Said back by Us",
        f"Said back by {hospital.name}",
    ]
    menu.actions()[1].trigger()
    menu.close()
    table.bench.qtbot.waitUntil(lambda: table.kept("statedlimit", StatedLimit)[0].said_back, timeout=4000)
    table.settle()
    assert table.kept("statedlimit", StatedLimit)[0].said_back_by == "Eastmere Hospital"
    assert "“Yes, that’s it”" in said_on(tool)
    assert "Said back by Eastmere Hospital" in said_on(tool)
    assert "1 of 1 said back" in said_on(tool)
    table.undo()
    table.settle()
    assert "Not said back yet" in said_on(tool), "both values were one step"


def test_long_words_and_a_long_name_are_not_cut(table: Table) -> None:
    words = "Our money is for the year, so we cannot promise anybody next spring, whoever asks us."
    who = "The deputy director of commissioning and of everything that comes after it"
    table.keep(
        StatedLimit(
            uid=new_uid(), side=Side.PARTNER, whose="Partners", limit=words, said_back=True, said_back_by=who
        )
    )
    tool = lay(table)
    view = tool.tables["statedlimit"].views()[0]
    table.bench.qtbot.waitUntil(lambda: view.height() >= view.heightForWidth(view.width()), timeout=4000)
    for label in view.findChildren(Sentence):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.plain_text()
            right = label.mapTo(view, label.rect().topRight()).x()
            assert right <= view.width(), label.plain_text()
    assert view.width() <= tool.width()
    assert "Partners" not in [label.plain_text() for label in view.findChildren(Sentence)], "its side says so"


def test_a_card_that_is_opened_says_so_and_takes_the_keyboard(table: Table) -> None:
    table.keep(StatedLimit(uid=new_uid(), side=Side.US, limit="Six staff"))
    tool = lay(table)
    view = tool.tables["statedlimit"].views()[0]
    button(tool, "Write on this card").click()
    now = QApplication.focusWidget()
    assert view.open.accessibleName() == "Close this card"
    assert now is not None
    assert view.form is not None
    assert view.form.isAncestorOf(now)
    view.open.click()
    assert view.open.accessibleName() == "Write on this card"


def test_a_perception_is_said_back_at_once(table: Table) -> None:
    table.keep(Perception(uid=new_uid(), side=Side.PARTNER, assumed="That I decide who goes home"))
    tool = lay(table)
    button(tool, BACK).click()
    table.bench.qtbot.waitUntil(lambda: table.kept("perception", Perception)[0].said_back, timeout=4000)


def test_how_far_a_card_goes_is_chosen_on_it(table: Table) -> None:
    table.keep(StatedLimit(uid=new_uid(), side=Side.US, limit="Six staff"))
    tool = lay(table)
    sharing = field(tool, QComboBox, "How far may this go?")
    assert sharing.currentText() == "This room"
    table.keys(sharing, Qt.Key.Key_Down)
    table.bench.qtbot.waitUntil(
        lambda: table.kept("statedlimit", StatedLimit)[0].sharing is Sharing.PARTNERS, timeout=4000
    )


def test_a_card_moves_to_the_side_chosen_for_it_and_half_typed_words_stay(table: Table) -> None:
    table.keep(StatedLimit(uid=new_uid(), side=Side.US, limit="Six staff"))
    tool = lay(table)
    button(tool, "Write on this card").click()
    view = tool.tables["statedlimit"].views()[0]
    box = field(tool, QPlainTextEdit, "The limit")
    box.setFocus()
    table.bench.qtbot.keyClicks(box, "!")
    table.look()
    table.settle()
    assert "!" in box.toPlainText()
    assert tool.tables["statedlimit"].views() == (view,)
    button(view, "Carers").click()
    table.bench.qtbot.waitUntil(
        lambda: table.kept("statedlimit", StatedLimit)[0].side is Side.PEOPLE, timeout=4000
    )
    tool.keep_now()
    table.settle()
    assert table.kept("statedlimit", StatedLimit)[0].limit in {"!Six staff", "Six staff!"}


def test_a_card_taken_away_comes_back_with_one_undo(table: Table) -> None:
    table.keep(StatedLimit(uid=new_uid(), side=Side.US, limit="Six staff"))
    tool = lay(table)
    button(tool, "Take this card away").click()
    table.wait_for("statedlimit", StatedLimit, 0)
    table.undo()
    table.settle()
    assert "“Six staff”" in said_on(tool)


def test_everything_has_a_name_and_is_large_enough(table: Table, hospital: Partner) -> None:
    table.keep(StatedLimit(uid=new_uid(), side=Side.PARTNER, partner=hospital.uid, limit="No cover"))
    tool = lay(table)
    button(tool, "Write on this card").click()
    assert unnamed(tool) == []
    assert too_small(tool) == []


def test_a_page_pasted_on_a_card_is_kept_whole_and_shown_begun(table: Table) -> None:
    pasted = "I cannot leave the house. " * 40_000
    table.keep(StatedLimit(uid=new_uid(), side=Side.PEOPLE, limit=pasted))
    tool = lay(table)
    assert "I cannot leave the house." in said_on(tool)
    assert len(said_on(tool)) < 20_000
    (kept,) = table.kept("statedlimit", StatedLimit)
    assert kept.limit == pasted
    assert tool.open_record(kept.uid)
    assert field(tool, QPlainTextEdit, "The limit").toPlainText() == pasted
