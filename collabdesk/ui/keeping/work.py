"""What is asked of the work thread about backups; heavy libraries are read here, when it runs."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.domain.failures import Gone
from collabdesk.ui.keeping.news import Standing

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.failures import Failure
    from collabdesk.storage.workbook import Workbook
    from collabdesk.work.desk import Watch


def standing(book: Workbook, second: str, refused: Failure | None = None) -> Standing:
    """Say how the backups of an open workbook stand.

    Args:
        book: Open, on this thread.
        second: The second place as it was chosen, blank for none.
        refused: Why the second place did not take the last copy, None where it did.
    """
    from collabdesk.operations.backing_up import how_kept
    from collabdesk.storage.backups import identity_of

    try:
        project, steps = identity_of(book)
    except Gone:
        return Standing(second=second)
    kept = how_kept(project, _place(second))
    went = kept.second.made if kept.second is not None else kept.second_on
    return Standing(
        last=local(kept.last.made) if kept.last is not None else None,
        second=second,
        second_last=local(went) if second and went is not None else None,
        reachable=kept.in_reach,
        written_since=steps != (kept.last.steps if kept.last is not None else 0),
        refused=refused,
    )


def back_up(book: Workbook, second: str, watch: Watch) -> Standing:
    """Make a backup now and say how they stand then. Raises what `operations.backing_up.back_up` raises."""
    from collabdesk.operations import backing_up

    made = backing_up.back_up(book, second=_place(second), progress=watch.report, cancelled=watch.stopped)
    return standing(book, second, made.refused)


def back_up_if_due(book: Workbook, second: str, watch: Watch) -> Standing:
    """Make a backup if something was kept, long enough after the one before, and say how they stand then."""
    from collabdesk.operations.backing_up import is_due
    from collabdesk.storage.backups import identity_of

    if is_due(*identity_of(book), datetime.now(UTC)):
        return back_up(book, second, watch)
    return standing(book, second)


def back_up_if_changed(book: Workbook, second: str, watch: Watch) -> None:
    """Make a backup unless the newest one has everything already; nobody waits for what comes of it."""
    if book.read_only:
        return
    with suppress(Gone):
        if standing(book, second).written_since:
            back_up(book, second, watch)


def back_up_before_import(book: Workbook, second: str) -> None:
    """Make a backup before a sheet comes in, unless the newest one has everything already."""
    from collabdesk.operations import backing_up

    if standing(book, second).written_since:
        backing_up.back_up(book, backing_up.BEFORE_IMPORT, _place(second))


def choose_place(book: Workbook, place: Path) -> Standing:
    """Make a folder or a stick the second place, and bring a backup there at once.

    Raises ReadOnlyPlace, DiskFull: it cannot take one.
    """
    from collabdesk.operations.backing_up import back_up as make_one
    from collabdesk.operations.backing_up import choose_second_place

    if choose_second_place(book, place) is None:
        make_one(book, second=place)
    return standing(book, str(place))


def reminder_due(standing_now: Standing, asked: date | None, now: datetime) -> bool:
    """Whether to remind somebody now that the second place had no copy for a week."""
    from collabdesk.operations.backing_up import reminder_is_due

    return reminder_is_due(standing_now.second_last, asked, now)


def local(moment: datetime) -> datetime:
    """Give a moment in the time of this computer."""
    return moment.astimezone()


def _place(second: str) -> Path | None:
    return Path(second) if second else None
