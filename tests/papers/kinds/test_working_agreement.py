"""R6: what the records have, a line to write on for what they have not, and lines to sign."""

from __future__ import annotations

from collabdesk.domain.records import Partner, PartnerRole, Project
from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.working_agreement import working_agreement
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example


def planned(draft: Draft, people_word: str = "", title: str = "") -> plan.Paper:
    words = PaperWords()
    gate = Gate(draft.ledger(), USUAL_AUDIENCE["r6"], words)
    options = PaperOptions(today=TODAY, people_word=people_word, title=title)
    return working_agreement(Builder(gate.ledger, gate, words, options, 12))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def headings(paper: plan.Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, plan.Heading)]


def an_empty_project() -> Draft:
    empty = a_project()
    return Draft(Project(uid=empty.uid, title="New"))


def test_it_says_what_is_fixed_open_and_theirs() -> None:
    text = told(planned(Draft(a_project(yours="What we call the project\nWhere we meet"))))
    assert "What happens on Ward 4 before someone leaves." in text
    assert "Weekend pharmacy hours, until the autumn budget." in text
    assert "What we call the project. Where we meet." in text


def test_it_says_the_promise_and_who_has_the_last_word() -> None:
    text = told(planned(worked_example()))
    assert "Design together. You and we shape it together. We say now who has the last word." in text
    assert "Who has the last word: The ward manager." in text
    assert "within 20 working days" in text
    one = told(planned(Draft(a_project(answer_within=1, promise=PromiseStep.TELL))))
    assert "within 1 working day," in one


def test_sections_that_come_with_the_journey_have_no_heading_yet() -> None:
    found = headings(planned(worked_example()))
    for later in (
        "Who works together",
        "What each of us cannot do",
        "When we stop and look",
        "What it costs",
    ):
        assert later not in found
    paid = planned(Draft(a_project(time_and_money="40 hours and £300")))
    assert "What it costs" in headings(paid)
    assert "40 hours and £300." in told(paid)


def test_a_new_project_gets_lines_to_write_on_and_no_empty_section() -> None:
    paper = planned(an_empty_project())
    blocks = paper.blocks
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, plan.Heading):
            assert after is not None
            assert not isinstance(after, plan.Heading)
    text = told(paper)
    assert text.count("Not written down yet.") == 3
    assert "Why we meet (not written yet):" in text
    assert "No promise is written down yet." in text
    assert "The safeguarding lead is not written down yet. In danger, call 999." in text
    assert "What people who take part want to be called" in text


def test_whom_to_call_stands_in_it() -> None:
    project = a_project(safeguarding_lead="Duty manager", safeguarding_phone="01632 960001")
    text = told(planned(Draft(project)))
    assert "Duty manager, 01632 960001." in text
    assert "Call 999." in text


def test_the_words_of_the_group_and_of_this_paper() -> None:
    assert "Those who take part are called carers." in told(planned(worked_example()))
    mine = told(planned(worked_example(), people_word="family", title="Our agreement"))
    assert "Those who take part are called family." in mine
    assert "Our agreement" in mine


def test_there_are_lines_to_sign() -> None:
    paper = planned(worked_example())
    assert headings(paper)[-1] == "We agree to this"
    signed = paper.blocks[-1]
    assert isinstance(signed, plan.WriteOn)
    assert signed.lines == 6


def test_no_words_of_anybody_and_no_count_of_people_stand_in_it() -> None:
    text = told(planned(worked_example()))
    for said in worked_example().ledger().inputs.values():
        assert not said.words or said.words not in text


def test_what_is_signed_comes_first_and_what_explains_it_after() -> None:
    draft = worked_example()
    partner = draft.keep(Partner(uid=draft.uid(), name="The ward", role_limits="No rota", goal="Fewer beds"))
    draft.keep(PartnerRole(uid=draft.uid(), partner=partner.uid, detail="It lends a room"))
    text = told(planned(draft))
    signed, after = text.split("We agree to this")
    for part in ("The ward", "No rota", "It lends a room"):
        assert part in signed
    assert "Fewer beds" not in signed
    assert after.index("More about each of us") < after.index("The ward") < after.index("Fewer beds")
