"""R9: everything one person may know of themselves, and nothing of anybody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.records import (
    AccessCard,
    AccessNeed,
    Attachment,
    Check,
    Consent,
    Group,
    Guidance,
    IssuedPaper,
    Payment,
    Person,
    Quoting,
    Reply,
    ToldText,
)
from collabdesk.domain.words import (
    Answer,
    Audience,
    CheckResult,
    ParentSays,
    Permission,
    ReplyState,
    Said,
    TakingPart,
    Way,
)
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.my_record import my_record
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import SAID, TODAY, Draft, a_project

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers import plan

MAY = date(2026, 5, 2)


def planned(ledger: Ledger, person: UUID | None) -> plan.Paper:
    words = PaperWords()
    gate = Gate(ledger, USUAL_AUDIENCE["r9"], words, person=person)
    return my_record(Builder(gate.ledger, gate, words, PaperOptions(today=TODAY, person=person), 14))


def told(ledger: Ledger, person: UUID | None) -> str:
    return "\n".join(structure(planned(ledger, person)).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def two_people() -> tuple[Ledger, UUID, UUID]:
    """Two people who said something each, got the same answer, and are told of each other's words."""
    d = Draft(a_project())
    group = d.keep(Group(uid=d.uid(), name="Carers who work"))
    people = [
        d.keep(
            Person(
                uid=d.uid(), number=n, name=f"Name-{tag}", described_as=f"Described-{tag}", group=group.uid,
                contact=f"Contact-{tag}", notes=f"Notes-{tag}", reply_way=Way.LETTER,
                language=f"Language-{tag}",
            )
        )
        for n, tag in ((1, "one"), (2, "two"))
    ]  # fmt: skip
    one, two = people
    inputs = [
        d.said(f"Words-{tag}", person=person.uid, hoped=f"Hoped-{tag}", permission=permission)
        for tag, person, permission in (("one", one, Permission.NO), ("two", two, Permission.WITH_NAME))
    ]
    d.answer(
        Answer.NO, *inputs, reason="No money", other_views="Views-of-others", in_the_room="Who-was-there"
    )
    again = d.said("Words-one again", person=one.uid)
    d.answer(Answer.YES, again, what="The gate is oiled", reason="It was easy")
    d.answer(Answer.YES, d.said("Words-one a third time", person=one.uid))
    d.said("", person=one.uid, withdrawn_on=MAY)
    for said, person, tag in ((inputs[0], one, "one"), (inputs[1], two, "two"), (inputs[0], two, "shared")):
        reply = d.keep(replace(d.tell(said, MAY, person=person.uid), said=f"Reply-{tag}"))
        d.hear_back(said, Said.NO, reply=reply.uid, words=f"Verdict-{tag}")
    d.keep(
        Reply(uid=d.uid(), input=inputs[1].uid, person=one.uid, state=ReplyState.TOLD, happened_on=MAY,
              said="Reply-about-two")
    )  # fmt: skip
    d.keep(Check(uid=d.uid(), input=again.uid, checked_on=MAY, result=CheckResult.CORRECTED,
                 corrected_words="Words-one put right"))  # fmt: skip
    for person, tag in ((one, "one"), (two, "two")):
        d.keep(
            Consent(uid=d.uid(), person=person.uid, given_on=SAID, words=Permission.SUMMARY, public=True,
                    chosen_name=f"Chosen-{tag}", told=f"Told-{tag}", taken_by="Taken-by")
        )  # fmt: skip
    d.keep(Consent(uid=d.uid(), person=one.uid, given_on=MAY, words=Permission.NO, this_charity=False))
    paper = IssuedPaper(
        uid=d.uid(), code="r2", title="The report of May", issued_on=MAY, steps=9, audience=Audience.PARTNERS,
        given_to="Given-to", file_name="File-name",
    )  # fmt: skip
    other = replace(paper, uid=d.uid(), title="The report without them")
    pictures = [
        Attachment(
            uid=d.uid(), input=said.uid, fingerprint="0", name=f"File-{tag}", description=f"Picture-{tag}"
        )
        for said, tag in zip(inputs, ("one", "two"), strict=True)
    ]
    quotings = [Quoting(uid=d.uid(), paper=paper.uid, input=said.uid) for said in (again, inputs[1])]
    quotings.append(Quoting(uid=d.uid(), paper=other.uid, input=inputs[1].uid))
    ledger = replace(
        d.ledger(),
        issued_papers={kept.uid: kept for kept in (paper, other)},
        quotings={kept.uid: kept for kept in quotings},
        attachments={kept.uid: kept for kept in pictures},
    )
    return ledger, one.uid, two.uid


