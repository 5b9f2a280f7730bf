"""What `collabdesk withdraw` says before and after words are taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject


class WithdrawLines(QObject):
    """The heads and single lines of the command; the rest is said as in the window."""

    def we_hold(self) -> str:
        """Head what is kept today."""
        return self.tr("We hold:")

    def will_go(self) -> str:
        """Head what goes."""
        return self.tr("Will go for good:")

    def will_stay(self) -> str:
        """Head what stays."""
        return self.tr("Will stay, without their words:")

    def left_with_us(self, numbers: str) -> str:
        """Say what the person leaves."""
        return self.tr("They leave with us, without a name: {numbers}").format(numbers=numbers)

    def also_stand(self) -> str:
        """Head the texts that repeat the words or the name."""
        return self.tr(
            "Their words or name also stand in these texts, and stay there until you write them anew:"
        )

    def type_again(self, number: str) -> str:
        """Ask for the number."""
        return self.tr("Undo can’t bring this back. Type {number} to take it back for good:").format(
            number=number
        )

    def nothing_to_take_back(self, number: str) -> str:
        """Say that a number names nothing that can be taken back."""
        return self.tr(
            "There is no {number} that can be taken back. Perhaps it was taken back before."
        ).format(number=number)

    def kept_for_now(self) -> str:
        """Say that nothing was done."""
        return self.tr("Nothing was taken back.")

    def taken_back(self) -> str:
        """Say that it is done."""
        return self.tr("It is gone from the workbook, from search, from Undo and from its history.")

    def papers_have_them(self) -> str:
        """Head the recall list."""
        return self.tr("These papers were given out with the words. We can’t take back copies:")

    def tell_them(self, script: str) -> str:
        """Say what to tell the person."""
        return self.tr("What to tell them: {script}").format(script=f"“{script}”")

    def out_of_reach(self) -> str:
        """Head what cannot be reached."""
        return self.tr("Nobody can take these back from here:")

    def certificate_made(self, name: str) -> str:
        """Say where the paper for the person is."""
        return self.tr("{name} is for the person: what was held, and what is gone.").format(name=name)
