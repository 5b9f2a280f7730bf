"""The words of telling: who waits, what they said then, and whether a reply does the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.how_it_reads import PLAIN, Reading, read_text
from collabdesk.domain.indicators import reply_due
from collabdesk.domain.words import InputState, ReplyState, Said, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from collabdesk.domain.records import Change, Project, Reply, Verdict
    from collabdesk.storage.queries.replies import ReplyCard
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.wording import Wording

Line = tuple[str, str, str, str]
"""Words, an icon, a tone of the theme, and what stands at the far edge."""
Tick = tuple[str, str, str]
"""Whether it is so ("yes", "no", "not_yet"), its name, and why."""


LONGEST = 100
"""Characters of a hope that a tick has room to repeat."""


class RepliesWording(QObject):
    """Says where telling stands, as one line, and the four ticks with their reasons."""

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today

    def lead(self, counts: Mapping[str, int], not_answered: int) -> str:
        """Say how many wait to be told, or that all were."""
        waiting = counts.get("to_tell", 0) + counts.get("tried", 0)
        if waiting:
            return self.tr("%n (person has|people have) an answer and (does|do) not know it.", "", waiting)
        if not sum(counts.values()):
            return self.tr("There is nothing to tell yet. First comes an answer, in What people said.")
        if not_answered:
            return self.tr("Everyone has been told. %n (has|have) not answered.", "", not_answered)
        return self.tr("Everyone has been told.")

    def card_line(self, found: ReplyCard) -> Line:
        """Say where telling one person stands."""
        standing = found.card.standing
        days = self._wording.days(standing.days(self._today())) if standing.waiting else ""
        if found.group == "to_tell":
            since = self._wording.day(standing.since) if standing.since else ""
            return self.tr("Waiting since {day}").format(day=since), "hourglass", "warn_text", days
        if found.group == "told":
            return (*self._told(found), days)
        if found.reply is None:
            return self._wording.of(ReplyState.TRIED), "phone", "warn_text", days
        look = self._wording.reply_look(found.reply.state)
        tone = "warn_text" if found.group == "tried" else "text2"
        return self.reply_words(found.reply), look.icon, tone, days

    def reply_words(self, reply: Reply) -> str:
        """Say how far one reply came, which way and when."""
        parts = [self._wording.of(reply.state)]
        if reply.way is not None:
            parts.append(self._wording.of(reply.way).lower())
        said = ", ".join(parts)
        return f"{said}. {self._wording.day(reply.happened_on)}" if reply.happened_on else f"{said}."

    def verdict_words(self, verdict: Verdict) -> str:
        """Say what one person answered, in a few words."""
        if verdict.fair is Said.NO:
            return self.tr("Not fair. Open again")
        if verdict.fair is Said.NOT_SURE:
            return self.tr("Not sure it is fair")
        parts = []
        if verdict.understood is Said.YES:
            parts.append(self.tr("understood"))
        if verdict.fair is Said.YES:
            parts.append(self.tr("fair"))
        changed = {Said.YES: self.tr("changed for me"), Said.NO: self.tr("nothing changed for me")}
        if verdict.changed_for_me in changed:
            parts.append(changed[verdict.changed_for_me])
        said = ", ".join(parts) or self.tr("they answered")
        return said[:1].upper() + said[1:]

    def _told(self, found: ReplyCard) -> tuple[str, str, str]:
        verdict, state = found.verdict, found.card.standing.state
        if verdict is None or state is InputState.TOLD:
            day = found.reply.happened_on if found.reply else None
            if day is None:
                return self.tr("Told. No answer yet"), "mail-check", "info_text"
            told = self.tr("Told {day}. No answer yet").format(day=self._wording.day(day))
            return told, "mail-check", "info_text"
        if verdict.fair is Said.NO:
            return self.verdict_words(verdict), "rotate-ccw", "rose_text"
        tone = "warn_text" if verdict.fair is Said.NOT_SURE else "text2"
        return self.verdict_words(verdict), "message-circle-reply", tone

    def way_asked(self, trail: Trail) -> str:
        """Say which way they asked to be told, without saying who they are."""
        way = trail.person.reply_way if trail.person else None
        if way is None:
            return self.tr("They have not said how they want to hear.")
        if way is Way.DO_NOT_CONTACT:
            return self.tr("They asked us not to get in touch.")
        return self.tr("They asked for this way: {way}.").format(way=self._wording.of(way).lower())

    def ticks(self, trail: Trail, project: Project, text: str) -> list[Tick]:
        """Give the four ticks of a reply, each with its reason (method.md 6.4)."""
        return [
            self._full(trail, text),
            self._friendly(text),
            self._fast(trail, project),
            self._followed_up(trail),
        ]

    def _full(self, trail: Trail, text: str) -> Tick:
        name, decision = self.tr("Full"), trail.chain.decisions[-1] if trail.chain.decisions else None
        why = (decision.reason or decision.what).strip().rstrip(".") if decision else ""
        if not why:
            return "no", name, self.tr("The record holds no reason yet. People ask why.")
        if why not in text:
            return "no", name, self.tr("It leaves out why: “{why}”.").format(why=why)
        hoped = trail.chain.input.hoped.strip().rstrip(".")
        if hoped and len(hoped) <= LONGEST:
            return "yes", name, self.tr("It says why. They hoped for: “{hoped}”.").format(hoped=hoped)
        return "yes", name, self.tr("It says what we answered, and why.")

    def _friendly(self, text: str) -> Tick:
        name, found = self.tr("Friendly"), self.reading(text)
        if not text.strip():
            return "no", name, self.tr("There is nothing written yet.")
        if found.you == 0 or found.you < found.they:
            return "no", name, self.tr("It talks about people more than to this one.")
        if found.words_a_sentence > PLAIN:
            return "no", name, self.tr("The sentences are long. Read it aloud once.")
        return "yes", name, self.tr("It speaks to them, in short sentences.")

    def _fast(self, trail: Trail, project: Project) -> Tick:
        name, due = self.tr("Fast"), reply_due(trail.chain, project.answer_within)
        said = trail.chain.input.said_on or trail.chain.input.recorded_on
        if self._today() <= due:
            return (
                "yes",
                name,
                self.tr("In time, if they hear it by {day}.").format(day=self._wording.long_day(due)),
            )
        took = self._wording.length((self._today() - said).days)
        promised = self.tr("No. We promised %n working day(s).", "", project.answer_within)
        return "no", name, promised + " " + self.tr("This took {length}.").format(length=took)

    def _followed_up(self, trail: Trail) -> Tick:
        name = self.tr("Followed up")
        if trail.chain.verdicts:
            return "yes", name, self.verdict_words(trail.chain.verdicts[-1]) + "."
        asked = [reply.follow_up_on for reply in trail.chain.replies if reply.follow_up_on]
        if asked:
            day = self._wording.long_day(max(asked))
            return "not_yet", name, self.tr("Not yet. Ask again on {day}.").format(day=day)
        return "not_yet", name, self.tr("Not yet. Choose a day when you say they were told.")

    def reading(self, text: str) -> Reading:
        """Measure a text with the little words of the language on screen."""
        you = self.tr("you your yours yourself").split()
        we = self.tr("we us our ours").split()
        they = self.tr("they them their theirs").split()
        return read_text(text, you, we, they)

    def how_it_reads(self, found: Reading) -> tuple[str, str]:
        """Say how a text reads: words a sentence, and whom it speaks of."""
        if not found.sentences:
            return self.tr("Nothing to read yet."), ""
        plain = self.tr("Plain.") if found.words_a_sentence <= PLAIN else self.tr("Long. Cut one in two.")
        first = self.tr("%n word(s) a sentence.", "", found.words_a_sentence) + " " + plain
        counts = self.tr("“You” {you}, “we” {we}, “they” {they}.").format(
            you=found.you, we=found.we, they=found.they
        )
        advice = self.tr("Nothing to change.") if found.is_plain else self.tr("Say “you” more.")
        return first, f"{counts} {advice}" if found.words_a_sentence <= PLAIN else counts

    def change_line(self, change: Change, strength: str) -> tuple[str, str]:
        """Say which way a change went and how sure we are, and when it was seen."""
        return f"{self._wording.of(change.direction)}. {strength}", self._wording.day(change.seen_on)

    def removed(self, number: str) -> str:
        """Say what taking a change away leaves."""
        return self.tr("Take {number} away? What it came of stays. You can undo this.").format(number=number)
