"""What is said when something could not be done: what happened, what is safe, and the way on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from collabdesk.domain import failures as f
from collabdesk.ui.wordings.strange_parts import StrangePartWording


@dataclass(frozen=True, slots=True)
class FailureWords:
    """Three short sentences; ``safe`` and ``next`` may be empty."""

    what: str
    safe: str = ""
    next: str = ""


class FailureWording(QObject):
    """Turns a failure's kind and data into sentences."""

    def words(self, failure: f.Failure) -> FailureWords:
        """Say a failure; one that has no words of its own is said as something nobody foresaw."""
        for part in (
            self._of_workbooks,
            self._of_passphrases,
            self._of_places,
            self._of_sheets,
            self._of_pictures,
            self._of_records,
            self._of_papers,
        ):
            said = part(failure)
            if said is not None:
                return said
        return FailureWords(
            self.tr("That did not work, and nothing was changed."),
            self.tr("What you wrote is still here."),
            self.tr("Try once more."),
        )

    def _of_workbooks(self, failure: f.Failure) -> FailureWords | None:
        unchanged = self.tr("The file was not changed.")
        said: FailureWords | None = None
        match failure:
            case f.NotAWorkbook(name=name):
                said = FailureWords(
                    self.tr("{name} is not a CollabDesk workbook.").format(name=name),
                    unchanged,
                    self.tr("Choose a file ending in .collab, or bring this one in as a sheet."),
                )
            case f.Newer(name=name):
                said = FailureWords(
                    self.tr("{name} was made by a newer CollabDesk.").format(name=name),
                    unchanged,
                    self.tr("Open it with that one, or bring this one up to date."),
                )
            case f.Damaged(name=name):
                said = FailureWords(
                    self.tr("Parts of {name} cannot be read.").format(name=name),
                    unchanged,
                    self.tr("Keep a copy of it as it is, and open the last backup."),
                )
            case f.Tampered(name=name, what=part):
                changed = self.tr("{name} has been changed by another program.").format(name=name)
                said = FailureWords(
                    f"{changed} {StrangePartWording(self).say(part)}".rstrip(),
                    unchanged,
                    self.tr("Open the last backup, or ask the person who gave it to you."),
                )
            case f.NotTheSame(name=name):
                said = FailureWords(
                    self.tr("{name} is a copy of another workbook.").format(name=name),
                    unchanged,
                    self.tr("Choose a copy of the workbook that is open."),
                )
            case f.Replaced(name=name):
                said = FailureWords(
                    self.tr("Another program has put a different file in the place of {name}.").format(
                        name=name
                    ),
                    self.tr("We wrote nothing into it."),
                    self.tr("Save your copy beside it, or look at the backups."),
                )
            case f.InUse():
                said = self._in_use(failure)
        return said

    def _of_passphrases(self, failure: f.Failure) -> FailureWords | None:
        unchanged = self.tr("The file was not changed.")
        said: FailureWords | None = None
        match failure:
            case f.Locked(name=name):
                said = FailureWords(
                    self.tr("{name} is locked.").format(name=name), unchanged, self.tr("Type its passphrase.")
                )
            case f.WrongPassphrase():
                said = FailureWords(self.tr("That did not open it."), unchanged, self.tr("Check Caps Lock."))
            case f.PassphraseTooShort(least=least):
                said = FailureWords(
                    self.tr("A passphrase needs at least %n letter(s).", "", least),
                    unchanged,
                    self.tr("Try four words."),
                )
            case f.PassphrasesDiffer():
                said = FailureWords(
                    self.tr("These two are not the same yet."), unchanged, self.tr("Type it twice.")
                )
            case f.NoPassphrase(descriptor=descriptor):
                said = FailureWords(
                    self.tr("No passphrase came from {number}.").format(number=descriptor),
                    unchanged,
                    self.tr("Write it there as one line, or type it on a terminal."),
                )
            case f.LockedAlready(name=name):
                said = FailureWords(
                    self.tr("{name} has a passphrase already.").format(name=name),
                    unchanged,
                    self.tr("Change it instead."),
                )
            case f.NotLocked(name=name):
                said = FailureWords(self.tr("{name} has no passphrase.").format(name=name), unchanged)
        return said

    def _in_use(self, failure: f.InUse) -> FailureWords:
        who, host = failure.who or self.tr("Somebody"), failure.host
        where = self.tr("{who} has {name} open on {host}.") if host else self.tr("{who} has {name} open.")
        return FailureWords(
            where.format(who=who, name=failure.name, host=host),
            self.tr("Nothing was changed."),
            self.tr("Ask them to close it, or look at it without writing."),
        )

    def _of_places(self, failure: f.Failure) -> FailureWords | None:
        kept = self.tr("What was there before is still there.")
        said: FailureWords | None = None
        match failure:
            case f.ReadOnlyPlace(name=name):
                said = FailureWords(
                    self.tr("{name} is in a place that cannot be written to.").format(name=name),
                    kept,
                    self.tr("Choose another folder."),
                )
            case f.DiskFull(name=name):
                said = FailureWords(
                    self.tr("There is no room left for {name}.").format(name=name),
                    kept,
                    self.tr("Make some room, then try once more."),
                )
            case f.FileInUse(name=name):
                said = FailureWords(
                    self.tr("{name} is open in another program.").format(name=name),
                    kept,
                    self.tr("Close it there, or choose another name."),
                )
            case f.NoSuchFile(name=name):
                said = FailureWords(
                    self.tr("There is nothing called {name} there.").format(name=name),
                    self.tr("Nothing was changed."),
                    self.tr("Look whether it was moved or has another name."),
                )
            case f.AlreadyThere(name=name):
                said = FailureWords(
                    self.tr("There is a file called {name} already.").format(name=name),
                    self.tr("It was left as it is."),
                    self.tr("Choose another name."),
                )
            case f.FolderThere(name=name):
                said = FailureWords(
                    self.tr("There is a folder called {name} there.").format(name=name),
                    self.tr("It was left as it is."),
                    self.tr("Choose another name."),
                )
            case f.Cancelled():
                said = FailureWords(self.tr("Stopped."), self.tr("Nothing was kept."))
        return said

    def _of_sheets(self, failure: f.Failure) -> FailureWords | None:
        unchanged = self.tr("The file itself was not changed, and nothing came in.")
        said: FailureWords | None = None
        match failure:
            case f.NotASheet(reason=reason, name=name):
                said = FailureWords(
                    self.tr("We could not find rows in {name}.").format(
                        name=name or self.tr("what was pasted")
                    ),
                    unchanged,
                    self._not_a_sheet(reason),
                )
            case f.EmptySheet(name=name):
                said = FailureWords(
                    self.tr("{name} has no row with words in it.").format(name=name),
                    unchanged,
                    self.tr("Choose another sheet, or paste the rows."),
                )
            case f.NoSuchColumn(wanted=wanted, have=have):
                said = FailureWords(
                    self.tr("There is no column called {name}.").format(name=wanted),
                    unchanged,
                    self.tr("It has: {columns}.").format(columns=", ".join(have)),
                )
            case f.TooLarge(name=name, limit=limit):
                said = FailureWords(
                    self.tr("{name} is larger than can be brought in safely.").format(name=name),
                    unchanged,
                    self.tr("Make it smaller than {size} MB, for instance in two parts.").format(size=limit),
                )
        return said

    def _of_pictures(self, failure: f.Failure) -> FailureWords | None:
        if not isinstance(failure, f.NotAPicture):
            return None
        ways_on = {
            "other": self.tr("Save it as a JPEG or a PNG and add that."),
            "huge": self.tr("It is larger than any photo. Make it smaller and add that."),
        }
        return FailureWords(
            self.tr("We cannot keep the picture {name}.").format(name=failure.name),
            self.tr("The picture itself was not changed."),
            ways_on.get(failure.reason, self.tr("It is damaged. Save it anew where it came from.")),
        )

    def _of_papers(self, failure: f.Failure) -> FailureWords | None:
        if isinstance(failure, f.PaperStopped):
            return self._stopped(failure.kinds)
        if isinstance(failure, f.FontMissing):
            return FailureWords(
                self.tr("The letters this paper is set in are missing from this computer: {name}.").format(
                    name=failure.name
                ),
                self.tr("The paper was not made. Nothing that is kept was changed."),
                self.tr("Put CollabDesk on this computer once more, then make the paper."),
            )
        if not isinstance(failure, f.ShapingDiffers):
            return None
        return FailureWords(
            self.tr("This computer does not set the letters of this paper as they should be."),
            self.tr("The paper was not made, so that nobody is given words that are wrong."),
            self.tr("Make it on another computer with the same workbook."),
        )

    def _stopped(self, kinds: tuple[str, ...]) -> FailureWords:
        kept = self.tr("No paper was saved, and none is in the list of papers given out.")
        if kinds == ("not_conforming",):
            return FailureWords(
                self.tr("This paper could not be read by everybody, so it was not given out."),
                kept,
                self.tr("Save a draft copy, and tell us about it."),
            )
        return FailureWords(
            self.tr("%n thing(s) (stops|stop) this paper from being given out.", "", len(kinds)),
            kept,
            self.tr("Look at what stops it, or save a draft copy."),
        )

    def _not_a_sheet(self, reason: str) -> str:
        ways_on = {
            "empty": self.tr("It is empty."),
            "broken": self.tr("It is damaged. Save it once more where it came from, or paste the rows."),
            "unsafe": self.tr(
                "It was made to harm a computer that opens it. Do not open it elsewhere either."
            ),
            "encoding": self.tr("Its letters are stored another way. Choose another way of reading it."),
            "locked": self.tr("It has a password. Save a copy without one."),
            "no such sheet": self.tr("It has no sheet of that name."),
            "suffix": self.tr("The name must end in .csv, .xlsx or .json."),
        }
        return ways_on.get(reason, self.tr("Save it as a CSV or a spreadsheet, or paste the rows."))

    def _of_records(self, failure: f.Failure) -> FailureWords | None:
        here = self.tr("What you wrote is still here.")
        said: FailureWords | None = None
        match failure:
            case f.NoWords():
                said = FailureWords(
                    self.tr("It needs their words."), here, self.tr("Only the words are needed.")
                )
            case f.NoReason():
                said = FailureWords(
                    self.tr("People can live with a no. They can’t live with silence."),
                    here,
                    self.tr("Add the reason."),
                )
            case f.NothingToSay():
                said = FailureWords(
                    self.tr("It has no name yet."), here, self.tr("Write what it is, in a few words.")
                )
            case f.NotKept():
                said = FailureWords(
                    self.tr("A character in it cannot be kept."),
                    here,
                    self.tr("Take out what does not look like a letter, or type it anew."),
                )
            case f.Gone():
                said = FailureWords(
                    self.tr("That is not there any more."),
                    self.tr("Nothing was changed."),
                    self.tr("Undo may bring it back."),
                )
            case f.NothingToUndo():
                said = FailureWords(self.tr("There is nothing to take back."))
            case f.NothingToRedo():
                said = FailureWords(self.tr("There is nothing to do again."))
            case f.LawBroken(count=count):
                said = FailureWords(
                    self.tr("%n record(s) (is|are) not as it should be.", "", count),
                    self.tr("Nothing was changed."),
                    self.tr("Open the last backup beside it and compare."),
                )
        return said
