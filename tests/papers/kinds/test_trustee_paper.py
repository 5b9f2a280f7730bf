"""R3: what a board is asked stands beside what people said, what is late, and what no number can say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.indicators import indicators
from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.records import (
    BoardOption,
    BoardPaper,
    CommonGround,
    IssuedPaper,
    Risk,
    Showing,
    Stuck,
    TrusteeNote,
    Workaround,
    YearBudget,
)
from collabdesk.domain.words import Answer, Permission, ReplyState
from collabdesk.operations.example import make_example
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.trustee_paper import trustee_paper
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example
from tests.papers.reading import pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger


def planned(ledger: Ledger, size: int = 12, today: date = TODAY) -> plan.Paper:
    words = PaperWords()
    gate = Gate(ledger, USUAL_AUDIENCE["r3"], words)
    return trustee_paper(Builder(gate.ledger, gate, words, PaperOptions(today=today), size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def headings(paper: plan.Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, plan.Heading)]


def with_board(**more: object) -> Draft:
    draft = worked_example()
    fields: dict[str, object] = {
        "uid": draft.uid(),
        "author": "Co-leads",
        "agree": "Run the library drop-in for twelve months",
        "recommend": "Option B, with one session in the evening",
        "can_do_because": "Relief of carers is our object, clause 3",
        "interests": "One declared an interest and left for the decision",
        **more,
    }
    board = draft.keep(BoardPaper(**fields))  # type: ignore[arg-type]
    for position, name in enumerate(("Stop in July", "Monthly, one year")):
        draft.keep(BoardOption(uid=draft.uid(), board=board.uid, position=1 - position, name=name, cost="£0"))
    return draft


def dashboard(paper: plan.Paper) -> dict[str, tuple[str, str]]:
    table = next(b for b in paper.blocks if isinstance(b, plan.Table) and b.standing)
    rows = [[plan.plain(cell) for cell in row if not isinstance(cell, plan.Cell)] for row in table.rows]
    return {row[0]: (row[1].replace("\N{NO-BREAK SPACE}", " "), row[2]) for row in rows}


def test_it_has_the_sections_of_the_method_in_order() -> None:
    paper = planned(with_board(safeguarding_confirmed_on=date(2026, 5, 20)).ledger())
    assert headings(paper) == [
        "What you are asked to agree",
        "What carers told us: three points",
        "What we did, and did not do",
        "Options",
        "What carers recommend",
        "Decision record, seven lines for the minute",
        "Promises that are late",
        "Safeguarding",
        "Appendix: eight numbers",
        "What these numbers cannot say",
    ]
    view = next(b for b in paper.blocks if isinstance(b, plan.Heading) and "recommend" in b.text)
    assert view.number == "5"
    assert "Included: section 5" in told(paper)


def test_a_record_without_a_board_paper_says_what_is_not_written() -> None:
    for draft in (Draft(a_project()), worked_example()):
        text = told(planned(draft.ledger()))
        assert "What the board is asked to agree is not written yet." in text
        assert "No options are written down yet." in text
        assert "What carers recommend is not written yet." in text
        assert "Not included yet" in text
        assert text.count("Not written yet.") == 7
        assert "Safeguarding" not in headings(planned(draft.ledger()))


def test_the_decision_record_is_boxed_and_has_seven_lines() -> None:
    boxed = [b for b in planned(with_board().ledger()).blocks if isinstance(b, plan.Labelled) and b.boxed]
    assert len(boxed) == 1
    assert len(boxed[0].rows) == 7
    written = [part for _, parts in boxed[0].rows for part in parts if isinstance(part, plan.Paragraph)]
    assert [plan.plain(p.runs) == "Not written yet." for p in written] == [
        False, True, True, True, True, False, True,
    ]  # fmt: skip


def test_the_board_paper_begun_last_is_printed_with_its_own_options_in_their_order() -> None:
    draft = with_board()
    later = draft.keep(BoardPaper(uid=draft.uid(), agree="Write to the hospital", for_decision=False))
    draft.keep(BoardOption(uid=draft.uid(), board=later.uid, name="Write at once"))
    text = told(planned(draft.ledger()))
    assert "Write to the hospital." in text
    assert "A. Write at once" in text
    assert "Stop in July" not in text
    assert "What you are asked to note" in text
    first = told(planned(with_board().ledger()))
    assert first.index("A. Monthly, one year") < first.index("B. Stop in July")


def test_nobodys_words_are_printed_without_their_yes() -> None:
    draft = with_board()
    secret = draft.said("The nurse on nights shouted at my son.", permission=Permission.NO)
    draft.sort("A secret of one person", secret, chosen_why="")
    text = told(planned(draft.ledger()))
    assert "shouted" not in text
    assert "I can’t get there" not in text


def test_a_point_is_made_in_words_that_may_be_printed() -> None:
    draft = Draft(a_project())
    kept = draft.said("My own and nobody else’s.", permission=Permission.NO)
    draft.sort("Night", kept, draft.said("It is loud at night."))
    assert "Night. 2 things said. “It is loud at night.” V-002" in told(planned(draft.ledger()))


def test_other_views_are_named_beside_what_is_recommended() -> None:
    text = told(planned(with_board().ledger()))
    assert "Not everyone agreed. These saw it otherwise: V-005" in text


def test_what_was_refused_stands_with_its_reason_and_what_waits_with_it() -> None:
    text = told(planned(with_board().ledger()))
    assert "2 of the 8 things said have changed something." in text
    assert "No. Weekend discharge stays as it is. There is no weekend pharmacist" in text
    assert "1 more is in the involvement report, with its reason." in text
    assert "things said wait for us, the oldest for 127 days." in text


def test_what_is_late_is_listed_with_its_days() -> None:
    draft = worked_example()
    waiting = draft.said("Where is the ramp?")
    draft.keep(draft.tell(waiting, state=ReplyState.DUE, happened_on=None, due_on=date(2026, 5, 19)))
    today = draft.said("Where is the bell?")
    draft.tell(today, state=ReplyState.DUE, happened_on=None, due_on=TODAY)
    answered = draft.said("Open the gate earlier.")
    draft.answer(Answer.TRYING, answered, what="Open at eight", look_again_on=date(2026, 5, 22))
    table = next(b for b in planned(draft.ledger()).blocks if isinstance(b, plan.Table) and not b.standing)
    late = {plan.plain(r[0]): plan.plain(r[2]) for r in table.rows if not isinstance(r[0], plan.Cell)}  # type: ignore[arg-type]
    assert late["Tell whoever said it: V-010"] == "10"
    assert late["Ask two questions. A-002"] == "28"
    assert late["Look again at the answer: Open at eight. V-012"] == "7"
    assert "Answer 4 things within 20 working days" in late
    assert "Answer within 20 working days: V-005, V-007, V-008" in told(planned(worked_example().ledger()))
    assert not any("V-006" in words for words in late), "promised for a later day"
    assert not any("V-011" in words for words in late), "promised for today"
    assert not any("Log the ask" in words for words in late), "due later"


def test_a_record_where_nothing_is_late_says_so() -> None:
    assert "Nothing that was promised with a date is late today." in told(
        planned(Draft(a_project()).ledger())
    )


def test_many_late_promises_are_counted_past_the_first() -> None:
    draft = Draft(a_project())
    for n in range(1, 12):
        draft.act(f"Thing {n}", due_on=date(2026, 3, n))
    text = told(planned(draft.ledger()))
    assert "6 more are late." in text
    assert "Thing 5." in text
    assert "Thing 6." not in text


def test_the_eight_numbers_are_those_of_every_paper() -> None:
    ledger = with_board().ledger()
    numbers = indicators(ledger, TODAY)
    eight = dashboard(planned(ledger))
    assert len(eight) == 8
    assert eight["Answered and told"][0] == f"{numbers.answered.count} of {numbers.answered.base}"
    assert eight["Told on time"][0] == f"{numbers.on_time.count} of {numbers.on_time.base}"
    assert eight["“It is fair”"][0] == f"{numbers.fair.count} of {numbers.fair.base}"
    assert eight["Oldest unanswered"][0] == f"{numbers.oldest_waiting_days} days"
    assert eight["Promise kept"][0] == "1 step short"
    assert eight["Actions done"][0] == "2 of 4"


def test_a_year_ago_there_was_no_record() -> None:
    assert {last for _, last in dashboard(planned(with_board().ledger())).values()} == {"no record then"}


def test_numbers_stand_beside_those_of_the_last_trustee_paper() -> None:
    draft = with_board()
    for code, day in (("r3", date(2026, 1, 30)), ("r3", date(2026, 3, 31)), ("r2", date(2026, 5, 1))):
        draft.keep(IssuedPaper(uid=draft.uid(), code=code, title="Paper", issued_on=day, steps=9))
    ledger = draft.ledger()
    paper = planned(ledger)
    assert "the day of the last trustee paper" in told(paper)
    table = next(b for b in paper.blocks if isinstance(b, plan.Table) and b.standing)
    assert table.heads[2] == "31\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2026"
    eight = dashboard(paper)
    assert eight["Actions done"][1] == "not known"
    assert eight["Promise kept"][1] == "not known", "it was marked in May"
    assert eight["“It is fair”"][1] == "none", "people were asked in May"
    assert eight["Days to a first reply"][1] == "nobody told"
    assert eight["Reasons given"][1].replace("\N{NO-BREAK SPACE}", " ") == "2 of 2"
    assert eight["Oldest unanswered"][1] == "68 days"


def test_a_leap_day_has_a_day_a_year_ago() -> None:
    paper = planned(with_board().ledger(), today=date(2028, 2, 29))
    table = next(b for b in paper.blocks if isinstance(b, plan.Table) and b.standing)
    assert table.heads[2] == "28\N{NO-BREAK SPACE}February\N{NO-BREAK SPACE}2027"


def test_who_was_not_heard_stands_with_the_numbers() -> None:
    text = told(planned(with_board().ledger()))
    assert "They do not say how many carers are better off. Not heard yet: Carers under 25." in text


@pytest.mark.parametrize("size", [12, 18])
def test_no_heading_stands_over_nothing(size: int) -> None:
    for draft in (Draft(a_project()), worked_example(), with_board()):
        blocks = planned(draft.ledger(), size).blocks
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, plan.Heading):
                assert following is not None
                assert not isinstance(following, plan.Heading), block.text


def test_record_numbers_lead_nowhere_since_the_chain_is_in_another_paper() -> None:
    tree = structure(planned(with_board().ledger())).root
    assert not [node for node in tree.walk() if node.tag == "Link"]


def with_journey() -> Draft:
    draft = with_board()
    draft.keep(
        CommonGround(
            uid=draft.uid(),
            why_now="The ward moves in May",
            if_we_wait="It moves without us",
            window_shuts_on=date(2026, 9, 1),
        )
    )
    draft.keep(
        Stuck(uid=draft.uid(), what="The pharmacy rota", since=date(2026, 2, 1), who_could="The trust")
    )
    draft.keep(
        Workaround(uid=draft.uid(), what="We print it ourselves", rule="No printing", blocks_sharing=True)
    )
    for doing, sharing in ((True, Sharing.PUBLIC), (False, Sharing.PARTNERS), (False, Sharing.ROOM)):
        draft.keep(
            Risk(
                uid=draft.uid(), risk=f"A fall, {sharing.value}", of_doing=doing, sharing=sharing,
                called_risky="Carers, by us", escalated_to="The board", affected_told="The families",
            )
        )  # fmt: skip
    draft.keep(YearBudget(uid=draft.uid(), year=2026, budget=4000, spent=1500, floor=1000))
    draft.keep(TrusteeNote(uid=draft.uid(), time_on_bids="A third", sharing=Sharing.PUBLIC))
    draft.keep(TrusteeNote(uid=draft.uid(), time_on_bids="Half, we fear"))
    return draft


def test_why_now_is_a_row_of_the_head_and_the_rest_stands_behind() -> None:
    paper = planned(with_journey().ledger())
    head = next(block for block in paper.blocks if isinstance(block, plan.Labelled))
    assert [label for label, _ in head.rows] == ["For", "From", "View of carers", "Why now"]
    text = told(paper)
    assert "The ward moves in May." in text
    assert "The door shuts on: 1 September 2026." in text
    assert text.index("What stands behind this") < text.index("It moves without us")


def test_what_gets_in_the_way_and_what_stands_behind_it_follow_the_numbers() -> None:
    paper = planned(with_journey().ledger())
    names = headings(paper)
    assert names.index("Appendix: eight numbers") < names.index("What gets in the way")
    text = told(paper)
    for words in ("The pharmacy rota", "No printing", "If we do it: A fall, public", "£4,000", "A third"):
        assert words in text


def test_what_stays_in_the_room_is_not_for_the_board_s_paper() -> None:
    text = told(planned(with_journey().ledger()))
    assert "If we do not: A fall, partners" in text
    assert "A fall, room" not in text
    assert "Half, we fear" not in text


def test_nothing_is_said_of_what_nobody_wrote_down() -> None:
    names = headings(planned(with_board().ledger()))
    assert not {"What gets in the way", "What stands behind this"} & set(names)
    assert "Why now" not in told(planned(with_board().ledger()))


def test_a_long_record_leaves_a_board_four_lines_of_each_kind() -> None:
    draft = with_board()
    for number in range(9):
        draft.keep(Showing(uid=draft.uid(), paper=f"What we heard {number}", to_whom="The library"))
    text = told(planned(draft.ledger()))
    assert "What we heard 3" in text
    assert "What we heard 4" not in text
    assert "And 5 more." in text


def test_the_example_keeps_to_two_pages_and_its_appendix(tmp_path: Path) -> None:
    book = make_example(tmp_path / "example.collab", Author("laptop", "Ada"), TODAY)
    try:
        ledger = load_ledger(book)
    finally:
        book.close()
    pages = pages_of(make_paper("r3", ledger, PaperOptions(today=TODAY)).pdf)
    assert [number for number, page in enumerate(pages, 1) if "Appendix: eight numbers" in page] == [3]
    assert len(pages_of(make_paper("r4", ledger, PaperOptions(today=TODAY)).pdf)) == 1
