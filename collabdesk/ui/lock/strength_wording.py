"""Says in words how hard a passphrase is to guess."""

from __future__ import annotations

from PySide6.QtCore import QObject

from collabdesk.domain.passphrases import SHORTEST, Judged, Strength, Weakness


class StrengthWording(QObject):
    """Turns what was judged of a passphrase into a sentence in bold and one that helps."""

    def words(self, judged: Judged) -> tuple[str, str]:
        """Give how hard it is to guess, and what would make it harder, or why it is good."""
        if judged.strength is Strength.STRONG:
            good = self.tr(
                "Four words that do not belong together are safer than symbols, and easier to remember."
            )
            return self.tr("Hard to guess."), good
        if judged.weakness is Weakness.TOO_SHORT:
            return self.tr("Too short."), self.tr(
                "It needs %n letter(s) or more. Try four words.", "", SHORTEST
            )
        if judged.strength is Strength.FAIR:
            return self.tr("Not easy to guess."), self.tr("One or two more words would make it hard.")
        return self.tr("Easy to guess."), self._why(judged.weakness)

    def _why(self, weakness: Weakness | None) -> str:
        why = {
            Weakness.COMMON: self.tr("Many people use it, so it is tried first. Try four words."),
            Weakness.NAMED_AFTER: self.tr(
                "It is named after this work, which is tried first. Try four words."
            ),
            Weakness.DIGITS_ONLY: self.tr("It is only figures. Try four words."),
            Weakness.REPEATED: self.tr("It is the same again and again. Try four words."),
        }
        return why.get(weakness, "") if weakness in why else self.tr("Try four words.")
