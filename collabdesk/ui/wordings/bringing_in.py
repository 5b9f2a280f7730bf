"""What the sheet that brings a file in says: columns, rows, and what is the matter with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.exchange.heading_words import Column
from collabdesk.exchange.planned import FindingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.exchange.planned import Finding
    from collabdesk.exchange.sheet import Sheet

ROWS_NAMED = 4
SESSIONS_NAMED = 3


class BringingInWording(QObject):
    """Gives the sheet its sentences."""

    def columns(self) -> list[tuple[Column, str]]:
        """Say what a column can become, the likeliest first."""
        return [
            (Column.WORDS, self.tr("Their exact words")),
            (Column.HOPED, self.tr("They hoped for")),
            (Column.SAID_ON, self.tr("When")),
            (Column.SESSION, self.tr("Session")),
            (Column.GROUP, self.tr("Group")),
            (Column.PATTERN, self.tr("Pattern")),
            (Column.ANSWER, self.tr("Our answer")),
            (Column.SOURCE, self.tr("Where it came from")),
            (Column.LANGUAGE, self.tr("Language")),
            (Column.PERSON, self.tr("Person")),
            (Column.LEAVE_OUT, self.tr("Leave out")),
        ]

    def lead(self, sheet: Sheet) -> str:
        """Say where the rows are from."""
        rows = self.tr("%n row(s).", "", len(sheet.rows))
        unchanged = self.tr("The file itself is not changed.")
        if not sheet.source_name:
            return self.tr("From what you pasted.") + f" {rows}"
        if sheet.name:
            origin = self.tr("From {file}, sheet “{sheet}”.").format(file=sheet.source_name, sheet=sheet.name)
        else:
            origin = self.tr("From {file}.").format(file=sheet.source_name)
        return f"{origin} {rows} {unchanged}"

    def rows(self, numbers: Sequence[int]) -> str:
        """Name rows by the file's own numbers: "Row 8", "Rows 7 and 11", or how many there are."""
        if len(numbers) == 1:
            return self.tr("Row {number}").format(number=numbers[0])
        if len(numbers) > ROWS_NAMED:
            return self.tr("%n row(s)", "", len(numbers))
        first = ", ".join(str(number) for number in numbers[:-1])
        return self.tr("Rows {first} and {last}").format(first=first, last=numbers[-1])

    def finding(self, finding: Finding, count: int) -> str:
        """Say what is so of one row, or of several, after the row's name."""
        words = self._of_one() if count == 1 else self._of_several()
        return words[finding.kind].format(detail=finding.detail)

    def _of_one(self) -> dict[FindingKind, str]:
        return {
            FindingKind.UNREADABLE_DATE: self.tr("says “{detail}”."),
            FindingKind.SAME_WORDS_IN_FILE: self.tr("has the same words as row {detail}."),
            FindingKind.SAME_WORDS_IN_WORKBOOK: self.tr("has words that are here already."),
            FindingKind.VERY_LONG: self.tr("is very long."),
            FindingKind.HIDDEN_CHARACTERS: self.tr("has characters nobody can see."),
            FindingKind.NUL_SHOWN: self.tr("has a character that cannot be kept."),
            FindingKind.NO_WORDS: self.tr("has no words."),
            FindingKind.BROKEN_CHARACTER: self.tr("has a broken character."),
        }

    def _of_several(self) -> dict[FindingKind, str]:
        return {
            FindingKind.UNREADABLE_DATE: self.tr("have a date we cannot read."),
            FindingKind.SAME_WORDS_IN_FILE: self.tr("have the same words as an earlier row."),
            FindingKind.SAME_WORDS_IN_WORKBOOK: self.tr("have words that are here already."),
            FindingKind.VERY_LONG: self.tr("are very long."),
            FindingKind.HIDDEN_CHARACTERS: self.tr("have characters nobody can see."),
            FindingKind.NUL_SHOWN: self.tr("have characters that cannot be kept."),
            FindingKind.NO_WORDS: self.tr("have no words."),
            FindingKind.BROKEN_CHARACTER: self.tr("have broken characters."),
        }

    def comfort(self, kind: FindingKind) -> str:
        """Say what happens to such a row."""
        return {
            FindingKind.UNREADABLE_DATE: self.tr("The words come in. The date stays empty."),
            FindingKind.SAME_WORDS_IN_FILE: self.tr("Both are kept. You can say if it is one person."),
            FindingKind.SAME_WORDS_IN_WORKBOOK: self.tr("They come in once more. You may have them twice."),
            FindingKind.VERY_LONG: self.tr("All of it comes in."),
            FindingKind.HIDDEN_CHARACTERS: self.tr("They come in exactly as they are."),
            FindingKind.NUL_SHOWN: self.tr("A sign that you can see stands in its place."),
            FindingKind.NO_WORDS: self.tr("Nothing to keep. They stay in your file."),
            FindingKind.BROKEN_CHARACTER: self.tr("It cannot be kept as it is. They stay in your file."),
        }[kind]

    def look(self, kind: FindingKind) -> tuple[str, str]:
        """Give the icon and colour of such a row."""
        return {
            FindingKind.UNREADABLE_DATE: ("calendar-x", "warn_text"),
            FindingKind.SAME_WORDS_IN_FILE: ("copy", "info_text"),
            FindingKind.SAME_WORDS_IN_WORKBOOK: ("copy", "info_text"),
            FindingKind.NO_WORDS: ("minus", "text2"),
            FindingKind.BROKEN_CHARACTER: ("minus", "text2"),
        }.get(kind, ("eye", "warn_text"))

    def not_used(self, kind: FindingKind) -> str:
        """Say in the preview why a row stays in the file."""
        if kind is FindingKind.NO_WORDS:
            return self.tr("No words in this row")
        return self.tr("This row has a broken character")

    def names(self, names: Sequence[str]) -> str:
        """Name a few of many."""
        if len(names) <= SESSIONS_NAMED:
            return ", ".join(names)
        more = self.tr("and %n more", "", len(names) - SESSIONS_NAMED)
        return f"{', '.join(names[:SESSIONS_NAMED])} {more}"

    def encoding(self, codec: str) -> str:
        """Say how letters are stored, for somebody who sees that they came out wrong."""
        return {
            "utf-8": self.tr("Most files (UTF-8)"),
            "cp1252": self.tr("Older Windows, western"),
            "utf-16": self.tr("Excel “Unicode text”"),
            "iso-8859-1": self.tr("Older web, western"),
            "cp1250": self.tr("Older Windows, Polish and Czech"),
            "cp1251": self.tr("Older Windows, Russian"),
            "cp1253": self.tr("Older Windows, Greek"),
            "cp1254": self.tr("Older Windows, Turkish"),
            "cp1255": self.tr("Older Windows, Hebrew"),
            "cp1256": self.tr("Older Windows, Arabic"),
            "mac-roman": self.tr("Older Mac"),
            "gb18030": self.tr("Chinese (GB 18030)"),
            "big5": self.tr("Chinese (Big5)"),
            "shift_jis": self.tr("Japanese (Shift JIS)"),
            "euc-kr": self.tr("Korean (EUC-KR)"),
        }.get(codec, codec)

    def delimiter(self, mark: str) -> str:
        """Say what stands between two cells."""
        return {
            ",": self.tr("Commas"),
            ";": self.tr("Semicolons"),
            "\t": self.tr("Tabs"),
            "|": self.tr("Upright lines"),
            "": self.tr("Nothing: one column"),
        }.get(mark, mark)
