"""The room of patterns: by key, by mouse and by button, things find their place and nobody is outvoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QPlainTextEdit, QPushButton

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, Pattern
from collabdesk.domain.words import Chosen, Strength
from collabdesk.operations import sorting, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.patterns.note import Note
from collabdesk.ui.rooms.patterns.room import PatternsRoom
from tests.ui.on_screen import dialog, field, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.ui.rooms.patterns.pile import Pile
    from tests.ui.rooms.conftest import Bench

WORDS = ("The letter comes late", "Nobody asks if I can manage", "Two buses", "Stop the leaflet")
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(bench: Bench) -> Iterator[PatternsRoom]:
    made = PatternsRoom(bench.desk, bench.context)
    bench.desk.changed.connect(made.refresh)
    made.resize(1280, 800)
    made.show()
    bench.qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def said(bench: Bench, text: str) -> UUID:
    return bench.keep(Input(uid=new_uid(), number=0, words=text, recorded_on=TODAY, said_on=TODAY))


def filled(bench: Bench, room: PatternsRoom, *patterns: tuple[str, list[int]]) -> list[UUID]:
    """Keep the words, sort some of them, show the room, and give the patterns' uids."""
    things = [said(bench, text) for text in WORDS]
    uids = []
    for name, places in patterns:
        made = Pattern(uid=new_uid(), name=name)
        bench.do(sorting.make_pattern, made, [things[place] for place in places])
        uids.append(made.uid)
    room.refresh(None)
    bench.qtbot.waitUntil(lambda: len(room.board.piles()) == len(patterns) + 1)
    waiting = len(WORDS) - len({place for _, places in patterns for place in places})
    bench.qtbot.waitUntil(lambda: len(room.pane.model.known_rows()) == waiting)
    return uids


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def inside(bench: Bench) -> dict[str, list[str]]:
    """What is in each pattern, by name."""
    found = ledger(bench)
    names: dict[str, list[str]] = {one.name: [] for one in found.patterns.values()}
    for link in found.sortings.values():
        names[found.patterns[link.pattern].name].append(found.inputs[link.input].words)
    return {name: sorted(words) for name, words in names.items()}


def becomes(bench: Bench, expected: dict[str, list[str]]) -> None:
    """Wait until the workbook holds these patterns."""
    for _ in range(20):
        if inside(bench) == expected:
            return
        bench.qtbot.wait(20)
    assert inside(bench) == expected


def listed(room: PatternsRoom) -> list[str]:
    return [row.words for _, row in room.pane.model.known_rows()]


def notes(pile: Pile) -> list[str]:
    return [note.accessibleName() for note in pile.findChildren(Note) if note.isVisible()]


def pile(room: PatternsRoom, uid: UUID | None) -> Pile:
    found = room.board.pile(uid)
    assert found is not None
    return found


def drop(target: Pile | PatternsRoom, data: QMimeData, held: Qt.KeyboardModifier) -> None:
    """Drag what is in ``data`` over a widget and let go, as the mouse would."""
    action = Qt.DropAction.CopyAction if held else Qt.DropAction.MoveAction
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(20, 20), both, data, LEFT, held)
    entering.setDropAction(action)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    letting_go = QDropEvent(QPointF(20, 20), both, data, LEFT, held)
    letting_go.setDropAction(action)
    QApplication.sendEvent(target, letting_go)


def test_an_empty_room_says_where_to_begin(bench: Bench, room: PatternsRoom) -> None:
    room.refresh(None)
    bench.shows(room, "On its own")
    bench.shows(room, "What people say will wait here to be sorted.")
    bench.shows(room, "A pattern holds what belongs together, named in the words they were said in.")
    assert "Kept. It does not have to belong." in said_on(room)
    assert unnamed(room) == []
    assert not room.pane.move_button.isEnabled()


def test_what_is_all_sorted_says_so(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room, ("Everything", [0, 1, 2, 3]))
    bench.shows(room, "Everything said so far is in a pattern.")
    assert "No pattern yet" not in said_on(room)


def test_a_pattern_is_made_by_typing_its_name(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room)
    box = field(room, QLineEdit, "Name of a new pattern")
    bench.qtbot.keyClicks(box, "Talk to me <b>first</b>")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    bench.shows(room, "“Talk to me <b>first</b>”")
    assert inside(bench) == {"Talk to me <b>first</b>": []}
    assert box.text() == ""


