"""One text in every field that anybody writes by hand, and the texts that are most likely to do harm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.declaration import Record, fields_of
from collabdesk.domain.records import (
    Attachment,
    BoardOption,
    BoardPaper,
    Consent,
    Group,
    Hearing,
    IssuedPaper,
    Person,
    Quoting,
    Session,
)
from collabdesk.domain.words import Answer, Permission
from collabdesk.papers.making import Printed, make_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from tests.papers.ledgers import SAID, TODAY, Draft, a_project

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger

R = TypeVar("R", bound=Record)
NOT_TYPED = frozenset({"language", "code", "fingerprint", "media_type", "looked_at"})
"""Fields that the program fills, whatever a person does."""
LONG_WORD = "loooooooong" * 910
MANY_WORDS = "many words of somebody who had a lot to say " * 120
FAMILY = "a family 👨‍👩‍👧 and a heart ❤️"
HOSTILE = [
    "<b>bold</b> & <i>more</i> &amp; <para>",
    '<img src="/etc/hostname"/>',
    '<a href="javascript:alert(1)">press</a>',
    "javascript:alert(1) data:text/html,<script>alert(1)</script>",
    "<font name='NoSuchFont'>x</font> <unclosed",
    "{curly} %s {0} {names} {title}",
    "zero\0width\ufeff and \x07 bell \x9f",
    "right \u202eto left\u202c and \u2066isolated\u2069",
    "lone \ud83d surrogate",
    FAMILY,
    "Łódź, Ŵyn, naïve, Ș",
    "اللاعب والرعاية كل يوم",
    "কোনো \u0000 আমি ভালো আছি",
    "ਮੈਂ ਠੀਕ ਹਾਂ",
    "中文",
    "\u0301combining first, then e\u0301",
    "Z" + "\u0301\u0316" * 60,
    LONG_WORD,
    MANY_WORDS,
    "line\none\r\n\u2028two\tthree",
    " ",
    "[",
    "\u200b\u00ad\u202e",
]


def everywhere(text: str) -> Draft:
    """Make a record that has at least one of everything, in which every text a person types is this one."""
    draft = Draft(a_project())
    group = draft.keep(Group(uid=draft.uid(), name=text)).uid
    person = draft.keep(Person(uid=draft.uid(), number=1, group=group)).uid
    draft.keep(
        Consent(uid=draft.uid(), person=person, given_on=SAID, words=Permission.WITH_NAME, public=True)
    )
    session = draft.keep(Session(uid=draft.uid(), name=text, held_on=SAID, people=12)).uid
    said = draft.said(text, person=person, group=group, session=session)
    kept = draft.said("private", permission=Permission.NO)
    draft.keep(Hearing(uid=draft.uid(), input=said.uid, heard_on=SAID, who=text))
    draft.sort(text, said, other=(kept,))
    draft.answer(Answer.NO, said, kept)
    draft.answer(Answer.NOT_NOW, said)
    action = draft.act(text, said, due_on=TODAY)
    draft.change(text, action)
    draft.tell(said)
    draft.hear_back(said)
    board = draft.keep(BoardPaper(uid=draft.uid(), meeting_on=TODAY)).uid
    draft.keep(BoardOption(uid=draft.uid(), board=board))
    paper = draft.keep(IssuedPaper(uid=draft.uid(), code="r1", title=text, issued_on=SAID, steps=3)).uid
    draft.kept["quotings"] = {(q := Quoting(uid=draft.uid(), paper=paper, input=said.uid)).uid: q}
    picture = Attachment(uid=draft.uid(), input=said.uid, fingerprint="0" * 64)
    draft.kept["attachments"] = {picture.uid: picture}
    draft.project = filled(draft.project, text)
    for records in draft.kept.values():
        for uid, record in records.items():
            records[uid] = filled(record, text)
    return draft


def filled(record: R, text: str) -> R:
    """Write a text into every field of a record that a person types in."""
    typed = [f.name for f in fields_of(type(record)) if f.base is str and f.name not in NOT_TYPED]
    return replace(record, **dict.fromkeys(typed, text))  # type: ignore[type-var]


def made(code: PaperCode, ledger: Ledger, text: str = "", size: int | None = None) -> Printed:
    """Make a paper in which the choices that are typed hold the text too."""
    options = PaperOptions(
        today=TODAY,
        text_size=size,
        question=text or "How do you listen?",
        title=text,
        people_word=text,
        person=next(iter(ledger.people), None),
        session=next(iter(ledger.sessions), None),
    )
    return make_paper(code, ledger, options)
