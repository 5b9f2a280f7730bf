"""What each step did, for undo, redo, history and the line that says what just happened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from collabdesk.domain.verbs import Verb


class VerbWording(QObject):
    """Says a step's verb with how many records it was about."""

    def verb(self, verb: Verb, count: int = 1) -> str:
        """Say what a step does, to go after "Undo: ", such as "keep what someone said"."""
        several = {**self._several_of_hearing(count), **self._several_of_answering(count)}
        return several[verb] if verb in several else self._one()[verb]

    def undo(self, verb: Verb, count: int = 1) -> str:
        """Say what Undo would take back now."""
        return self.tr("Undo: {what}").format(what=self.verb(verb, count))

    def redo(self, verb: Verb, count: int = 1) -> str:
        """Say what Redo would do again now."""
        return self.tr("Do again: {what}").format(what=self.verb(verb, count))

    def undone(self, verb: Verb, count: int = 1) -> str:
        """Say what Undo just took back."""
        return self.tr("Taken back: {what}.").format(what=self.verb(verb, count))

    def redone(self, verb: Verb, count: int = 1) -> str:
        """Say what Redo just did again."""
        return self.tr("Done again: {what}.").format(what=self.verb(verb, count))

    def _several_of_hearing(self, count: int) -> dict[Verb, str]:
        return {
            Verb.KEEP_INPUT: self.tr("keep %n thing(s) people said", "", count),
            Verb.CHANGE_INPUT: self.tr("change what stands around %n thing(s) said", "", count),
            Verb.TAKE_BACK: self.tr("take back %n thing(s) said, at the person’s wish", "", count),
            Verb.BRING_IN: self.tr("bring in %n thing(s) people said", "", count),
            Verb.SAY_WHO_HEARD: self.tr("say who heard %n thing(s)", "", count),
            Verb.SORT_INPUT: self.tr("sort %n thing(s) into a pattern", "", count),
            Verb.UNSORT_INPUT: self.tr("take %n thing(s) out of a pattern", "", count),
        }

    def _several_of_answering(self, count: int) -> dict[Verb, str]:
        return {
            Verb.DECIDE: self.tr("answer %n thing(s) people said", "", count),
            Verb.LINK_ACTION: self.tr("join an action to %n thing(s) said", "", count),
            Verb.RECORD_REPLY: self.tr("record %n reply(s)", "", count),
        }

    def _one(self) -> dict[Verb, str]:
        return {
            Verb.START_WORKBOOK: self.tr("start this workbook"),
            Verb.UNDO: self.tr("undo"),
            Verb.SALVAGE: self.tr("save what could be read of a damaged file"),
            Verb.REDO: self.tr("do again"),
            Verb.CHANGE_PROJECT: self.tr("change what is said of the project"),
            Verb.TAKE_BACK_PERSON: self.tr("take back all that one person said, at their wish"),
            Verb.TAKE_WORDS_OUT: self.tr("take somebody’s words out of what we wrote"),
            Verb.ADD_ATTACHMENT: self.tr("add a picture or paper"),
            Verb.DESCRIBE_ATTACHMENT: self.tr("describe a picture or paper"),
            Verb.REMOVE_ATTACHMENT: self.tr("take away a picture or paper"),
            Verb.CHECK_INPUT: self.tr("read the words back"),
            Verb.MAKE_PATTERN: self.tr("make a pattern"),
            Verb.CHANGE_PATTERN: self.tr("change a pattern"),
            Verb.CHOOSE_PATTERN: self.tr("say whether a pattern is chosen"),
            Verb.REMOVE_PATTERN: self.tr("take a pattern away"),
            Verb.MARK_DIFFERENT_VIEW: self.tr("mark a different view"),
            Verb.CHANGE_DECISION: self.tr("change an answer"),
            Verb.REMOVE_DECISION: self.tr("take an answer away"),
            Verb.PLAN_ACTION: self.tr("plan an action"),
            Verb.CHANGE_ACTION: self.tr("change an action"),
            Verb.REMOVE_ACTION: self.tr("take an action away"),
            Verb.RECORD_CHANGE: self.tr("record what changed"),
            Verb.CHANGE_CHANGE: self.tr("change what we say changed"),
            Verb.REMOVE_CHANGE: self.tr("take away what we say changed"),
            Verb.PROMISE_REPLY: self.tr("promise a reply"),
            Verb.CHANGE_REPLY: self.tr("change a reply"),
            Verb.REMOVE_REPLY: self.tr("take a reply away"),
            Verb.RECORD_VERDICT: self.tr("record what they said then"),
            Verb.CHANGE_VERDICT: self.tr("change what they said then"),
            Verb.REMOVE_VERDICT: self.tr("take away what they said then"),
            Verb.ADD_PERSON: self.tr("add a person"),
            Verb.CHANGE_PERSON: self.tr("change a person’s card"),
            Verb.REMOVE_PERSON: self.tr("take a person’s card away"),
            Verb.ADD_GROUP: self.tr("add a group"),
            Verb.CHANGE_GROUP: self.tr("change a group"),
            Verb.REMOVE_GROUP: self.tr("take a group away"),
            Verb.ADD_SESSION: self.tr("add a session"),
            Verb.CHANGE_SESSION: self.tr("change a session"),
            Verb.REMOVE_SESSION: self.tr("take a session away"),
            Verb.RECORD_CONSENT: self.tr("record what a person says yes to"),
            Verb.WRITE_TOLD_TEXT: self.tr("write what people are told before they say yes"),
            Verb.FORGET_CONTACT: self.tr("forget how to reach a person"),
            Verb.PASS_ON: self.tr("note that something was passed on"),
            Verb.ACKNOWLEDGE: self.tr("note that it was acknowledged"),
            Verb.WRITE_BOARD_PAPER: self.tr("write what the board is asked"),
            Verb.ISSUE_PAPER: self.tr("give out a paper"),
            Verb.ADD_TO_JOURNEY: self.tr("add to the journey"),
            Verb.CHANGE_IN_JOURNEY: self.tr("change something in the journey"),
            Verb.REMOVE_FROM_JOURNEY: self.tr("take something out of the journey"),
            Verb.NOTE_EXERCISE: self.tr("say something of an exercise"),
            Verb.CHOOSE_WORDS: self.tr("choose what people are called"),
        }
