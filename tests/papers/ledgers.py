"""Ledgers for the tests of papers: the worked example of the method, in small, about nobody real."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from collabdesk.domain.declaration import Record
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.records import (
    JOURNEY,
    Acting,
    Action,
    Answering,
    BoardOption,
    BoardPaper,
    Change,
    Changing,
    Check,
    Consent,
    Decision,
    Group,
    Hearing,
    Input,
    IssuedPaper,
    Pattern,
    Person,
    Project,
    Reply,
    Session,
    Sorting,
    ToldText,
    Verdict,
)
from collabdesk.domain.words import (
    ActionState,
    Answer,
    CheckResult,
    Chosen,
    Direction,
    Permission,
    PromiseStep,
    Reach,
    ReasonKind,
    ReplyState,
    Said,
    SpeakingFor,
    Strength,
    Way,
)

TODAY = date(2026, 5, 29)
SAID = date(2026, 1, 22)
R = TypeVar("R", bound=Record)

PLACES: dict[type, str] = {
    Group: "groups", Person: "people", Consent: "consents", Session: "sessions", Input: "inputs",
    Check: "checks", Hearing: "hearings", Pattern: "patterns", Sorting: "sortings", Decision: "decisions",
    Answering: "answerings", Action: "actions", Acting: "actings", Change: "changes", Changing: "changings",
    Reply: "replies", Verdict: "verdicts", BoardPaper: "board_papers", BoardOption: "board_options",
    IssuedPaper: "issued_papers", ToldText: "told_texts",
}  # fmt: skip


@dataclass
class Draft:
    """A ledger being written; identities count up, so that the same draft is the same ledger."""

    project: Project
    kept: dict[str, dict[UUID, Record]] = field(default_factory=dict)
    last: int = 0
    journey: dict[type[Record], dict[UUID, Record]] = field(default_factory=dict)
    """What the exercises filled, by class."""

    def uid(self) -> UUID:
        self.last += 1
        return UUID(int=self.last)

    def keep(self, record: R) -> R:
        if type(record) in JOURNEY:
            self.journey.setdefault(type(record), {})[record.uid] = record
        else:
            self.kept.setdefault(PLACES[type(record)], {})[record.uid] = record
        return record

    def ledger(self) -> Ledger:
        return Ledger(project=self.project, journey=self.journey, **self.kept)  # type: ignore[arg-type]

    def said(self, words: str, **more: object) -> Input:
        number = len(self.kept.get("inputs", {})) + 1
        fields: dict[str, object] = {
            "uid": self.uid(), "number": number, "words": words, "recorded_on": SAID,
            "permission": Permission.WITHOUT_NAME, **more,
        }  # fmt: skip
        return self.keep(Input(**fields))  # type: ignore[arg-type]

    def answer(self, answer: Answer, *inputs: Input, **more: object) -> Decision:
        number = len(self.kept.get("decisions", {})) + 1
        fields: dict[str, object] = {
            "uid": self.uid(), "number": number, "answer": answer, "decided_on": SAID + timedelta(days=30),
            **more,
        }  # fmt: skip
        decision = self.keep(Decision(**fields))  # type: ignore[arg-type]
        for said in inputs:
            self.keep(Answering(uid=self.uid(), decision=decision.uid, input=said.uid))
        return decision

    def act(self, what: str, *inputs: Input, **more: object) -> Action:
        number = len(self.kept.get("actions", {})) + 1
        action = self.keep(Action(uid=self.uid(), number=number, what=what, **more))  # type: ignore[arg-type]
        for said in inputs:
            self.keep(Acting(uid=self.uid(), action=action.uid, input=said.uid))
        return action

    def change(self, what: str, action: Action, **more: object) -> Change:
        number = len(self.kept.get("changes", {})) + 1
        fields: dict[str, object] = {
            "uid": self.uid(), "number": number, "what": what, "seen_on": date(2026, 4, 30), **more,
        }  # fmt: skip
        change = self.keep(Change(**fields))  # type: ignore[arg-type]
        self.keep(Changing(uid=self.uid(), change=change.uid, action=action.uid))
        return change

    def tell(self, said: Input, day: date = date(2026, 5, 14), **more: object) -> Reply:
        fields: dict[str, object] = {
            "uid": self.uid(), "input": said.uid, "state": ReplyState.TOLD, "happened_on": day,
            "way": Way.LETTER, **more,
        }  # fmt: skip
        return self.keep(Reply(**fields))  # type: ignore[arg-type]

    def hear_back(self, said: Input, fair: Said = Said.YES, **more: object) -> Verdict:
        fields: dict[str, object] = {
            "uid": self.uid(), "input": said.uid, "given_on": date(2026, 5, 21), "understood": Said.YES,
            "fair": fair, **more,
        }  # fmt: skip
        return self.keep(Verdict(**fields))  # type: ignore[arg-type]

    def sort(self, name: str, *inputs: Input, other: tuple[Input, ...] = (), **more: object) -> Pattern:
        pattern = self.keep(Pattern(uid=self.uid(), name=name, **more))  # type: ignore[arg-type]
        for said in (*inputs, *other):
            self.keep(
                Sorting(uid=self.uid(), input=said.uid, pattern=pattern.uid, different_view=said in other)
            )
        return pattern


def a_project(**more: object) -> Project:
    fields: dict[str, object] = {
        "uid": UUID(int=10**9),
        "title": "Home from Ward 4",
        "charity": "Millbrook Carers Link",
        "purpose": "Make coming home from Ward 4 safer for carers, by what happens before they leave",
        "open_to_change": "What happens on Ward 4 before someone leaves",
        "fixed": "Weekend pharmacy hours, until the autumn budget",
        "promise": PromiseStep.DESIGN,
        "reached_we_say": PromiseStep.DESIGN,
        "reached_they_say": PromiseStep.TALK,
        "reached_on": date(2026, 5, 21),
        "people_word": "carers",
        "last_word": "The ward manager",
        "asks": "By 30 June: agree who pays for an interpreter.\nBy 1 October: yes or no to a pharmacist.",
        "not_known_yet": "Whether the changes last",
        "next_news": "By 10 July, by letter",
        "how_to_tell_us": "Come to the library drop-in",
        "started_on": date(2026, 1, 5),
        **more,
    }
    return Project(**fields)  # type: ignore[arg-type]


def worked_example() -> Draft:
    """Eight things said and one taken back, with every answer that a first report must be able to print."""
    d = Draft(a_project())
    for place, day, people in (
        ("Library", 22, 10),
        ("Hospital", 23, 7),
        ("By telephone", 24, 6),
        ("Peer", 25, 1),
    ):
        d.keep(Session(uid=d.uid(), name=place, held_on=date(2026, 1, day), people=people))
    d.keep(Group(uid=d.uid(), name="Carers of someone who left Ward 4", reach=Reach.WELL))
    d.keep(
        Group(uid=d.uid(), name="Carers in paid work", reach=Reach.A_LITTLE, plan="Evening calls from June")
    )
    d.keep(Group(uid=d.uid(), name="Carers under 25", reach=Reach.NOT_YET))
    letter = d.said(
        "The letter comes after I’ve already given the tablets.", hoped="the letter first", voices=7
    )
    asked = d.said("Nobody asks if I can manage.", hoped="ask me, then write it down", voices=3)
    leaflet = d.said("Stop sending the leaflet. We’ve got nine.")
    sunday = d.said("I want Sunday discharge or none at all at weekends.", hoped="a clear rule")
    buses = d.said("I can’t get there. Two buses.", permission=Permission.NO, label="Getting there")
    phone = d.said("[picture card: a telephone and a sad face]", speaking_for=SpeakingFor.PASSED_ON)
    name = d.said("Don’t call me a service user.", permission=Permission.NOT_ASKED)
    thanks = d.said("The social worker was the one who sorted it, and my neighbour.")
    d.said("", withdrawn_on=date(2026, 3, 1))
    for said in (letter, asked, sunday):
        d.keep(Hearing(uid=d.uid(), input=said.uid, heard_on=date(2026, 2, 2), who="Ward manager"))
    d.keep(Check(uid=d.uid(), input=thanks.uid, checked_on=SAID, result=CheckResult.YES))
    d.sort("It comes too late", letter, asked, phone, strength=Strength.THICK, chosen=Chosen.CHOSEN)
    d.sort("Weekends", sunday, other=(buses,), chosen=Chosen.NOT_CHOSEN, chosen_why="No money before autumn")
    d.answer(
        Answer.YES_CHANGED, letter, what="The letter is given before people leave", reason="One ward first"
    )
    d.answer(Answer.TRYING, asked, phone, what="Two questions at the bedside", until=date(2026, 7, 31))
    d.answer(Answer.YES, leaflet, what="The leaflet stops")
    d.answer(
        Answer.NO, sunday, what="Weekend discharge stays as it is", reason_kind=ReasonKind.MONEY,
        reason="There is no weekend pharmacist until the autumn budget", look_again_on=date(2026, 10, 1),
    )  # fmt: skip
    d.answer(
        Answer.NOT_NOW, buses, reason="The van is being mended", other_views="Some would rather not travel"
    )
    given = d.act("Give the letter before leaving", letter, state=ActionState.DONE, owner="Ward manager")
    prompt = d.act(
        "Ask two questions", asked, state=ActionState.IN_HAND, owner="Nurses", due_on=date(2026, 5, 1)
    )
    d.act("Log the ask", sunday, state=ActionState.PLANNED, due_on=date(2026, 6, 30))
    d.change(
        "31 of 38 people had the letter before leaving in April", given, strength=3,
        outside_source="Ward count", else_helped="A new ward clerk",
    )  # fmt: skip
    d.change(
        "60 of 84 were asked, 22 answers were written down", prompt, strength=1, direction=Direction.MIXED
    )
    for said in (letter, asked, leaflet, sunday):
        d.tell(said)
    d.keep(Reply(uid=d.uid(), input=phone.uid, state=ReplyState.DUE, due_on=date(2026, 6, 5)))
    d.hear_back(letter, words="It clearly helped.", changed_for_me=Said.YES)
    d.hear_back(asked, Said.NOT_SURE)
    d.hear_back(sunday, Said.NO)
    d.act("Write down the words", name, state=ActionState.DONE)
    return d
