"""Says what is missing, kindly, one gap at a time or all of a kind together."""

from __future__ import annotations

from PySide6.QtCore import QObject

from collabdesk.domain.gaps import GapKind


class GapWording(QObject):
    """Gives the sentence for a kind of gap and how many there are."""

    def gaps(self, kind: GapKind, count: int) -> str:
        """Say that so many records have this gap, such as "3 actions have nobody to do them"."""
        return {
            **self._of_inputs(count),
            **self._of_replies(count),
            **self._of_actions(count),
            **self._whole(),
        }[kind]

    def _of_inputs(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.NOBODY_HEARD: self.tr(
                "%n thing(s) said: no one who can change it has heard it yet.", "", count
            ),
            GapKind.ANSWER_ONLY_IN_SHEET: self.tr(
                "%n thing(s) said came with an answer in the sheet that nobody has made a decision of.",
                "",
                count,
            ),
            GapKind.TOLD_NOBODY: self.tr(
                "%n thing(s) said (has|have) an answer, and the person has not been told.", "", count
            ),
            GapKind.NOBODY_ASKED: self.tr(
                "%n thing(s) said: they were told, and nobody has asked what they think.", "", count
            ),
            GapKind.NO_OTHER_VIEW: self.tr("%n pattern(s): did everyone really agree?", "", count),
            GapKind.GROUP_WITHOUT_PLAN: self.tr("%n group(s) not heard yet, and no plan to.", "", count),
        }

    def _of_replies(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.LATE_PROMISE: self.tr("%n reply(s) promised by a day that has passed.", "", count),
            GapKind.WHO_AND_WHEN_UNSAID: self.tr(
                "%n reply(s): would the person know what is different, and by when?", "", count
            ),
            GapKind.WORDS_THAT_SAY_NOTHING: self.tr(
                "%n place(s) with words that often mean nothing happened. What exactly, who, when?", "", count
            ),
            GapKind.NO_WITHOUT_REASON: self.tr(
                "%n answer(s) of no without a reason. People can live with a no.", "", count
            ),
        }

    def _of_actions(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.ACTION_WITHOUT_OWNER: self.tr("%n action(s): who does this?", "", count),
            GapKind.ACTION_WITHOUT_DATE: self.tr("%n action(s): by when?", "", count),
            GapKind.LATE_ACTION: self.tr("%n action(s) later than planned.", "", count),
            GapKind.DONE_WITHOUT_CHANGE: self.tr(
                "%n action(s) done, and nobody has said what changed.", "", count
            ),
            GapKind.KNOCK_ON_UNSAID: self.tr(
                "%n action(s) (sends|send) people somewhere. Can that place cope?", "", count
            ),
            GapKind.SOURCE_MISSING: self.tr(
                "%n change(s): you say it helped. Who outside the team says so?", "", count
            ),
        }

    def _whole(self) -> dict[GapKind, str]:
        return {
            GapKind.NOTHING_WENT_BADLY: self.tr(
                "Nothing went badly, and nothing stayed the same? Readers will doubt it."
            ),
            GapKind.ONLY_STAFF_LEAD: self.tr(
                "Could someone who asked for this lead it, with pay and support?"
            ),
        }
