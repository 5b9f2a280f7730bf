"""Takes words back at a person's wish from the command line, after saying what goes and asking once more."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.cli.books import opened, profile
from collabdesk.cli.speaking import Voice, say, tell
from collabdesk.domain.failures import Cancelled, Gone

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.domain.withdrawal import TakenBack, Withdrawal
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.dialogs.taking_back.work import Seen
    from collabdesk.ui.wordings.withdraw_lines import WithdrawLines


def add_withdraw(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add ``withdraw``, which takes back one thing said, or all of a person."""
    command = add_parser(
        "withdraw",
        help="take words back for good, at the wish of the person who said them",
        description="Says what would go, what stays and which papers have the words, and asks for the number "
        "once more. What several people said stays, unnamed, unless its own number is given. Undo cannot "
        "bring anything back.",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the workbook")
    command.add_argument("record", metavar="NUMBER", help="what was said, such as V-014, or a person, P-003")
    command.add_argument(
        "--keep",
        default="",
        metavar="NUMBERS",
        help="what the person leaves with you unnamed, such as V-001,V-009",
    )
    command.add_argument("--yes", action="store_true", help="do not ask for the number once more")
    command.add_argument(
        "--certificate", type=Path, metavar="OUT", help="a PDF for the person: what was held and what is gone"
    )


def withdraw(chosen: argparse.Namespace, voice: Voice) -> int:
    """Take words back for good; 1 where the number was not typed again, and then nothing has gone."""
    from collabdesk.ui.dialogs.taking_back import work

    place = profile().second_place
    second = Path(place) if place else None
    with opened(chosen.file) as book:
        try:
            said, person = _meant(book, chosen.record)
            keep = frozenset(_inputs(book, chosen.keep) if person is not None else ())
            seen = work.look(book, said, person, voice.today, second, voice.stopping.pressed)
        except Gone:
            tell(_lines().nothing_to_take_back(chosen.record))
            return 1
        keep |= {one.uid for one in seen.theirs if one.voices > 1}
        _say_before(voice, seen, keep)
        if not chosen.yes and not _typed_again(chosen.record):
            tell(_lines().kept_for_now())
            return 1
        if voice.stopping.pressed():
            raise Cancelled
        wished = work.Wished(keep)
        done: TakenBack = work.take_back(
            book, said, person, wished, voice.today, second, voice.progress, voice.stopping.pressed
        )
        told = done.withdrawal or seen.withdrawal
        _say_after(voice, told)
        if chosen.certificate is not None:
            work.print_paper(book, "certificate", chosen.certificate, told)
            say(_lines().certificate_made(chosen.certificate.name))
    return 0


def _meant(book: Workbook, printed: str) -> tuple[UUID | None, UUID | None]:
    """Give the input or else the person with a printed number. Raises Gone for any other."""
    from collabdesk.operations.history import record_numbered

    kind, uid = record_numbered(book, printed)
    if kind not in ("input", "person"):
        raise Gone(kind)
    return (uid, None) if kind == "input" else (None, uid)


def _inputs(book: Workbook, printed: str) -> list[UUID]:
    found = [_meant(book, number)[0] for number in printed.split(",") if number.strip()]
    if None in found:
        raise Gone("input")
    return [uid for uid in found if uid is not None]


def _say_before(voice: Voice, seen: Seen, keep: frozenset[UUID]) -> None:
    from collabdesk.ui.wordings.history import HistoryWording
    from collabdesk.ui.wordings.taken_back import TakenBackWording
    from collabdesk.ui.wordings.taking_back import TakingBackWording

    words = TakingBackWording(voice.wording)
    told = TakenBackWording(voice.wording, HistoryWording(voice.wording))
    for head, lines in (
        (_lines().we_hold(), words.we_hold(seen)),
        (_lines().will_go(), words.will_go(seen)),
        (_lines().will_stay(), words.will_stay(seen)),
    ):
        say(head)
        for line in lines:
            say(f"  {line.what}" + (f" ({line.more})" if line.more else ""))
    kept = [voice.wording.number("input", one.number) for one in seen.theirs if one.uid in keep]
    if kept:
        say(_lines().left_with_us(", ".join(kept)))
    if seen.stands:
        say(_lines().also_stand())
        for one in seen.stands:
            say(f"  {told.stands(one)}")


def _say_after(voice: Voice, told: Withdrawal) -> None:
    from collabdesk.ui.wordings.history import HistoryWording
    from collabdesk.ui.wordings.taken_back import TakenBackWording

    words = TakenBackWording(voice.wording, HistoryWording(voice.wording))
    say(_lines().taken_back())
    if told.recalls:
        say(_lines().papers_have_them())
    for one in told.recalls:
        title, more = words.paper(one)
        say(f"  {title}: {more}")
    say(_lines().tell_them(words.script(told)))
    say(_lines().out_of_reach())
    for line in words.out_of_reach(told, done=True):
        say(f"  {line}")


def _lines() -> WithdrawLines:
    from collabdesk.ui.wordings.withdraw_lines import WithdrawLines

    return WithdrawLines()


def _typed_again(wanted: str) -> bool:
    sys.stderr.write(_lines().type_again(wanted) + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() == wanted.strip().casefold()
