"""What the command line says of passphrases, so that it too can speak another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.lock.strength_wording import StrengthWording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.passphrases import Judged
    from collabdesk.operations.locking import Relocked


class LockLines(QObject):
    """The questions and lines of commands that have to do with passphrases."""

    def ask(self, name: str) -> str:
        """Ask for the passphrase of a workbook."""
        return self.tr("Passphrase of {name}, or the six groups: ").format(name=name)

    def ask_new(self, name: str) -> str:
        """Ask for the passphrase a workbook shall have."""
        return self.tr("New passphrase for {name}: ").format(name=name)

    def ask_again(self) -> str:
        """Ask for the same once more."""
        return self.tr("The same again: ")

    def not_it(self) -> str:
        """Say that a passphrase did not open it."""
        return self.tr("That did not open it. Check Caps Lock.")

    def strength(self, judged: Judged) -> str:
        """Say how hard a passphrase is to guess, and what would make it harder."""
        return " ".join(StrengthWording(self).words(judged))

    def locked(self, name: str, done: Relocked) -> Iterator[str]:
        """Say that a workbook and its backups have a passphrase, or another one, from now on."""
        yield self.tr("{name} is locked with this passphrase now.").format(name=name)
        if done.backups:
            yield self.tr("%n backup(s) (is|are) locked with it too.", "", done.backups)
        yield from self._not_done(done)

    def unlocked(self, name: str, done: Relocked) -> Iterator[str]:
        """Say that a workbook and its backups have no passphrase any more."""
        yield self.tr("{name} has no passphrase now. Anyone who has the file can read it.").format(name=name)
        if done.backups:
            yield self.tr("%n backup(s) (has|have) none either.", "", done.backups)
        yield from self._not_done(done)

    def groups(self, groups: tuple[str, ...]) -> Iterator[str]:
        """Tell the six groups that open a workbook whose passphrase is forgotten."""
        yield self.tr("If the passphrase is forgotten, type these six groups instead:")
        yield f"  {'  '.join(groups)}"
        yield self.tr("Write them down and keep them away from this computer. We keep no copy.")
        yield self.tr(
            "Anyone who has them and the file can read it. Without both, nobody can: not us either."
        )

    def sheet_saved(self, name: str) -> str:
        """Say where the recovery sheet is."""
        return self.tr(
            "{name} is the recovery sheet. Print it, keep it away from this computer, then remove the file."
        ).format(name=name)

    def _not_done(self, done: Relocked) -> Iterator[str]:
        for name in done.left:
            yield self.tr("This backup stays as it was, since it did not open: {name}").format(name=name)
        for place in done.out_of_reach:
            yield self.tr("{place} was not there. Its backups are replaced when it is there again.").format(
                place=place
            )
