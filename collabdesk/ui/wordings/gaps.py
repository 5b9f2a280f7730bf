"""Says what is missing, kindly, one gap at a time or all of a kind together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.gap_kinds import GapKind

if TYPE_CHECKING:
    from collabdesk.ui.wording import Wording


class GapWording(QObject):
    """Gives the sentence for a kind of gap and how many there are; ``wording`` knows the project's words."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def gaps(self, kind: GapKind, count: int) -> str:
        """Say that so many records have this gap, such as "3 actions have nobody to do them"."""
        said = {
            **self._of_inputs(count),
            **self._of_replies(count),
            **self._of_actions(count),
            **self._whole(),
            **self._of_sessions(count),
            **self._of_the_promise(count),
            **self._of_what_is_written(count),
            **self._of_consents(count),
        }
        return self._wording.fill(said[kind])

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
                "%n answer(s) of no without a reason. People can live with a no. They can’t live with "
                "silence. Add the reason.",
                "",
                count,
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
                "%n action(s) (sends|send) people somewhere. Can that place cope? Who pays?", "", count
            ),
            GapKind.SOURCE_MISSING: self.tr(
                "%n change(s): you say it helped. Who outside the team says so?", "", count
            ),
        }

    def _of_consents(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.YES_RAN_OUT: self.tr(
                "%n ({person}|{people}): what they said yes to has run out, so it counts as not asked. "
                "Ask again?",
                "",
                count,
            ),
            GapKind.YES_RUNS_OUT_SOON: self.tr(
                "%n ({person}|{people}): what they said yes to runs out within a month.", "", count
            ),
            GapKind.PARENT_NOT_ASKED: self.tr(
                "%n young ({person}|{people}): a parent or carer has not been asked yet.", "", count
            ),
            GapKind.NOT_ASKED_AGAIN: self.tr(
                "%n session(s) just held: not everybody was asked if they take part.", "", count
            ),
            GapKind.CONTACT_KEPT_TOO_LONG: self.tr(
                "%n ({person}|{people}): we still keep how to reach them, past the day they agreed to.",
                "",
                count,
            ),
            GapKind.RECORD_KEPT_TOO_LONG: self.tr(
                "The day until which we said we keep all this has passed. Keep it longer, and say why?"
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

    def _of_sessions(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.NO_ONE_TO_CALL: self.tr(
                "Add who to call if someone is being hurt. We can’t print the session pack without it."
            ),
            GapKind.NOBODY_CAN_SAY_YES: self.tr(
                "%n session(s) to come: no one there can say yes. Tell {people} in the invitation, or move "
                "the date.",
                "",
                count,
            ),
            GapKind.NEEDS_NOT_ARRANGED: self.tr(
                "%n session(s) to come: things {people} need are not sorted yet.", "", count
            ),
            GapKind.INTERPRETER_LATE: self.tr(
                "%n session(s) to come: the interpreter is not arranged, and they are hard to find late.",
                "",
                count,
            ),
            GapKind.SESSION_UNPREPARED: self.tr(
                "%n session(s) to come: who hosts, what is paid, or how to take part without speaking is not "
                "written down.",
                "",
                count,
            ),
            GapKind.OFFER_MISSING: self.tr(
                "%n session(s) this week, and no offer of payment is written down.", "", count
            ),
            GapKind.NOTHING_WAS_OPEN: self.tr(
                "%n session(s): nothing was open to change. This was a briefing. Call it that.", "", count
            ),
            GapKind.SAME_PEOPLE: self.tr("You have heard from the same {people} three times. Who else?"),
        }

    def _of_the_promise(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.PROMISE_ABOVE_OPEN: self.tr(
                "You promise to design together, but everything is marked fixed. Which is true?"
            ),
            GapKind.JOINED_AFTER_DECISION: self.tr(
                "{people} joined after the first decision. Say so in the report, or call this Ask."
            ),
            GapKind.ASKED_BEFORE: self.tr(
                "{people} were asked this before, %n time(s). Tell them what happened first.", "", count
            ),
            GapKind.NOTHING_MOVED: self.tr("Nothing has been moved because of what {people} said. Say why?"),
            GapKind.STOCK_TAKE_PASSED: self.tr(
                "You said you’d stop and look. %n such day(s) (has|have) passed.", "", count
            ),
            GapKind.STOCK_TAKE_WITHOUT_PEOPLE: self.tr(
                "%n stock-take(s) without anyone who takes part.", "", count
            ),
        }

    def _of_what_is_written(self, count: int) -> dict[GapKind, str]:
        return {
            GapKind.ADVICE_NOT_OFFERED: self.tr(
                "%n ({person}|{people}): have they had the chance to get benefits advice before saying yes?",
                "",
                count,
            ),
            GapKind.NO_RISK_FROM_PEOPLE: self.tr("No one who lives with this was asked what could go wrong."),
            GapKind.SMALLEST_CARRIES: self.tr(
                "%n risk(s): the smallest partner would carry this. Did they agree, and what helps?",
                "",
                count,
            ),
            GapKind.NOTE_OLD: self.tr(
                "%n note(s) checked more than a year ago. Check before you rely on it.", "", count
            ),
            GapKind.ONE_PERSONS_PROBLEM: self.tr(
                "%n place(s): is this one person’s problem, or something about how the service works?",
                "",
                count,
            ),
            GapKind.MEASURE_WITHOUT_USE: self.tr(
                "%n measure(s): who will use it, to do what differently?", "", count
            ),
            GapKind.EXPENSES_LATE: self.tr(
                "What {people} spend comes back to them more than ten working days later."
            ),
        }
