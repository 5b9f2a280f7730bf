"""What a paper may never leave out, soften or count differently (laws 1, 3, 4, 8 and 10)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product, takewhile

import pytest

from collabdesk.domain.indicators import indicators
from collabdesk.domain.words import ActionState, Answer, Direction, PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.making import plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from collabdesk.papers.words import CHAIN_HEADINGS
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example

BOTH: tuple[PaperCode, ...] = ("r1", "r2")


def planned(code: PaperCode, draft: Draft, size: int | None = None) -> plan.Paper:
    return plan_paper(code, draft.ledger(), PaperOptions(today=TODAY, text_size=size))[0]


def said(code: PaperCode, draft: Draft, size: int | None = None) -> str:
    return "\n".join(spoken(planned(code, draft, size)))


def section(paper: plan.Paper, heading: str) -> list[plan.Block]:
    """Give what stands under a heading of the second level."""
    at = next(i for i, b in enumerate(paper.blocks) if isinstance(b, plan.Heading) and b.text == heading)
    after = paper.blocks[at + 1 :]
    return list(takewhile(lambda b: not isinstance(b, plan.Heading) or b.level > 2, after))


@pytest.mark.parametrize(("code", "size"), list(product(BOTH, (14, 18))))
def test_every_no_and_every_not_now_stands_with_its_reason(code: PaperCode, size: int) -> None:
    paper = planned(code, worked_example(), size)
    wanted = "What we are not doing, and why" if code == "r1" else "What we did not do, and why"
    text = "\n".join(spoken(replace(paper, blocks=tuple(section(paper, wanted)))))
    assert "There is no weekend pharmacist until the autumn budget." in text
    assert "The van is being mended." in text


@pytest.mark.parametrize("code", BOTH)
def test_a_no_stays_when_a_later_answer_followed_or_its_words_were_taken_back(code: PaperCode) -> None:
    draft = worked_example()
    first = draft.said("May we sit by the window?")
    draft.answer(Answer.NO, first, reason="The window does not close")
    draft.answer(Answer.YES, first, decided_on=TODAY)
    gone = draft.said("", withdrawn_on=TODAY)
    draft.answer(Answer.NO, gone, reason="It is against the law")
    draft.answer(Answer.NOT_NOW, reason="Nobody asked, we decided all the same")
    text = said(code, draft)
    assert "The window does not close. A later answer followed." in text
    assert "It is against the law." in text
    assert "Nobody asked, we decided all the same." in text


@pytest.mark.parametrize("size", [14, 18])
def test_every_answered_input_stands_in_the_chain_once(size: int) -> None:
    paper = planned("r2", worked_example(), size)
    chain = tuple(
        b for b in paper.blocks if isinstance(b, plan.ChainTable) or (isinstance(b, plan.Card) and b.target)
    )
    text = "\n".join(spoken(replace(paper, blocks=chain)))
    for number in range(1, 8):  # the eighth has no answer yet, the ninth was taken back
        assert len(re.findall(rf"V-{number:03d}\b", text)) == 1


def heading_of(paper: plan.Paper) -> str:
    """Give the heading of the chain."""
    headings = [b.text for b in paper.blocks if isinstance(b, plan.Heading)]
    return next(text for text in headings if text in CHAIN_HEADINGS.values())


@pytest.mark.parametrize("size", [12, 18])
def test_of_many_answers_those_not_told_first_are_told_in_the_appendix_just_as_well(size: int) -> None:
    draft = Draft(a_project())
    for n in range(12):
        draft.answer(Answer.YES, draft.said(f"Thing {n}"), reason=f"Reason {n}")
    draft.answer(Answer.NO, draft.said("Nor that"), reason="There is no room")
    paper = planned("r2", draft, size)
    first, rest, noes = (
        "\n".join(spoken(replace(paper, blocks=tuple(section(paper, heading)))))
        for heading in (
            heading_of(paper),
            "Appendix: the other answers",
            "What we did not do, and why",
        )
    )
    told = [
        [n for n in range(12) if f"“Thing {n}”" in part and f"Reason {n}." in part] for part in (first, rest)
    ]
    assert told == [[*range(3)], [*range(3, 12)]]
    assert "9 more answers are in “Appendix: the other answers”, told in the same way." in first
    assert "There is no room" in noes
    assert "There is no room" not in first + rest


def test_an_answer_to_many_names_every_number() -> None:
    draft = Draft(a_project())
    many = [draft.said(f"Thing {n}") for n in range(1, 40)]
    draft.answer(Answer.NO, *many, reason="There is no room")
    text = said("r2", draft)
    assert "The same answer was given to 34 more: V-006 to V-039." in text


def test_something_done_without_an_answer_is_in_the_chain() -> None:
    draft = Draft(a_project())
    thing = draft.said("The gate sticks.")
    draft.act("Oil the gate", thing)
    text = said("r2", draft)
    assert "No answer yet.\nWhy: Nobody has decided yet.\nA-001: Oil the gate. Planned." in text


@pytest.mark.parametrize("code", BOTH)
def test_what_was_done_stays_when_a_change_came_of_it(code: PaperCode) -> None:
    draft = Draft(a_project())
    said_once = draft.said("They sent him home at night.")
    draft.answer(Answer.YES, said_once)
    done = draft.act(
        "Ring before leaving", said_once, state=ActionState.DONE, outcome="The ward clerk rings at noon"
    )
    draft.change("Families know the hour", done)
    told = said(code, draft)
    for words in ("Families know the hour", "Ring before leaving", "The ward clerk rings at noon"):
        assert words in told


def test_numbers_in_both_papers_and_in_the_indicators_are_the_same() -> None:
    draft = worked_example()
    numbers = indicators(draft.ledger(), TODAY)
    report, people = said("r2", draft), said("r1", draft)
    for sentence in (
        f"{numbers.heard} different things were said.",
        "24 people took part, at 4 sessions.",
        "1 more was said and taken back",
        f"{numbers.waiting} things that were said still wait for us",
        f"The oldest has waited {numbers.oldest_waiting_days} days.",
    ):
        assert sentence in report
        assert sentence in people
    assert f"Told on time\n{numbers.on_time.count}" in report
    assert f"Answered and told\n{numbers.answered.count}" in report


def test_the_big_numbers_are_those_of_the_funnel() -> None:
    blocks = planned("r2", worked_example()).blocks
    big = next(b for b in blocks if isinstance(b, plan.BigNumbers))
    funnel = next(b for b in blocks if isinstance(b, plan.Funnel))
    counts = {step: count for step, count, _ in funnel.rows}
    assert [number for number, _ in big.items] == ["8", "6", "3", "2"]
    assert counts["Heard"] == 8
    assert counts["Answered"] == 6
    assert counts["Something changed"] == 2
    assert list(counts.values()) == sorted(counts.values(), reverse=True)


@pytest.mark.parametrize("promise", PromiseStep)
@pytest.mark.parametrize("they", [None, *PromiseStep])
def test_the_heading_follows_the_lower_of_promised_and_reached(
    promise: PromiseStep, they: PromiseStep | None
) -> None:
    draft = Draft(a_project(promise=promise, reached_we_say=PromiseStep.DECIDE, reached_they_say=they))
    draft.answer(Answer.YES, draft.said("Yes please."))
    wanted = CHAIN_HEADINGS[min(promise, they or promise)]
    for code in BOTH:
        headings = [b.text for b in planned(code, draft).blocks if isinstance(b, plan.Heading)]
        assert wanted in headings
        assert set(CHAIN_HEADINGS.values()) & set(headings) == {wanted}


def test_two_verdicts_stay_apart_and_an_empty_one_is_said() -> None:
    blocks = [b for b in planned("r2", worked_example()).blocks if isinstance(b, plan.ChangeBlock)]
    assert [b.strength for b in blocks] == [3, 1]
    assert blocks[0].we_say == "Better."
    assert blocks[0].they_say.startswith(
        "Understood: yes. Fair: yes. Changed for me: yes. “It clearly helped.”"
    )
    draft = Draft(a_project())
    draft.change("Quieter", draft.act("Move the bell", draft.said("It is loud.")), direction=Direction.SAME)
    lonely = next(b for b in planned("r2", draft).blocks if isinstance(b, plan.ChangeBlock))
    assert (lonely.we_say, lonely.they_say) == ("The same.", "No answer yet.")


@pytest.mark.parametrize(
    "part",
    [
        "Limits of this report",
        "Not everyone agreed",
        "What we did not do, and why",
        "Who was missing",
        "Who still waits",
    ],
)
def test_a_new_record_still_prints_what_cannot_be_switched_off(part: str) -> None:
    blocks = planned("r2", Draft(a_project())).blocks
    headings = [b.text for b in blocks if isinstance(b, plan.Heading)]
    assert part in headings


@pytest.mark.parametrize("code", BOTH)
def test_no_heading_stands_over_nothing(code: PaperCode) -> None:
    for draft in (Draft(a_project()), worked_example()):
        blocks = planned(code, draft).blocks
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, plan.Heading):
                over = isinstance(following, plan.Heading) and following.level <= block.level
                assert following is not None
                assert not over, block.text


def test_a_long_record_says_how_many_are_elsewhere() -> None:
    draft = Draft(a_project())
    for n in range(1, 420):
        draft.said(f"Thing {n}")
    text = said("r2", draft)
    assert "The other 19 are in the workbook, each with its number" in text
    assert "“Thing 400”" in text
    assert "“Thing 401”" not in text
