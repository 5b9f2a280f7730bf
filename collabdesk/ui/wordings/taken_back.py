"""Says what to tell a person who took their words back, which papers have them, and what nobody can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.wordings.marks import LETTERS

if TYPE_CHECKING:
    from collabdesk.domain.withdrawal import Recall, Withdrawal
    from collabdesk.ui.dialogs.taking_back.work import Stands
    from collabdesk.ui.wording import Wording
    from collabdesk.ui.wordings.history import HistoryWording

NAMED = 6
"""So many papers or readers are named in a sentence; more are counted."""


class TakenBackWording(QObject):
    """The words to say, and what can be read in papers, copies and other texts yet."""

    def __init__(self, wording: Wording, fields: HistoryWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._fields = wording, fields

    def script(self, told: Withdrawal) -> str:
        """Give what can be said to the person, word for word."""
        parts = [self._gone(told)]
        if told.recalls:
            days = [self._wording.day(day) for day in sorted({one.issued_on for one in told.recalls})]
            named = self.tr(" and ").join(days[:2]) if len(days) <= 2 else ""  # noqa: PLR2004 - two days
            still = self.tr("Your words are still in %n paper(s) given out", "", len(told.recalls))
            on = self.tr(" on {days}").format(days=named) if named else ""
            parts.append(f"{still}{on}.")
            parts.append(self.tr("We can’t take those back, and we are sorry."))
        if told.kept:
            parts.append(self.tr("What you left with us stays, and nothing says that it was you."))
        if any(held.kind in ("acting", "changing") for held in told.stays):
            parts.append(self.tr("What we do because of it goes on."))
        parts.append(self.tr("Thank you for telling us."))
        return " ".join(parts)

    def _gone(self, told: Withdrawal) -> str:
        if told.person is None:
            return self.tr("Your words are gone from our workbook and will not be in anything new.")
        if told.kept:
            return self.tr("What you took back is gone from our workbook and will not be in anything new.")
        return self.tr(
            "All you told us, and all that says who you are, is gone from our workbook and will not be in "
            "anything new."
        )

    def who_has_a_copy(self, told: Withdrawal) -> str:
        """Say who was given a paper with the words, for when they ask."""
        readers = list(dict.fromkeys(one.given_to.strip() for one in told.recalls if one.given_to.strip()))
        if not readers:
            return ""
        rest = len(readers) - NAMED
        named = self.tr(", ").join(readers[:NAMED])
        if rest > 0:
            named += " " + self.tr("and %n more", "", rest)
        return self.tr("If they ask who has a copy: {who}.").format(who=named)

    def paper(self, one: Recall) -> tuple[str, str]:
        """Name a paper that has the words; when it was given out, to whom, and which words."""
        given = self._wording.full_day(one.issued_on)
        if one.given_to.strip():
            given = self.tr("{day}, to {who}").format(day=given, who=one.given_to.strip())
        pages = " " + self.tr("%n page(s).", "", one.pages) if one.pages else ""
        numbers = self.tr(", ").join(self._wording.number("input", number) for number in one.numbers[:NAMED])
        if len(one.numbers) > NAMED:
            numbers += " …"
        return one.title, f"{given}.{pages} {numbers}"

    def out_of_reach(self, told: Withdrawal, *, done: bool) -> list[str]:
        """Say what nobody can take back from here, and what follows later."""
        lines = []
        if done and told.backups_later:
            lines.append(
                self.tr("The backups could not be gone through just now. It follows with the next backup.")
            )
        lines += [
            self.tr("{place} is not here. The words go from it when it is next seen.").format(place=place)
            for place in told.out_of_reach
        ]
        if told.recalls:
            lines.append(self.tr("Printed copies, and files that somebody saved or was sent."))
        lines.append(
            self.tr(
                "Older versions that a shared folder or a cloud keeps. Whoever looks after it can clear them."
            )
        )
        if told.others:
            lines.append(self.tr("Copies on other computers, until they next come together with this one."))
        return lines

    def stands(self, one: Stands) -> str:
        """Say where words also stand, such as "D-003: why"."""
        echo = one.echo
        field = self._fields.label(echo.kind, echo.field)
        named = one.known_by if echo.kind in LETTERS else self._wording.quoted(_short(one.known_by))
        named = named if one.known_by else self._fields.kind(echo.kind)
        where = self.tr("{record}: {field}").format(record=named, field=field)
        if echo.place == "before":
            return self.tr("{where}, in an earlier wording").format(where=where)
        if echo.place == "removed":
            return self.tr("{where}, which was removed").format(where=where)
        return where


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
