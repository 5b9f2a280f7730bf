"""The job CollabDesk is for, on real sheets: bring in, answer, act, tell, print, and lose nobody's words."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.cli.running import run
from collabdesk.domain.records import Action, Change, Decision, Reply, Verdict
from collabdesk.domain.words import ActionState, Answer, InputState, ReasonKind, ReplyState, Said, Way
from collabdesk.operations import answering, hearing, telling
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

TODAY = date.today()
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]


def collabdesk(*words: object) -> None:
    assert run([str(word) for word in words], lambda _: 99) == 0


def counted(book: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    collabdesk("status", book, "--json")
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def words_in(file: Path, column: str) -> list[str]:
    with file.open(encoding="utf-8", newline="") as stream:
        return [row[column] for row in csv.DictReader(stream)]


def answer_some(book: Workbook, inputs: list[UUID]) -> None:
    """Take every seventh of the first things said through the whole chain, a no among them."""
    chosen = inputs[:70:7]
    hearing.say_who_heard(book, chosen, "Ward manager", TODAY - timedelta(days=5))
    yes = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=TODAY - timedelta(days=4))
    no = Decision(
        uid=new_uid(),
        number=0,
        answer=Answer.NO,
        decided_on=TODAY - timedelta(days=4),
        reason_kind=ReasonKind.MONEY,
        reason="There is no money for it until the autumn.",
    )
    answering.decide(book, yes, chosen[:6])
    answering.decide(book, no, chosen[6:])
    action = Action(
        uid=new_uid(), number=0, what="Ring people back by five", owner="Ward sister", state=ActionState.DONE
    )
    answering.plan_action(book, action, chosen[:3])
    change = Change(uid=new_uid(), number=0, what="Nine of ten were rung back", seen_on=TODAY)
    answering.record_change(book, change, [action.uid])
    replies = [
        Reply(uid=new_uid(), input=uid, state=ReplyState.TOLD, happened_on=TODAY, way=Way.LETTER)
        for uid in chosen[:8]
    ]
    telling.record_replies(book, replies)
    for reply, fair in zip(replies[:3], (Said.YES, Said.NO, Said.NOT_SURE), strict=True):
        telling.record_verdict(
            book,
            Verdict(uid=new_uid(), input=reply.input, given_on=TODAY, reply=reply.uid, fair=fair),
        )


def test_ten_thousand_comments_from_sheet_to_paper(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = corpus / "nhs_fft" / "text_data.csv"
    book, original = tmp_path / "nhs.collab", words_in(source, "feedback")
    collabdesk("new", book, "--title", "What patients told us")
    collabdesk("import", book, source, "--words", "feedback", "--pattern", "label")
    found = counted(book, capsys)
    assert found["inputs"] == 10_334
    assert found["states"] == {state.value: 10_334 * (state is InputState.HEARD) for state in InputState}
    opened = open_workbook(book, HERE)
    ledger = load_ledger(opened)
    assert [said.words for said in ledger.inputs.values()] == [words for words in original if words.strip()]
    assert {p.name for p in ledger.patterns.values()} == {name.strip() for name in words_in(source, "label")}
    answer_some(opened, list(ledger.inputs))
    opened.close()
    found = counted(book, capsys)
    states = found["states"]
    assert isinstance(states, dict)
    assert {name: count for name, count in states.items() if name != "heard" and count} == {
        "answered": 2,
        "told": 5,
        "they_answered": 2,
        "reopened": 1,
    }
    assert sum(states.values()) == 10_334
    collabdesk("paper", book, "r2", "-o", tmp_path / "r2.pdf")
    assert (tmp_path / "r2.pdf").read_bytes().startswith(b"%PDF")
    collabdesk("check", book)
    comes_back(book, tmp_path)


def comes_back(book: Path, folder: Path) -> None:
    """Save everything, bring it into a new workbook, and find the same words in the same order."""
    collabdesk("export", book, folder / "out.csv", "--everything")
    collabdesk("new", folder / "again.collab", "--title", "Again")
    collabdesk("import", folder / "again.collab", folder / "out.csv", "--words", "Words")
    found = []
    for path in (book, folder / "again.collab"):
        opened = open_workbook(path, HERE, read_only=True)
        found.append([said.words for said in load_ledger(opened).inputs.values()])
        opened.close()
    assert found[0] == found[1]


def test_comments_from_six_places_in_their_own_languages(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = sorted(folder for folder in (corpus / "polis").iterdir() if folder.is_dir())
    assert len(folders) == 6
    book = tmp_path / "polis.collab"
    collabdesk("new", book, "--title", "Six conversations")
    expected: list[str] = []
    for folder in folders:
        source = folder / "comments.csv"
        expected += [words for words in words_in(source, "comment-body") if words.strip()]
        collabdesk("import", book, source, "--words", "comment-body", "--said-on", "datetime")
    opened = open_workbook(book, HERE)
    said = list(load_ledger(opened).inputs.values())
    assert [one.words for one in said] == expected
    assert all(one.said_on or one.said_on_text for one in said)
    assert sum(one.said_on is not None for one in said) > 0.9 * len(said)
    answer_some(opened, [one.uid for one in said])
    opened.close()
    found = counted(book, capsys)
    assert found["inputs"] == len(expected)
    assert isinstance(found["oldest_waiting_days"], int)
    assert found["oldest_waiting_days"] > 365
    collabdesk("paper", book, "r2", "-o", tmp_path / "r2.pdf")
    collabdesk("check", book)
