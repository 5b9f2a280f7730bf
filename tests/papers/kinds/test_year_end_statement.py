"""R4: the same numbers for every reader; only what stands first, and what it is called, differs."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from collabdesk.domain.indicators import indicators
from collabdesk.domain.journey_words import YesNo
from collabdesk.domain.records import CostLine, StillThere, YearBudget
from collabdesk.domain.words import Answer, Permission
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.year_end_statement import year_end_statement
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions, YearEndReader
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example


def planned(draft: Draft, reader: YearEndReader = YearEndReader.TRUSTEES, size: int = 12) -> plan.Paper:
    ledger, words = draft.ledger(), PaperWords()
    gate = Gate(ledger, USUAL_AUDIENCE["r4"], words)
    options = PaperOptions(today=TODAY, reader=reader)
    return year_end_statement(Builder(ledger, gate, words, options, size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def labels(paper: plan.Paper) -> list[str]:
    return [label for block in paper.blocks if isinstance(block, plan.Labelled) for label, _ in block.rows]


def test_trustees_read_first_what_difference_it_made() -> None:
    assert labels(planned(worked_example())) == [
        "Purpose",
        "What difference it made to carers",
        "What did not",
        "Who we involved, and how",
        "Time and money",
        "What we learned",
        "What we plan",
    ]


def test_an_nhs_body_and_a_council_read_first_how_people_were_involved() -> None:
    firsts = {reader: labels(planned(worked_example(), reader))[1] for reader in YearEndReader}
    assert firsts[YearEndReader.ICB] == "How carers were involved, and who was missing"
    assert firsts[YearEndReader.COUNCIL] == "Who took part, how, and who was missing"


def test_no_reader_is_given_another_number() -> None:
    counts = [
        Counter(re.findall(r"\d[\d,]*", told(planned(worked_example(), reader)))) for reader in YearEndReader
    ]
    assert counts[0]
    assert counts[0] == counts[1] == counts[2]


def test_its_numbers_are_those_of_every_paper() -> None:
    numbers = indicators(worked_example().ledger(), TODAY)
    text = told(planned(worked_example()))
    assert "24 people took part, at 4 sessions." in text
    assert f"{numbers.heard} different things were said." in text
    assert "2 of the 8 things said have changed something." in text
    assert f"Asked whether our answer is fair, {numbers.fair.count} of {numbers.fair.base} said yes." in text
    assert f"{numbers.waiting} things said wait for us, the oldest for" in text


@pytest.mark.parametrize("reader", YearEndReader)
def test_every_reader_reads_what_did_not_change_and_who_was_not_heard(reader: YearEndReader) -> None:
    text = told(planned(worked_example(), reader))
    assert "There is no weekend pharmacist until the autumn budget." in text
    assert "The van is being mended." in text
    assert "Not heard yet: Carers under 25." in text


def test_further_refusals_are_counted() -> None:
    draft = worked_example()
    for n in range(3):
        draft.answer(Answer.NO, reason=f"Reason {n}, of which there is more to say than one page can hold")
    assert "2 more are in the involvement report, each with its reason." in told(planned(draft))


def test_it_prints_what_the_charity_wrote_and_says_what_is_not_written() -> None:
    draft = worked_example()
    assert told(planned(draft)).count("Not written down yet.") == 3
    draft.project = a_project(
        learned="Ask at the bedside, not by letter",
        plans="Ward 5 in autumn",
        time_and_money="310 hours, £4,120",
    )
    text = told(planned(draft))
    assert "Not written down yet." not in text
    for words in ("Ask at the bedside, not by letter.", "Ward 5 in autumn.", "310 hours, £4,120."):
        assert words in text


def test_no_words_stand_in_it_that_people_keep_for_themselves() -> None:
    draft = worked_example()
    draft.said("The nurse on nights shouted at my son.", permission=Permission.NO)
    assert "shouted" not in told(planned(draft))


def test_an_empty_record_still_says_who_and_what() -> None:
    text = told(planned(Draft(a_project(purpose=""))))
    assert text.count("Not written down yet.") == 4
    assert "How many carers took part was not counted." in text
    assert "Nothing was answered with no or not now. Readers may doubt that." in text


def test_the_money_trail_says_where_money_came_from_and_what_there_was() -> None:
    draft = worked_example()
    for source, pounds in (("The council", 300), ("Gifts", 900), ("The council", 50)):
        draft.keep(CostLine(uid=draft.uid(), what="Fares", money_from=source, pounds_spent=pounds))
    draft.keep(YearBudget(uid=draft.uid(), year=2026, budget=4000, floor=1000))
    paper = planned(draft)
    text = told(paper)
    assert text.index("Gifts: £900") < text.index("The council: £350")
    assert "2026" in text
    assert "£1,000" in text
    assert "Not written down yet." not in text.split("Time and money")[1].split("What we learned")[0]


def test_what_was_set_up_is_looked_at_a_year_on() -> None:
    draft = worked_example()
    assert "Still in place a year on" not in labels(planned(draft))
    draft.keep(StillThere(uid=draft.uid(), what="The bedside questions", still=YesNo.YES, why="In the job"))
    assert "Still in place a year on" in labels(planned(draft))
    assert "The bedside questions" in told(planned(draft))
