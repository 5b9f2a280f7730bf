"""The room of partners: where two sides differ, what limits each, who carries a risk, a door left open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import (
    EndingKind,
    LimitKind,
    MarkAbout,
    RoleKind,
    Side,
    SpottedBy,
    YesNo,
)
from collabdesk.domain.records import (
    CostLine,
    DecisionStep,
    Mark,
    Partner,
    PartnerRole,
    Risk,
    StatedLimit,
    SteppingBack,
    StockTake,
    SweetSpot,
    WayIn,
)
from collabdesk.operations import exercises, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.journey.tools.mark_scale import MarkScale
from collabdesk.ui.rooms.partners.room import PartnersRoom
from collabdesk.ui.rooms.partners.section import CardRowBox
from tests.ui.on_screen import dialog, field, said_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from tests.ui.rooms.conftest import Bench

R = TypeVar("R", bound="Record")
DIFFERENT = "You marked these differently."


@pytest.fixture
def room(bench: Bench) -> Iterator[PartnersRoom]:
    made = PartnersRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def keep(bench: Bench, record: R) -> R:
    bench.do(exercises.keep_record, record)
    return record


def shows(bench: Bench, widget: QWidget, words: str) -> None:
    """Wait until words are on screen; the spaces inside a day may not break there."""
    bench.qtbot.waitUntil(lambda: words in said_on(widget).replace("\u00a0", " "), timeout=4000)


def hospital(bench: Bench, room: PartnersRoom, **values: object) -> Partner:
    given = {"name": "Eastmere Hospital", "what": "Ward 4", **values}
    made = keep(bench, Partner(uid=new_uid(), **given))  # type: ignore[arg-type]
    shows(bench, room.view, "Kind and depth")
    return made


def mark(bench: Bench, partner: Partner, about: MarkAbout, side: Side, value: int) -> None:
    keep(bench, Mark(uid=new_uid(), about=about, side=side, value=value, partner=partner.uid))


def mark_both(bench: Bench, partner: Partner) -> None:
    for about in (MarkAbout.KIND, MarkAbout.DEPTH_NOW, MarkAbout.DEPTH_WANTED):
        for side in (Side.US, Side.PARTNER):
            mark(bench, partner, about, side, 2)


def listed(room: PartnersRoom) -> list[str]:
    return [f"{row.words} | {row.state}".replace("\u00a0", " ") for _, row in room.pane.model.known_rows()]


def spoken(room: PartnersRoom) -> list[str]:
    return [one.accessibleName() for one in room.view.findChildren(CardRowBox) if one.isVisible()]


def menu_entry(bench: Bench, room: PartnersRoom, words: str) -> QAction:
    bench.press(room, "Everything else you can do here")
    (menu,) = [one for one in room.findChildren(QMenu) if one.isVisible()]
    found = [action for action in menu.actions() if action.text() == words]
    assert len(found) == 1, [action.text() for action in menu.actions()]
    menu.close()
    return found[0]


def test_an_empty_room_says_who_a_partner_is(bench: Bench, room: PartnersRoom) -> None:
    shows(bench, room, "A partner is an organisation you work with, by its name.")
    shows(bench, room, "Limits, risks and costs here stay in this room unless their owner says otherwise.")
    assert unnamed(room) == []
    assert too_small(room) == []


def test_a_partner_is_added_by_name_alone(bench: Bench, room: PartnersRoom) -> None:
    shows(bench, room, "No partner yet")
    bench.qtbot.mouseClick(room.pane.add_button, Qt.MouseButton.LeftButton)
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    bench.press(front, "Keep it")
    shows(bench, front, "Which organisation? A name, never a sector.")
    name = field(front, QLineEdit, "Name of the organisation")
    bench.qtbot.keyClicks(name, "Eastmere Hospital")
    bench.qtbot.keyClick(name, Qt.Key.Key_Return)
    shows(bench, room.view, "Eastmere Hospital")
    shows(bench, room.view, "Nobody is named yet whom people can reach.")
    assert listed(room)[0] == "Eastmere Hospital | Marks not swapped yet"
    bench.do(undoing.undo)
    shows(bench, room, "A partner is an organisation you work with, by its name.")


def test_marks_show_only_when_both_sides_have_marked_and_a_difference_asks(
    bench: Bench, room: PartnersRoom
) -> None:
    partner = hospital(bench, room)
    shows(bench, room.view, "Marks not swapped yet. Each side marks alone first.")
    mark(bench, partner, MarkAbout.KIND, Side.US, 3)
    bench.qtbot.wait(100)
    assert [one for one in room.view.findChildren(MarkScale) if one.isVisible()] == []
    mark(bench, partner, MarkAbout.KIND, Side.PARTNER, 2)
    shows(bench, room.view, DIFFERENT)
    (scale,) = [one for one in room.view.findChildren(MarkScale) if one.isVisible()]
    assert scale.accessibleDescription() == "We say: Things break. They say: Things get worse."
    mark(bench, partner, MarkAbout.KIND, Side.PARTNER, 3)
    shows(bench, room.view, "You see it the same way.")
    assert DIFFERENT not in said_on(room.view)
    assert listed(room)[0] == "Eastmere Hospital | Ward 4"
    wanted: list[str] = []
    room.exercise_wanted.connect(wanted.append)
    bench.press(room, "Mark it again")
    assert wanted == ["3.1"]


def test_the_card_says_roles_steps_to_a_yes_and_the_way_in(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room, named_person="the ward manager", met_people_on=date(2026, 2, 5))
    keep(bench, PartnerRole(uid=new_uid(), partner=partner.uid, role=RoleKind.HOLDING_TO_ACCOUNT))
    for place, who in ((1, "Chief pharmacist"), (0, "Ward manager")):
        keep(bench, DecisionStep(uid=new_uid(), partner=partner.uid, who=who, position=place))
    keep(
        bench,
        WayIn(
            uid=new_uid(), partner=partner.uid, tried_on=date(2026, 1, 15), who="A volunteer",
            outcome="introduced us", reached=True,
        ),
    )  # fmt: skip
    shows(bench, room.view, "Named person: the ward manager, who has met people.")
    shows(bench, room.view, "A volunteer: introduced us, somebody who can act was reached")
    said = [words.replace("\u00a0", " ") for words in spoken(room)]
    assert said[:4] == [
        "Holding to account.",
        "1. Ward manager.",
        "2. Chief pharmacist.",
        "15 Jan. A volunteer: introduced us, somebody who can act was reached.",
    ]
    assert unnamed(room) == []


def test_limits_say_whose_they_are_and_whether_they_were_said_back(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    keep(
        bench,
        StatedLimit(
            uid=new_uid(), partner=partner.uid, whose="Ward", limit="Pharmacy cannot cover all wards.",
            kind=LimitKind.MONEY, can_move=YesNo.YES, said_back=True,
        ),
    )  # fmt: skip
    keep(bench, StatedLimit(uid=new_uid(), side=Side.US, limit="We are six staff."))
    shows(bench, room.view, "1 of 2")
    assert spoken(room) == [
        "Ward: “Pharmacy cannot cover all wards.” Money. Could move. “Yes, that’s it”.",
        "Us: “We are six staff.” Not said back yet.",
    ]


def test_a_risk_nobody_who_lives_with_it_spotted_and_one_the_smallest_carries_are_asked_about(
    bench: Bench, room: PartnersRoom
) -> None:
    partner = hospital(bench, room)
    risk = keep(
        bench,
        Risk(
            uid=new_uid(), partner=partner.uid, risk="more people than we can see", of_doing=True,
            carried_now="nobody", carried_then="Carers Link", smallest_carries=True,
            spotted_by=SpottedBy.WORKER,
        ),
    )  # fmt: skip
    shows(bench, room.view, "No one who lives with this was asked what could go wrong.")
    shows(bench, room.view, "The smallest partner would carry this. Did they agree, and what helps?")
    shows(bench, room.view, "now nobody → then Carers Link")
    agreed = {"agreed": YesNo.YES, "support": "a paid deputy", "spotted_by": SpottedBy.CONTRIBUTOR}
    bench.do(exercises.change_record, Risk, risk.uid, agreed)
    bench.qtbot.waitUntil(lambda: "smallest partner" not in said_on(room.view))
    assert "No one who lives with this" not in said_on(room.view)


def test_costs_stand_as_thought_and_so_far(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    keep(
        bench,
        CostLine(uid=new_uid(), partner=partner.uid, whose="Hospital", hours_thought=40, pounds_spent=1200),
    )
    shows(bench, room.view, "£1,200")
    assert spoken(room) == ["Hospital: we thought 40 hours, so far £1,200"]


def test_the_costs_of_every_row_stand_in_the_same_two_columns(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    uid = partner.uid
    for hours, pounds in ((40, None), (160, 2_000)):
        cost = CostLine(uid=new_uid(), partner=uid, hours_thought=hours, pounds_thought=pounds, hours_spent=7)
        keep(bench, cost)
    shows(bench, room.view, "160 hours, £2,000")
    for said in (("40 hours", "160 hours, £2,000"), ("7 hours", "7 hours")):
        ends = {
            one.mapTo(room.view, one.rect().topRight()).x()
            for one in room.view.findChildren(Sentence)
            if one.isVisible() and one.plain_text() in said
        }
        assert len(ends) == 1


def test_nothing_is_missing_only_when_every_limit_was_said_back(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    mark_both(bench, partner)
    for said_back in (True, False):
        keep(bench, StatedLimit(uid=new_uid(), partner=partner.uid, limit="Money.", said_back=said_back))
    keep(
        bench,
        Risk(uid=new_uid(), partner=partner.uid, spotted_by=SpottedBy.CONTRIBUTOR, heard_by="all of us"),
    )
    keep(bench, CostLine(uid=new_uid(), partner=partner.uid, what="time", hours_thought=40))
    shows(bench, room.view, "Not every limit has been said back yet.")


def test_a_limit_is_changed_and_one_is_added_in_place(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    keep(bench, StatedLimit(uid=new_uid(), partner=partner.uid, limit="No money"))
    shows(bench, room.view, "“No money”")
    (box,) = [one for one in room.view.findChildren(CardRowBox) if one.isVisible()]
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    front = dialog(bench.qtbot)
    bench.qtbot.waitUntil(lambda: bool(front.findChildren(QPlainTextEdit)))
    limit = field(front, QPlainTextEdit, "The limit")
    limit.setPlainText("No money this year")
    bench.press(front, "Done")
    shows(bench, room.view, "“No money this year”")
    bench.press(room, "Add: limit")
    front = dialog(bench.qtbot)

    def new_box() -> list[QPlainTextEdit]:
        boxes = front.findChildren(QPlainTextEdit)
        return [one for one in boxes if one.isVisible() and one.accessibleName() == "The limit"]

    bench.qtbot.waitUntil(lambda: len(new_box()) == 1)
    new_box()[0].setPlainText("No time")
    bench.press(front, "Done")
    shows(bench, room.view, "“No time”")
    assert {limit.partner for limit in ledger(bench).of(StatedLimit)} == {partner.uid}


def test_what_we_know_of_a_partner_is_kept_as_boxes_are_left(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    menu_entry(bench, room, "Change what we know of them").trigger()
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    for name in front.findChildren(QLineEdit) + front.findChildren(QPlainTextEdit):
        if name.accessibleName() == "Name of the organisation":
            name.selectAll()
            bench.qtbot.keyClicks(name, "Eastmere General")
    bench.press(front, "Done")
    shows(bench, room.view, "Eastmere General")
    assert ledger(bench).of(Partner)[0].uid == partner.uid


def test_a_pause_stands_in_the_list_with_its_end_and_leaves_the_door_open(
    bench: Bench, room: PartnersRoom
) -> None:
    partner = hospital(bench, room)
    menu_entry(bench, room, "Pause or end, with the door open").trigger()
    front = dialog(bench.qtbot)
    bench.qtbot.waitUntil(lambda: bool(front.findChildren(QPlainTextEdit)))
    front.reject()
    keep(
        bench,
        SteppingBack(
            uid=new_uid(), partner=partner.uid, kind=EndingKind.PAUSE, from_on=date(2026, 6, 1),
            until_on=date(2026, 9, 1), why="No staff", door_open="Jo at the desk",
        ),
    )  # fmt: skip
    bench.qtbot.waitUntil(lambda: listed(room)[0] == "Eastmere Hospital | A pause, until 1 September")
    shows(bench, room.view, "Pauses and ends")
    shows(bench, room.view, "No staff")
    shows(bench, room.view, "Jo at the desk")


def test_taking_a_partner_away_says_what_goes_and_what_stays_and_one_undo_brings_all_back(
    bench: Bench, room: PartnersRoom
) -> None:
    partner = hospital(bench, room)
    keep(bench, PartnerRole(uid=new_uid(), partner=partner.uid, role=RoleKind.WITH))
    limit = keep(bench, StatedLimit(uid=new_uid(), partner=partner.uid, limit="No money"))
    shows(bench, room.view, "“No money”")
    menu_entry(bench, room, "Take this partner away").trigger()
    front = dialog(bench.qtbot)
    shows(bench, front, "These go too")
    shows(bench, front, "1 role")
    shows(bench, front, "These stay, and no longer name this partner")
    shows(bench, front, "1 limit")
    bench.press(front, "Take this partner away")
    shows(bench, room, "A partner is an organisation you work with, by its name.")
    after = ledger(bench)
    assert (after.of(Partner), after.of(PartnerRole)) == ((), ())
    assert [(one.uid, one.partner) for one in after.of(StatedLimit)] == [(limit.uid, None)]
    bench.do(undoing.undo)
    shows(bench, room.view, "“No money”")
    assert ledger(bench).of(StatedLimit)[0].partner == partner.uid


def test_what_all_do_together_opens_in_journey(bench: Bench, room: PartnersRoom) -> None:
    keep(bench, SweetSpot(uid=new_uid(), need="a", want="b", overlap="A chair and a phone"))
    keep(bench, StockTake(uid=new_uid(), planned_on=date(2026, 6, 25)))
    bench.qtbot.waitUntil(lambda: "Stock-take | Thursday 25 June" in listed(room))
    wanted: list[str] = []
    room.exercise_wanted.connect(wanted.append)
    room.pane.cards.setFocus()
    room.pane.select("sweet")
    shows(bench, room.together, "A chair and a phone")
    bench.press(room, "Open it in Journey")
    room.pane.select("stock")
    shows(bench, room.together, "Thursday 25 June")
    bench.press(room, "Open it in Journey")
    assert wanted == ["3.6", "9.1"]


def test_the_next_step_is_an_exercise_and_the_agreement_a_paper(bench: Bench, room: PartnersRoom) -> None:
    partner = hospital(bench, room)
    exercise: list[str] = []
    paper: list[str] = []
    room.exercise_wanted.connect(exercise.append)
    room.paper_wanted.connect(paper.append)
    shows(bench, room.view, "You have not both marked kind and depth yet.")
    for side in (Side.US, Side.PARTNER):
        mark(bench, partner, MarkAbout.KIND, side, 3)
    keep(bench, StatedLimit(uid=new_uid(), partner=partner.uid, limit="No money", said_back=True))
    shows(bench, room.view, "Nobody has said aloud what could go wrong.")
    bench.press(room, "Plan “Risk out loud”")
    bench.press(room, "Print the agreement")
    assert (exercise, paper) == (["3.4"], ["r6"])


def test_a_record_found_elsewhere_opens_its_partner(bench: Bench, room: PartnersRoom) -> None:
    hospital(bench, room)
    council = keep(bench, Partner(uid=new_uid(), name="Zed Council"))
    limit = keep(bench, StatedLimit(uid=new_uid(), partner=council.uid, limit="A cabinet in May"))
    bench.qtbot.waitUntil(lambda: len(listed(room)) == 6)
    room.open_record(limit.uid)
    shows(bench, room.view, "Zed Council")
    shows(bench, room.view, "“A cabinet in May”")
    room.open_record(new_uid())
    bench.qtbot.wait(50)
    assert "Zed Council" in said_on(room.view)
    assert not [one for one in room.findChildren(QDialog) if one.isVisible()]
