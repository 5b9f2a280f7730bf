"""Says what is held, what goes and what stays when a person takes their words back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.ui.dialogs.taking_back.work import Seen
    from collabdesk.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """One thing, what more there is to say of it, and its icon."""

    what: str
    more: str = ""
    icon: str = "check"


class TakingBackWording(QObject):
    """The sentences of the page that is read together before words are taken back."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def we_hold(self, seen: Seen) -> list[Line]:
        """Say what is kept today, of one thing said or of all of a person."""
        told, lines = seen.withdrawal, self._about_person(seen)
        if seen.said is not None:
            more = self.tr("and what they hoped for: {hoped}").format(
                hoped=self._wording.quoted(_short(seen.hoped))
            )
            lines = [Line(self.tr("Their exact words"), more if seen.hoped.strip() else "", "quote")]
            if seen.person is not None:
                code = self._wording.number("person", seen.person.number)
                lines.append(Line(self.tr("That {person} said them").format(person=code), "", "link"))
        elif seen.theirs:
            lines.append(Line(self.tr("%n thing(s) they said", "", len(seen.theirs)), "", "quote"))
        kinds = (
            ("check", self.tr("What was written when it was read back"), "book-check"),
            ("quietsaying", self.tr("What was said in a quiet way"), "sticky-note"),
            ("reply", self.tr("What we told them about it"), "send"),
            ("verdict", self.tr("What they said to our answer"), "message-circle-reply"),
        )
        lines += [Line(what, "", icon) for kind, what, icon in kinds if told.count(kind)]
        if pictures := told.count("attachment"):
            lines.append(Line(self.tr("%n picture(s) or paper(s)", "", pictures), "", "image"))
        return lines

    def _about_person(self, seen: Seen) -> list[Line]:
        if seen.person is None or seen.said is not None:
            return []
        told = seen.withdrawal
        lines = [Line(self.tr("Who they are and how to reach them"), "", "user-round")]
        kinds = (
            (("consent",), self.tr("What they said yes to"), "check-check"),
            (("accesscard", "accessneed"), self.tr("Their access card"), "heart-handshake"),
            (("payment",), self.tr("What they were offered and paid"), "mail"),
            (("guidance",), self.tr("Who stands by them"), "hand"),
        )
        return lines + [Line(what, "", icon) for named, what, icon in kinds if told.count(*named)]

    def will_go(self, seen: Seen) -> list[Line]:
        """Say what is lost for good, and where."""
        told = seen.withdrawal
        where = self.tr("here, in search and in Undo")
        if told.backups:
            where = self.tr("here, in search, in Undo and in %n backup(s) on this computer", "", told.backups)
        # Of a person, some may stay without a name; the page is read before it is known which.
        what = self.tr("All of that, unless they leave it with us") if seen.theirs else self.tr("All of that")
        lines = [Line(what, where, "x")]
        if told.others:
            lines.append(
                Line(
                    self.tr("The copy on %n other computer(s)", "", told.others),
                    self.tr("when the copies next come together"),
                    "hard-drive",
                )
            )
        return lines

    def will_stay(self, seen: Seen) -> list[Line]:
        """Say what is kept, so that counts still add up and nobody else loses by it."""
        quoted, told = self._wording.quoted, seen.withdrawal
        lines = [Line(_short(what), self.tr("It goes on.")) for what in seen.going_on]
        lines += [
            Line(self.tr("Our answer: {answer}").format(answer=quoted(self._wording.of(answer))))
            for answer in seen.answers
        ]
        lines += self._counted(told) if seen.said is None else []
        line = self.tr("Taken back at their wish on {day}").format(day=self._wording.day(told.on))
        lines.append(
            Line(
                self.tr("One line: {line}").format(line=quoted(line)),
                self.tr("so that what people said still adds up"),
            )
        )
        if told.person is not None:
            code = self._wording.number("person", told.person)
            lines.append(
                Line(self.tr("Their number, {code}").format(code=code), self.tr("and no name with it"))
            )
        return lines

    def _counted(self, told: Withdrawal) -> list[Line]:
        stays = {held.kind: held.number for held in told.stays}
        lines = []
        if answers := stays.get("answering"):
            lines.append(Line(self.tr("%n answer(s) of ours", "", answers)))
        if actions := stays.get("acting"):
            lines.append(Line(self.tr("%n thing(s) we do", "", actions), self.tr("It goes on.")))
        return lines


def _short(text: str, most: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
