"""When something worrying was said, the card is one press or one key away, with or without a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from collabdesk.base.paths import settings_file, user_data_dir
from collabdesk.base.settings import ToCall, load_settings
from collabdesk.domain.words import PassedTo
from collabdesk.operations.exercises import write_only
from collabdesk.operations.safeguarding import pass_on
from collabdesk.operations.starting import change_project
from collabdesk.storage.queries.safeguarding import passed_on
from collabdesk.ui.safeguarding.card import WorryCard
from collabdesk.ui.safeguarding.page import SafeguardingPage
from collabdesk.ui.safeguarding.passed_on_sheet import PassedOnSheet, clock, initials_of, pointer_of
from tests.ui.on_screen import button, dialog, field, open_workbook, said_on, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.storage.queries.safeguarding import PassedOn
    from collabdesk.ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
WORDS = "Something worrying was said"
KNOWN = ToCall(
    lead="Sam", lead_phone="01632 960 142", deputy="Noor", out_of_hours="01632 960 143", project="a"
)


def top(qtbot: QtBot, kind: type[W]) -> W:
    """The one question of a kind that is in sight."""
    found: list[W] = []

    def there() -> bool:
        found[:] = [
            one
            for window in QApplication.topLevelWidgets()
            for one in (window, *window.findChildren(kind))
            if isinstance(one, kind) and one.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def press_f8(qtbot: QtBot, on: QWidget) -> WorryCard:
    QTest.keyClick(on, Qt.Key.Key_F8)
    return top(qtbot, WorryCard)


def in_sight(widget: QWidget) -> bool:
    """Whether it is still there, and shown."""
    return shiboken6.isValid(widget) and widget.isVisible()


def pointers(window: MainWindow, qtbot: QtBot) -> tuple[PassedOn, ...]:
    found: list[tuple[PassedOn, ...]] = []
    window.desk.ask(found.append, passed_on)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_the_button_is_on_the_first_page_and_the_card_needs_no_workbook(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.context.settings.remember_to_call(KNOWN)
    button(window, WORDS).click()
    card = top(qtbot, WorryCard)
    said = said_on(card)
    for words in (
        "Is anyone in danger now? Call 999.", "Stop typing here.", "Tell your safeguarding lead now.",
        "Write it on the paper form, in their own words.", "Care for the person, and for the group.",
        "Then come back and press “Passed on”.", "Sam  01632 960 142", "01632 960 143", "Noor",
    ):  # fmt: skip
        assert words in said
    assert said.index("999") < said.index("Sam")
    assert "What was passed on" not in said


def test_with_no_workbook_the_time_is_to_be_written_down(window: MainWindow, qtbot: QtBot) -> None:
    card = press_f8(qtbot, window)
    button(card, "Passed on").click()
    assert "Write down the time, and note it here when the workbook is open." in said_on(card)
    assert card.isVisible()


def test_without_contacts_it_says_what_to_do_anyway(window: MainWindow, qtbot: QtBot) -> None:
    said = said_on(press_f8(qtbot, window))
    assert "Ask now who your safeguarding lead is." in said
    assert "Call 999" in said


def test_a_lead_without_a_number_is_said_to_have_none(window: MainWindow, qtbot: QtBot) -> None:
    window.context.settings.remember_to_call(ToCall(lead="Sam"))
    assert "We have no number for Sam." in said_on(press_f8(qtbot, window))


def test_a_number_is_copied(window: MainWindow, qtbot: QtBot) -> None:
    window.context.settings.remember_to_call(KNOWN)
    button(press_f8(qtbot, window), "Copy the number: 01632 960 142").click()
    assert QApplication.clipboard().text() == "01632 960 142"


def test_the_key_works_over_any_question_and_the_question_stays(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_workbook(qtbot, window, workbook)
    window.find_anything()
    question = dialog(qtbot)
    box = question.findChild(QLineEdit)
    assert box is not None
    qtbot.waitUntil(lambda: question.isActiveWindow() and box.hasFocus())
    QTest.keyClicks(box, "bus")
    card = press_f8(qtbot, box)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not in_sight(card))
    assert question.isVisible()
    assert box.text() == "bus"
    qtbot.waitUntil(lambda: question.isActiveWindow() and box.hasFocus())
    press_f8(qtbot, box)


def test_the_key_opens_one_card(window: MainWindow, qtbot: QtBot) -> None:
    card = press_f8(qtbot, window)
    window.open_worry()
    cards = [one for one in QApplication.topLevelWidgets() if isinstance(one, WorryCard) and one.isVisible()]
    assert cards == [card]


@pytest.mark.parametrize("width", [1280, 560])
def test_the_button_is_there_wide_and_narrow(
    window: MainWindow, workbook: Path, qtbot: QtBot, width: int
) -> None:
    open_workbook(qtbot, window, workbook)
    window.resize(width, 800)
    settle(qtbot, window)
    found = button(window, WORDS)
    assert found.visibleRegion().boundingRect().height() >= 36
    found.click()
    top(qtbot, WorryCard)


def test_opening_the_card_writes_nothing(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_workbook(qtbot, window, workbook)
    before = pointers(window, qtbot)
    undo = window.actions_table["undo"].text()
    with qtbot.assertNotEmitted(window.desk.changed):
        button(press_f8(qtbot, window), "Close").click()
        settle(qtbot, window)
    assert pointers(window, qtbot) == before
    assert window.actions_table["undo"].text() == undo


def test_passed_on_is_kept_by_the_keyboard_alone(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_workbook(qtbot, window, workbook)
    undo = window.actions_table["undo"].text()
    card = press_f8(qtbot, window)
    passed = button(card, "Passed on")
    passed.setFocus()
    QTest.keyClick(passed, Qt.Key.Key_Space)
    sheet = top(qtbot, PassedOnSheet)
    for kind in (QLineEdit, QComboBox, QCheckBox):
        assert all(one.accessibleName() for one in sheet.findChildren(kind))
    role = field(sheet, QComboBox, "Passed to")
    qtbot.waitUntil(role.hasFocus)
    QTest.keyClick(role, Qt.Key.Key_Down)
    time, by = field(sheet, QLineEdit, "At"), field(sheet, QLineEdit, "By")
    time.clear()
    QTest.keyClicks(time, "2.05 pm")
    by.setFocus()
    QTest.keyClicks(by, "al!1 xyzzy")
    QTest.keyClick(by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not in_sight(card))
    settle(qtbot, window)
    newest = max(pointers(window, qtbot), key=lambda each: each.pointer.uid).pointer
    assert (newest.passed_to, newest.passed_at, newest.by) == (PassedTo.DEPUTY, "14:05", "ALXY")
    assert not newest.acknowledged
    assert window.actions_table["undo"].text() == undo


def test_no_box_of_the_pointer_takes_a_story(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_workbook(qtbot, window, workbook)
    button(press_f8(qtbot, window), "Passed on").click()
    sheet = top(qtbot, PassedOnSheet)
    boxes = {one.accessibleName(): one.maxLength() for one in sheet.findChildren(QLineEdit)}
    assert boxes["By"] == 4
    assert set(boxes) == {"On", "At", "By"}
    field(sheet, QLineEdit, "At").setText("when she told me about him")
    button(sheet, "Keep it").click()
    assert "What time was it? Such as 14:05." in said_on(sheet)
    field(sheet, QLineEdit, "At").setText("9am")
    field(sheet, QLineEdit, "By").clear()
    button(sheet, "Keep it").click()
    assert "Whose initials? Up to four letters." in said_on(sheet)
    assert sheet.isVisible()


def test_the_leads_page_lists_and_ticks(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_workbook(qtbot, window, workbook)
    card = press_f8(qtbot, window)
    button(card, "What was passed on").click()
    page = top(qtbot, SafeguardingPage)
    qtbot.waitUntil(lambda: "To: Safeguarding lead. By: AL." in said_on(page))
    tick = page.findChild(QCheckBox)
    assert tick is not None
    tick.click()
    settle(qtbot, window)
    assert [each.pointer.acknowledged for each in pointers(window, qtbot)] == [True]
    assert button(page, "Print for the safeguarding lead").isVisible()


def test_whom_to_call_is_remembered_for_when_it_is_locked(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_workbook(qtbot, window, workbook)
    values = {"safeguarding_lead": "Noor Ali", "safeguarding_phone": "01632 960 150"}
    window.desk.do(change_project, values)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.context.settings.to_call.lead == "Noor Ali")
    from collabdesk.domain.records import SafeStart

    window.desk.do(write_only, SafeStart, {"adult_front_door": "01632 960 155"})
    qtbot.waitUntil(lambda: window.context.settings.to_call.adults == "01632 960 155")
    settle(qtbot, window)
    assert load_settings(settings_file()).to_call.lead_phone == "01632 960 150"
    window.close_workbook()
    settle(qtbot, window)
    card = press_f8(qtbot, window)
    assert "Noor Ali  01632 960 150" in said_on(card)
    assert "01632 960 155" in said_on(card)


def test_a_workbook_that_names_nobody_does_not_take_away_whom_another_named(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    window.context.settings.remember_to_call(KNOWN)
    open_workbook(qtbot, window, workbook)
    window._dialogs.safeguarding.knowing.read()  # noqa: SLF001 - what happens a moment after opening
    settle(qtbot, window)
    assert window.context.settings.to_call == KNOWN
    assert "Sam  01632 960 142" in said_on(press_f8(qtbot, window))


def test_what_the_example_makes_up_is_never_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.context.settings.remember_to_call(KNOWN)
    with qtbot.waitSignal(window.rows_shown, timeout=20_000):
        window.opening.open_example()
    settle(qtbot, window)
    assert window.opening.path is not None
    assert window.opening.path.is_relative_to(user_data_dir())
    window._dialogs.safeguarding.knowing.read()  # noqa: SLF001 - what happens a moment after opening
    settle(qtbot, window)
    card = press_f8(qtbot, window)
    assert "These are from the example. They reach nobody." in said_on(card)
    assert window.context.settings.to_call == KNOWN


def test_nothing_of_a_pointer_is_in_the_profile_but_whom_to_call(
    window: MainWindow, workbook: Path, qtbot: QtBot, profile: Path
) -> None:
    open_workbook(qtbot, window, workbook)
    values: dict[str, object] = {
        "passed_on_day": window.context.today(), "passed_at": "23:47", "session": None,
        "passed_to": PassedTo.LEAD, "by": "QXZJ", "acknowledged": False,
    }  # fmt: skip
    window.desk.do(pass_on, pointer_of(values))
    settle(qtbot, window)
    assert "QXZJ" not in window.windowTitle() + said_on(window)
    texts = [file.read_bytes() for file in profile.rglob("*.json")] + [
        file.read_bytes() for file in profile.rglob("*.log")
    ]
    assert texts
    assert not any(b"QXZJ" in text or b"23:47" in text for text in texts)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("14:05", "14:05"), ("2.05 pm", "14:05"), ("9am", "09:00"), ("12 am", "00:00"), ("12:30pm", "12:30"),
        ("7:30", "07:30"), ("14", ""), ("24:00", ""), ("13pm", ""), ("at noon", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(typed: str, said: str) -> None:
    assert clock(typed) == said


@pytest.mark.parametrize(
    ("name", "said"), [("Ada Lovelace", "AL"), ("", ""), ("a b c d e", "ABCD"), ("7 Ada", "A")]
)
def test_initials_come_from_a_name(name: str, said: str) -> None:
    assert initials_of(name) == said


def test_the_words_on_the_button_are_the_same_everywhere(window: MainWindow) -> None:
    assert window.actions_table["worry"].text() == WORDS
    assert isinstance(button(window, WORDS), QPushButton)
