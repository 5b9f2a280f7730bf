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
_OPPOSITE = {
    "LEFTPADDING": "RIGHTPADDING", "RIGHTPADDING": "LEFTPADDING",
    "LINEBEFORE": "LINEAFTER", "LINEAFTER": "LINEBEFORE",
}  # fmt: skip


class Rows(Table):
    """A table that breaks between its rows, and within a row only where the row is longer than a page."""

    page_height: float = 0

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
                self.splitInRow = 1
                parts = super().split(availWidth, availHeight)
        for part in parts:
            if isinstance(part, Rows):
                part.page_height = self.page_height
        return parts


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