def test_ctrl_m_makes_a_pattern_of_what_is_chosen_in_one_step(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room)
    room.pane.cards.select_row(0)
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_M, CONTROL)
    bench.shows(room, "2 chosen things will go into it")
    box = field(room, QLineEdit, "Name of a new pattern")
    bench.qtbot.keyClicks(box, "Talk to me")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    becomes(bench, {"Talk to me": sorted(WORDS[:2])})
    bench.qtbot.waitUntil(lambda: listed(room) == ["“Two buses”", "“Stop the leaflet”"])
    bench.do(undoing.undo)
    assert inside(bench) == {}
    bench.qtbot.waitUntil(lambda: len(listed(room)) == 4)


def test_escape_lets_go_of_what_would_have_gone_in(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room)
    room.pane.cards.select_row(0)
    bench.press(room, "New pattern")
    box = field(room, QLineEdit, "Name of a new pattern")
    bench.qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not room.board.going_in.isVisible()
    bench.qtbot.keyClicks(box, "Empty for now")
    bench.press(room, "Make it")
    becomes(bench, {"Empty for now": []})


def test_m_finds_a_pattern_by_typing_and_moves_there(bench: Bench, room: PatternsRoom) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    filled(bench, room, ("Buses", []), ("Letters", [0]))
    room.pane.cards.select_row(1)
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_M)
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    box, places = field(front, QLineEdit, "Type to find a pattern"), field(front, QListWidget, "Patterns")
    bench.qtbot.keyClicks(box, "bus")
    assert [places.item(row).text() for row in range(places.count())] == [
        "“Buses”",
        "A new pattern: “bus”",
    ]
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    becomes(bench, {"Buses": ["Two buses"], "Letters": [WORDS[0]]})
    bench.qtbot.waitUntil(lambda: told == ["1 thing moved to “Buses”."])


def test_the_arrows_walk_the_patterns_while_the_cursor_stays_in_the_box(
    bench: Bench, room: PatternsRoom
) -> None:
    filled(bench, room, ("Buses", []), ("Letters", []))
    room.pane.cards.select_row(0)
    bench.press(room, "Move to…")
    front = dialog(bench.qtbot)
    box = field(front, QLineEdit, "Type to find a pattern")
    bench.qtbot.keyClick(box, Qt.Key.Key_Down)
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    becomes(bench, {"Buses": [], "Letters": [WORDS[0]]})


def test_a_thing_moved_may_stay_where_it_was_too(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room, ("Buses", [2]), ("Letters", []))
    bench.press(room, "All 4")
    bench.qtbot.waitUntil(lambda: len(listed(room)) == 4)
    room.pane.cards.select_row(3)
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_M)
    front = dialog(bench.qtbot)
    bench.press(front, "Leave them where they are now too")
    box = field(front, QLineEdit, "Type to find a pattern")
    bench.qtbot.keyClicks(box, "letters")
    bench.press(front, "Move")
    becomes(bench, {"Buses": ["Two buses"], "Letters": ["Two buses"]})
    bench.qtbot.waitUntil(lambda: room.pane.model.known_rows()[3][1].state.endswith("and also in 1 other"))


def test_things_are_dragged_from_the_list_and_dropped_on_a_pile(bench: Bench, room: PatternsRoom) -> None:
    buses, letters = filled(bench, room, ("Buses", []), ("Letters", [0]))
    room.pane.cards.selectAll()
    chosen = room.pane.cards.selectionModel().selectedRows()
    assert room.pane.model.flags(chosen[0]) & Qt.ItemFlag.ItemIsDragEnabled
    data = room.pane.model.mimeData(chosen)
    drop(pile(room, buses), data, Qt.KeyboardModifier.NoModifier)
    becomes(bench, {"Buses": sorted(WORDS[1:]), "Letters": [WORDS[0]]})
    drop(pile(room, letters), data, CONTROL)
    becomes(bench, {"Buses": sorted(WORDS[1:]), "Letters": sorted(WORDS)})
    drop(pile(room, None), data, Qt.KeyboardModifier.NoModifier)
    becomes(bench, {"Buses": [], "Letters": [WORDS[0]]})


def test_a_pile_welcomes_nothing_but_things(bench: Bench, room: PatternsRoom) -> None:
    (buses,) = filled(bench, room, ("Buses", []))
    other = QMimeData()
    other.setText("from elsewhere")
    none = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, other, LEFT, none)
    event.ignore()
    QApplication.sendEvent(pile(room, buses), event)
    assert not event.isAccepted()