def test_everything_held_about_them_is_there() -> None:
    ledger, one, _ = two_people()
    text = told(ledger, one)
    for held in ("P-001", "Name-one", "Described-one", "Contact-one", "Notes-one", "Language-one",
                 "Carers who work", "by letter", "Picture-one", "Chosen-one", "Told-one"):  # fmt: skip
        assert held in text, held


def test_their_words_are_there_whatever_may_be_printed_elsewhere() -> None:
    ledger, one, _ = two_people()
    text = told(ledger, one)
    assert "V-001: “Words-one”" in text
    assert "You hoped for: Hoped-one." in text
    assert "May we print it: No." in text
    assert "V-003: “Words-one put right”" in text
    assert "At first we wrote: “Words-one again”" in text
    assert "V-005: You took this back on 2 May 2026." in text


def test_what_came_of_each_thing_is_there() -> None:
    ledger, one, _ = two_people()
    text = told(ledger, one)
    assert "Our answer: No. Why: No money." in text
    assert "Our answer: Yes. The gate is oiled. Why: It was easy." in text
    assert "2 May 2026: we told you. How: by letter. We said: “Reply-one.”" in text
    assert "It is fair: no. “Verdict-one”" in text
    assert "What else you were told about\n•\nV-002. 2 May 2026: we told you." in text


def test_nothing_of_anybody_else_is_in_it() -> None:
    ledger, one, two = two_people()
    for person, other in ((one, "two"), (two, "one")):
        text = told(ledger, person)
        for private in ("Name", "Described", "Contact", "Notes", "Language", "Words", "Hoped", "Reply",
                        "Verdict", "Chosen", "Told", "Picture"):  # fmt: skip
            assert f"{private}-{other}" not in text, private
        for private in ("Given-to", "File-name", "Taken-by", "Views-of-others", "Who-was-there",
                        "Reply-about-two"):  # fmt: skip
            assert private not in text, private
    assert "Reply-shared" not in told(ledger, one)
    assert "Verdict-shared" not in told(ledger, one)
    assert "V-002" not in told(ledger, one).replace("\nV-002. 2 May 2026: we told you.", "")


def test_papers_that_print_their_words_are_named() -> None:
    ledger, one, _ = two_people()
    text = told(ledger, one)
    assert "2 May 2026: The report of May, for partners. It prints V-003." in text
    assert "The report without them" not in text
    assert "Copies on paper cannot be called back." in text
    nobody = told(replace(ledger, quotings={}), one)
    assert "No paper that was given out prints your exact words" in nobody


def test_the_consent_that_counts_comes_first() -> None:
    ledger, one, two = two_people()
    text = told(ledger, one)
    assert text.index("2 May 2026. No.") < text.index("22 January 2026. In other words only")
    assert "The first of these counts now." in text
    assert "The first of these counts now." not in told(ledger, two)
    assert "You have not been asked yet. That counts as no." in told(replace(ledger, consents={}), one)


def test_all_they_were_asked_is_told_to_them_and_to_nobody_else() -> None:
    ledger, one, two = two_people()
    shown = ToldText(uid=UUID(int=900), version="2", text="You can stop any time.")
    asked = Consent(
        uid=UUID(int=901), person=one, given_on=TODAY, words=Permission.WITH_NAME, public=True, social=True,
        take_part=TakingPart.NOT_TODAY, photos=True, keep_contact=True, contact_until=date(2027, 3, 1),
        runs_out_on=date(2027, 4, 1), tell_by=Way.THROUGH_SOMEONE, tell_through="Through-Tom",
        helped_decide="Helped-cards", wanted_with_them="With-Tom", asked_how=Way.PHONE, young=True,
        parent_says=ParentSays.YES, told_text=shown.uid,
    )  # fmt: skip
    ledger = replace(ledger, consents={**ledger.consents, asked.uid: asked}, told_texts={shown.uid: shown})
    text = told(ledger, one)
    for words in (
        "Where: in this charity, in public and on social media.", "This holds until 1 April 2027.",
        "You take part: not today.", "Pictures: yes.", "Recordings: no.",
        "We may keep how to reach you until 1 March 2027.", "Through whom: Through-Tom.",
        "How we tell you what happened: through somebody you trust.", "How you were asked: by telephone.",
        "What helped you decide: Helped-cards.", "Whom you wanted with you: With-Tom.",
        "A parent or carer: yes.", "You were shown version 2 of what we tell people.",
        "What you were shown, version 2", "You can stop any time.",
    ):  # fmt: skip
        assert words in text, words
    other = told(ledger, two)
    for private in ("Through-Tom", "Helped-cards", "With-Tom", "A parent or carer"):
        assert private not in other
    ended = replace(asked, runs_out_on=TODAY - timedelta(days=1))
    assert "and counts as not asked." in told(replace(ledger, consents={asked.uid: ended}), one)
    not_yet = "Until a parent or carer says yes, none of your words are used."
    assert not_yet not in text
    parent_said_no = replace(asked, parent_says=ParentSays.NO)
    assert not_yet in told(replace(ledger, consents={asked.uid: parent_said_no}), one)


