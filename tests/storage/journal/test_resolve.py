"""Merging is a set union: any order of arrival gives the same row, and nothing edited is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from uuid import UUID

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from collabdesk.storage.journal import resolve as journal
from collabdesk.storage.journal.resolve import Op, OpKind, Resolved, heads, resolve

ROW = UUID(int=7)
NAMES = ("words", "label", "hoped")
Resolve = Callable[[Iterable[Op]], Resolved]


@dataclass(frozen=True)
class Doing:
    """What one device does next: an edit of one field, a delete, an erase, or taking another's copy."""

    device: int
    kind: str
    name: str = "words"
    other: int = 0


class Copies:
    """Three copies of one row, each with the ops it knows, as three laptops hold them."""

    def __init__(self) -> None:
        self.uids = count(1)
        self.made = self._op(0, OpKind.SET, dict.fromkeys(NAMES, "as made"), {}, ())
        self.known: list[list[Op]] = [[self.made], [self.made], [self.made]]

    def _op(
        self,
        device: int,
        kind: OpKind,
        fields: dict[str, str],
        seen: dict[str, tuple[str, ...]],
        known: Sequence[Op],
    ) -> Op:
        number = next(self.uids)
        return Op(
            uid=UUID(int=number * 7919 % 104729),  # not in order, so that no order of uids is leant on
            step=UUID(int=number),
            lamport=max((op.lamport for op in known), default=0) + 1,
            device=f"device-{device}",
            kind=kind,
            record="input",
            row=ROW,
            fields=dict(fields),
            seen=seen,
        )

    def do(self, doing: Doing) -> None:
        known = self.known[doing.device]
        if doing.kind == "take":
            known += [op for op in self.known[doing.other] if op not in known]
            return
        standing = {name: tuple(op.uid.hex for op in found) for name, found in heads(known).items()}
        if doing.kind == "edit":
            seen = {doing.name: standing.get(doing.name, ())}
            fields = {doing.name: f"edit {next(self.uids)}"}
            known.append(self._op(doing.device, OpKind.SET, fields, seen, known))
        elif doing.kind == "delete" and resolve(known).alive:
            known.append(self._op(doing.device, OpKind.DELETE, {}, standing, known))
        elif doing.kind == "erase":
            known.append(self._op(doing.device, OpKind.ERASE, {}, {}, known))

    @property
    def union(self) -> list[Op]:
        return list({op.uid: op for known in self.known for op in known}.values())


def history(doings: Iterable[Doing]) -> Copies:
    copies = Copies()
    for doing in doings:
        copies.do(doing)
    return copies


devices = st.integers(0, 2)
kinds = ["edit"] * 6 + ["take"] * 3 + ["delete"] * 2
doings = st.builds(Doing, devices, st.sampled_from(kinds), st.sampled_from(NAMES), devices)
with_erasures = st.builds(Doing, devices, st.sampled_from([*kinds, "erase"]), st.sampled_from(NAMES), devices)


def check_any_order(how: Resolve, copies: Copies, orders: Iterable[Sequence[Op]]) -> None:
    found = how(copies.union)
    for order in orders:
        assert how(order) == found
        assert how([*order, *order][: len(order) + 1]) == found


def check_nothing_dropped(how: Resolve, copies: Copies) -> None:
    """Every value that nobody has seen and gone beyond is the one shown or a conflict shown with it."""
    ops = copies.union
    if any(op.kind is OpKind.ERASE for op in ops):
        return
    found = how(ops)
    for op in ops:
        for name in op.fields:
            seen = any(op.uid.hex in other.seen.get(name, ()) for other in ops)
            if not seen:
                assert found.alive
                shown = found.conflicts.get(name, (found.values[name],))
                assert op.fields[name] in shown


def check_shown_is_highest(how: Resolve, copies: Copies) -> None:
    ops = copies.union
    found = how(ops)
    if found.erased or not found.alive:
        return
    for name, standing in heads(ops).items():
        sets = [op for op in standing if op.kind is OpKind.SET]
        if sets:
            highest = max(sets, key=lambda op: (op.lamport, op.device, op.uid.int))
            assert found.values[name] == highest.fields[name]


def check_superseded_is_gone(how: Resolve, copies: Copies) -> None:
    ops = copies.union
    found = how(ops)
    if found.erased:
        return
    for name, values in found.conflicts.items():
        for value in values:
            [op] = [op for op in ops if op.fields.get(name) == value]
            assert not any(op.uid.hex in other.seen.get(name, ()) for other in ops)


def check_erased_stays_erased(how: Resolve, copies: Copies) -> None:
    ops = copies.union
    if any(op.kind is OpKind.ERASE for op in ops):
        found = how(ops)
        assert found.erased
        assert not found.values
        assert not found.conflicts


