"""Says what in a workbook was put there by another program, so that a refusal names it."""

from __future__ import annotations

from PySide6.QtCore import QObject


class StrangePartWording(QObject):
    """A sentence for each kind of thing that `storage.belonging` can name."""

    def say(self, what: str) -> str:
        """Say what does not belong; ``what`` is a kind and a name, as `Tampered` has them; "" for blank."""
        kind, _, name = what.partition(" ")
        sentences = {
            "trigger": self.tr("Something in it would act by itself: the trigger “{part}”."),
            "view": self.tr("Something in it stands in the place of what people said: the view “{part}”."),
            "virtual": self.tr("Something in it would be run by another program: “{part}”."),
            "generated": self.tr("Something in it is worked out where words are kept: “{part}”."),
            "table": self.tr("There is a part in it that CollabDesk did not make: “{part}”."),
            "index": self.tr("There is a part in it that CollabDesk did not make: “{part}”."),
            "column": self.tr("There is a part in it that CollabDesk did not make: “{part}”."),
            "changed": self.tr("A part of it is not as CollabDesk makes it: “{part}”."),
            "missing": self.tr("A part of it was taken out: “{part}”."),
            "log": self.tr("Another program keeps a part of it in files beside it."),
        }
        return sentences[kind].format(part=name) if kind in sentences else ""
