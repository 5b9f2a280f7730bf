"""What the command line says when something was done, so that it too can speak another language."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtGui import QGuiApplication

from collabdesk.base.paths import translation
from collabdesk.ui.wordings.checking import CheckingWording
from collabdesk.ui.wordings.gaps import GapWording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.findings import Findings
    from collabdesk.operations.taking_stock import Stock
    from collabdesk.ui.wording import Wording


def speaking_application(language: str) -> QCoreApplication:
    """Give the application whose translations are spoken; one without a screen is made where there is none.

    It knows fonts, so that a paper can be made. ``language`` is a code such as "cy"; English where there is
    no such translation, for its plural forms.
    """
    running = QCoreApplication.instance()
    if running is not None:
        return running
    application = QGuiApplication(["collabdesk", "-platform", "offscreen"])
    translator = QTranslator(application)
    with suppress(FileNotFoundError):
        folder = str(translation())
        if translator.load(f"collabdesk_{language}", folder) or translator.load("collabdesk_en", folder):
            application.installTranslator(translator)
    return application


class CommandLineWording(QObject):
    """The lines a command writes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checking = CheckingWording(self)

    def started(self, name: str) -> str:
        """Say that a workbook was started."""
        return self.tr("{name} is started.").format(name=name)

    def example_made(self, name: str) -> str:
        """Say that the example was made."""
        return self.tr("{name} holds the example, Home from Ward 4. Nobody in it is real.").format(name=name)

    def came_in(self, count: int) -> str:
        """Say how many things came in."""
        return self.tr("%n thing(s) people said came in.", "", count)

    def also_made(self, kind: str, count: int) -> str:
        """Say what was made for them."""
        return {
            "session": self.tr("%n session(s) made.", "", count),
            "pattern": self.tr("%n pattern(s) made.", "", count),
            "group": self.tr("%n group(s) made.", "", count),
            "person": self.tr("%n (person|people) made.", "", count),
            "decision": self.tr("%n answer(s) made, as the sheet gave them.", "", count),
        }[kind]

    def need_an_eye(self, count: int) -> str:
        """Say how many rows came in with something to look at."""
        return self.tr("%n row(s) came in and (needs|need) your eye.", "", count)

    def stayed_out(self, count: int) -> str:
        """Say how many rows could not be used."""
        return self.tr("%n row(s) had no words and stayed in the file.", "", count)

    def stock(self, stock: Stock, wording: Wording) -> Iterator[str]:
        """Say what a workbook holds and what is missing."""
        yield stock.title
        yield self.tr("%n thing(s) people said.", "", stock.inputs)
        for state, count in stock.states.items():
            if count:
                yield self.tr("  {state}: {count}").format(state=wording.of(state), count=count)
        if stock.oldest_waiting_days:
            yield self.tr("The longest silence is {time}.").format(
                time=wording.days(stock.oldest_waiting_days)
            )
        gaps = GapWording(wording)
        for kind, count in stock.gaps.items():
            yield f"  {gaps.gaps(kind, count)}"

    def findings(self, findings: Findings) -> Iterator[str]:
        """Say what a look through the file found."""
        yield self._checking.summary(findings)
        for kind, count in findings.counts().items():
            yield f"  {self._checking.found(kind, count)}"

    def copied(self, name: str, rows: int) -> str:
        """Say that a copy was saved."""
        return self.tr("{name} holds %n thing(s) people said.", "", rows).format(name=name)

    def shared(self, name: str, with_words: int, without: int) -> str:
        """Say what a copy for somebody else holds."""
        words = self.tr("{name} holds %n thing(s) people said with their words", "", with_words)
        rest = self.tr("%n without", "", without)
        listed = self.tr("It is in the list of papers given out.")
        return f"{words.format(name=name)}, {rest}. {listed}"

    def printed(self, name: str, pages: int) -> str:
        """Say that a paper was printed."""
        return self.tr("{name} has %n page(s).", "", pages).format(name=name)

    def given_out(self, given_to: str) -> str:
        """Say that a paper is in the list of papers given out, and to whom it was given."""
        if given_to.strip():
            return self.tr("It is in the list of papers given out, to {who}.").format(who=given_to.strip())
        return self.tr("It is in the list of papers given out.")

    def none_given_out(self) -> str:
        """Say that the list of papers given out is empty."""
        return self.tr("No paper was given out yet.")

    def if_nobody(self, key: str) -> str:
        """Say how a question is answered that points to nobody."""
        return self.tr("If it points to nobody, add: --looked-at {key}").format(key=key)

    def no_such_session(self, name: str) -> str:
        """Say that no session is called so."""
        return self.tr("There is no session called {name} here.").format(name=name)

    def no_such_number(self, number: str) -> str:
        """Say that no record has a printed number."""
        return self.tr("There is nothing with the number {number} here.").format(number=number)

    def stopped(self) -> str:
        """Say that Ctrl+C stopped the work."""
        return self.tr("Stopped. Nothing was kept.")

    def unexpected(self) -> str:
        """Say that something went wrong that nobody foresaw."""
        return self.tr("Something went wrong, and nothing was kept. What happened is in the log.")
