"""Each check K1 to K32 of the method says its sentence where it should, and not just beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind, find_gaps
from collabdesk.domain.records import IssuedPaper, Project, Quoting
from collabdesk.domain.word_advice import advice, shipped_words
from collabdesk.domain.words import Audience, Permission, PromiseStep
from collabdesk.papers.checks.finding import CheckKind
from collabdesk.papers.checks.gathering import findings
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from collabdesk.ui.languages import speak
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.gaps import GapWording
from collabdesk.ui.wordings.paper_findings import PaperFindingWording
from collabdesk.ui.wordings.paper_gaps import PaperGapWording
from tests.domain.planting import TODAY as PLANTED_ON
from tests.domain.test_gaps_of_journey import PLANTS, whole
from tests.papers.checks.planned import saying
from tests.papers.ledgers import TODAY, Draft, a_project

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from collabdesk.domain.ledger import Ledger

Case = Callable[[bool], str]
"""Gives all that is said on screen of a record in which the check should fire (True), or not."""


@dataclass(frozen=True)
class Check:
    """The sentence of a check, as it is on screen, and the case in which it is said."""

    message: str
    case: Case


def gap(kind: GapKind) -> Case:
    def said(there: bool) -> str:
        garden = whole()
        PLANTS[kind](garden, there=there)
        counts = count_by_kind(find_gaps(garden.ledger(), PLANTED_ON))
        return "\n".join(
            GapWording(Wording(lambda: TODAY)).gaps(found, count) for found, count in counts.items()
        )

    return said


def paper(
    code: PaperCode,
    ledger: Ledger,
    says: str = "Nothing.",
    quoted: bool = False,
    people: int = 0,
    **options: object,
) -> str:
    asked = PaperOptions(today=TODAY, **options)  # type: ignore[arg-type]
    gate = Gate(ledger, Audience.PUBLIC, PaperWords())
    for chain in gate.ledger.chains.values() if quoted else ():
        gate.exact_words(chain)
    if people:
        gate.people(people)
    wording = PaperFindingWording(Wording(lambda: TODAY))
    found = [wording.words(one) for one in findings(code, ledger, asked, saying(says), gate)]
    return "\n".join(f"{one.what} {one.where}" for one in found)


def written(words: str) -> Ledger:
    return Draft(a_project(purpose=words)).ledger()


def no_contact(there: bool) -> str:
    project = a_project(safeguarding_lead="Jo Ash", safeguarding_phone="" if there else "01632 960001")
    return paper("r7", Draft(project).ledger())


def label(there: bool) -> str:
    words = "This was co-produced with carers." if there else "This was designed together with carers."
    return paper("r2", written(words), words)


def small_number(there: bool) -> str:
    return paper("r2", Draft(a_project()).ledger(), people=3 if there else 30)


def borrowed(there: bool) -> str:
    draft = Draft(a_project(purpose="We know that the night sister shouted at people."))
    permission = Permission.NO if there else Permission.WITHOUT_NAME
    draft.said("The night sister shouted at my husband.", permission=permission)
    return paper("r2", draft.ledger(), draft.project.purpose)


def neighbour(there: bool) -> str:
    draft = Draft(a_project())
    told = "My daughter was 17 years old when she broke down at Thornbury College on 3 March 2024."
    draft.said(told if there else "My daughter waited.")
    return paper("r2", draft.ledger(), quoted=True)


def percentage(there: bool) -> str:
    words = "4 of 8 (50%) said so." if there else "33 of 66 (50%) said so."
    return paper("r2", written(words), words)


def advised(there: bool) -> str:
    found = advice("We asked every service user." if there else "“Every service user.”", (), shipped_words())
    return "\n".join(f"{one.found}: {one.say} {one.why}" for one in found)


def easier(there: bool) -> str:
    project = a_project(checked_by="" if there else "Six people of the Tuesday group", checked_on=TODAY)
    return paper("r1", Draft(project).ledger(), easier=True)


def given_out(there: bool) -> str:
    draft = Draft(a_project())
    said = draft.said("Once said.")
    if there:
        draft.keep(replace(said, words="", withdrawn_on=TODAY))
    out = IssuedPaper(uid=draft.uid(), code="r1", title="What we heard", issued_on=TODAY, steps=9)
    quoting = Quoting(uid=draft.uid(), paper=out.uid, input=said.uid)
    ledger = replace(draft.ledger(), issued_papers={out.uid: out}, quotings={quoting.uid: quoting})
    return paper("r1", ledger)


CHECKS: dict[str, Check] = {
    "K1": Check("Add who to call if someone is being hurt. We can’t print the session pack without it.",
                no_contact),
    "K2": Check("You promise to design together, but everything is marked fixed. Which is true?",
                gap(GapKind.PROMISE_ABOVE_OPEN)),
    "K3": Check("People joined after the first decision. Say so in the report, or call this Ask.",
                gap(GapKind.JOINED_AFTER_DECISION)),
    "K4": Check("no one there can say yes. Tell people in the invitation, or move the date.",
                gap(GapKind.NOBODY_CAN_SAY_YES)),
    "K5": Check("no one who can change it has heard it yet.", gap(GapKind.NOBODY_HEARD)),
    "K6": Check("People can live with a no. They can’t live with silence. Add the reason.",
                gap(GapKind.NO_WITHOUT_REASON)),
    "K7": Check("would the person know what is different, and by when?", gap(GapKind.WHO_AND_WHEN_UNSAID)),
    "K8": Check("often mean nothing happened. What exactly, who, when?", gap(GapKind.WORDS_THAT_SAY_NOTHING)),
    "K9": Check("promised by a day that has passed.", gap(GapKind.LATE_PROMISE)),
    "K10": Check("Nothing went badly, and nothing stayed the same? Readers will doubt it.",
                 gap(GapKind.NOTHING_WENT_BADLY)),
    "K11": Check("did everyone really agree?", gap(GapKind.NO_OTHER_VIEW)),
    "K12": Check("people took part in framing, choosing, doing and reviewing. Missing: ", label),
    "K13": Check("You have heard from the same people three times. Who else?", gap(GapKind.SAME_PEOPLE)),
    "K14": Check("People were asked this before", gap(GapKind.ASKED_BEFORE)),
    "K15": Check("A small number could point to a person.", small_number),
    "K16": Check("We don’t have a yes for these words in this report.", borrowed),
    "K17": Check("Could a neighbour recognise this person?", neighbour),
    "K18": Check("Only 8 people. Use “x of y”.", percentage),
    "K19": Check("had the chance to get benefits advice before saying yes?", gap(GapKind.ADVICE_NOT_OFFERED)),
    "K20": Check("things people need are not sorted yet.", gap(GapKind.NEEDS_NOT_ARRANGED)),
    "K21": Check("Could someone who asked for this lead it, with pay and support?",
                 gap(GapKind.ONLY_STAFF_LEAD)),
    "K22": Check("Can that place cope? Who pays?", gap(GapKind.KNOCK_ON_UNSAID)),
    "K23": Check("No one who lives with this was asked what could go wrong.",
                 gap(GapKind.NO_RISK_FROM_PEOPLE)),
    "K24": Check("the smallest partner would carry this. Did they agree, and what helps?",
                 gap(GapKind.SMALLEST_CARRIES)),
    "K25": Check("Nothing has been moved because of what people said. Say why?", gap(GapKind.NOTHING_MOVED)),
    "K26": Check("You said you’d stop and look.", gap(GapKind.STOCK_TAKE_PASSED)),
    "K27": Check("service user: {people}, or their names", advised),
    "K28": Check("Call this a draft until people with learning disabilities have checked it.", easier),
    "K29": Check("Check before you rely on it.", gap(GapKind.NOTE_OLD)),
    "K30": Check("We can’t take back copies.", given_out),
    "K31": Check("Who outside the team says so?", gap(GapKind.SOURCE_MISSING)),
    "K32": Check("is this one person’s problem, or something about how the service works?",
                 gap(GapKind.ONE_PERSONS_PROBLEM)),
}  # fmt: skip
ALSO_ON_HOME = {"K1": GapKind.NO_ONE_TO_CALL}
"""What stops a paper is said before as well."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    speak(qapp, "en")


