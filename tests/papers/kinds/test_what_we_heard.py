"""R1: short enough to be read, with every answer traceable and every no beside the words it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.words import ActionState, Answer, Permission
from collabdesk.operations.example import make_example
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.what_we_heard import what_we_heard
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example

if TYPE_CHECKING:
    from pathlib import Path


def planned(draft: Draft, size: int = 14, title: str = "") -> plan.Paper:
    words = PaperWords()
    gate = Gate(draft.ledger(), USUAL_AUDIENCE["r1"], words)
    return what_we_heard(Builder(gate.ledger, gate, words, PaperOptions(today=TODAY, title=title), size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def a_long_record(answers: int = 60) -> Draft:
    draft = Draft(a_project())
    for n in range(answers):
        answer = Answer.NO if n % 10 == 0 else Answer.YES
        draft.answer(
            answer, draft.said(f"Thing {n} that somebody said"), what=f"Answer {n}", reason=f"Reason {n}"
        )
    return draft


def numbers_in(text: str) -> set[int]:
    found: set[int] = set()
    for first, last in re.findall(r"V-(\d+)(?: to V-(\d+))?", text):
        found |= set(range(int(first), int(last or first) + 1))
    return found


@pytest.mark.parametrize("size", [12, 14, 18])
def test_every_number_can_be_found(size: int) -> None:
    draft = a_long_record()
    for n in range(5):
        draft.said(f"Still waiting {n}")
    assert numbers_in(told(planned(draft, size))) == set(range(1, 66))


def test_every_no_stands_with_its_words_and_reason_however_many_there_are() -> None:
    text = told(planned(a_long_record()))
    for n in range(0, 60, 10):
        assert f"“Thing {n} that somebody said” V-{n + 1:03d}. No. Answer {n}. Reason {n}." in text


def test_a_long_record_stays_short() -> None:
    assert len(told(planned(a_long_record())).split()) < 700


def test_the_words_that_may_be_printed_lead() -> None:
    draft = Draft(a_project())
    quiet = draft.said("Not to be printed", permission=Permission.NO, label="Quiet")
    loud = draft.said("May be printed")
    draft.answer(Answer.NO, quiet, loud, reason="No room")
    text = told(planned(draft))
    assert "“May be printed” V-001 to V-002. No. No room." in text
    assert "Not to be printed" not in text


def test_what_changed_most_is_told_whole() -> None:
    draft = Draft(a_project())
    for n in range(12):
        draft.answer(Answer.YES, draft.said(f"Small thing {n}"))
    large = draft.said("A large thing")
    draft.answer(Answer.YES, large)
    draft.change("Everybody knows", draft.act("Tell everybody", large, state=ActionState.DONE), strength=4)
    tables = [b for b in planned(draft).blocks if isinstance(b, plan.ChainTable)]
    rows = [row.target for table in tables for row in table.rows]
    assert "V-013" in rows
    assert len(rows) < 4


def test_links_lead_only_to_rows_that_are_printed() -> None:
    draft = a_long_record(30)
    shown, hidden = [draft.said("Told whole"), draft.said("With it")], draft.said("Told in a line")
    draft.answer(Answer.NO, *shown, hidden, reason="At first we said no")
    draft.answer(Answer.YES, *shown, decided_on=TODAY)
    draft.answer(Answer.YES, hidden, decided_on=TODAY)
    links = [node for node in structure(planned(draft)).root.walk() if node.tag == "Link"]
    anchors = {node.anchor for node in structure(planned(draft)).root.walk()}
    assert [node.target for node in links] == ["V-031", "V-031"]
    assert "V-031" in anchors


def test_who_saw_it_otherwise_is_named_once_and_their_words_are_not_told_twice() -> None:
    draft = worked_example()
    loud, new = draft.said("No rule at all, please."), draft.said("Saturday suits me.")
    draft.answer(Answer.NO, loud, reason="There is one already", other_views="Some would rather wait")
    draft.sort("Weekend rules", other=(loud,))
    draft.sort("Saturdays", other=(new,))
    text = told(planned(draft))
    assert "On “Weekends”: Getting there (words kept private) V-005." in text
    assert "On “Weekend rules”: V-010." in text
    assert "On “Saturdays”: “Saturday suits me.” V-011." in text
    assert "Some would rather wait." in text
    alone = told(planned(Draft(a_project())))
    assert "No other view is written down." in alone


def test_it_may_have_a_title_in_the_groups_own_words() -> None:
    paper = planned(worked_example(), title="Ask us before you let us go")
    assert told(paper).splitlines()[1] == "Ask us before you let us go"
    assert paper.title.startswith("Ask us before you let us go")


def test_nothing_said_yet_makes_a_paper_without_an_empty_part() -> None:
    blocks = planned(Draft(a_project())).blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, plan.Heading):
            assert following is not None
            assert not isinstance(following, plan.Heading) or following.level > block.level


def test_the_example_is_a_few_pages(tmp_path: Path) -> None:
    book = make_example(tmp_path / "example.collab", Author("laptop", "Ada"), TODAY)
    try:
        ledger = load_ledger(book)
    finally:
        book.close()
    assert 2 <= make_paper("r1", ledger, PaperOptions(today=TODAY)).pages <= 4
    for size in (14, 18):
        easier = PaperOptions(today=TODAY, easier=True, text_size=size)
        assert 2 <= make_paper("r1", ledger, easier).pages <= 5


def test_a_no_that_was_not_fair_is_told_to_be_open_again() -> None:
    text = told(planned(worked_example()))
    no = next(line for line in text.splitlines() if "No. Weekend discharge stays as it is." in line)
    assert no.endswith("You told us it is not fair, so it is open again.")
    assert "They say" not in text


def test_only_nos_is_not_no_answer() -> None:
    draft = Draft(a_project())
    draft.answer(Answer.NO, draft.said("A window?"), reason="There is none")
    text = told(planned(draft))
    assert "Every answer so far is a no or a not now." in text
    assert "Nothing has an answer yet." not in text
