"""What people are called here, in one box, with who agreed and what they were called before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import Card
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import is_narrow, px

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.storage.queries.words import WordsShown
    from collabdesk.ui.wordings.words import WordsWording


class ChosenBox(Card):
    """The chosen words. ``words_wanted`` asks for others, ``title_wanted`` for another project name."""

    words_wanted = Signal()
    title_wanted = Signal()

    def __init__(self, wording: WordsWording) -> None:
        super().__init__()
        self._wording = wording
        self._question = Sentence(role="section")
        self._people, self._person = Sentence(role="title"), Sentence(role="secondary")
        self._title = Sentence(role="title")
        self._about, self._before = Sentence(role="secondary"), Caption()
        self.change = link_button("")
        self.rename = link_button(self.tr("Call the project something else"))
        self.change.clicked.connect(self.words_wanted)
        self.rename.clicked.connect(self.title_wanted)
        self._people_part = _part(Caption(self.tr("People are called")), self._people, self._person)
        self._title_part = _part(Caption(self.tr("The project is called")), self._title)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top = Qt.AlignmentFlag.AlignTop
        self._words.addWidget(self._people_part, 2, top)
        self._words.addWidget(self._title_part, 3, top)
        self.add(self._question)
        self.body.addLayout(self._words)
        self.add(self._about)
        self.add(self._before)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addWidget(self.rename)
        foot.addStretch()
        self.body.addLayout(foot)

    def show_words(self, shown: WordsShown) -> None:
        """Show what people and the project are called, or ask."""
        people, person = shown.project.people_word.strip(), shown.project.person_word.strip()
        self._question.set_text("" if people else self.tr("What do people want to be called?"))
        self._question.setVisible(not people)
        self._people_part.setVisible(bool(people))
        self._people.set_text(people)
        self._person.set_text(self.tr("one: {person}").format(person=person) if person else "")
        self._person.setVisible(bool(person))
        self._title.set_text(shown.project.title)
        nothing = self.tr("Until they choose, papers say “people who took part”. Ask them first.")
        self._about.set_text(self._wording.about_chosen(shown.chosen) if people else nothing)
        before = ", ".join(self._wording.earlier(one) for one in shown.earlier)
        told = self.tr("Before: {words}. Papers given out do not change.").format(words=before)
        self._before.set_text(told if before else "")
        self._before.setVisible(bool(before))
        self.change.setText(
            self.tr("Choose other words") if people else self.tr("Write the words they chose")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = is_narrow(self)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._words.setDirection(down if narrow else across)
        self._words.setSpacing(px(8) if narrow else px(28))


def _part(head: Caption, *words: Sentence) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(head)
    for each in words:
        column.addWidget(each)
    return made