def test_the_table_holds_every_check() -> None:
    assert list(CHECKS) == [f"K{number}" for number in range(1, 33)]


@pytest.mark.parametrize("key", CHECKS)
def test_a_check_says_its_sentence(key: str) -> None:
    assert CHECKS[key].message in CHECKS[key].case(True)


@pytest.mark.parametrize("key", CHECKS)
def test_a_check_says_nothing_just_beside_it(key: str) -> None:
    assert CHECKS[key].message not in CHECKS[key].case(False)


@pytest.mark.parametrize("key", ALSO_ON_HOME)
def test_what_stops_a_paper_is_said_before_as_well(key: str) -> None:
    case = gap(ALSO_ON_HOME[key])
    assert CHECKS[key].message in case(True)
    assert CHECKS[key].message not in case(False)


@pytest.mark.parametrize(
    ("key", "code"), [("K2", "r2"), ("K3", "r2"), ("K23", "r6"), ("K24", "r6"), ("K25", "r2")]
)
def test_a_paper_that_would_mislead_is_asked_the_same(key: str, code: PaperCode) -> None:
    kinds = {"K2": GapKind.PROMISE_ABOVE_OPEN, "K3": GapKind.JOINED_AFTER_DECISION,
             "K23": GapKind.NO_RISK_FROM_PEOPLE, "K24": GapKind.SMALLEST_CARRIES,
             "K25": GapKind.NOTHING_MOVED}  # fmt: skip
    asked = CHECKS[key].message.split(". ")[-1]
    for there in (True, False):
        garden = whole()
        PLANTS[kinds[key]](garden, there=there)
        assert (asked in paper(code, garden.ledger())) is there
        assert asked not in paper("r9", garden.ledger())


def test_a_promise_is_not_above_what_is_open_where_nothing_is_said_of_either() -> None:
    project = Project(uid=a_project().uid, title="Home", promise=PromiseStep.DECIDE)
    assert "Which is true?" not in paper("r2", Draft(project).ledger())


def test_a_check_says_what_the_project_calls_them() -> None:
    wording = Wording(lambda: TODAY)
    wording.project.take(a_project(people_word="carers", person_word="carer"))
    gaps, papers = GapWording(wording), PaperGapWording(wording)
    joined = gaps.gaps(GapKind.JOINED_AFTER_DECISION, 1)
    assert joined == "Carers joined after the first decision. Say so in the report, or call this Ask."
    assert gaps.gaps(GapKind.SAME_PEOPLE, 1).startswith("You have heard from the same carers")
    assert papers.words(CheckKind.UNWRITTEN, "recommend")[0] == "What carers recommend is not written down."
    assert papers.words(CheckKind.NOT_CHECKED)[1] == "Ask three carers."
    said = [gaps.gaps(kind, 2) for kind in GapKind]
    said += [" ".join(papers.words(CheckKind.NOTHING_MOVED))]
    assert not any("{" in words for words in said)
