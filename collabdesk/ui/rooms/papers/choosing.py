"""Holds which paper is looked at and how it is made, and keeps the form and the page bar in step with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.languages import language_name
from collabdesk.ui.rooms.papers.chosen import Chosen
from collabdesk.ui.rooms.papers.work import Around, Wish

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from collabdesk.papers.options import PaperCode
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.papers.page_bar import PageBar
    from collabdesk.ui.rooms.papers.side_pane import SidePane
    from collabdesk.ui.wordings.papers import PapersWording


class Choosing(QObject):
    """One paper and its options; ``changed`` tells that a person chose something, so that it is made anew.

    Args:
        context: The day, the words and this person's choices.
        wording: The room's sentences.
        pane: The form, and the line that says how the paper is made.
        bar: Where the size is chosen.
    """

    changed = Signal()

    def __init__(self, context: RoomContext, wording: PapersWording, pane: SidePane, bar: PageBar) -> None:
        super().__init__(pane)
        self._context, self._wording = context, wording
        self._pane, self._bar = pane, bar
        self._chosen = Chosen(context.today(), context.settings)
        self._language = "en"
        self.code: PaperCode = "r1"
        pane.options.changed.connect(self._form_changed)
        bar.look_chosen.connect(self._size_chosen)
        self.show_choices()

    def wish(self) -> Wish:
        """Give which paper is wanted, and how."""
        return Wish(self.code, self._chosen.of(self.code, self._context.today(), self._language))

    def choose(self, code: PaperCode) -> None:
        """Turn to a paper; what was half typed for the one before is kept with that one."""
        self._pane.show_checks()
        self.code = code
        self.show_choices()

    def answer(self, key: str) -> None:
        """Take that a question about somebody's words was looked at: it points to nobody."""
        self._chosen.looked_at(self.code, key)
        self.changed.emit()

    def leave_out(self, said: UUID) -> None:
        """Take that an input's words shall not stand in this paper."""
        self._chosen.leave_out(self.code, said)
        self.changed.emit()

    def print_again(self) -> None:
        """Take that no words shall be left out of this paper."""
        self._chosen.print_again(self.code)
        self.changed.emit()

    def offer(self, around: Around) -> None:
        """Offer what a workbook has, and take up what was chosen for it before."""
        self._chosen.begin(around.workbook)
        self._language = around.language
        self._pane.options.offer(
            around.languages,
            [(str(uid), self._session(name, held_on)) for uid, name, held_on in around.sessions],
            [(str(uid), self._context.wording.number("person", number)) for uid, number in around.people],
        )
        self.show_choices()

    def show_choices(self) -> None:
        """Fill the form, the size and the line with how the paper is made."""
        options = self.wish().options
        self._bar.show_size(options.text_size or 0)
        self._pane.options.show_options(self.code, options)
        self._pane.checks.show_made_how(self._wording.made_how(options, language_name(options.language)))

    def _session(self, name: str, held_on: date | None) -> str:
        day = self._context.wording.full_day(held_on) if held_on else ""
        return " · ".join(filter(None, (name, day)))

    def _form_changed(self) -> None:
        self._chosen.take(self.code, self._pane.options.options(self.wish().options), self._language)
        self.show_choices()
        self.changed.emit()

    def _size_chosen(self) -> None:
        size = int(self._bar.size_field.key())
        self._chosen.take(self.code, replace(self.wish().options, text_size=size), self._language)
        self.changed.emit()
