"""Makes the tool of the table that an exercise asks for, read only when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.journey.exercise import Tool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.table_tool import TableTool
    from collabdesk.ui.wordings.journey import JourneyWording

TOOLS = frozenset({Tool.MAP, Tool.MARKS, Tool.CIRCLES, Tool.WEEK, Tool.CARDS})
"""What is made here; lists, single forms and other rooms are not."""


def tool_for(
    tool: Tool, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
) -> TableTool:
    """Make a tool.

    Args:
        tool: One of `TOOLS`.
        context: What every room is given.
        wording: The words for records, fields and choices.
        exercise: The exercise it stands in.
        fills: All that the exercise fills with this tool, or some of it; at least one.

    Raises:
        KeyError: No tool of the table is made for it.
    """
    return _classes()[tool](context, wording, exercise, fills)


def learn() -> None:
    """Read the tools now, so that the first exercise with one does not wait for it."""
    _classes()


def _classes() -> Mapping[Tool, type[TableTool]]:
    from collabdesk.ui.rooms.journey.tools.cards import CardsTool
    from collabdesk.ui.rooms.journey.tools.circles import CirclesTool
    from collabdesk.ui.rooms.journey.tools.feeling_map import FeelingMap
    from collabdesk.ui.rooms.journey.tools.marks import MarksTool
    from collabdesk.ui.rooms.journey.tools.week import WeekTool

    return {
        Tool.MAP: FeelingMap,
        Tool.MARKS: MarksTool,
        Tool.CIRCLES: CirclesTool,
        Tool.WEEK: WeekTool,
        Tool.CARDS: CardsTool,
    }