def test_one_answer_to_several_things_is_told_once() -> None:
    d = Draft(a_project())
    person = d.keep(Person(uid=d.uid(), number=1, name="Name"))
    said = [d.said(f"Thing {n}", person=person.uid) for n in range(3)]
    d.answer(Answer.YES, *said, what="All of it")
    d.act("Do it", *said)
    text = told(d.ledger(), person.uid)
    assert text.count("All of it.") == 1
    assert text.count("A-001: Do it.") == 1
    assert text.count("The same as to V-001.") == 2


def test_nobody_chosen_prints_nobody() -> None:
    ledger, *_ = two_people()
    for person in (None, UUID(int=10**8)):
        text = told(ledger, person)
        assert "Nobody is chosen, so there is nothing to print." in text
        assert "-one" not in text
        assert "-two" not in text


def test_the_title_and_the_footer_name_nobody() -> None:
    ledger, one, _ = two_people()
    paper = planned(ledger, one)
    assert paper.title == "Home from Ward 4: one person’s record"
    assert "Name-one" not in " ".join(paper.footer)


def test_what_waits_for_an_answer_comes_first() -> None:
    d = Draft(a_project())
    person = d.keep(Person(uid=d.uid(), number=1, name="Name"))
    answered = d.said("Answered", person=person.uid)
    d.answer(Answer.YES, answered)
    d.said("Waiting", person=person.uid, permission=Permission.NOT_ASKED)
    due = d.said("Promised", person=person.uid, permission=Permission.NOT_ASKED)
    d.keep(Reply(uid=d.uid(), input=due.uid, due_on=date(2026, 6, 9)))
    text = told(d.ledger(), person.uid)
    assert "We owe you an answer\n•\nV-002: “Waiting” You said this on 22 January 2026." in text
    assert "V-003: “Promised” You said this on 22 January 2026. " in text
    assert "22 January 2026. Nothing yet. We promised to tell you by 9 June 2026." in text
    assert text.index("V-002") < text.index("V-001")
    assert text.count("V-002") == 1


def test_what_was_done_for_several_is_told_once_and_no_stop_is_added_to_an_address() -> None:
    d = Draft(a_project())
    me = d.keep(Person(uid=d.uid(), number=1, name="Ada", contact="ada@example.org"))
    first, second = d.said("Ring me.", person=me.uid), d.said("Ring in the evening.", person=me.uid)
    d.act("Volunteers ring", first, second)
    text = told(d.ledger(), me.uid)
    assert text.count("Volunteers ring") == 1
    assert "What happened: The same as to V-001." in text
    assert "ada@example.org\n" in text


def test_what_makes_it_easy_and_what_was_offered_are_there_for_them_alone() -> None:
    ledger, one, two = two_people()
    d = Draft(a_project())
    for person, tag in ((one, "one"), (two, "two")):
        d.keep(AccessCard(uid=d.uid(), person=person, gone_wrong=f"Wrong-{tag}", brings=f"Brings-{tag}"))
        d.keep(AccessNeed(uid=d.uid(), person=person, need=f"Need-{tag}", met=Said.YES))
        d.keep(Guidance(uid=d.uid(), person=person, guide=f"Guide-{tag}"))
        d.keep(Payment(uid=d.uid(), person=person, offer=f"Offer-{tag}", offered_on=MAY))
    text = told(replace(ledger, journey=d.journey), one)
    for what in ("Wrong", "Brings", "Need", "Guide", "Offer"):
        assert f"{what}-one" in text
        assert f"{what}-two" not in text
    assert "What we offered you, and what you chose" in text
    assert "What we offered you" not in told(ledger, one)
