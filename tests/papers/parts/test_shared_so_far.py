"""What the journey keeps prints only as far as its owner lets it travel, and never gives a person away."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from collabdesk.domain.journey_words import Advocacy, Ground, MarkAbout, Sharing, Side, SlipQuestion, WhoseRow
from collabdesk.domain.records import (
    Boundary,
    Credit,
    Feeling,
    Guidance,
    Mark,
    Moment,
    Partner,
    Resource,
    Risk,
    Slip,
    StatedLimit,
    SteppingBack,
    StockTake,
)
from collabdesk.domain.words import Audience, Permission, PromiseStep
from collabdesk.papers.builder import Builder
from collabdesk.papers.checks.finding import CheckKind
from collabdesk.papers.checks.needed import needed
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.parts.record_lines import called
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example
from tests.papers.parts.kept import keeping, planned, sections

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode

TRUST = UUID(int=7_000_001)
_next = iter(range(7_100_000, 8_000_000))


def uid() -> UUID:
    return UUID(int=next(_next))


def told(code: PaperCode, ledger: Ledger, **more: object) -> str:
    return " ".join(sections(planned(code, ledger, **more)).values())


def test_a_limit_or_risk_kept_in_the_room_stays_there() -> None:
    ledger = keeping(
        worked_example().ledger(),
        StatedLimit(uid=uid(), limit="Hush one", sharing=Sharing.ROOM),
        StatedLimit(uid=uid(), limit="Partners two", sharing=Sharing.PARTNERS),
        Risk(uid=uid(), risk="Hush three", of_doing=True),
        Risk(uid=uid(), risk="Public four", of_doing=False, sharing=Sharing.PUBLIC),
    )
    text = told("r6", ledger, audience=Audience.PARTNERS)
    assert "Partners two" in text
    assert "Public four" in text
    assert "Hush" not in text
    assert "Partners two" not in told("r6", ledger, audience=Audience.PUBLIC)


def test_a_feeling_without_a_yes_prints_its_height_and_no_word() -> None:
    arriving = Moment(uid=uid(), name="Arriving")
    ledger = keeping(
        worked_example().ledger(),
        arriving,
        Feeling(uid=uid(), moment=arriving.uid, height=-4, word="lost", happened="Nobody came"),
        Feeling(
            uid=uid(), moment=arriving.uid, row=WhoseRow.STAFF, height=3, word="busy",
            permission=Permission.WITHOUT_NAME,
        ),
    )  # fmt: skip
    heard = sections(planned("r2", ledger))["What we heard"]
    assert "Arriving. To carers: Felt bad. To staff: Felt good: “busy”." in heard
    assert "lost" not in heard
    assert "Nobody came" not in heard


def test_two_marks_that_differ_are_a_question_and_no_score() -> None:
    ledger = keeping(
        worked_example().ledger(),
        Partner(uid=TRUST, name="The hospital"),
        Mark(uid=uid(), about=MarkAbout.KIND, side=Side.US, value=3, partner=TRUST),
        Mark(uid=uid(), about=MarkAbout.KIND, side=Side.PARTNER, value=1, partner=TRUST),
        Mark(uid=uid(), about=MarkAbout.DEPTH_NOW, side=Side.US, value=2, partner=TRUST),
        Mark(uid=uid(), about=MarkAbout.DEPTH_NOW, side=Side.PARTNER, value=2, partner=TRUST),
    )
    asked = sections(planned("r6", ledger))["Where we see it differently"]
    assert "The kind of working together, with The hospital." in asked
    assert "How closely" not in asked
    assert asked.count("Talk about what makes it look different.") == 1
    assert not any(letter.isdigit() for letter in asked)


def test_marks_that_agree_ask_nothing() -> None:
    same = (Mark(uid=uid(), about=MarkAbout.KIND, side=side, value=2, partner=TRUST) for side in Side)
    assert "Where we see it differently" not in sections(
        planned("r6", keeping(worked_example().ledger(), *same))
    )


def test_the_heading_of_the_chain_follows_a_mark_made_with_the_exercise() -> None:
    project = a_project(promise=PromiseStep.DESIGN, reached_we_say=None, reached_they_say=None)
    draft = Draft(project)
    mark = Mark(uid=uid(), about=MarkAbout.REACHED, side=Side.PEOPLE, value=int(PromiseStep.ASK))
    found = sections(planned("r1", keeping(draft.ledger(), mark)))
    assert "We asked, you said, we did" in found
    assert "carers say “ask”" in found["What we asked, and what was open"]


def test_counts_of_people_from_slips_and_advocates_are_safe() -> None:
    ledger = keeping(
        worked_example().ledger(),
        Slip(uid=uid(), question=SlipQuestion.SAFE, yes=2, a_bit=6, no=4, skipped=1),
        *(Guidance(uid=uid(), advocacy=Advocacy.CHOSEN) for _ in range(3)),
        *(Guidance(uid=uid(), advocacy=Advocacy.OFFERED) for _ in range(6)),
    )
    found = sections(planned("r2", ledger))
    assert "Fewer than 5 of 12 said yes." in found["What went well, and what did not"]
    assert "offered: 6; chosen: fewer than 5." in found["Who took part, and who was missing"].lower()


def test_what_moved_names_what_was_said_and_never_what_was_taken_back() -> None:
    ledger = worked_example().ledger()
    first = next(iter(ledger.inputs))
    gone = next(said.uid for said in ledger.inputs.values() if said.withdrawn_on)
    ledger = keeping(
        ledger,
        Resource(uid=uid(), thing="A van", input=first, moved_on=TODAY),
        Resource(uid=uid(), thing="A room", input=gone, moved_on=TODAY),
    )
    found = sections(planned("r2", ledger))
    moved = found["What moved, and what it cost"]
    assert "A van. Moved on: 29 May 2026. Because of: V-001" in moved
    assert "V-009" not in moved
    assert "1 thing Because of V-001" in found["Appendix: the numbers, and what they are out of"]


@pytest.mark.parametrize("late", [False, True])
def test_readers_are_told_the_next_day_and_that_it_is_late(late: bool) -> None:
    day = TODAY.replace(month=4 if late else 7)
    ledger = keeping(worked_example().ledger(), StockTake(uid=uid(), planned_on=day))
    following = sections(planned("r1", ledger))["When you will hear next"]
    assert ("We were to stop and look together on 29 April 2026. This is late." in following) is late
    assert ("We stop and look together on 29 July 2026." in following) is not late


def test_a_pause_and_the_thanks_stand_at_the_end_groups_first() -> None:
    ledger = keeping(
        worked_example().ledger(),
        SteppingBack(uid=uid(), why="The money ran out", owed="Two replies"),
        Credit(uid=uid(), words="Ada from the market"),
        Credit(uid=uid(), words="The Tuesday group", group=True),
    )
    following = sections(planned("r1", ledger))["When you will hear next"]
    assert "Stepping back. The money ran out. Owed: Two replies." in following
    assert "The Tuesday group; Ada from the market." in following


def test_what_is_fixed_is_said_once_with_its_reason_wherever_it_was_written() -> None:
    project = a_project(fixed="The opening hours\nThe building")
    boundary = Boundary(uid=uid(), item="the opening hours.", ground=Ground.FIXED, why="The landlord")
    bare = Boundary(uid=uid(), item="The budget", ground=Ground.FIXED)
    ledger = keeping(Draft(project).ledger(), boundary, bare)
    found = sections(planned("r1", ledger))
    assert (
        "What could not: The opening hours. The building. The budget."
        in found["What we asked, and what was open"]
    )
    assert (
        "What we cannot change: the opening hours: The landlord." in found["What we are not doing, and why"]
    )
    agreed = sections(planned("r6", ledger))["What is fixed, what is open, what is yours"]
    assert "the opening hours. The landlord." in agreed
    assert agreed.lower().count("opening hours") == 1


def test_a_report_tells_a_few_of_a_kind_and_how_many_more_the_full_record_holds() -> None:
    risks = [Risk(uid=uid(), risk=f"Danger {n}", of_doing=True, sharing=Sharing.PUBLIC) for n in range(1, 9)]
    ledger = keeping(worked_example().ledger(), *risks)
    shortly = sections(planned("r2", ledger))["Working together"]
    assert "Danger 1." in shortly
    assert "Danger 2." not in shortly
    assert "And 7 more, in the full record." in shortly
    assert all(f"Danger {n}." in told("r6", ledger) for n in range(1, 9))


def test_the_extract_and_the_dashboard_know_what_the_exercises_keep() -> None:
    project = a_project(promise=None, reached_we_say=None, reached_they_say=None, fixed="")
    ledger = keeping(
        Draft(project).ledger(),
        Boundary(uid=uid(), item="The winter budget", ground=Ground.FIXED),
        Mark(uid=uid(), about=MarkAbout.PROMISED, side=Side.US, value=int(PromiseStep.DESIGN)),
        Mark(uid=uid(), about=MarkAbout.REACHED, side=Side.PEOPLE, value=int(PromiseStep.ASK)),
    )
    assert "Fixed: The winter budget." in told("r5", ledger)
    assert "2 steps short" in told("r3", ledger)


def test_a_session_is_not_stopped_for_what_stands_as_a_boundary() -> None:
    project = a_project(fixed="", safeguarding_lead="Ann", safeguarding_phone="01632 960001", yours="Where")
    boundary = Boundary(uid=uid(), item="The winter budget", ground=Ground.FIXED)
    ledgers = [keeping(Draft(project).ledger(), *kept) for kept in ((), (boundary,))]
    kinds = [{finding.kind for finding in needed("r7", ledger, PaperOptions(TODAY))} for ledger in ledgers]
    assert [CheckKind.NO_FIXED_OPEN_YOURS in found for found in kinds] == [True, False]


def test_the_cost_of_something_taken_back_names_no_number() -> None:
    ledger = worked_example().ledger()
    gone = next(said for said in ledger.inputs.values() if said.withdrawn_on)
    words = PaperWords()
    gate = Gate(ledger, USUAL_AUDIENCE["r2"], words)
    builder = Builder(ledger, gate, words, PaperOptions(TODAY), 12)
    stands = next(said for said in ledger.inputs.values() if not said.withdrawn_on)
    assert called(builder, gone.uid, "input") == ""
    assert called(builder, stands.uid, "input") == f"V-{stands.number:03d}"


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("The hours, the building and the budget.", False),
        ("The hours and no building.", True),
        ("No hours.", True),
        ("The hours, the building and the staff.", True),
    ],
)
def test_a_sentence_that_only_lists_what_stands_with_its_reason_is_not_said_too(
    said: str, *, stays: bool
) -> None:
    project = a_project(fixed=said)
    boundaries = (
        Boundary(uid=uid(), item=item, ground=Ground.FIXED, why="The landlord")
        for item in ("The hours", "the building", "The budget", "hours")
    )
    assert (said in told("r6", keeping(Draft(project).ledger(), *boundaries))) is stays
