"""What the room of papers says: which papers there are, and what to know before one is handed over."""

from __future__ import annotations

from PySide6.QtCore import QObject

POINT_SIZES = (12, 14, 18)


class PapersWording(QObject):
    """Gives the room its sentences."""

    def title(self, code: str) -> str:
        """Name a paper."""
        return {
            "r1": self.tr("What we heard and what happened"),
            "r2": self.tr("Involvement report"),
        }[code]

    def readers(self, code: str) -> str:
        """Say a paper's number and who reads it."""
        return {
            "r1": self.tr("R1   People who took part, the public"),
            "r2": self.tr("R2   Commissioner or funder"),
        }[code]

    def sizes(self) -> list[tuple[str, str]]:
        """Say the sizes a paper's words can have."""
        return [(str(size), self.tr("{size} point").format(size=size)) for size in POINT_SIZES]

    def audiences(self) -> list[tuple[str, str]]:
        """Say who a paper can be for; a person's yes is given for one of these."""
        return [
            ("charity", self.tr("For ourselves")),
            ("partners", self.tr("For partners")),
            ("public", self.tr("For anyone")),
        ]

    def page(self, page: int, pages: int) -> str:
        """Say which page this is, counted from 0."""
        return self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)

    def drawing(self, done: int, total: int) -> str:
        """Say how far the drawing is."""
        if not total:
            return self.tr("Drawing the paper")
        return self.tr("Drawing the paper, part {done} of {total}").format(
            done=f"{done:,}", total=f"{total:,}"
        )

    def file_name(self, code: str, project: str) -> str:
        """Give a name for the file of a paper, with nothing in it that a folder cannot hold."""
        name = f"{project}, {self.title(code).lower()}" if project.strip() else self.title(code)
        return "".join(" " if mark in '\\/:*?"<>|' or ord(mark) < ord(" ") else mark for mark in name)[:120]
