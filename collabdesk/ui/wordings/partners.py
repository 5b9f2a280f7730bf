"""The sentences of the room of partners: what limits each side, who carries a risk, what it costs so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.records import (
        CostLine,
        DecisionStep,
        Partner,
        PartnerRole,
        Risk,
        StatedLimit,
        SteppingBack,
        WayIn,
    )
    from collabdesk.storage.queries.partners import PartnerCard, PartnerLine, Together
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording


class PartnersWording(QObject):
    """Says where the two sides stand; it asks, and never scores."""

    def __init__(self, context: RoomContext, journey: JourneyWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._wording, self.journey = context, context.wording, journey

    def name(self, partner: Partner) -> str:
        """Say a partner's name."""
        return partner.name.strip() or self.tr("No name yet")

    def row(self, line: PartnerLine) -> tuple[str, str, str]:
        """Say the second line of a partner in the list, its icon and its tone."""
        if line.back is not None:
            return self.back(line.back), "octagon-pause", "warn_text"
        if not line.marked:
            return self.tr("Marks not swapped yet"), "circle-dashed", "warn_text"
        what = line.partner.what.strip()
        if what or line.partner.last_spoke_on is None:
            return what, "", "text2"
        return self.tr("Last spoke {day}").format(day=self._day(line.partner.last_spoke_on)), "", "text2"

    def back(self, back: SteppingBack) -> str:
        """Say how a side stepped back, and until when."""
        kind = self.journey.choice(back.kind) if back.kind is not None else self.tr("A pause")
        if back.until_on is None:
            return kind
        return self.tr("{kind}, until {day}").format(kind=kind, day=self._day(back.until_on))

    def about(self, partner: Partner) -> str:
        """Say what a partner does and whom to ask for there."""
        parts = [partner.what.strip().rstrip(".")]
        people = self._context.people_word()
        named = partner.named_person.strip().rstrip(".")
        if named:
            met = self.tr("Named person: {who}, who has met {people}")
            not_met = self.tr("Named person: {who}, who has not met {people} yet")
            words = met if partner.met_people_on is not None else not_met
            parts.append(words.format(who=named, people=people))
        else:
            parts.append(self.tr("Nobody is named yet whom {people} can reach").format(people=people))
        return ". ".join(part for part in parts if part) + "."

    def role(self, role: PartnerRole) -> str:
        """Say one role."""
        return self.journey.choice(role.role) if role.role is not None else self.tr("A role, not said which")

    def step(self, step: DecisionStep) -> tuple[str, str]:
        """Say one step to a yes: who, and what they decide and how long it takes."""
        rest = [step.decides.strip().rstrip("."), step.how_long.strip().rstrip(".")]
        if step.next_on is not None:
            rest.append(self.tr("next on {day}").format(day=self._day(step.next_on)))
        return step.who.strip() or self.tr("Not said who"), ", ".join(part for part in rest if part)

    def way_in(self, way: WayIn) -> tuple[str, str]:
        """Say one try at a way in: its day, and what came of it."""
        day = self._wording.short_day(way.tried_on) if way.tried_on is not None else ""
        parts = [part.strip().rstrip(".") for part in (way.who, way.outcome) if part.strip()]
        if way.passed_to.strip():
            parts.append(self.tr("passed to {whom}").format(whom=way.passed_to.strip().rstrip(".")))
        if way.reached:
            parts.append(self.tr("somebody who can act was reached"))
        return day, (": ".join(parts[:2]) + "".join(f", {part}" for part in parts[2:])) if parts else ""

    def limit(self, limit: StatedLimit) -> tuple[str, str, bool]:
        """Say one limit: whose, of what sort and whether it can move, and whether it was said back."""
        whose = limit.whose.strip()
        if not whose and limit.side is not None:
            whose = self.journey.choice(limit.side)
        parts = [self.journey.choice(limit.kind)] if limit.kind is not None else []
        if limit.can_move is not None:
            parts.append(self._moves()[limit.can_move.value])
        return whose, ". ".join(parts), limit.said_back

    def said_back(self, *, said: bool) -> str:
        """Say whether the other side said a limit back."""
        return self.tr("“Yes, that’s it”") if said else self.tr("Not said back yet")

    def how_many_said_back(self, limits: tuple[StatedLimit, ...]) -> str:
        """Say how many limits were said back, of all."""
        if not limits:
            return ""
        said = sum(1 for limit in limits if limit.said_back)
        return self.tr("{some} of {all}").format(some=said, all=len(limits))

    def risk_of(self, risk: Risk) -> str:
        """Say whether a risk is of doing or of not doing."""
        if risk.of_doing is None:
            return ""
        return self.tr("If we do:") if risk.of_doing else self.tr("If we don’t:")

    def carried(self, risk: Risk) -> tuple[str, str]:
        """Say who carries a risk now and who would then."""
        nobody = self.tr("not said")
        return risk.carried_now.strip() or nobody, risk.carried_then.strip() or nobody

    def about_risk(self, risk: Risk) -> str:
        """Say who spotted a risk, who agreed to carry it, and who looks after it on each side."""
        parts = []
        if risk.spotted_by is not None:
            parts.append(self.tr("Spotted by: {who}").format(who=self.journey.choice(risk.spotted_by)))
        if risk.agreed is not None:
            agreed = self.tr("They agreed: {answer}").format(answer=self.journey.choice(risk.agreed))
            parts.append(agreed)
        if not (risk.our_owner.strip() and risk.their_owner.strip()):
            parts.append(self.tr("Not yet looked after on both sides"))
        return ". ".join(parts) + "." if parts else ""

    def smallest_carries(self, risk: Risk) -> str:
        """Ask, where the smallest would carry a risk without having agreed and with nothing to help (K24)."""
        agreed = risk.agreed is not None and risk.agreed.value == "yes"
        if not risk.smallest_carries or (agreed and risk.support.strip()):
            return ""
        return self.tr("The smallest partner would carry this. Did they agree, and what helps?")

    def no_risk_from_people(self) -> str:
        """Say that nobody who lives with it was asked what could go wrong (K23)."""
        return self.tr("No one who lives with this was asked what could go wrong.")

    def cost(self, cost: CostLine) -> tuple[str, str, str]:
        """Say one cost: whose and what, what we thought, and what it was so far."""
        named = [part.strip() for part in (cost.whose, cost.what) if part.strip()]
        title = ", ".join(named) or self.tr("Not said what")
        return (
            title,
            self._amount(cost.hours_thought, cost.pounds_thought),
            self._amount(cost.hours_spent, cost.pounds_spent),
        )

    def together(self, together: Together) -> list[tuple[str, str, str]]:
        """Say what all sides do together: a key, what it is called, and how it stands."""
        people = self._context.people_word()
        marked = self.tr("They marked the promise")
        if not together.panel_marked:
            marked = self.tr("Promise not marked yet")
        circles = self.tr("%n circle(s) of three filled", "", together.circles)
        day = together.stock_take
        take = self._wording.long_day(day) if day is not None else self.tr("No day planned yet")
        return [
            ("panel", self.tr("The panel: {people}").format(people=people), marked),
            ("sweet", self.tr("Sweet spot"), circles if together.circles else self.tr("Nothing written yet")),
            ("stock", self.tr("Stock-take"), take),
        ]

    def next_step(self, card: PartnerCard, *, marked: bool) -> tuple[str, str]:
        """Say what is missing here, and the exercise that fills it; an empty key where nothing is."""
        from collabdesk.domain.records import CostLine, Risk, StatedLimit

        if not marked:
            return self.tr("You have not both marked kind and depth yet."), "3.1"
        said_back = [limit.said_back for limit in card.of(StatedLimit)]
        if not any(said_back):
            return self.tr("No limit has been said back yet."), "3.2"
        if not card.of(Risk):
            return self.tr("Nobody has said aloud what could go wrong."), "3.4"
        if card.no_risk_from_people or any(risk.heard_by.strip() == "" for risk in card.of(Risk)):
            return self.tr("Risks are written down but not yet talked about together."), "3.4"
        if not card.of(CostLine):
            return self.tr("Nobody has said what working together takes from each."), "3.5"
        return self._last_step(said_back)

    def _last_step(self, said_back: list[bool]) -> tuple[str, str]:
        if all(said_back):
            return self.tr("Nothing is missing here today."), ""
        return self.tr("Not every limit has been said back yet."), "3.2"

    def _moves(self) -> dict[str, str]:
        return {
            "yes": self.tr("Could move"),
            "no": self.tr("Cannot move"),
            "not_known": self.tr("Not known whether it can move"),
        }

    def _amount(self, hours: int | None, pounds: int | None) -> str:
        parts = [self.tr("%n hour(s)", "", hours)] if hours is not None else []
        if pounds is not None:
            parts.append(self.tr("£{pounds}").format(pounds=f"{pounds:,}"))
        return ", ".join(parts) or self.tr("not said")

    def _day(self, day: date) -> str:
        return self._wording.day(day)