def test_a_pattern_is_renamed_in_place_with_f2_and_escape_leaves_it(bench: Bench, room: PatternsRoom) -> None:
    (buses,) = filled(bench, room, ("Buses", [2]))
    one = pile(room, buses)
    for typed, key in (("Nothing", Qt.Key.Key_Escape), ("Come to us", Qt.Key.Key_Return)):
        one.setFocus()
        bench.qtbot.keyClick(one, Qt.Key.Key_F2)
        bench.qtbot.keyClicks(one.editor, typed)
        bench.qtbot.keyClick(one.editor, key)
        assert not one.editor.isVisible()
    becomes(bench, {"Come to us": ["Two buses"]})
    bench.shows(room, "“Come to us”")


def test_removing_a_pattern_says_its_things_stay_and_undo_is_one_step(
    bench: Bench, room: PatternsRoom
) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    (buses,) = filled(bench, room, ("Buses", [1, 2]))
    bench.qtbot.keyClick(pile(room, buses), Qt.Key.Key_Delete)
    becomes(bench, {})
    bench.qtbot.waitUntil(lambda: bool(told))
    assert told == ["“Buses” is taken away. Its 2 things stay, not sorted. Undo brings it back."]
    bench.qtbot.waitUntil(lambda: len(listed(room)) == 4)
    bench.do(undoing.undo)
    becomes(bench, {"Buses": sorted(WORDS[1:3])})
    bench.shows(room, "“Buses”")


def test_on_its_own_is_last_and_cannot_be_removed_or_renamed(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room, ("Buses", [2]), ("Letters", [0]))
    last = room.board.piles()[-1]
    assert last.head.plain_text() == "On its own"
    bench.qtbot.keyClick(last, Qt.Key.Key_Delete)
    bench.qtbot.keyClick(last, Qt.Key.Key_F2)
    assert not last.editor.isVisible()
    assert not last.more.isVisible()
    assert len(inside(bench)) == 2
    assert notes(last) == ["“Nobody asks if I can manage”. V-002", "“Stop the leaflet”. V-004"]
    bench.shows(last, "2 things. Kept. They do not have to belong.")


def test_the_arrows_walk_the_piles_and_enter_opens_one(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room, ("Buses", [2]), ("Letters", [0]))
    first, second, last = room.board.piles()
    first.setFocus()
    bench.qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    bench.qtbot.keyClick(second, Qt.Key.Key_Down)
    assert last.hasFocus()
    bench.qtbot.keyClick(second, Qt.Key.Key_Return)
    bench.shows(room, "What belongs here")
    assert room.page.fields.name.text() == "Letters"
    assert room.step_back()
    assert second.hasFocus()
    assert not room.step_back()


def opened(bench: Bench, room: PatternsRoom, *places: int) -> UUID:
    (uid,) = filled(bench, room, ("Buses", list(places)))
    room.open_record(uid)
    bench.shows(room, "What belongs here")
    return uid


def test_a_page_keeps_what_is_chosen_and_asks_kindly_why(bench: Bench, room: PatternsRoom) -> None:
    uid = opened(bench, room, 2)
    assert unnamed(room) == []
    bench.press(room.page, "Thick")
    bench.press(room.page, "Not chosen, because")
    bench.shows(room.page, "They will wonder why. Say it in words they could repeat to a friend.")
    why = field(room.page, QPlainTextEdit, "Because")
    bench.qtbot.keyClicks(why, "No money until autumn")
    assert "They will wonder why" not in said_on(room.page)
    worse = field(room.page, QPlainTextEdit, "Is anyone worse off if we do this?")
    bench.qtbot.keyClicks(worse, "Those who work")
    room.keep_now()
    bench.qtbot.waitUntil(lambda: ledger(bench).patterns[uid].worse_off == "Those who work")
    kept = ledger(bench).patterns[uid]
    assert (kept.strength, kept.chosen, kept.chosen_on) == (Strength.THICK, Chosen.NOT_CHOSEN, TODAY)
    assert kept.chosen_why == "No money until autumn"
    bench.press(room.page, "Not yet")
    bench.qtbot.waitUntil(lambda: ledger(bench).patterns[uid].chosen is Chosen.NOT_YET)
    assert ledger(bench).patterns[uid].chosen_on is None


