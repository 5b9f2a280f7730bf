"""R8: every number in its order with all that hangs on it, at any size, and nothing that may not leave."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date

import pytest

from collabdesk.domain.records import (
    AccessCard,
    CheckIn,
    Consent,
    HardMessage,
    Input,
    IssuedPaper,
    Person,
    Quoting,
    Session,
    StandBy,
    Strand,
)
from collabdesk.domain.words import ActionState, Answer, Audience, Permission, Said, SpeakingFor
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.full_record import full_record
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import SAID, TODAY, Draft, a_project, worked_example


def planned(draft: Draft, size: int = 12, **changed: object) -> plan.Paper:
    words = PaperWords()
    ledger = replace(draft.ledger(), **changed)  # type: ignore[arg-type]
    gate = Gate(ledger, USUAL_AUDIENCE["r8"], words)
    return full_record(Builder(gate.ledger, gate, words, PaperOptions(today=TODAY), size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("size", [12, 18])
def test_every_number_stands_in_its_order_also_those_taken_back(size: int) -> None:
    lines = told(planned(worked_example(), size)).splitlines()
    heads = [int(found[1]) for line in lines if (found := re.match(r"V-(\d+):", line))]
    assert heads == list(range(1, 10))
    assert "V-009: Taken back on 1 March 2026. The words are gone; the number stays." in lines


def test_all_that_hangs_on_one_thing_is_told() -> None:
    d = Draft(a_project())
    there = d.keep(Session(uid=d.uid(), name="Library", people=12))
    said = d.said(
        "The gate sticks.", hoped="An open gate", session=there.uid, sheet_code="S2-B-04", voices=6,
        said_on=SAID, speaking_for=SpeakingFor.PASSED_ON, source_name="The old sheet",
    )  # fmt: skip
    d.answer(
        Answer.NO, said, what="The gate stays", reason="It keeps the dog in", weighed="The dog and the door",
        decided_by="Head warden", in_the_room="Everybody", other_views="Some like the dog",
        look_again_on=date(2026, 9, 1),
    )  # fmt: skip
    act = d.act(
        "Oil the gate", said, state=ActionState.DONE, owner="Warden", outcome="Two drops",
        knock_on="The hinge",
        who_could_lose="The dog", resources_moved="An hour", surprised="It was rust", expected="Quiet",
    )  # fmt: skip
    d.change("It opens", act, strength=2, outside_source="The postman", else_helped="Rain", where="Back gate")
    d.tell(said)
    d.hear_back(said, Said.NO, words="It is still heavy.")
    d.sort("Gates", said)
    text = told(planned(d))
    for part in (
        "V-001: “The gate sticks.”", "Said on 22 January 2026.", "Library.", "Sheet S2-B-04.",
        "From The old sheet.", "Said by 6 people.", "Passed on for others.", "Hoped for: An open gate.",
        "How far it is: Open again.", "Sorted with: “Gates”.", "Decided: D-001, 21 February 2026. No.",
        "Why: It keeps the dog in.", "What was weighed: The dog and the door.", "In the room: Everybody.",
        "Seen otherwise: Some like the dog.", "Decided by: Head warden.",
        "To be looked at again on 1 September 2026.", "Done: A-001: Oil the gate. Done. Two drops.",
        "Who could lose by it: The dog.", "What was freed for it: An hour.", "Changed: C-001: It opens.",
        "Strength 2 of 4: It probably helped.", "Who outside says so: The postman.",
        "What else helped: Rain.",
        "Told: 14 May 2026: Told, by letter.", "Fair: no.", "“It is still heavy.”",
    ):  # fmt: skip
        assert part in text, part


def test_words_without_a_yes_are_not_in_it_nor_is_anybody() -> None:
    d = Draft(a_project())
    person = d.keep(Person(uid=d.uid(), number=1, name="A-name", contact="A-contact", notes="A-note"))
    d.keep(Consent(uid=d.uid(), person=person.uid, given_on=SAID, words=Permission.WITHOUT_NAME,
                   this_charity=False, public=True))  # fmt: skip
    said = d.said("Not for the charity", person=person.uid, hoped="Hoped", label="A label",
                  permission=Permission.NOT_ASKED)  # fmt: skip
    d.keep(replace(d.tell(said, person=person.uid), said="Told them"))
    d.hear_back(said, words="Their verdict")
    text = told(planned(d))
    assert "V-001: A label (words kept private)" in text
    assert "For 1 thing said there is no such yes" in text
    for private in ("Not for the charity", "Hoped", "Told them", "Their verdict", "A-name", "A-contact",
                    "A-note", "P-001"):  # fmt: skip
        assert private not in text, private


def test_what_belongs_to_nothing_said_is_told_too() -> None:
    d = worked_example()
    d.answer(Answer.NOT_NOW, reason="Nobody asked")
    d.act("Sweep the hall")
    gone = d.said("", withdrawn_on=TODAY)
    d.answer(Answer.NO, gone, reason="It is against the law")
    text = told(planned(d))
    part = text[text.index("Answers, actions and changes that belong to nothing said above") :]
    for words in ("Why: Nobody asked.", "Sweep the hall. Planned.", "Why: It is against the law."):
        assert words in part
    assert "belong to nothing said above" not in told(planned(worked_example()))


def test_patterns_name_who_agrees_and_who_does_not() -> None:
    text = told(planned(worked_example()))
    assert (
        "Weekends. Said: V-004. Seen otherwise: V-005. Not chosen this time. No money before autumn." in text
    )


def test_papers_given_out_are_listed_without_whom_they_were_given_to() -> None:
    d = Draft(a_project())
    said = d.said("Something")
    paper = IssuedPaper(uid=d.uid(), code="r2", title="The report", issued_on=SAID, steps=4, given_to="Ada",
                        audience=Audience.PARTNERS)  # fmt: skip
    quoting = Quoting(uid=d.uid(), paper=paper.uid, input=said.uid)
    text = told(planned(d, issued_papers={paper.uid: paper}, quotings={quoting.uid: quoting}, steps=7))
    assert "22 January 2026: R2, The report, for partners. It prints the words of 1 thing said." in text
    assert "after 7 steps were written down" in text
    assert "Ada" not in text


def test_five_thousand_inputs_are_planned_in_seconds_with_contents() -> None:
    d = Draft(a_project())
    kept: list[Input] = [d.said(f"Something that was said, number {n}") for n in range(1, 5001)]
    for n in range(0, 5000, 5):
        d.answer(Answer.NO, *kept[n : n + 5], reason=f"Reason {n}")
    d.sort("A large pattern", *kept)
    began = time.monotonic()
    paper = planned(d)
    assert time.monotonic() - began < 10
    sections = [
        b.text for b in paper.blocks if isinstance(b, plan.Heading) and b.text.startswith("Everything")
    ]
    assert len(sections) == 50
    assert sections[-1] == "Everything that was said: V-4901 to V-5000"
    assert sum(isinstance(block, plan.Contents) for block in paper.blocks) == 1
    assert sum(isinstance(block, plan.Card) for block in paper.blocks) == 5000


def test_an_empty_record_says_so() -> None:
    text = told(planned(Draft(a_project())))
    assert "Everything that was said\nNothing is recorded yet." in text
    assert "What is in this paper" not in text
    assert "Papers that were given out" not in text
    assert "The patterns" not in text


def test_an_answer_to_several_is_told_whole_once_and_named_after_that() -> None:
    d = Draft(a_project())
    first, second = d.said("The gate sticks."), d.said("It squeaks.")
    d.answer(Answer.YES, first, second, reason="Oil is cheap")
    d.change("It opens", d.act("Oil the gate", first, second, owner="Warden"), where="Back gate")
    text = told(planned(d))
    for once in ("Oil is cheap.", "Who: Warden.", "Where: Back gate."):
        assert text.count(once) == 1
    after = text.split("V-002:")[1]
    assert "Yes. The same as to V-001." in after
    assert "Done: A-001: The same as to V-001." in after
    assert "Changed: C-001: The same as to V-001." in after


def test_what_the_exercises_hold_is_listed_kind_by_kind_but_nobody_s_own() -> None:
    draft = worked_example()
    draft.keep(Strand(uid=draft.uid(), name="The letter", lead_now="The ward clerk"))
    draft.keep(AccessCard(uid=draft.uid(), gone_wrong="Nobody met me", asked_on=SAID))
    draft.keep(CheckIn(uid=draft.uid(), runway_months=4, supported_by="My sister"))
    draft.keep(HardMessage(uid=draft.uid(), message="You broke it"))
    draft.keep(StandBy(uid=draft.uid(), who="The chair"))
    text = told(planned(draft))
    assert "What the exercises hold" in text
    assert "The letter" in text
    assert "The ward clerk" in text
    for hidden in ("Nobody met me", "My sister", "You broke it", "The chair"):
        assert hidden not in text


def test_without_exercises_nothing_is_said_of_them() -> None:
    assert "What the exercises hold" not in told(planned(worked_example()))
