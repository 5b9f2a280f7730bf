"""The bare tables that every block is laid out with: few lines, a strong edge, no font but ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from collabdesk.papers.paint.fonts import REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers.paint.styles import Look

Command = tuple[Any, ...]
"""A ReportLab table command; its own types are looser than its stubs."""
ALL = ((0, 0), (-1, -1))
THICK, THIN = 1.2, 0.6
FRESH_PAGE = 0.9
SOONER = 0.75
WASTED = 0.12
"""So much of a page may stay empty above a row that goes to the next one whole."""
_OPPOSITE = {
    "LEFTPADDING": "RIGHTPADDING", "RIGHTPADDING": "LEFTPADDING",
    "LINEBEFORE": "LINEAFTER", "LINEAFTER": "LINEBEFORE",
}  # fmt: skip


class Rows(Table):
    """A table that breaks between its rows.

    Within a row it breaks where the row is longer than a page, and with ``breaks_within`` also where much of
    a page would stay empty above a tall row.
    """

    page_height: float = 0
    breaks_within: bool = False

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """Give the part that fits and the rest; nothing where the first row should go to the next page."""
        self.splitInRow = 0
        parts = super().split(availWidth, availHeight)
        if not parts and availHeight >= FRESH_PAGE * self.page_height:
            # Even a page of its own is too short. Rows that wanted to stay together no longer can: ReportLab
            # would split the one above them for ever.
            self._nosplitCmds: list[Command] = []
            parts = super().split(availWidth, availHeight)
            if not parts:
                parts = self.broken_within(availWidth, availHeight)
        elif not parts and self.may_break_within(availHeight):
            parts = self.broken_within(availWidth, availHeight)
        self._hand_on(parts)
        if len(parts) > 1 and isinstance(rest := parts[-1], Rows):
            left = availHeight - sum(part.wrap(availWidth, availHeight)[1] for part in parts[:-1])
            if rest.may_break_within(left):
                parts[-1:] = rest.broken_within(availWidth, left) or [rest]
                self._hand_on(parts)
        return parts

    def may_break_within(self, left: float) -> bool:
        """Say whether the first row may begin in what is ``left`` of a page, in points."""
        return self.breaks_within and left > WASTED * self.page_height

    def broken_within(self, width: float, height: float) -> list[Flowable]:
        """Give what of the first row fits and the rest; nothing where no line of it does."""
        self.wrap(width, height)
        self.splitInRow = 1
        # Where all but a line fits, no break leaves two lines after it: it comes a few lines sooner.
        return super().split(width, height) or super().split(width, SOONER * height)

    def _hand_on(self, parts: list[Flowable]) -> None:
        for part in parts:
            if isinstance(part, Rows):
                part.page_height = self.page_height
                part.breaks_within = self.breaks_within


def rows_table(
    look: Look,
    rows: Sequence[Sequence[object]],
    widths: Sequence[float],
    padding: float,
    *commands: Command,
    head: int = 0,
) -> Rows:
    """Make a table of rows; ``head`` rows are repeated on each page, ``padding`` is above and below a row."""
    style: list[Command] = [
        ("FONTNAME", *ALL, REGULAR),
        ("VALIGN", *ALL, "TOP"),
        ("LEFTPADDING", *ALL, 0),
        ("RIGHTPADDING", *ALL, 8),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", *ALL, padding),
        ("BOTTOMPADDING", *ALL, padding),
        *commands,
    ]
    table = Rows(**_facing(look, rows, widths, style), repeatRows=head)
    table.page_height = look.frame_height
    return table


def side_by_side(look: Look, cells: Sequence[object], widths: Sequence[float], *commands: Command) -> Table:
    """Give one row of cells without any space around them."""
    style: list[Command] = [
        ("FONTNAME", *ALL, REGULAR),
        ("VALIGN", *ALL, "TOP"),
        ("LEFTPADDING", *ALL, 0),
        ("RIGHTPADDING", *ALL, 0),
        ("TOPPADDING", *ALL, 0),
        ("BOTTOMPADDING", *ALL, 0),
        *commands,
    ]
    return Table(**_facing(look, [cells], widths, style))


def _facing(
    look: Look, rows: Sequence[Sequence[object]], widths: Sequence[float], commands: list[Command]
) -> dict[str, Any]:
    """Give a table's arguments, its columns from the right where the paper is read from there."""
    if not look.mirrored:
        return {
            "data": [list(row) for row in rows],
            "colWidths": list(widths),
            "hAlign": "LEFT",
            "style": TableStyle(commands),
        }
    last = len(widths) - 1
    data = [list(reversed(row)) for row in rows]

    def mirrored(command: Command) -> Command:
        name, (first, top), (end, bottom), *rest = command
        first, end = (place if place >= 0 else place + last + 1 for place in (first, end))
        if name == "SPAN":
            # What spans stands in the leftmost of its places.
            data[top][last - first], data[top][last - end] = data[top][last - end], data[top][last - first]
        return (_OPPOSITE.get(name, name), (last - end, top), (last - first, bottom), *rest)

    return {
        "data": data,
        "colWidths": list(reversed(widths)),
        "hAlign": "RIGHT",
        "style": TableStyle([("ALIGN", *ALL, "RIGHT"), *map(mirrored, commands)]),
    }


def ruled(look: Look, head: int = 1) -> tuple[Command, ...]:
    """Give the lines of a table: a strong rule under the head rows, hairlines between the others."""
    return (
        ("LINEBELOW", (0, head - 1), (-1, head - 1), THICK, look.ink),
        ("LINEBELOW", (0, head), (-1, -1), THIN, look.hairline),
    )


def together_at_the_end(rows: int) -> tuple[Command, ...]:
    """Give the command that keeps the last two rows of a table on one page."""
    return (("NOSPLIT", (0, rows - 1), (-1, rows)),) if rows > 1 else ()


def nothing() -> Flowable:
    """Give what stands in a cell that a span covers: an empty string would paint text."""
    return Spacer(0, 0)
