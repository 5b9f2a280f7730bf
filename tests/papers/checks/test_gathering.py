"""Before a paper is handed over, each check fires where it should and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.records import BoardPaper, Consent, Group, IssuedPaper, Person, Quoting
from collabdesk.domain.words import Answer, Audience, Direction, Permission, PromiseStep, Role
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.checks.gathering import findings
from collabdesk.papers.making import plan_paper
from collabdesk.papers.options import CODES, PaperCode, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.spoken import spoken
from collabdesk.papers.words import PaperWords
from tests.papers.checks.planned import saying
from tests.papers.ledgers import SAID, TODAY, Draft, a_project

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.plan import Paper

OPTIONS = PaperOptions(today=TODAY)
WHOLE = a_project(
    checked_by="Three people who took part", checked_on=TODAY, yours="The words on the leaflet",
    learned="To ring first", plans="Ask again in May", time_and_money="40 hours", safeguarding_lead="Jo Ash",
    safeguarding_phone="01632 960001",
)  # fmt: skip


def found(
    code: PaperCode,
    ledger: Ledger,
    options: PaperOptions = OPTIONS,
    plan: Paper | None = None,
    gate: Gate | None = None,
) -> dict[CheckKind, Finding]:
    gate = gate or Gate(ledger, Audience.PUBLIC, PaperWords())
    return {f.kind: f for f in findings(code, ledger, options, plan or saying(ledger.project.purpose), gate)}


def whole() -> Draft:
    """A record that lacks nothing any of the papers asks for."""
    draft = Draft(WHOLE)
    draft.keep(Group(uid=draft.uid(), name="Carers"))
    draft.keep(BoardPaper(uid=draft.uid(), agree="Agree the rota", recommend="Agree it"))
    return draft


@pytest.mark.parametrize("code", [c for c in CODES if c not in ("r5", "r9")])
def test_a_record_that_lacks_nothing_is_asked_nothing(code: PaperCode) -> None:
    weights = {f.weight for f in found(code, whole().ledger()).values()}
    assert weights <= {Weight.KNOW}


@pytest.mark.parametrize("name", ["safeguarding_lead", "safeguarding_phone"])
def test_a_session_pack_stops_without_somebody_to_call(name: str) -> None:
    ledger = Draft(replace(WHOLE, **{name: " "})).ledger()  # type: ignore[arg-type]
    stopped = found("r7", ledger)[CheckKind.NO_SAFEGUARDING_CONTACT]
    assert (stopped.weight, stopped.facts) == (Weight.STOPS, {"field": name})
    assert CheckKind.NO_SAFEGUARDING_CONTACT not in found("r1", ledger)


def test_a_session_pack_stops_without_what_is_fixed_open_and_theirs() -> None:
    ledger = Draft(replace(WHOLE, yours="", fixed="")).ledger()
    stopped = found("r7", ledger)[CheckKind.NO_FIXED_OPEN_YOURS]
    assert (stopped.weight, stopped.facts["missing"]) == (Weight.STOPS, "fixed,yours")


def test_one_persons_record_stops_without_a_person_and_an_extract_without_a_question() -> None:
    draft = whole()
    ann = draft.keep(Person(uid=draft.uid(), number=1))
    ledger = draft.ledger()
    assert found("r9", ledger)[CheckKind.NO_PERSON_CHOSEN].weight is Weight.STOPS
    assert CheckKind.NO_PERSON_CHOSEN not in found("r9", ledger, replace(OPTIONS, person=ann.uid))
    assert found("r5", ledger)[CheckKind.NO_QUESTION].weight is Weight.STOPS
    assert CheckKind.NO_QUESTION not in found("r5", ledger, replace(OPTIONS, question="How?"))


@pytest.mark.parametrize(
    ("code", "name"),
    [("r1", "purpose"), ("r2", "not_known_yet"), ("r2", "next_news"), ("r4", "learned"), ("r6", "last_word")],
)
def test_what_a_paper_prints_and_nobody_wrote_is_missing(code: PaperCode, name: str) -> None:
    ledger = Draft(replace(WHOLE, **{name: ""})).ledger()  # type: ignore[arg-type]
    missing = found(code, ledger, plan=saying("Nothing."))[CheckKind.UNWRITTEN]
    assert (missing.weight, missing.facts) == (Weight.MISSING, {"field": name})


def test_a_board_is_asked_for_what_it_is_to_agree() -> None:
    draft = whole()
    assert CheckKind.UNWRITTEN not in found("r3", draft.ledger())
    board = draft.keep(BoardPaper(uid=draft.uid(), recommend="Agree it"))
    missing = found("r3", draft.ledger())[CheckKind.UNWRITTEN]
    assert (missing.record, missing.facts) == (("boardpaper", board.uid), {"field": "agree"})


def test_whether_anybody_checked_it_and_whom_we_set_out_to_hear() -> None:
    ledger = Draft(replace(WHOLE, checked_on=None)).ledger()
    assert {CheckKind.NOT_CHECKED, CheckKind.NO_GROUPS} <= set(found("r1", ledger))
    easier = found("r1", ledger, replace(OPTIONS, easier=True))
    assert CheckKind.EASIER_NOT_CHECKED in easier
    assert CheckKind.NOT_CHECKED not in easier
    assert CheckKind.EASIER_NOT_CHECKED not in found("r1", whole().ledger(), replace(OPTIONS, easier=True))


def test_nothing_but_good_news_is_doubted() -> None:
    draft = whole()
    draft.change("Quieter nights", draft.act("Oil the door", draft.said("It is loud.")))
    assert CheckKind.ONLY_GOOD_NEWS in found("r2", draft.ledger())
    assert CheckKind.ONLY_GOOD_NEWS not in found("r7", draft.ledger())
    draft.change("Longer queues", draft.act("Close a desk"), direction=Direction.WORSE)
    assert CheckKind.ONLY_GOOD_NEWS not in found("r2", draft.ledger())


def test_everybody_of_one_view_is_doubted() -> None:
    draft = whole()
    many = [draft.said(f"Thing {n}") for n in range(5)]
    draft.sort("Late", *many)
    assert CheckKind.NO_MINORITY_VIEW in found("r2", draft.ledger())
    draft.answer(Answer.YES, many[0], other_views="Some would rather wait")
    assert CheckKind.NO_MINORITY_VIEW not in found("r2", draft.ledger())
    draft = whole()
    draft.sort("Late", *(draft.said(f"Thing {n}") for n in range(4)), other=(draft.said("Not so"),))
    assert CheckKind.NO_MINORITY_VIEW not in found("r2", draft.ledger())


@pytest.mark.parametrize("label", ["co-produced", "Co-production", "coproduced"])
def test_a_label_is_kept_only_by_those_who_did_all_four(label: str) -> None:
    words = f"This was {label} with carers."
    draft = Draft(replace(WHOLE, purpose=words, yours=""))
    missing = found("r2", draft.ledger())[CheckKind.CO_PRODUCED_NOT_MET]
    assert missing.facts["missing"] == "framing,choosing,doing,reviewing"
    assert missing.sentences == (words,)
    draft = Draft(replace(WHOLE, purpose=words, reached_they_say=PromiseStep.DECIDE))
    ann = draft.keep(Person(uid=draft.uid(), number=1, role=Role.CONTRIBUTOR))
    said = draft.said("Ours to say.", said_on=SAID)
    draft.answer(Answer.YES, said, in_the_room="Six carers and the ward manager")
    draft.act("Lead it", said, owner_person=ann.uid)
    assert found("r2", draft.ledger())[CheckKind.CO_PRODUCED_NOT_MET].facts["missing"] == "reviewing"
    draft.hear_back(said)
    assert CheckKind.CO_PRODUCED_NOT_MET not in found("r2", draft.ledger())


def test_a_paper_that_does_not_use_the_label_is_not_asked() -> None:
    assert CheckKind.CO_PRODUCED_NOT_MET not in found("r2", Draft(WHOLE).ledger())


def test_a_strong_claim_needs_somebody_outside_who_says_so() -> None:
    draft = whole()
    action = draft.act("Oil the door")
    strong = draft.change("Quieter nights", action, strength=3, contributor_source="A carer")
    doubted = found("r2", draft.ledger())[CheckKind.STRENGTH_WITHOUT_SOURCE]
    assert doubted.record == ("change", strong.uid)
    assert doubted.facts == {"number": 1, "strength": 3, "missing": "outside_source"}
    draft = whole()
    draft.change("Quieter nights", draft.act("Oil"), strength=3, contributor_source="C", outside_source="W")
    draft.change("Warmer", draft.act("Coal"), strength=1)
    assert CheckKind.STRENGTH_WITHOUT_SOURCE not in found("r2", draft.ledger())


def issued(draft: Draft, said_uid: object, audience: Audience = Audience.PUBLIC, code: str = "r1") -> Ledger:
    paper = IssuedPaper(
        uid=draft.uid(), code=code, title="What we heard", issued_on=date(2026, 5, 1), steps=9,
        given_to="The ward board", audience=audience,
    )  # fmt: skip
    quoting = Quoting(uid=draft.uid(), paper=paper.uid, input=said_uid)  # type: ignore[arg-type]
    return replace(draft.ledger(), issued_papers={paper.uid: paper}, quotings={quoting.uid: quoting})


def test_words_given_out_and_taken_back_since_are_on_top() -> None:
    draft = whole()
    said = draft.said("Once said.")
    assert CheckKind.WITHDRAWN_WORDS_GIVEN_OUT not in found("r1", issued(draft, said.uid))
    draft.keep(replace(said, words="", withdrawn_on=TODAY))
    ledger = issued(draft, said.uid)
    gone = found("r1", ledger)[CheckKind.WITHDRAWN_WORDS_GIVEN_OUT]
    assert gone.facts == {
        "code": "r1", "title": "What we heard", "given_to": "The ward board", "on": "2026-05-01", "number": 1,
        "taken_back": 1,
    }  # fmt: skip
    assert next(iter(found("r1", ledger))) is CheckKind.WITHDRAWN_WORDS_GIVEN_OUT
    assert CheckKind.WITHDRAWN_WORDS_GIVEN_OUT not in found("r2", ledger)


def test_a_yes_that_no_longer_reaches_those_readers_counts_as_withdrawn() -> None:
    draft = whole()
    ann = draft.keep(Person(uid=draft.uid(), number=1))
    yes = Consent(uid=draft.uid(), person=ann.uid, given_on=SAID, words=Permission.WITHOUT_NAME, public=True)
    draft.keep(yes)
    said = draft.said("Mine.", person=ann.uid, permission=Permission.NOT_ASKED)
    draft.keep(replace(yes, uid=draft.uid(), given_on=TODAY, public=False))
    for audience, given in ((Audience.PUBLIC, True), (Audience.CHARITY, False)):
        gone = found("r1", issued(draft, said.uid, audience)).get(CheckKind.WITHDRAWN_WORDS_GIVEN_OUT)
        assert bool(gone) is given
        assert gone is None or gone.facts["taken_back"] == 0
    own = found("r9", issued(draft, said.uid, code="r9"), replace(OPTIONS, person=ann.uid))
    assert CheckKind.WITHDRAWN_WORDS_GIVEN_OUT not in own


def test_a_yes_that_only_ran_out_is_not_one_that_was_taken_back() -> None:
    for runs_out_on, public, given in ((date(2026, 5, 20), True, False), (date(2026, 5, 20), False, True)):
        draft = whole()
        ann = draft.keep(Person(uid=draft.uid(), number=1))
        draft.keep(
            Consent(uid=draft.uid(), person=ann.uid, given_on=SAID, words=Permission.WITHOUT_NAME,
                    public=public, runs_out_on=runs_out_on)
        )  # fmt: skip
        said = draft.said("Mine.", person=ann.uid, permission=Permission.NOT_ASKED)
        gone = found("r1", issued(draft, said.uid)).get(CheckKind.WITHDRAWN_WORDS_GIVEN_OUT)
        assert bool(gone) is given


def test_what_the_gate_held_back_and_what_no_font_has_is_told() -> None:
    draft = whole()
    said = draft.said("Mine.", permission=Permission.NO)
    ledger = draft.ledger()
    gate = Gate(ledger, Audience.PUBLIC, PaperWords())
    assert not {CheckKind.WORDS_WITHHELD, CheckKind.SMALL_COUNTS_CHANGED} & set(
        found("r1", ledger, gate=gate)
    )
    gate.exact_words(gate.ledger.chains[said.uid])
    gate.exact_words(gate.ledger.chains[said.uid])
    gate.people(3)
    told = found("r1", ledger, gate=gate)
    assert told[CheckKind.WORDS_WITHHELD].facts == {"count": 1, "number": 1}
    assert told[CheckKind.WORDS_WITHHELD].record == ("input", said.uid)
    assert told[CheckKind.SMALL_COUNTS_CHANGED].facts == {"count": 1}
    characters = findings("r1", ledger, OPTIONS, saying(""), gate, frozenset("\U00013000"))
    (missing,) = [f for f in characters if f.kind is CheckKind.MISSING_CHARACTERS]
    assert missing.sentences == ("\U00013000",)


def test_the_heading_follows_the_lower_mark_and_says_what_was_promised() -> None:
    facts = found("r1", whole().ledger())[CheckKind.HEADING_FOLLOWS].facts
    assert facts == {
        "heading": "You said, we changed",
        "reached": PromiseStep.TALK,
        "promised": PromiseStep.DESIGN,
    }


def test_the_heaviest_stands_first() -> None:
    draft = Draft(replace(WHOLE, purpose="Two carers came.", next_news=""))
    draft.said("Mine.", permission=Permission.NO)
    ledger = draft.ledger()
    gate = Gate(ledger, Audience.PUBLIC, PaperWords())
    for chain in gate.ledger.chains.values():
        gate.exact_words(chain)
    weights = [f.weight for f in findings("r1", ledger, OPTIONS, saying("Two carers came."), gate)]
    assert weights == sorted(weights, key=list(Weight).index)
    assert set(weights) == set(Weight)


def test_an_easier_version_of_more_than_five_pages_is_said() -> None:
    ledger, easier = whole().ledger(), PaperOptions(today=TODAY, easier=True)
    gate, plan = Gate(ledger, Audience.PUBLIC, PaperWords()), saying("Buses")
    for options, pages, wanted in ((easier, 5, None), (easier, 6, 6), (OPTIONS, 6, None)):
        told = findings("r1", ledger, options, plan, gate, pages=pages)
        assert next((f.facts["pages"] for f in told if f.kind is CheckKind.TOO_LONG), None) == wanted


def test_words_that_were_left_out_are_neither_printed_nor_borrowed_and_are_told_apart() -> None:
    draft = Draft(a_project())
    telling = "The heating was off a whole fortnight when he came home."
    kept, other = draft.said(telling), draft.said("Nobody rang back.", permission=Permission.NO)
    draft.answer(Answer.YES, kept, what=f"Somebody told us: {telling}")
    options = PaperOptions(TODAY, audience=Audience.PUBLIC, words_left_out=frozenset({kept.uid}))
    plan, gate = plan_paper("r8", draft.ledger(), options)
    assert f"“{telling}”" not in "\n".join(spoken(plan))
    told = found("r8", draft.ledger(), options, plan, gate)
    assert told[CheckKind.WORDS_LEFT_OUT].record == ("input", kept.uid)
    assert told[CheckKind.WORDS_WITHHELD].record == ("input", other.uid)
    assert told[CheckKind.WORDS_WITHOUT_PERMISSION].weight is Weight.STOPS
    assert kept.uid not in gate.quoted
