"""Verbs, undo, redo and reopening in any order, against a plain model of what should then be there."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Failure, NothingToRedo, NothingToUndo
from collabdesk.domain.records import (
    Action,
    Change,
    Check,
    Consent,
    Decision,
    Group,
    Input,
    Pattern,
    Person,
    Reply,
    Session,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import ActionState, Answer, Chosen, ReplyState, Said
from collabdesk.operations import answering, hearing, people, sorting, starting, telling, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.reading import every
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import DAY, HERE, an_input, new_book, tables
from tests.storage.journal.copies import check_projection, check_standings

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.declaration import Record

R = TypeVar("R", bound="Record")
FUZZ = int(os.environ.get("COLLABDESK_FUZZ", os.environ.get("COLLABDESK_CAMPAIGN", "1")))
Tables = dict[str, list[tuple[object, ...]]]
picks = st.integers(0, 9)
days = st.integers(0, 20)


@dataclass
class Past:
    """One step as the model remembers it: the tables on both sides of it, and the words it kept."""

    verb: str
    before: Tables
    after: Tables
    kept: dict[UUID, str]


class Verbs(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="collabdesk-state-"))
        self.book = new_book(self.folder / "neighbours.collab")
        self.undos: list[Past] = []
        self.redos: list[Past] = []
        self.words: dict[UUID, str] = {}
        self.erased: set[str] = set()
        self.number = 0

    def teardown(self) -> None:
        check_projection(self.book)
        self.book.close()
        shutil.rmtree(self.folder)

    # What the model says

    def seen(self, found: Tables) -> Tables:
        """Give tables without the rows whose words were taken back, which no undo moves."""
        return {
            kind: [row for row in rows if not self.erased & {row[0], row[1]}] for kind, rows in found.items()
        }

    def pick(self, record: type[R], number: int) -> UUID:
        with self.book.reading() as connection:
            uids = list(every(connection, record))
        return uids[number % len(uids)] if uids else new_uid()

    def inputs(self, number: int, how_many: int = 2) -> list[UUID]:
        return list(dict.fromkeys(self.pick(Input, number + i) for i in range(how_many)))

    def do(self, verb: Callable[[], Changes], kept: dict[UUID, str] | None = None) -> Changes | None:
        before = tables(self.book)
        try:
            changes = verb()
        except Failure:
            assert tables(self.book) == before, "a step that failed left something behind"
            return None
        after = tables(self.book)
        assert (before == after) == changes.nothing
        if changes.step is None:
            assert changes.nothing
            return changes
        assert changes.count > 0
        self.words |= kept or {}
        self.undos.append(Past(changes.verb, before, after, kept or {}))
        self.redos.clear()
        return changes

    def text(self, what: str) -> str:
        self.number += 1
        return f"{what} {self.number}: żółć, تجربة 🚌\u202e"

    @initialize(filled=st.booleans())
    def begin(self, filled: bool) -> None:
        if filled:
            self.add_people()
            self.bring_in(5)
            self.make_pattern(0)
            self.decide(0, Answer.YES, "because", 3)
            self.plan_action(0)
            self.record_change(0, 1, True)
            self.reply(0, ReplyState.TOLD, 5)

    # The verbs

    @rule(person=picks, group=picks, ago=days)
    def keep(self, person: int, group: int, ago: int) -> None:
        with self.book.reading() as connection:
            who, where = list(every(connection, Person)), list(every(connection, Group))
        said = an_input(
            self.text("words"),
            said_on=DAY - timedelta(days=ago),
            person=who[person % len(who)] if who else None,
            group=where[group % len(where)] if where else None,
        )
        self.do(lambda: hearing.keep_input(self.book, said), {said.uid: said.words})

    @rule(ago=days)
    def bring_in(self, ago: int) -> None:
        said = [an_input(self.text("row"), said_on=DAY - timedelta(days=ago)) for _ in range(3)]

        def bring() -> Changes:
            first = len(load_ledger(self.book).inputs) + 1
            with self.book.step(Verb.BRING_IN) as step:
                step.count = len(said)
                for number, one in enumerate(said, first):
                    step.make(replace(one, number=number))
            return self.book.changes

        self.do(bring, {one.uid: one.words for one in said})

    @rule(which=picks)
    def change_input(self, which: int) -> None:
        values = {"label": self.text("label"), "said_on": DAY}
        self.do(lambda: hearing.change_inputs(self.book, self.inputs(which), values))

    @rule(which=picks)
    def change_nothing(self, which: int) -> None:
        changes = self.do(lambda: hearing.change_input(self.book, self.pick(Input, which), {"voices": 1}))
        assert changes is None or changes.step is None

    @rule(which=picks)
    def check(self, which: int) -> None:
        check = Check(
            uid=new_uid(), input=self.pick(Input, which), checked_on=DAY, corrected_words=self.text("so")
        )
        self.do(lambda: hearing.check_input(self.book, check))

    @rule(which=picks, who=st.sampled_from(["Manager", ""]))
    def hear(self, which: int, who: str) -> None:
        self.do(lambda: hearing.say_who_heard(self.book, self.inputs(which), who, DAY))

    @rule(which=picks)
    def make_pattern(self, which: int) -> None:
        pattern = Pattern(uid=new_uid(), name=self.text("pattern"))
        inputs = self.inputs(which) if self.words else []
        self.do(lambda: sorting.make_pattern(self.book, pattern, inputs))

    @rule(which=picks, pattern=picks, other=picks, move=st.booleans())
    def sort(self, which: int, pattern: int, other: int, move: bool) -> None:
        into, out_of = self.pick(Pattern, pattern), self.pick(Pattern, other)
        self.do(
            lambda: sorting.sort_inputs(self.book, self.inputs(which), into, out_of=out_of if move else None)
        )

    @rule(which=picks, pattern=picks)
    def unsort(self, which: int, pattern: int) -> None:
        self.do(lambda: sorting.unsort_inputs(self.book, self.inputs(which), self.pick(Pattern, pattern)))

    @rule(which=picks, pattern=picks, different=st.booleans())
    def mark_different(self, which: int, pattern: int, different: bool) -> None:
        said, into = self.pick(Input, which), self.pick(Pattern, pattern)
        self.do(lambda: sorting.mark_different_view(self.book, said, into, different=different))

    @rule(pattern=picks)
    def choose_pattern(self, pattern: int) -> None:
        values = {"chosen": Chosen.CHOSEN, "chosen_why": self.text("why")}
        self.do(lambda: sorting.change_pattern(self.book, self.pick(Pattern, pattern), values))

    @rule(which=picks, answer=st.sampled_from(Answer), reason=st.sampled_from(["", "because"]), on=days)
    def decide(self, which: int, answer: Answer, reason: str, on: int) -> None:
        decision = Decision(
            uid=new_uid(), number=0, answer=answer, reason=reason, decided_on=DAY + timedelta(days=on)
        )
        self.do(lambda: answering.decide(self.book, decision, self.inputs(which)))

    @rule(which=picks, answer=st.sampled_from(Answer))
    def change_decision(self, which: int, answer: Answer) -> None:
        uid = self.pick(Decision, which)
        self.do(lambda: answering.change_decision(self.book, uid, {"answer": answer}))

    @rule(which=picks)
    def plan_action(self, which: int) -> None:
        with self.book.reading() as connection:
            who = next(iter(every(connection, Person)), None)
        action = Action(uid=new_uid(), number=0, what=self.text("action"), owner_person=who)
        self.do(lambda: answering.plan_action(self.book, action, self.inputs(which)))

    @rule(which=picks, state=st.sampled_from(ActionState))
    def change_action(self, which: int, state: ActionState) -> None:
        self.do(lambda: answering.change_action(self.book, self.pick(Action, which), {"state": state}))

    @rule(which=picks, action=picks)
    def link_action(self, which: int, action: int) -> None:
        self.do(lambda: answering.link_action(self.book, self.pick(Action, action), self.inputs(which)))

    @rule(action=picks, which=picks, both=st.booleans())
    def record_change(self, action: int, which: int, both: bool) -> None:
        change = Change(uid=new_uid(), number=0, what=self.text("change"), seen_on=DAY)
        inputs = self.inputs(which) if both else []
        self.do(lambda: answering.record_change(self.book, change, [self.pick(Action, action)], inputs))

    @rule(which=picks, state=st.sampled_from(ReplyState), on=days)
    def reply(self, which: int, state: ReplyState, on: int) -> None:
        made = DAY + timedelta(days=on)
        reply = Reply(
            uid=new_uid(),
            input=self.pick(Input, which),
            state=state,
            due_on=made if state is ReplyState.DUE else None,
            happened_on=None if state is ReplyState.DUE else made,
            said=self.text("told"),
        )
        self.do(lambda: telling.record_reply(self.book, reply))

    @rule(which=picks, state=st.sampled_from(ReplyState))
    def change_reply(self, which: int, state: ReplyState) -> None:
        values = {"state": state, "happened_on": DAY}
        self.do(lambda: telling.change_reply(self.book, self.pick(Reply, which), values))

    @rule(which=picks, fair=st.sampled_from(Said), on=days)
    def verdict(self, which: int, fair: Said, on: int) -> None:
        said = self.pick(Input, which)
        given_on = DAY + timedelta(days=on)
        reply = next((r.uid for r in load_ledger(self.book).replies.values() if r.input == said), None)
        verdict = Verdict(uid=new_uid(), input=said, given_on=given_on, fair=fair, reply=reply)
        self.do(lambda: telling.record_verdict(self.book, verdict))

    @rule()
    def add_people(self) -> None:
        group = Group(uid=new_uid(), name=self.text("group"))
        self.do(lambda: people.add_group(self.book, group))
        person = Person(uid=new_uid(), number=0, name=self.text("name"), group=group.uid)
        self.do(lambda: people.add_person(self.book, person))
        self.do(lambda: people.add_session(self.book, Session(uid=new_uid(), name=self.text("tea"))))

    @rule(which=picks)
    def consent(self, which: int) -> None:
        consent = Consent(uid=new_uid(), person=self.pick(Person, which), given_on=DAY)
        self.do(lambda: people.record_consent(self.book, consent))

    @rule(
        which=picks,
        how=st.sampled_from(
            [
                (people.remove_person, Person),
                (people.remove_group, Group),
                (people.remove_session, Session),
                (sorting.remove_pattern, Pattern),
                (answering.remove_decision, Decision),
                (answering.remove_action, Action),
                (answering.remove_change, Change),
                (telling.remove_reply, Reply),
                (telling.remove_verdict, Verdict),
            ]
        ),
    )
    def remove(self, which: int, how: tuple[Callable[..., Changes], type[Record]]) -> None:
        verb, record = how
        self.do(lambda: verb(self.book, self.pick(record, which)))

    @rule()
    def change_project(self) -> None:
        self.do(lambda: starting.change_project(self.book, {"purpose": self.text("purpose")}))

    @rule()
    def fail_in_the_middle(self) -> None:
        before = tables(self.book)
        try:
            with self.book.step(Verb.BRING_IN) as step:
                said = step.make(an_input("half done", number=99))
                step.alter(Input, said.uid, label="half")
                raise RuntimeError
        except RuntimeError:
            assert tables(self.book) == before

    @rule(which=picks)
    def take_back(self, which: int) -> None:
        uid = self.pick(Input, which)
        if not self.words.get(uid):
            return
        repeated = {
            str(row[0])
            for past in [*self.undos, *self.redos]
            for side in (past.before, past.after)
            for kind in ("check", "reply", "verdict")
            for row in side[kind]
            if uid.hex in row
        }
        hearing.take_back(self.book, uid)
        self.erased |= {uid.hex, *repeated}
        self.words[uid] = ""
        self.redos.clear()

    # Undo, redo, reopening

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.undo_once()

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.redo_once()

    @precondition(lambda self: self.number % 3 == 1 and len(self.undos) <= 12)
    @rule()
    def undo_everything_and_do_it_again(self) -> None:
        before = tables(self.book)
        times = len(self.undos)
        for _ in range(times):
            self.undo_once()
        self.undo_once()
        for _ in range(times):
            self.redo_once()
        assert tables(self.book) == before

    def undo_once(self) -> None:
        if not self.undos:
            try:
                undoing.undo(self.book)
            except NothingToUndo:
                return
            raise AssertionError("undid something that was never done")
        past = self.undos.pop()
        told = undoing.undo(self.book)
        assert told.verb == Verb.UNDO
        assert self.seen(tables(self.book)) == self.seen(past.before)
        self.redos.append(past)
        for uid in past.kept:
            if self.words[uid]:
                del self.words[uid]

    def redo_once(self) -> None:
        if not self.redos:
            try:
                undoing.redo(self.book)
            except NothingToRedo:
                return
            raise AssertionError("did something again that was never undone")
        past = self.redos.pop()
        told = undoing.redo(self.book)
        assert told.verb == Verb.REDO
        assert self.seen(tables(self.book)) == self.seen(past.after)
        self.undos.append(past)
        self.words |= {uid: words for uid, words in past.kept.items() if uid not in self.words}

    @precondition(lambda self: self.number % 3 == 0)
    @rule()
    def reopen(self) -> None:
        before, could = tables(self.book), undoing.undoable(self.book)
        self.book.close()
        self.book = open_workbook(self.book.path, HERE)
        assert tables(self.book) == before
        assert undoing.undoable(self.book) == could

    # What holds after every step

    @invariant()
    def no_words_are_lost_or_changed(self) -> None:
        assert {uid: said.words for uid, said in load_ledger(self.book).inputs.items()} == self.words

    @invariant()
    def every_input_is_in_one_state(self) -> None:
        check_standings(self.book)

    @invariant()
    def menus_say_what_undo_would_do(self) -> None:
        could = undoing.undoable(self.book)
        assert (could.undo[0] if could.undo else None) == (self.undos[-1].verb if self.undos else None)
        assert (could.redo[0] if could.redo else None) == (self.redos[-1].verb if self.redos else None)


Verbs.TestCase.settings = settings(
    max_examples=15 * FUZZ,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestVerbs = Verbs.TestCase