def check_edit_keeps_the_row(how: Resolve, copies: Copies) -> None:
    """A row is gone only where every value in it was seen by a delete or by somebody beyond it."""
    ops = copies.union
    unseen = [
        op
        for op in ops
        if op.kind is OpKind.SET
        for name in op.fields
        if not any(op.uid.hex in other.seen.get(name, ()) for other in ops)
    ]
    found = how(ops)
    if not found.erased:
        assert found.alive == bool(unseen)
        if found.alive:
            assert set(found.values) == set(NAMES)


CHECKS: tuple[Callable[[Resolve, Copies], None], ...] = (
    check_nothing_dropped,
    check_shown_is_highest,
    check_superseded_is_gone,
    check_erased_stays_erased,
    check_edit_keeps_the_row,
)


@given(st.lists(with_erasures, max_size=14), st.data())
def test_any_order_gives_the_same_row(steps: list[Doing], data: st.DataObject) -> None:
    copies = history(steps)
    orders = [data.draw(st.permutations(copies.union)) for _ in range(3)]
    check_any_order(resolve, copies, orders)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@given(steps=st.lists(doings, max_size=14) | st.lists(with_erasures, max_size=14))
def test_the_row_is_what_its_ops_say(check: Callable[[Resolve, Copies], None], steps: list[Doing]) -> None:
    check(resolve, history(steps))


def last_writer_wins(ops: Iterable[Op]) -> Resolved:
    """Planted: the last writer wins, and the others are dropped."""
    found = resolve(ops)
    return replace(found, conflicts={})


def ignoring_what_was_seen(ops: Iterable[Op]) -> Resolved:
    """Planted: an edit supersedes nothing, so old values come back as conflicts."""
    return resolve([replace(op, seen=dict.fromkeys(op.seen, ())) for op in ops])


def erase_is_one_more_edit(ops: Iterable[Op]) -> Resolved:
    """Planted: words erased in one copy come back with another."""
    return resolve([op for op in ops if op.kind is not OpKind.ERASE])


def in_order_of_arrival(ops: Iterable[Op]) -> Resolved:
    """Planted: what arrives last is shown."""
    every = list(ops)
    found = resolve(every)
    values = dict(found.values)
    for op in every:
        values |= op.fields
    return replace(found, values=values) if found.alive and not found.erased else found


def delete_wins(ops: Iterable[Op]) -> Resolved:
    """Planted: a delete takes away an edit that it had not seen."""
    every = list(ops)
    found = resolve(every)
    deleted = any(op.kind is OpKind.DELETE for op in every)
    return Resolved(alive=False) if deleted and not found.erased else found


def lowest_is_shown(ops: Iterable[Op]) -> Resolved:
    """Planted: of several values, the one of lowest rank is shown."""
    found = resolve(ops)
    return replace(found, values={**found.values, **{n: v[0] for n, v in found.conflicts.items()}})


def only_the_edited_field(ops: Iterable[Op]) -> Resolved:
    """Planted: a row that an edit kept has lost every field the delete had seen."""
    every = list(ops)
    found = resolve(every)
    standing = heads(every)
    left = {n for n, found in standing.items() if any(op.kind is OpKind.SET for op in found)}
    return replace(found, values={n: v for n, v in found.values.items() if n in left or found.erased})


@pytest.mark.parametrize(
    "planted",
    [
        last_writer_wins,
        ignoring_what_was_seen,
        erase_is_one_more_edit,
        in_order_of_arrival,
        delete_wins,
        lowest_is_shown,
        only_the_edited_field,
    ],
)
def test_a_planted_bug_is_caught(planted: Resolve) -> None:
    @settings(max_examples=400, database=None, phases=[Phase.generate], report_multiple_bugs=False)
    @given(st.lists(with_erasures, max_size=14), st.data())
    def laws(steps: list[Doing], data: st.DataObject) -> None:
        copies = history(steps)
        for check in CHECKS:
            check(planted, copies)
        check_any_order(planted, copies, [data.draw(st.permutations(copies.union))])

    with pytest.raises((AssertionError, KeyError, ValueError)):
        laws()


def test_conflicts_are_settled_by_an_edit_that_saw_them() -> None:
    copies = history([Doing(0, "edit"), Doing(1, "edit"), Doing(0, "take", other=1)])
    assert len(resolve(copies.known[0]).conflicts["words"]) == 2
    copies.do(Doing(0, "edit"))
    assert resolve(copies.union).conflicts == {}


def test_two_who_wrote_the_same_do_not_disagree() -> None:
    copies = Copies()
    for device in (1, 2):
        seen: dict[str, tuple[str, ...]] = {"words": (copies.made.uid.hex,)}
        op = copies._op(device, OpKind.SET, {"words": "the same"}, seen, [copies.made])  # noqa: SLF001
        copies.known[device].append(op)
    assert journal.resolve(copies.union).conflicts == {}


def test_the_clock_is_nowhere_in_an_op() -> None:
    assert not {"at", "time", "when"} & set(Op.__slots__)
