"""Names what a record holds, for the history of who changed what."""

from __future__ import annotations

from PySide6.QtCore import QObject


class FieldWording(QObject):
    """Gives the words for one declared field, such as "who does it" for an action's owner.

    They leave room for what the project calls people, as "{people}".
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = {
            **self._of_project(),
            **self._of_people(),
            **self._of_consents(),
            **self._of_inputs(),
            **self._of_answers(),
            **self._of_actions(),
            **self._of_changes(),
            **self._of_replies(),
            **self._of_boards(),
            **self._of_papers(),
        }

    def has(self, name: str) -> bool:
        """Whether a field has words here."""
        return name in self._labels

    def label(self, name: str) -> str:
        """Name a field by its declared name; KeyError for one that has no words."""
        return self._labels[name]

    def _of_project(self) -> dict[str, str]:
        return {
            "title": self.tr("name of the work"),
            "charity": self.tr("charity"),
            "place": self.tr("place"),
            "purpose": self.tr("why we are asking"),
            "fixed": self.tr("what is fixed"),
            "open_to_change": self.tr("what is open"),
            "yours": self.tr("what {people} decide themselves"),
            "promise": self.tr("what we promised"),
            "last_word": self.tr("who has the last word"),
            "reached_we_say": self.tr("how far we say we came"),
            "reached_they_say": self.tr("how far they say we came"),
            "reached_on": self.tr("when that was asked"),
            "people_word": self.tr("what people are called"),
            "person_word": self.tr("what one person is called"),
            "answer_within": self.tr("working days to an answer"),
            "not_known_yet": self.tr("what we do not know yet"),
            "asks": self.tr("what we ask for"),
            "next_news": self.tr("when there is news next"),
            "how_to_tell_us": self.tr("how to tell us we got it wrong"),
            "checked_by": self.tr("who checked it"),
            "checked_on": self.tr("when it was checked"),
            "started_on": self.tr("when it began"),
            "learned": self.tr("what we learned"),
            "plans": self.tr("what we plan"),
            "time_and_money": self.tr("what it cost in time and money"),
            "safeguarding_lead": self.tr("safeguarding lead"),
            "safeguarding_phone": self.tr("safeguarding lead’s number"),
            "safeguarding_deputy": self.tr("who stands in for the safeguarding lead"),
            "safeguarding_deputy_phone": self.tr("their number"),
            "out_of_hours_phone": self.tr("number out of hours"),
            "language": self.tr("language"),
        }

    def _of_people(self) -> dict[str, str]:
        return {
            "name": self.tr("name"),
            "reach": self.tr("how well heard"),
            "plan": self.tr("plan to hear them"),
            "set_out": self.tr("whether we set out to hear them"),
            "number": self.tr("number"),
            "described_as": self.tr("how they want to be described"),
            "role": self.tr("part they play"),
            "group": self.tr("group"),
            "contact": self.tr("how to reach them"),
            "reply_way": self.tr("how they want to be told"),
            "notes": self.tr("notes"),
            "joined_on": self.tr("when they joined"),
            "left_on": self.tr("when they left"),
            "held_on": self.tr("when it was"),
            "how": self.tr("how"),
            "people": self.tr("how many took part"),
        }

    def _of_consents(self) -> dict[str, str]:
        return {
            "given_on": self.tr("when they said it"),
            "chosen_name": self.tr("name they chose"),
            "this_charity": self.tr("yes for this charity"),
            "partners": self.tr("yes for partners"),
            "public": self.tr("yes for everyone"),
            "social": self.tr("yes for social media"),
            "photos": self.tr("yes to pictures"),
            "recordings": self.tr("yes to recordings"),
            "told": self.tr("what they were told beside that"),
            "told_text": self.tr("which text they were shown"),
            "taken_by": self.tr("who asked them"),
            "asked_how": self.tr("how they were asked"),
            "take_part": self.tr("whether they take part"),
            "keep_contact": self.tr("whether we may keep how to reach them"),
            "contact_until": self.tr("until when we may keep how to reach them"),
            "tell_by": self.tr("how they want to be told what happened"),
            "tell_through": self.tr("through whom they want to be told"),
            "runs_out_on": self.tr("the last day their yes holds"),
            "helped_decide": self.tr("what helped them decide"),
            "wanted_with_them": self.tr("who they wanted with them"),
            "young": self.tr("whether a parent or carer is asked too"),
            "parent_says": self.tr("what a parent or carer said"),
            "parent_asked_on": self.tr("when a parent or carer was asked"),
            "version": self.tr("version"),
            "text": self.tr("the text"),
            "in_use_from": self.tr("in use from"),
        }

    def _of_inputs(self) -> dict[str, str]:
        return {
            "words": self.tr("words"),
            "recorded_on": self.tr("when it was written down"),
            "hoped": self.tr("what they hoped for"),
            "label": self.tr("short label"),
            "kind": self.tr("kind"),
            "speaking_for": self.tr("who they spoke for"),
            "said_on": self.tr("when it was said"),
            "said_on_text": self.tr("when, as it was written"),
            "session": self.tr("session"),
            "person": self.tr("person"),
            "voices": self.tr("how many said it"),
            "sheet_code": self.tr("sheet"),
            "source": self.tr("new or said before"),
            "source_name": self.tr("where it came from"),
            "answer_in_file": self.tr("answer in the sheet"),
            "strength": self.tr("strength"),
            "permission": self.tr("what we may do with the words"),
            "withdrawn_on": self.tr("when it was taken back"),
            "fingerprint": self.tr("picture or paper"),
            "description": self.tr("what it shows"),
            "media_type": self.tr("sort of picture or paper"),
            "size": self.tr("size"),
            "result": self.tr("what they said when it was read back"),
            "corrected_words": self.tr("words as corrected"),
            "by": self.tr("by whom"),
            "heard_on": self.tr("when it was heard"),
            "who": self.tr("who heard it"),
            "input": self.tr("what was said"),
        }

    def _of_answers(self) -> dict[str, str]:
        return {
            "worse_off": self.tr("who is worse off"),
            "chosen": self.tr("chosen or not"),
            "chosen_why": self.tr("why"),
            "chosen_on": self.tr("when it was chosen"),
            "pattern": self.tr("pattern"),
            "different_view": self.tr("sees it otherwise"),
            "sorted_on": self.tr("when it was sorted"),
            "answer": self.tr("answer"),
            "decided_on": self.tr("when it was decided"),
            "what": self.tr("what"),
            "reason_kind": self.tr("kind of reason"),
            "reason": self.tr("reason"),
            "weighed": self.tr("how it was weighed"),
            "decided_by": self.tr("who decided"),
            "in_the_room": self.tr("who was in the room"),
            "other_views": self.tr("who saw it otherwise"),
            "look_again_on": self.tr("when to look again"),
            "until": self.tr("until when"),
            "where": self.tr("where"),
            "may_be_challenged": self.tr("may be challenged"),
            "decision": self.tr("decision"),
            "linked_on": self.tr("when they were joined"),
        }

    def _of_actions(self) -> dict[str, str]:
        return {
            "owner": self.tr("who does it"),
            "owner_person": self.tr("person who does it"),
            "partner": self.tr("with which partner"),
            "starts_on": self.tr("when it starts"),
            "due_on": self.tr("by when"),
            "state": self.tr("how far it is"),
            "ended_on": self.tr("when it ended"),
            "outcome": self.tr("what came of it"),
            "smallest_test": self.tr("smallest test"),
            "expected": self.tr("what we expected"),
            "surprised": self.tr("what surprised us"),
            "who_could_lose": self.tr("who could lose out"),
            "knock_on": self.tr("what it does elsewhere"),
            "resources_moved": self.tr("what was moved"),
            "action": self.tr("action"),
        }

    def _of_changes(self) -> dict[str, str]:
        return {
            "seen_on": self.tr("when it was seen"),
            "since": self.tr("since when"),
            "direction": self.tr("better or worse"),
            "else_helped": self.tr("what else helped"),
            "why_we_think_so": self.tr("why we think so"),
            "outside_source": self.tr("who outside the team says so"),
            "contributor_source": self.tr("who of those who took part says so"),
            "decider_source": self.tr("who of those who decided says so"),
            "change": self.tr("change"),
        }

    def _of_replies(self) -> dict[str, str]:
        return {
            "happened_on": self.tr("when it happened"),
            "way": self.tr("way"),
            "said": self.tr("what we said"),
            "full": self.tr("full"),
            "friendly": self.tr("friendly"),
            "fast": self.tr("fast"),
            "followed_up": self.tr("followed up"),
            "follow_up_on": self.tr("when to come back to it"),
            "reply": self.tr("reply"),
            "understood": self.tr("understood me"),
            "fair": self.tr("fair"),
            "changed_for_me": self.tr("changed for me"),
        }

    def _of_boards(self) -> dict[str, str]:
        return {
            "meeting_on": self.tr("when the board meets"),
            "for_decision": self.tr("for decision"),
            "author": self.tr("written by"),
            "agree": self.tr("what it is asked to agree"),
            "recommend": self.tr("what {people} recommend"),
            "can_do_because": self.tr("why it may decide this"),
            "doing_it_for": self.tr("what it does it for"),
            "knew": self.tr("what it knew"),
            "set_aside": self.tr("what it set aside"),
            "interests": self.tr("who had an interest"),
            "sensible": self.tr("why it is sensible"),
            "safeguarding_confirmed_on": self.tr("when the safeguarding lead confirmed"),
            "board": self.tr("what the board is asked"),
            "position": self.tr("place in the list"),
            "cost": self.tr("what it costs"),
            "risk_of_doing": self.tr("risk of doing it"),
            "risk_of_not_doing": self.tr("risk of not doing it"),
        }

    def _of_papers(self) -> dict[str, str]:
        return {
            "code": self.tr("which paper"),
            "issued_on": self.tr("when it was given out"),
            "steps": self.tr("after how many steps of the record"),
            "text_size": self.tr("size of the words"),
            "audience": self.tr("who it is for"),
            "themes_only": self.tr("themes only"),
            "black_and_white": self.tr("black and white"),
            "easier": self.tr("easier version"),
            "pages": self.tr("pages"),
            "file_name": self.tr("saved as"),
            "given_to": self.tr("given to whom"),
            "looked_at": self.tr("what was looked at"),
            "paper": self.tr("paper"),
        }
