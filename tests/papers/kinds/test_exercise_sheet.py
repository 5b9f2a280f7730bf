"""A sheet asks what the screen asks, shows what the room may see, and conforms at every size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collabdesk.domain.declaration import field_map
from collabdesk.domain.journey_words import LimitKind, Sharing, Side, Weekday, WhoseRow
from collabdesk.domain.records import KINDS, Feeling, Moment, Person, StatedLimit, SweetSpot, WeekPart
from collabdesk.domain.words import Permission
from collabdesk.journey.exercise import Tool
from collabdesk.journey.reading import load_guide
from collabdesk.operations.sheets import sheet_of
from collabdesk.papers import plan
from collabdesk.papers.making_sheets import make_sheet, plan_sheet
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from tests.papers.ledgers import TODAY, Draft, a_project

KEYS = sorted(load_guide().exercises)
IN_LARGE_PRINT = ("2.3", "3.1", "3.2", "3.6", "4.1", "4.2", "8.4")
"""One exercise for each tool that large print sets otherwise, or whose boxes are tall."""


def planned(draft: Draft, key: str, size: int | None = None) -> plan.Paper:
    asked = sheet_of(load_guide().exercises[key])
    return plan_sheet(draft.ledger(), PaperOptions(today=TODAY, text_size=size), asked)[0]


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("key", KEYS)
def test_every_exercise_has_a_sheet_that_conforms(key: str) -> None:
    asked = sheet_of(load_guide().exercises[key])
    for size in (14, 18) if key in IN_LARGE_PRINT else (14,):
        made = make_sheet(Draft(a_project()).ledger(), PaperOptions(today=TODAY, text_size=size), asked)
        assert conformance(made.pdf) == []
        assert not made.missing_characters
        text = told(made.plan).casefold()
        assert asked.name.casefold() in text
        for prompt in asked.prompts:
            if "{" not in prompt:
                assert prompt.casefold() in text
        assert "{" not in text


@pytest.mark.parametrize("key", KEYS)
def test_a_sheet_asks_every_field_that_can_be_said_at_a_table(key: str) -> None:
    paper = planned(Draft(a_project()), key)
    text = told(paper)
    for fill in load_guide().exercises[key].fills:
        if fill.tool not in (Tool.LIST, Tool.ONE) or fill.start_with:
            continue
        for name in fill.fields:
            field = field_map(KINDS[fill.record])[name]
            if field.refers_to is None and name not in fill.fixed:
                words = fill.ask.get(name)
                assert words is None or "{" in words or words.rstrip(":") in text


def test_the_project_s_own_words_stand_in_a_sheet() -> None:
    text = told(planned(Draft(a_project(people_word="carers", person_word="carer")), "4.2"))
    assert "a carer and a worker" in text
    assert "Carers, staff and volunteers." in text


def test_a_limit_that_stays_in_the_room_is_on_no_sheet() -> None:
    draft = Draft(a_project())
    for limit, sharing in (
        ("The budget is set in May", Sharing.PARTNERS),
        ("My boss hates this", Sharing.ROOM),
    ):
        draft.keep(
            StatedLimit(
                uid=draft.uid(), side=Side.US, limit=limit, kind=LimitKind.MONEY, sharing=sharing
            )
        )  # fmt: skip
    text = told(planned(draft, "3.2"))
    assert "The budget is set in May" in text
    assert "My boss hates this" not in text


def test_the_feeling_map_has_a_line_for_each_side_and_the_moments_there_are() -> None:
    draft = Draft(a_project())
    moment = draft.keep(Moment(uid=draft.uid(), name="The bed is ready", position=1))
    yes = Feeling(
        uid=draft.uid(), moment=moment.uid, row=WhoseRow.PEOPLE, height=-2, word="Alone",
        permission=Permission.WITHOUT_NAME,
    )  # fmt: skip
    draft.keep(yes)
    draft.keep(replace(yes, uid=draft.uid(), word="Furious", permission=Permission.NOT_ASKED))
    paper = planned(draft, "4.1")
    assert len([block for block in paper.blocks if isinstance(block, plan.FeelingStrip)]) == 2
    text = told(paper)
    assert "Moment 1: The bed is ready" in text
    assert "Alone" in text
    assert "Furious" not in text


def test_the_sweet_spot_is_three_boxes_and_where_they_meet() -> None:
    draft = Draft(a_project())
    draft.keep(SweetSpot(uid=draft.uid(), need="Fewer beds blocked", overlap="A call the day before"))
    paper = planned(draft, "3.6")
    boxes = [block.title for block in paper.blocks if isinstance(block, plan.Box)]
    assert len(boxes) >= 4
    assert boxes[3] == "Where all three meet"
    assert "A call the day before" in told(paper)


def test_a_week_is_a_table_that_large_print_sets_day_by_day() -> None:
    draft = Draft(a_project())
    draft.keep(
        WeekPart(
            uid=draft.uid(), day=Weekday.MONDAY, part=None, what="Tablets", permission=Permission.WITHOUT_NAME
        )
    )
    (table,) = (block for block in planned(draft, "4.2").blocks if isinstance(block, plan.Table))
    assert len(table.rows) == 7
    assert table.to_write_in
    large = planned(draft, "4.2", 18)
    assert not [block for block in large.blocks if isinstance(block, plan.Table)]
    assert "Monday" in [block.title for block in large.blocks if isinstance(block, plan.Box)]


def test_nobody_s_name_is_on_a_sheet() -> None:
    draft = Draft(a_project())
    draft.keep(Person(uid=draft.uid(), number=1, name="Hidden Name", contact="01632 960009"))
    for key in ("2.2", "2.3"):
        assert "Hidden Name" not in told(planned(draft, key))


def test_a_mark_is_made_alone_on_a_slip_of_each_side() -> None:
    exercises = load_guide().exercises.values()
    marked = next(e for e in exercises if any(fill.tool is Tool.MARKS for fill in e.fills))
    paper = planned(Draft(a_project()), marked.key)
    cuts = [block for block in paper.blocks if isinstance(block, plan.CutLine)]
    assert len(cuts) >= 2
    assert all("alone" in cut.words for cut in cuts)