def test_a_name_is_never_emptied(bench: Bench, room: PatternsRoom) -> None:
    uid = opened(bench, room, 2)
    bench.qtbot.keyClick(room.page, Qt.Key.Key_F2)
    bench.qtbot.keyClick(room.page.fields.name, Qt.Key.Key_Backspace)
    bench.shows(room.page, "A pattern needs a name.")
    room.keep_now()
    assert ledger(bench).patterns[uid].name == "Buses"
    bench.qtbot.keyClicks(room.page.fields.name, "Two buses away")
    bench.qtbot.keyClick(room.page.fields.name, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: ledger(bench).patterns[uid].name == "Two buses away")


def test_a_different_view_stands_in_the_same_pattern_and_is_said_in_words(
    bench: Bench, room: PatternsRoom
) -> None:
    opened(bench, room, 1, 2)
    found = [b for b in room.page.findChildren(QPushButton) if b.text() == "A different view"]
    assert [b.accessibleDescription() for b in found] == [f"“{WORDS[1]}”", f"“{WORDS[2]}”"]
    bench.qtbot.mouseClick(found[0], LEFT)
    bench.shows(room.page, "1 thing and 1 different view. Both views stay. Nobody is outvoted.")
    room.step_back()
    (buses, _) = room.board.piles()
    bench.qtbot.waitUntil(
        lambda: notes(buses) == [f"“{WORDS[2]}”. V-003", f"A different view. “{WORDS[1]}”. V-002"]
    )
    room.open_record(next(iter(ledger(bench).patterns)))
    bench.press(room.page, "Not a different view")
    bench.shows(room.page, "2 things")
    assert not any(link.different_view for link in ledger(bench).sortings.values())


def test_many_of_one_view_are_asked_whether_everyone_agreed(bench: Bench, room: PatternsRoom) -> None:
    things = [said(bench, f"Thing {n}") for n in range(5)]
    made = Pattern(uid=new_uid(), name="All alike")
    bench.do(sorting.make_pattern, made, things)
    room.refresh(None)
    bench.shows(room.board, "Did everyone really agree?")
    bench.do(sorting.mark_different_view, things[0], made.uid, different=True)
    bench.qtbot.waitUntil(lambda: "Did everyone really agree?" not in said_on(room.board))


def test_a_thing_is_taken_out_and_shown_where_it_was_said(bench: Bench, room: PatternsRoom) -> None:
    wanted: list[tuple[str, UUID]] = []
    room.record_wanted.connect(lambda key, uid: wanted.append((key, uid)))
    opened(bench, room, 2)
    bench.press(room.page, "Show what was said")
    assert [(key, ledger(bench).inputs[uid].words) for key, uid in wanted] == [("said", "Two buses")]
    bench.press(room.page, "Take out")
    becomes(bench, {"Buses": []})
    bench.shows(room.page, "Nothing in it yet")


def test_one_pattern_can_be_listed_alone_and_moved_out_of(bench: Bench, room: PatternsRoom) -> None:
    buses, _ = filled(bench, room, ("Buses", [1, 2]), ("Letters", []))
    room.pane.one.setFocus()
    bench.qtbot.keyClick(room.pane.one, Qt.Key.Key_Down)
    bench.qtbot.waitUntil(lambda: listed(room) == [f"“{WORDS[1]}”", f"“{WORDS[2]}”"])
    assert room.pane.pattern() == buses
    room.pane.cards.selectAll()
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_M)
    front = dialog(bench.qtbot)
    box = field(front, QLineEdit, "Type to find a pattern")
    bench.qtbot.keyClicks(box, "own")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    becomes(bench, {"Buses": [], "Letters": []})
    bench.shows(room, "Nothing is in this pattern yet.")


def test_a_pattern_that_undo_takes_away_leaves_its_page(bench: Bench, room: PatternsRoom) -> None:
    opened(bench, room, 2)
    bench.do(undoing.undo)
    bench.qtbot.waitUntil(room.board.isVisible)
    assert len(room.board.piles()) == 1


def test_a_menu_offers_what_the_keys_do(bench: Bench, room: PatternsRoom) -> None:
    (buses,) = filled(bench, room, ("Buses", [2]))
    bench.press(pile(room, buses), "What you can do with “Buses”")
    menu = next(menu for menu in room.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions()]
    assert offered == ["Open", "Give it another name", "Take this pattern away"]
    menu.actions()[-1].trigger()
    menu.close()
    becomes(bench, {})


def test_in_a_narrow_window_the_board_is_one_press_away(bench: Bench, room: PatternsRoom) -> None:
    filled(bench, room, ("Buses", [2]))
    room.resize(500, 700)
    bench.press(room, "See the patterns")
    assert room.board.isVisible()
    assert room.step_back()
    assert room.pane.isVisible()
