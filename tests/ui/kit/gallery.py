"""Every piece of the kit on a few pages, in states a person would meet, to be grabbed and looked at."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import (
    danger_button,
    filled_button,
    icon_button,
    link_button,
    plain_button,
    quiet_button,
)
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.chip import Chip
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.marks import Mark
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.names_field import NamesField
from collabdesk.ui.kit.next_step import NextStepBar
from collabdesk.ui.kit.page import Card, Divider, EmptyState
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, Lead, SectionHead, Sentence, Title, Words
from collabdesk.ui.kit.timeline import Rail, TimelineRow
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

LETTER = "The letter comes after I’ve already given the tablets."
ROWS = [
    CardRow("g1", "Waiting for us", heading=True),
    CardRow(
        1,
        "“The social worker was the one who sorted it, and my neighbour, and the ward rang twice to ask.”",
        "Answered, not told",
        "hourglass",
        "warn",
        "112 days",
    ),
    CardRow(
        2, "“I want Sunday discharge or none at all.”", "Reopened: not fair", "rotate-ccw", "rose", "22 days"
    ),
    CardRow(3, "[Picture card: a phone, a sad face]", "Told. No answer from them yet", "mail-check", "info"),
    CardRow("g2", "Done", heading=True),
    CardRow(4, f"“{LETTER}”", "They answered", "message-circle-reply", "plain"),
    CardRow(5, "“I can’t get there. Two buses.”", "They answered", "message-circle-reply", "plain"),
]


def sentence(*parts: tuple[str, str]) -> Sentence:
    made = Sentence()
    made.set_parts([(words, "bold" if tone == "bold" else "plain") for words, tone in parts])
    return made


def words_page() -> QWidget:
    page = ScrollColumn()
    set_role(page, "page")
    page.add(Title("Three carers are waiting to hear from us"))
    page.add(Caption("Thursday 11 June. The other five have been told what happened."))
    page.add(Lead("Screens speak in sentences; a number appears only when it is a silence in days."))
    page.add(Words(LETTER))
    card = Card()
    card.add(SectionHead("What we promised"))
    card.add(
        sentence(("One carer was promised an answer", "bold"), (" about <weekend> discharge & more.", ""))
    )
    card.add(Divider())
    card.add(link_button("Show the other 2"))
    page.add(card)
    chips = QWidget()
    flow = FlowLayout(chips)
    for tone, icon in (
        ("accent", "check"),
        ("warn", "hourglass"),
        ("rose", "rotate-ccw"),
        ("info", "mail-check"),
    ):
        flow.addWidget(Chip(f"A chip in {tone}", icon, tone))
    flow.addWidget(Chip("Plain chip", "", "plain"))
    page.add(chips)
    page.add_stretch()
    return page


def pressing_page() -> QWidget:
    page = ScrollColumn()
    set_role(page, "page")
    holder = QWidget()
    flow = FlowLayout(holder, 10)
    buttons = [
        filled_button("Tell them"),
        filled_button("Send it", "send"),
        plain_button("Say who hears it"),
        plain_button("Print", "printer"),
        quiet_button("Not yet"),
        link_button("Back up now"),
        danger_button("Take them back"),
        icon_button("ellipsis", "More"),
    ]
    for button in buttons:
        flow.addWidget(button)
    page.add(holder)
    pills = PillGroup("Which to show")
    pills.set_choices([("all", "All 8"), ("waiting", "Waiting for us 3"), ("no", "Answered no 1")])
    pills.choose("waiting")
    page.add(pills)
    for tone in ("good", "warn"):
        line = MessageLine()
        line.tell("Not saved: the disk is full. Your words are still here.", tone, "Save a copy elsewhere")
        page.add(line)
    page.add(
        EmptyState("inbox", "Nobody has said anything yet", ["It begins with their words."], "Write some")
    )
    page.add_stretch()
    return page


def typing_page() -> QWidget:
    page = ScrollColumn()
    set_role(page, "page")
    form = FieldColumn()
    form.add_field("Their words", GrowingTextEdit("Their words", "Type someone’s exact words"))
    name = LineField("Who asked", "A name or a role")
    form.add_field("Who asked", name, "Only if they agreed to be named")
    day = DateField("When", lambda: datetime.date(2026, 6, 11))
    day.set_date(datetime.date(2026, 2, 5))
    form.add_field("When", day).say("That day has not come yet.")
    answer = ChoiceField("Our answer")
    answer.set_choices([("yes", "Yes, changed"), ("no", "No, because")])
    form.add_field("Our answer", answer)
    names = NamesField("Who decided", "Add a name")
    names.set_names(["Ward manager", "Deputy director"])
    form.add_field("Who decided", names)
    page.add(form)
    page.add_stretch()
    return page


def trail_page() -> QWidget:
    page = QWidget()
    set_role(page, "surface")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    scroll = ScrollColumn((0, 12, 24, 0), 0)
    rail = Rail()
    rail.set_tail("dashed")
    no = VerdictBox("rose")
    no.add_sentence([("Not fair, they said. ", "bold"), ("It is the same as before.", "plain")], "rotate-ccw")
    ours = VerdictBox("sunken")
    ours.add_sentence([("Better. ", "bold"), ("It clearly helped.", "plain")], "trending-up")
    ours.add_caption("31 of 38 had it before leaving in April. From the ward record; carers agree.")
    theirs = VerdictBox("soft")
    theirs.add_answers(
        [
            ("check", "Understood me", "yes"),
            ("check", "Fair", "yes"),
            ("circle-dashed", "Changed for me", "not asked"),
        ]
    )
    said = sentence(("Said", "bold"), (" at the first session, table B. Seven carers said the same.", ""))
    long = "The letter comes before leaving, on Ward 4 only, because the pharmacy cannot cover all wards yet."
    decided = sentence(("Decided: yes, changed. ", "bold"), (long, ""))
    rows: list[tuple[str, str, Mark, QWidget]] = [
        ("5 Feb", "", Mark("quote"), said),
        ("26 Feb", "3 weeks on", Mark("check-check", "filled"), decided),
        ("30 Apr", "8 weeks on", Mark("sprout", "plain"), ours),
        ("14 May", "2 weeks on", Mark("circle-slash", "no"), sentence(("Stopped.", "bold"))),
        ("20 May", "6 days on", Mark("rotate-ccw", "rose"), no),
        ("21 May", "next day", Mark("message-circle-reply"), theirs),
        ("", "", Mark("circle-dashed", "empty"), sentence(("Nothing yet", "bold"))),
    ]
    for row in rows:
        rail.add_row(TimelineRow(*row))
    scroll.add(rail)
    bar = NextStepBar()
    bar.show_step(
        "Next",
        "message-circle-question-mark",
        "Ask whether anything has changed for them.",
        "Their guide sees them on Thursday 18 June.",
        "Record what they say",
    )
    column.addWidget(scroll, 1)
    column.addWidget(bar)
    return page


def list_page() -> QWidget:
    model = PagedModel()
    model.set_rows(ROWS)
    cards = CardList("What people said", model)
    model.setParent(cards)
    cards.select_key(4)
    detail = QWidget()
    set_role(detail, "pane")
    beside = QHBoxLayout(detail)
    beside.addWidget(Words(LETTER))
    pane = TwoPane(cards, detail)
    pane.set_back("All 5")
    pane.set_position("4 of 5")
    set_role(pane, "page")
    return pane


PAGES: dict[str, Callable[[], QWidget]] = {
    "words": words_page,
    "pressing": pressing_page,
    "typing": typing_page,
    "trail": trail_page,
    "list": list_page,
}
