"""Whatever the record holds, the papers made of it on one day tell the same numbers (law 10)."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from collabdesk.domain.indicators import indicators
from collabdesk.domain.words import ActionState, Answer, Direction, Permission, Said
from collabdesk.papers.making import plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.plan import BigNumbers, Funnel, Paper
from collabdesk.papers.spoken import spoken
from tests.papers.ledgers import SAID, TODAY, Draft, a_project, worked_example

TELLING: tuple[PaperCode, ...] = ("r1", "r2", "r3", "r4", "r5", "r8")
SENTENCES = {
    "heard": (
        r"([\d,]+) different things? (?:was|were) said",
        r"of the ([\d,]+) things? said ha",
        r"^([\d,]+) things? (?:was|were) said:",
    ),
    "answered": (r"things? (?:was|were) said: ([\d,]+) answered",),
    "told": (r"([\d,]+) told of it",),
    "changed": (r"([\d,]+) of the [\d,]+ things? said ha", r"([\d,]+) changed something"),
    "waiting": (r"([\d,]+) things? (?:that (?:was|were) )?said (?:still )?waits? for us",),
    "oldest": (r"oldest (?:has waited|for) ([\d,]+) days?",),
    "withdrawn": (r"([\d,]+) more (?:was|were) said and taken back",),
}
STEPS = ("heard", "answered", "told", "changed")
"""The big numbers, in their order."""


def numbers_told(paper: Paper) -> dict[str, set[int]]:
    """Give every number a paper tells, by what it counts, from its sentences and its drawings."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    text = "\n".join(spoken(paper)).replace("\N{NO-BREAK SPACE}", " ")
    for name, patterns in SENTENCES.items():
        for pattern in patterns:
            found[name] |= {number(each) for each in re.findall(pattern, text, re.MULTILINE)}
    for block in paper.blocks:
        if isinstance(block, BigNumbers):
            for name, (each, _) in zip(STEPS, block.items, strict=True):
                found[name].add(number(each))
        elif isinstance(block, Funnel):
            counts = {step: count for step, count, _ in block.rows}
            # A funnel may be one of silence by age. In the other, "Something changed" counts what is still
            # in after every step before it, so it may be less than what changed in all.
            for name, step in (("heard", "Heard"), ("answered", "Answered")):
                found[name] |= {counts[step]} if step in counts else set()
    return {name: numbers for name, numbers in found.items() if numbers}


def number(text: str) -> int:
    return int(text.replace(",", ""))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A record of up to a dozen things said, each as far along as it happens to be."""
    draft = Draft(a_project())
    for turn in range(draw(st.integers(1, 12))):
        back = draw(st.sampled_from([None, None, None, SAID]))
        said = draft.said(
            f"Thing {turn}",
            withdrawn_on=back,
            permission=draw(st.sampled_from(Permission)),
            recorded_on=SAID + timedelta(days=draw(st.integers(0, 120))),
        )
        for answer in draw(st.lists(st.sampled_from(Answer), max_size=2)):
            draft.answer(answer, said, reason="There is no money")
        if draw(st.booleans()):
            action = draft.act("Ring first", said, state=draw(st.sampled_from(ActionState)))
            if draw(st.booleans()):
                strength, way = draw(st.integers(0, 4)), draw(st.sampled_from(Direction))
                draft.change("They ring", action, strength=strength, direction=way)
        if draw(st.booleans()):
            draft.tell(said, TODAY - timedelta(days=draw(st.integers(0, 60))))
            if draw(st.booleans()):
                draft.hear_back(said, draw(st.sampled_from(Said)))
    return draft


def told_by_all(draft: Draft) -> dict[str, dict[int, list[str]]]:
    """Give, by what is counted, each number told and the papers that tell it."""
    options = PaperOptions(today=TODAY, question="How do you listen?", word_limit=1000)
    found: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for code in TELLING:
        paper, _ = plan_paper(code, draft.ledger(), options)
        for name, numbers in numbers_told(paper).items():
            for each in numbers:
                found[name][each].append(code)
    return {name: dict(numbers) for name, numbers in found.items()}


@settings(max_examples=40)
@given(drafts())
def test_every_paper_tells_the_same_numbers(draft: Draft) -> None:
    truth = indicators(draft.ledger(), TODAY)
    told = told_by_all(draft)
    assert {name: numbers for name, numbers in told.items() if len(numbers) != 1} == {}
    for name, wanted in (
        ("heard", truth.heard),
        ("waiting", truth.waiting),
        ("oldest", truth.oldest_waiting_days),
        ("withdrawn", truth.withdrawn),
    ):
        assert set(told.get(name, {wanted: []})) == {wanted}, name


def test_the_worked_example_is_counted_alike_in_every_paper() -> None:
    told = told_by_all(worked_example())
    assert told["heard"] == {8: ["r1", "r2", "r3", "r4", "r5", "r8"]}
    assert told["waiting"] == {6: ["r1", "r2", "r3", "r4", "r5"]}
    assert {"r1", "r2", "r3", "r4"} <= set(told["oldest"][127])
    assert {name: set(numbers) for name, numbers in told.items()} == {
        "heard": {8}, "answered": {6}, "told": {3}, "changed": {2}, "waiting": {6}, "oldest": {127},
        "withdrawn": {1},
    }  # fmt: skip
