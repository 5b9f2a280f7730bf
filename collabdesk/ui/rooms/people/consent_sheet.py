"""Asks a person for each thing apart, as method.md 3.4 has it, and keeps who asked, when and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from collabdesk.domain.consent import asked_anew
from collabdesk.domain.words import ParentSays, Permission, TakingPart, Way
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.rooms.people.told_choice import ToldChoice
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from collabdesk.domain.records import Consent, Session, ToldText
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.kit.fields import LabelledField, LineField
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.consent import ConsentWording
    from collabdesk.ui.wordings.people import PeopleWording

_WHERE: Final = ("this_charity", "partners", "public", "social")
_PICTURES: Final = ("photos", "recordings")


class ConsentSheet(RecordSheet):
    """Asks again what they say yes to; what they said before stays, with its day.

    Taking part is never answered beforehand, since it is asked each time; the rest stands as it was. What
    is shut with the names is kept as it was where nothing is typed over it.

    Args:
        parent: Anything in the window.
        context: The room's.
        people: The room's wording.
        wording: Of consents.
        card: Whom to ask.
        sessions: Where it can have been asked, the latest first.
        names_open: Whether what belongs to the names may be shown here.
    """

    told_wanted = Signal(UUID)
    new_told_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        context: RoomContext,
        people: PeopleWording,
        wording: ConsentWording,
        card: PersonCard,
        sessions: Sequence[Session],
        *,
        names_open: bool,
    ) -> None:
        lead = self.tr("Ask each time. What they said yes to before stays as it was, with its day.")
        super().__init__(parent, self.tr("What they say yes to"), lead)
        self._context, self._people, self._wording = context, people, wording
        self._latest: Consent | None = card.consents[0] if card.consents else None
        self._names_open = names_open
        self._shut: dict[LineField, str] = {}
        self._days: list[tuple[DateField, LabelledField]] = []
        self._boxes: dict[str, QCheckBox] = {}
        self._add_what()
        self._add_how(card, sessions)
        self._add_deciding()
        self._show_what_fits()

    def add_told(self, told: ToldText) -> None:
        """Offer a version that was just written, and choose it."""
        self._shown.add(told)

    def _add_what(self) -> None:
        latest = self._latest
        self.fields.add_head(self.tr("What they say"))
        taking = [(each.value, self._context.wording.of(each)) for each in _TAKING]
        self._take_part = self._pills(self.tr("Take part"), taking, TakingPart.NOT_ASKED)
        now = latest.words if latest else Permission.NOT_ASKED
        self._words = self.choice(self.tr("Use my words"), self._wording.permissions(), now)
        self._words.chosen.connect(self._show_what_fits)
        name = latest.chosen_name if latest else ""
        self._name = self._private(self.tr("Name they chose"), name, self.tr("printed if they said so"))
        self._name_field = self.fields.fields()[-1]
        ticked = {name: getattr(latest, name) for name in (*_WHERE, *_PICTURES)} if latest else {}
        where = (
            self.tr("Inside this charity"), self.tr("With our partners"), self.tr("With the public"),
            self.tr("On social media"),
        )  # fmt: skip
        self._tick(self.tr("Where"), dict(zip(_WHERE, where, strict=True)), ticked or {"this_charity": True})
        pictures = (self.tr("Pictures"), self.tr("Recordings of voice or film"))
        self._tick(self.tr("May we keep and use"), dict(zip(_PICTURES, pictures, strict=True)), ticked)
        label, blank = self.tr("Keep how to reach them until"), self.tr("leave it empty for no")
        self._contact = self._day(label, self._still(latest.contact_until if latest else None), blank)
        self._way = self.choice(
            self.tr("Tell them what happened"), self._people.ways(), (latest and latest.tell_by) or ""
        )
        self._way.chosen.connect(self._show_what_fits)
        self._through = self._private(self.tr("Through whom"), latest.tell_through if latest else "", "")
        self._through_field = self.fields.fields()[-1]
        label, blank = self.tr("All this holds until"), self.tr("empty: until they say otherwise")
        self._ends = self._day(label, self._anew(latest.runs_out_on if latest else None), blank)

    def _add_how(self, card: PersonCard, sessions: Sequence[Session]) -> None:
        self.fields.add_head(self.tr("How they were asked"))
        self._shown = ToldChoice(self._wording, card.told_texts)
        self._shown.read_wanted.connect(self.told_wanted)
        self._shown.new_wanted.connect(self.new_told_wanted)
        self.fields.add_field(self.tr("What they were shown"), self._shown)
        self._told = self.text(self.tr("What they were told"), "", self.tr("beside that, in which words"))
        self._by = self.line(self.tr("Who asked them"), self._context.settings.author)
        ways = [("", self.tr("Not said")), *((w.value, self._context.wording.of(w)) for w in _ASKED)]
        self._how = self.choice(self.tr("How"), ways, "")
        today = self._context.today()
        held = [("", self.tr("At none")), *((str(each.uid), each.name) for each in sessions)]
        now = next((str(each.uid) for each in sessions if each.held_on == today), "")
        self._session = self.choice(self.tr("At which session"), held, now)
        self._given = self._day(self.tr("On which day"), today)

    def _add_deciding(self) -> None:
        latest = self._latest
        self.fields.add_head(self.tr("Deciding"))
        self._helped = self.text(self.tr("What helped them decide"), "", self.tr("pictures, time, a friend"))
        with_them = latest.wanted_with_them if latest else ""
        self._with = self._private(self.tr("Who they wanted with them"), with_them, "")
        self._young = QCheckBox(self.tr("A parent or carer is asked too"))
        self._young.setAccessibleName(self._young.text())
        self._young.setChecked(bool(latest and latest.young))
        self._young.clicked.connect(lambda _on: self._show_what_fits())
        self.fields.add_field(self.tr("Young people"), self._young, self.tr("where your policy says so"))
        says = [(each.value, self._context.wording.of(each)) for each in ParentSays]
        now = latest.parent_says if latest else ParentSays.NOT_ASKED
        self._parent = self._pills(self.tr("What the parent or carer says"), says, now)
        self._parent_field = self.fields.fields()[-1]
        self._parent_day = self._day(self.tr("Said on"), latest.parent_asked_on if latest else None)
        self._parent_day_field = self.fields.fields()[-1]

    def values(self) -> dict[str, object] | None:
        """Give the answers; a day is needed, because the latest is the one that holds."""
        if not self._days_are_right():
            return None
        young, through = self._young.isChecked(), self._way.key() == Way.THROUGH_SOMEONE
        named = self._words.key() == Permission.WITH_NAME
        ticks: dict[str, object] = {name: box.isChecked() for name, box in self._boxes.items()}
        return ticks | {
            "given_on": self._given.date(),
            "take_part": TakingPart(self._take_part.key()),
            "words": Permission(self._words.key()),
            "chosen_name": self._kept(self._name) if named else "",
            "keep_contact": self._contact.date() is not None,
            "contact_until": self._contact.date(),
            "tell_by": _way(self._way.key()),
            "tell_through": self._kept(self._through) if through else "",
            "runs_out_on": self._ends.date(),
            "told_text": self._shown.uid(),
            "told": self._told.text().strip(),
            "taken_by": self._by.text().strip(),
            "asked_how": _way(self._how.key()),
            "session": UUID(self._session.key()) if self._session.key() else None,
            "helped_decide": self._helped.text().strip(),
            "wanted_with_them": self._kept(self._with),
            "young": young,
            "parent_says": ParentSays(self._parent.key()) if young else ParentSays.NOT_ASKED,
            "parent_asked_on": self._parent_day.date() if young else None,
        }

    def _days_are_right(self) -> bool:
        """Say beside the first day that will not do what is wrong with it, and go there."""
        today = self._context.today()
        for field, around in self._days:
            if field is self._parent_day and not self._young.isChecked():
                continue
            said = ""
            day = field.date()
            if not field.is_readable() or (day is None and field is self._given):
                said = self.tr("On which day did they say so?")
                if field is not self._given:
                    said = self.tr("We can’t read that as a day. Leave it empty if there is none.")
            elif day is not None and day > today and field in {self._given, self._parent_day}:
                said = self.tr("That day is still to come.")
            elif day is not None and day < today and field in {self._contact, self._ends}:
                said = self.tr("That day has passed.")
            around.say(said)
            if said:
                field.setFocus()
                return False
        return True

    def _show_what_fits(self, _key: str = "") -> None:
        """Show a question only where the answer before it opens it."""
        self._name_field.setVisible(self._words.key() == Permission.WITH_NAME)
        self._through_field.setVisible(self._way.key() == Way.THROUGH_SOMEONE)
        for field in (self._parent_field, self._parent_day_field):
            field.setVisible(self._young.isChecked())

    def _anew(self, ends: date | None) -> date | None:
        """Give the last day to offer for what had one: as long again from today."""
        if ends is None or self._latest is None:
            return None
        return asked_anew(ends, self._latest.given_on, self._context.today())

    def _still(self, ends: date | None) -> date | None:
        """Give a last day that is yet to come; one that has passed is nobody's yes to another."""
        return ends if ends is not None and ends >= self._context.today() else None

    def _pills(self, label: str, choices: list[tuple[str, str]], now: str) -> PillGroup:
        pills = PillGroup(label)
        pills.set_choices(choices)
        pills.choose(now)
        self.fields.add_field(label, pills)
        return pills

    def _day(self, label: str, day: date | None, hint: str = "") -> DateField:
        field = DateField(label, self._context.today)
        field.set_date(day)
        self._days.append((field, self.fields.add_field(label, field, hint)))
        return field

    def _tick(self, label: str, boxes: dict[str, str], ticked: dict[str, bool]) -> None:
        around = QWidget()
        flow = FlowLayout(around, px(8))
        for name, words in boxes.items():
            box = QCheckBox(words)
            box.setChecked(ticked.get(name, False))
            flow.addWidget(box)
            self._boxes[name] = box
        around.setAccessibleName(label)
        self.fields.add_field(label, around)

    def _private(self, label: str, before: str, hint: str) -> LineField:
        """Add a line for what is shut with the names: while it is, what was there stays unless typed over."""
        if before and not self._names_open:
            field = self.line(label, "", self.tr("kept as it was, and shut"))
            self._shut[field] = before
            return field
        return self.line(label, before, hint)

    def _kept(self, field: LineField) -> str:
        return field.text().strip() or self._shut.get(field, "")


_TAKING: Final = (TakingPart.YES, TakingPart.NOT_TODAY, TakingPart.NO, TakingPart.NOT_ASKED)
_ASKED: Final = (Way.IN_PERSON, Way.PHONE, Way.LETTER, Way.TEXT, Way.THROUGH_SOMEONE, Way.ALOUD)


def _way(key: str) -> Way | None:
    return Way(key) if key else None
