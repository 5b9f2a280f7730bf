"""Drafts of one letter for each way; what a person typed is theirs until they put it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from collabdesk.domain.words import Way
from collabdesk.ui.rooms.replies.letter_desk import WAYS
from collabdesk.ui.wordings.letter import LetterWording

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Project
    from collabdesk.storage.queries.replies import ReplyDetail
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.replies.letter_page import LetterPage
    from collabdesk.ui.wordings.replies import RepliesWording

NEAREST = {Way.TEXT: Way.SLIP, Way.THROUGH_SOMEONE: Way.ALOUD}
"""The draft to begin from for a way that has none of its own."""


class Drafts(QObject):
    """Shows the draft of whoever is chosen, keeps what was typed, and never overwrites it unsaid."""

    def __init__(self, context: RoomContext, wording: RepliesWording, page: LetterPage) -> None:
        super().__init__(page)
        self._context, self._wording, self._page = context, wording, page
        self._letters = LetterWording(context.wording, self)
        self._typed: dict[tuple[UUID, Way], str] = {}
        self._put_away: dict[tuple[UUID, Way], str] = {}
        self._detail: ReplyDetail | None = None
        self.way = Way.LETTER
        desk = page.desk
        desk.way_chosen.connect(self._way_chosen)
        desk.text_edited.connect(self._text_edited)
        desk.draft_again_pressed.connect(self._draft_again)
        desk.mine_wanted.connect(self._bring_back)
        page.copy.clicked.connect(self._copy)

    def show_detail(self, detail: ReplyDetail) -> None:
        """Show the letter to one person, in the way they asked for."""
        before = self._detail
        self._detail = detail
        trail = detail.trail
        if before is None or before.trail.chain.input.uid != trail.chain.input.uid:
            asked = trail.person.reply_way if trail.person else None
            way = NEAREST.get(asked, asked) if asked else Way.LETTER
            self.way = way if way in WAYS else Way.LETTER
            self._page.desk.message.put_away()
        number = self._context.wording.number("input", trail.chain.input.number)
        self._page.desk.say_asked(number, self._wording.way_asked(trail))
        self._show()

    def text(self) -> str:
        """Give the text as it stands on the desk."""
        return self._page.desk.text()

    def _show(self) -> None:
        if self._detail is None:
            return
        trail, project = self._detail.trail, self._detail.project
        text = self._typed.get(self._key(trail)) or self._drafted(trail, project)
        words = self._context.wording.quoted(trail.chain.words)
        added = self._letters.apology(trail, project, self._context.today())
        self._page.desk.show_letter(self.way, text, words, added)
        self._page.say_way(self.way)
        self._judge(text)

    def _judge(self, text: str) -> None:
        if self._detail is None:
            return
        self._page.job.show_ticks(self._wording.ticks(self._detail.trail, self._detail.project, text))
        found = self._wording.reading(text)
        self._page.job.show_reading(found.words_a_sentence, *self._wording.how_it_reads(found))

    def _key(self, trail: Trail) -> tuple[UUID, Way]:
        return trail.chain.input.uid, self.way

    def _drafted(self, trail: Trail, project: Project) -> str:
        return self._letters.draft(trail, project, self.way, self._context.today())

    def _way_chosen(self, key: str) -> None:
        self.way = Way(key)
        self._page.desk.message.put_away()
        self._show()

    def _text_edited(self, text: str) -> None:
        if self._detail is not None:
            self._typed[self._key(self._detail.trail)] = text
            self._judge(text)

    def _draft_again(self) -> None:
        """Draft from the record as it is now; what was typed is put away, and can be brought back."""
        if self._detail is None:
            return
        key = self._key(self._detail.trail)
        mine = self._typed.pop(key, "")
        fresh = self._drafted(self._detail.trail, self._detail.project)
        if mine and mine != fresh:
            self._put_away[key] = mine
            said = self.tr("Drafted again from the record. What you had is still here.")
            self._page.desk.message.tell(said, "good", self.tr("Bring back mine"))
        self._show()

    def _bring_back(self) -> None:
        if self._detail is None:
            return
        key = self._key(self._detail.trail)
        if key in self._put_away:
            self._typed[key] = self._put_away.pop(key)
        self._page.desk.message.put_away()
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        copied = self.tr("Copied. Put in the name they chose when you print it.")
        self._page.desk.message.tell(copied if self.way is Way.LETTER else self.tr("Copied."))
