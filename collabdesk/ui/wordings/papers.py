"""What the room of papers says: which papers there are, how each is made, and where it was given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.papers.options import SIZES, WORD_LIMITS, ExtractLayout, YearEndReader

if TYPE_CHECKING:
    from collabdesk.papers.options import PaperCode, PaperOptions


class PapersWording(QObject):
    """Gives the room its sentences."""

    def title(self, code: PaperCode) -> str:
        """Name a paper."""
        return {
            "r1": self.tr("What we heard and what happened"),
            "r2": self.tr("Involvement report"),
            "r3": self.tr("Trustee paper"),
            "r4": self.tr("Year-end statement"),
            "r5": self.tr("Evidence extract"),
            "r6": self.tr("Working agreement"),
            "r7": self.tr("Session pack"),
            "r8": self.tr("Full record"),
            "r9": self.tr("My record"),
        }[code]

    def readers(self, code: PaperCode) -> str:
        """Say a paper's number and who reads it."""
        return {
            "r1": self.tr("R1   Those who took part, the public"),
            "r2": self.tr("R2   Commissioner or funder"),
            "r3": self.tr("R3   Board"),
            "r4": self.tr("R4   Annual report, ICB or council"),
            "r5": self.tr("R5   Bid, tender, monitoring form"),
            "r6": self.tr("R6   Partner organisations"),
            "r7": self.tr("R7   Print for the room"),
            "r8": self.tr("R8   Internal audit"),
            "r9": self.tr("R9   One person, when they ask"),
        }[code]

    def sizes(self) -> list[tuple[str, str]]:
        """Say the sizes a paper's words can have."""
        return [(str(size), self.tr("{size} point").format(size=size)) for size in SIZES]

    def audiences(self) -> list[tuple[str, str]]:
        """Say who a paper can be for; a person's yes is given for one of these."""
        return [
            ("charity", self.tr("For ourselves")),
            ("partners", self.tr("For partners")),
            ("public", self.tr("For anyone")),
        ]

    def year_end_readers(self) -> list[tuple[str, str]]:
        """Say for whom a year-end statement can be written."""
        return [
            (YearEndReader.TRUSTEES.value, self.tr("Trustees’ annual report")),
            (YearEndReader.ICB.value, self.tr("ICB paragraph")),
            (YearEndReader.COUNCIL.value, self.tr("Council return")),
        ]

    def layouts(self) -> list[tuple[str, str]]:
        """Say how an evidence extract can be laid out."""
        return [
            (ExtractLayout.OPEN_QUESTION.value, self.tr("An open question")),
            (ExtractLayout.CRITERIA.value, self.tr("Provider Selection Regime criteria")),
            (ExtractLayout.I_STATEMENTS.value, self.tr("I statements")),
            (ExtractLayout.LOTTERY.value, self.tr("Lottery form")),
        ]

    def word_limits(self) -> list[tuple[str, str]]:
        """Say how many words an evidence extract may have."""
        return [(str(limit), self.tr("%n word(s)", "", limit)) for limit in WORD_LIMITS]

    def made_how(self, options: PaperOptions, language: str) -> str:
        """Say in one line how a paper is made; ``language`` is its own name for itself."""
        audience = dict(self.audiences())[options.audience.value] if options.audience else ""
        parts = [audience, language]
        if options.themes_only:
            parts.append(self.tr("Themes only"))
        if options.black_and_white:
            parts.append(self.tr("Black and white"))
        if options.easier:
            parts.append(self.tr("Easier version"))
        return " · ".join(filter(None, parts))

    def page(self, page: int, pages: int) -> str:
        """Say which page this is, counted from 0."""
        return self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)

    def first_page(self) -> str:
        """Say that only the first page is drawn so far."""
        return self.tr("Page 1")

    def drawing(self, done: int, total: int) -> str:
        """Say how far the drawing is."""
        if not total:
            return self.tr("Drawing the paper")
        return self.tr("Drawing the paper, part {done} of {total}").format(
            done=f"{done:,}", total=f"{total:,}"
        )

    def file_name(self, code: PaperCode, project: str) -> str:
        """Give a name for the file of a paper, with nothing in it that a folder cannot hold."""
        name = f"{project}, {self.title(code).lower()}" if project.strip() else self.title(code)
        return "".join(" " if mark in '\\/:*?"<>|' or ord(mark) < ord(" ") else mark for mark in name)[:120]
