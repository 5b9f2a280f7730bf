"""The parts of a partner's card, each made of the records it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.partners.section import CardSection, beside, marked_line, spoken_in_order
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.records import CostLine, Risk, StatedLimit
    from collabdesk.storage.queries.partners import PartnerCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.partners import PartnersWording

NUMBER_WIDTH: Final = 22
DAY_WIDTH: Final = 62
AMOUNT_WIDTH: Final = 92
OTHERS: Final = ("perception", "visit", "resource", "ask", "whosaysyes", "partnerterms", "steppingback")
"""Kinds whose part stands on the card once there is something in it, and in the menu always."""


class Sections(QObject):
    """Makes the parts of a card anew from what there is."""

    def __init__(self, context: RoomContext, wording: PartnersWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording

    def left(self, card: PartnerCard) -> list[CardSection]:
        """Give roles, who says yes and how we got in."""
        return [self._roles(card), self._yes(card), self._way_in(card)]

    def right(self, card: PartnerCard) -> list[CardSection]:
        """Give limits, risks and costs."""
        return [self._limits(card), self._risks(card), self._costs(card)]

    def others(self, card: PartnerCard) -> list[CardSection]:
        """Give everything else there is something of."""
        made: list[CardSection] = []
        for kind in OTHERS:
            records = card.records.get(kind, ())
            if records:
                section = self._section(kind, self.title(kind))
                for record in records:
                    self._add_plain(section, kind, record)
                made.append(section)
        return made

    def title(self, kind: str) -> str:
        """Say what a part of the card is about."""
        titles = {
            "partnerrole": self.tr("Roles"),
            "decisionstep": self.tr("Who says yes"),
            "wayin": self.tr("How we got in"),
            "statedlimit": self.tr("Limits, said back"),
            "risk": self.tr("Risks, and who carries them"),
            "costline": self.tr("What it costs"),
            "perception": self.tr("How we see each other"),
            "visit": self.tr("Who went to see whom"),
            "resource": self.tr("What can be moved"),
            "ask": self.tr("What we asked for"),
            "whosaysyes": self.tr("Who can say yes, and who can block it"),
            "partnerterms": self.tr("What the contract asks of us"),
            "steppingback": self.tr("Pauses and ends"),
        }
        return titles[kind]

    def _section(self, kind: str, title: str, aside: str = "") -> CardSection:
        add = self.tr("Add: {one}").format(one=self._wording.journey.one(kind))
        return CardSection(kind, title, add, aside)

    def _roles(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import PartnerRole

        section = self._section("partnerrole", self.title("partnerrole"))
        for role in card.of(PartnerRole):
            name = self._wording.role(role)
            lines: list[QWidget] = [Sentence(name, "strong")]
            if role.detail.strip():
                lines.append(Caption(role.detail.strip()))
            section.add_row(role.uid, spoken_in_order(name, role.detail), lines)
        if not card.of(PartnerRole):
            section.add_line(
                Caption(self.tr("Working with, alongside, or holding to account? Several may be true."))
            )
        return section

    def _yes(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import DecisionStep

        section = self._section("decisionstep", self.title("decisionstep"))
        for place, step in enumerate(card.of(DecisionStep), 1):
            who, what = self._wording.step(step)
            said = Sentence()
            said.set_parts([(f"{who} ", "bold"), (what, "secondary")])
            number = Sentence()
            number.set_parts([(str(place), "accent")])
            section.add_row(
                step.uid,
                spoken_in_order(f"{place}.", who, what),
                [beside(number, said, width=NUMBER_WIDTH)],
            )
        if not card.of(DecisionStep):
            section.add_line(
                Caption(self.tr("Who must say yes, in which order, and how long does each take?"))
            )
        return section

    def _way_in(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import WayIn

        section = self._section("wayin", self.title("wayin"))
        for way in card.of(WayIn):
            day, what = self._wording.way_in(way)
            shown = beside(
                Sentence(day, "strong"),
                Sentence(what or self.tr("Not said what came of it")),
                width=DAY_WIDTH,
            )
            section.add_row(way.uid, spoken_in_order(day, what), [shown])
        if not card.of(WayIn):
            section.add_line(
                Caption(self.tr("Write down each door you tried, so that the next one need not look."))
            )
        return section

    def _limits(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import StatedLimit

        limits = card.of(StatedLimit)
        aside = self._wording.how_many_said_back(limits)
        section = self._section("statedlimit", self.title("statedlimit"), aside)
        for limit in limits:
            self._add_limit(section, limit)
        if not limits:
            section.add_line(
                Caption(self.tr("What can each side not get past? Say it back until they say yes."))
            )
        return section

    def _add_limit(self, section: CardSection, limit: StatedLimit) -> None:
        whose, about, said = self._wording.limit(limit)
        words = (
            self._context.wording.quoted(limit.limit.strip())
            if limit.limit.strip()
            else self.tr("Not said yet")
        )
        told = Sentence()
        told.set_parts([(f"{whose}: ", "bold"), (words, "plain")] if whose else [(words, "plain")])
        back = self._wording.said_back(said=said)
        mark = marked_line("check", "accent", back, "advice-good")
        if not said:
            mark = marked_line("circle-dashed", "warn_text", back, "advice")
        spoken = spoken_in_order(f"{whose}: {words}" if whose else words, about, back)
        lines = [told, *([Caption(about)] if about else []), mark]
        section.add_row(limit.uid, spoken, lines, of_all=limit.partner is None)

    def _risks(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import Risk

        section = self._section("risk", self.title("risk"))
        for risk in card.of(Risk):
            self._add_risk(section, risk)
        if card.no_risk_from_people:
            section.add_line(
                marked_line("circle-alert", "warn_text", self._wording.no_risk_from_people(), "advice")
            )
        if not card.of(Risk):
            section.add_line(Caption(self.tr("What could go wrong if we do it? And if we don’t?")))
        return section

    def _add_risk(self, section: CardSection, risk: Risk) -> None:
        of, words = self._wording.risk_of(risk), risk.risk.strip() or self.tr("Not said yet")
        told = Sentence()
        told.set_parts([(f"{of} ", "bold"), (words, "plain")] if of else [(words, "plain")])
        now, then = self._wording.carried(risk)
        carried = Sentence(role="body")
        carried.set_parts(
            [
                (self.tr("now") + " ", "secondary"),
                (now, "bold"),
                (" → " + self.tr("then") + " ", "secondary"),
                (then, "bold"),
            ]
        )
        lines: list[QWidget] = [told, carried]
        about, smallest = self._wording.about_risk(risk), self._wording.smallest_carries(risk)
        if about:
            lines.append(Caption(about))
        if smallest:
            lines.append(marked_line("circle-alert", "warn_text", smallest, "advice"))
        carried_by = self.tr("Carried now by: {now}. Then by: {then}.").format(now=now, then=then)
        spoken = spoken_in_order(f"{of} {words}", carried_by, about, smallest)
        section.add_row(risk.uid, spoken, lines, of_all=risk.partner is None)

    def _costs(self, card: PartnerCard) -> CardSection:
        from collabdesk.domain.records import CostLine

        costs = card.of(CostLine)
        section = self._section("costline", self.title("costline"))
        if costs:
            section.add_line(self._cost_line("", Caption(self.tr("we thought")), Caption(self.tr("so far"))))
        for cost in costs:
            self._add_cost(section, cost)
        if not costs:
            section.add_line(Caption(self.tr("Hours, money, goodwill: what does it take from each of us?")))
        return section

    def _add_cost(self, section: CardSection, cost: CostLine) -> None:
        title, thought, spent = self._wording.cost(cost)
        row = self._cost_line(title, Sentence(thought), Sentence(spent, "strong"))
        spoken = self.tr("{what}: we thought {thought}, so far {spent}").format(
            what=title, thought=thought, spent=spent
        )
        section.add_row(cost.uid, spoken, [row], of_all=cost.partner is None)

    def _cost_line(self, title: str, thought: Sentence, spent: Sentence) -> QWidget:
        for amount in (thought, spent):
            # One width for every row, or the two columns would not stand under their headings.
            amount.setFixedWidth(px(AMOUNT_WIDTH))
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        return beside(Sentence(title), beside(thought, spent))

    def _add_plain(self, section: CardSection, kind: str, record: Record) -> None:
        from collabdesk.ui.records.summing_up import SummingUp

        summing = SummingUp(self._context, self._wording.journey, self)
        title, named_by = summing.title(record, ())
        line = summing.line(record, (), {named_by, "partner"})
        lines: list[QWidget] = [Sentence(title, "strong")]
        if line:
            lines.append(Caption(line))
        section.add_row(record.uid, spoken_in_order(title, line), lines)
