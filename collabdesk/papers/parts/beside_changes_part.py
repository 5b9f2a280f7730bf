"""What stands beside the changes: what was tested, what helped, what mattered most, what quality means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import EvidenceCard, Helped, MattersMost, SmallTest, StockTake, TestEntry
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import shortly

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

TEST = ("then", "because", "test", "stop_rule")
ENTRY = ("expected", "happened", "now", "who_says")
CARD = ("quality", "proof", "cost_beside", "who_says", "helped_deeply", "in_area")


def beside_changes(builder: Builder) -> list[plan.Block]:
    """Give what was tested, what helped and what quality means; nothing where nothing is kept."""
    say, ledger = builder.words.say, builder.ledger
    helped = [each for each in ledger.of(Helped) if each.helper.strip() or each.how.strip()]
    monday = [ended(each.on_monday) for each in ledger.of(StockTake) if each.on_monday.strip()]
    return [
        *shortly(builder, say("Small tests"), _tests(builder)),
        *shortly(
            builder,
            say("Who or what helped"),
            items(builder, helped, ("helper", "kind", "how", "thanked_on")),
        ),
        *shortly(builder, say("What staff will do differently"), [plan.text(each) for each in monday]),
        *shortly(
            builder, say("Quality, and how many"), items(builder, ledger.of(EvidenceCard), CARD, led=False)
        ),
    ]


def what_mattered_most(builder: Builder) -> list[plan.Block]:
    """Give the story that was chosen, or the first one told, and how many more there are."""
    told = sorted(builder.ledger.of(MattersMost), key=lambda story: not story.chosen)
    label = builder.words.say("The change that mattered most")
    return shortly(builder, label, [_story(builder, story) for story in told])


def _tests(builder: Builder) -> list[plan.Inline | plan.Item]:
    """Say each test with what it showed within it (method.md 7: 2x)."""
    entries: dict[object, list[TestEntry]] = {}
    for entry in builder.ledger.of(TestEntry):
        entries.setdefault(entry.test, []).append(entry)
    lines: list[plan.Inline | plan.Item] = []
    for test in builder.ledger.of(SmallTest):
        lead = builder.words.say("If we {what}", what=test.if_we.strip()) if test.if_we.strip() else ""
        told = line(builder, facts(builder, test, TEST, terse(builder, "smalltest")), lead)
        within = items(
            builder, entries.get(test.uid, []), ENTRY, led=False, short=terse(builder, "testentry")
        )
        if told or within:
            about = told or plan.text(builder.words.say("A small test."))
            lines.append(plan.Item(about, plan.Listing(tuple(within))) if within else about)
    return lines


def _story(builder: Builder, story: MattersMost) -> plan.Inline:
    words = (plan.Run(f"“{story.story.strip()}” ", strong=True),) if story.story.strip() else ()
    return (
        *words,
        *line(builder, facts(builder, story, ("chosen", "why", "chosen_by", "returned_on"))),
    )
