"""The commands that make backups and go back to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.cli.books import author, looked_at, profile
from collabdesk.cli.passphrases import passphrases
from collabdesk.cli.speaking import Voice, say, tell
from collabdesk.domain.failures import Cancelled, Failure

if TYPE_CHECKING:
    import argparse

    from collabdesk.storage.backups import Backup
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.wordings.keeping_lines import KeepingLines


def backup(chosen: argparse.Namespace, voice: Voice) -> int:
    """Make a backup; 1 where the second place refused its copy."""
    from collabdesk.operations.backing_up import back_up
    from collabdesk.storage.second_place import choose

    second = _second_place(chosen)
    with looked_at(chosen.file) as book:
        if chosen.to is not None:
            choose(chosen.to)
        made = back_up(book, second=second, progress=voice.progress, cancelled=voice.stopping.pressed)
    lines = _lines(voice)
    for line in lines.backed_up(chosen.file.name, made, second):
        say(line)
    if made.refused is None or second is None:
        return 0
    said = voice.wording.failure(made.refused)
    tell(f"{lines.refused_there(second)} {said.what} {said.next}".rstrip())
    return 1


def back_up_before_import(book: Workbook, voice: Voice) -> None:
    """Keep a workbook as it is before a sheet comes in; without room for that it comes in all the same.

    Bringing in is one step, which undo takes back.
    """
    from collabdesk.operations.backing_up import BEFORE_IMPORT, back_up

    second = profile().second_place
    stopped = voice.stopping.pressed
    try:
        back_up(book, BEFORE_IMPORT, Path(second) if second else None, cancelled=stopped)
    except Cancelled:
        raise
    except Failure as refused:
        said = voice.wording.failure(refused)
        tell(f"{_lines(voice).no_backup_first()} {said.what}")


def restore(chosen: argparse.Namespace, voice: Voice) -> int:
    """Say which backups there are, or go back to one of them; 1 where there is none."""
    lines = _lines(voice)
    if chosen.list:
        there = _backups(chosen)
        for one in there:
            say(lines.backup(one))
        if not there:
            tell(lines.none_kept(chosen.file.name))
        return 0 if there else 1
    found = _chosen(chosen, lines)
    if found is None:
        return 1
    _go_back(chosen.file, found, voice, lines)
    return 0


def _go_back(file: Path, found: Backup, voice: Voice, lines: KeepingLines) -> None:
    from collabdesk.operations.restoring import preview_at
    from collabdesk.operations.restoring import restore as put_back

    secret = passphrases().secret_of(found.path)
    now = _secret_now(file, found.path, secret)
    stopped = voice.stopping.pressed
    differ = preview_at(file, found.path, author(), secret, secret_now=now, cancelled=stopped)
    if stopped():
        raise Cancelled
    done = put_back(
        file, found.path, author(), secret, secret_now=now, progress=voice.progress, cancelled=stopped
    )
    for line in lines.went_back(file.name, found, differ):
        say(line)
    for line in lines.kept_before(done):
        say(line)


def _chosen(chosen: argparse.Namespace, lines: KeepingLines) -> Backup | None:
    """Give the backup that was typed, or say that there is none."""
    from collabdesk.operations.restoring import newest_of_day
    from collabdesk.storage.backups import backup_at

    if chosen.source is not None:
        return backup_at(chosen.source)
    there = _backups(chosen)
    if not there:
        tell(lines.none_kept(chosen.file.name))
        return None
    found = newest_of_day(there, chosen.date)
    if found is None:
        tell(lines.none_so_early(chosen.file.name))
    return found


def _backups(chosen: argparse.Namespace) -> tuple[Backup, ...]:
    """Give the backups of a workbook, asking for its passphrase only where nothing else tells whose."""
    from collabdesk.operations.restoring import backups_at

    second = _second_place(chosen)
    there = backups_at(chosen.file, None, second)
    if there or not chosen.file.exists():
        return there
    return backups_at(chosen.file, passphrases().secret_of(chosen.file), second)


def _secret_now(file: Path, backup: Path, secret: Secret | None) -> Secret | None:
    """Give what opens the workbook as it is now, asking only where it is not what opens the backup."""
    from collabdesk.storage import connecting, keys

    try:
        if not connecting.sniff(file):
            return None
    except Failure:
        return None
    if secret is not None and keys.fits(file, secret, (keys.salt_of(backup),)):
        return secret
    return passphrases().secret_of(file)


def _lines(voice: Voice) -> KeepingLines:
    from collabdesk.ui.wordings.keeping_lines import KeepingLines

    return KeepingLines(voice.wording, lambda: voice.today)


def _second_place(chosen: argparse.Namespace) -> Path | None:
    """Give where a second copy goes: as typed, else as it was chosen in the window."""
    typed: Path | None = getattr(chosen, "to", None)
    kept = profile().second_place
    return typed or (Path(kept) if kept else None)
