"""Sheets about a partner: its name when it is new, all we know of it, and what goes if it is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from collabdesk.domain.records import Partner
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.records.form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

WHO: Final = ("name", "what", "money", "size", "span", "named_person", "met_people_on")
LEAD: Final = (
    "our_lead",
    "their_lead",
    "people_lead",
    "opened_by",
    "last_spoke_on",
    "next_contact_on",
    "next_contact_how",
)
ABLE: Final = ("goal", "good_at", "not_set_up_for", "learning", "role_limits", "answers_for", "why_i_do_this")
MONEY: Final = ("meetings", "money_year", "freedoms", "budget_limits", "leeway", "leeway_why")
JOINED: Final = ("stops_if_it_stops", "pooled", "who_does_which", "told_how_often", "fits_with")


class NewPartnerSheet(RecordSheet):
    """Adds a partner by name; the rest is written on its card."""

    def __init__(self, parent: QWidget) -> None:
        lead = self.tr("Name the organisation. Nothing else is needed now.")
        super().__init__(parent, self.tr("A new partner"), lead)
        self._name = self.line(self.tr("Name of the organisation"))
        self._name_field = self.fields.fields()[-1]
        self._what = self.line(self.tr("What they do"), "", self.tr("such as “Ward 4 and the pharmacy”"))
        self._person = self.line(self.tr("Who to ask for"), "", self.tr("a role is enough"))

    def values(self) -> dict[str, object] | None:
        """Give the partner; it needs a name."""
        if not self._name.text().strip():
            self._name_field.say(self.tr("Which organisation? A name, never a sector."))
            self._name.setFocus()
            return None
        return {
            "name": self._name.text().strip(),
            "what": self._what.text().strip(),
            "named_person": self._person.text().strip(),
        }


class PartnerSheet(SheetDialog):
    """Everything we know of a partner; each field is kept when it is left.

    ``field_changed`` carries a field's name and its value.
    """

    field_changed = Signal(str, object)

    def __init__(
        self, parent: QWidget, context: RoomContext, wording: JourneyWording, partner: Partner
    ) -> None:
        super().__init__(parent, self.tr("What we know of them"), 720)
        self.uid = partner.uid
        self.set_lead(self.tr("What you change is kept when you leave a box. Nothing here is needed."))
        self._forms: list[RecordForm] = []
        for title, names in (
            (self.tr("Who they are"), WHO),
            (self.tr("Who leads, and when we speak"), LEAD),
            (self.tr("What they can and cannot do"), ABLE),
            (self.tr("Money, and room to carry risk"), MONEY),
            (self.tr("How we fit together"), JOINED),
        ):
            form = RecordForm(context, wording, Partner, names)
            form.show_record(partner)
            form.field_changed.connect(self.field_changed)
            self._forms.append(form)
            self.body.addWidget(SectionHead(title))
            self.body.addWidget(form)
        done = plain_button(self.tr("Done"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)
        self.finished.connect(self._closed)

    def show_partner(self, partner: Partner) -> None:
        """Show what is kept now; what is half typed stays."""
        for form in self._forms:
            form.show_record(partner)

    def _closed(self, _result: int) -> None:
        for form in self._forms:
            form.keep_now()


class RemovePartnerSheet(SheetDialog):
    """Says what goes with a partner and what stays without it, before it is taken away."""

    confirmed = Signal()

    def __init__(self, parent: QWidget, name: str, going: Sequence[str], staying: Sequence[str]) -> None:
        super().__init__(parent, self.tr("Take {name} away?").format(name=name), 560)
        self.set_lead(self.tr("One Undo brings all of it back."))
        self._add(self.tr("These go too"), going)
        self._add(self.tr("These stay, and no longer name this partner"), staying)
        if not going and not staying:
            self.body.addWidget(Caption(self.tr("Nothing else in this workbook names this partner.")))
        keep, remove = (
            plain_button(self.tr("Not yet")),
            plain_button(self.tr("Take this partner away"), "trash-2"),
        )
        keep.clicked.connect(self.reject)
        remove.clicked.connect(self._remove)
        self.foot.addStretch()
        self.foot.addWidget(keep)
        self.foot.addWidget(remove)

    def _add(self, title: str, things: Sequence[str]) -> None:
        if things:
            self.body.addWidget(SectionHead(title))
            for thing in things:
                self.body.addWidget(Caption(thing))

    def _remove(self) -> None:
        self.accept()
        self.confirmed.emit()
