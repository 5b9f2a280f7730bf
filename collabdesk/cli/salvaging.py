"""The command that saves what can be read of a damaged workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.cli.passphrases import passphrases
from collabdesk.cli.speaking import Voice, say

if TYPE_CHECKING:
    import argparse


def salvage(chosen: argparse.Namespace, voice: Voice) -> int:
    """Save what can be read into a new workbook; 1 where something is known to be missing."""
    from collabdesk.operations.salvaging import salvage as save_what_can_be_read
    from collabdesk.ui.wordings.salvage_lines import SalvageLines

    salvaged = save_what_can_be_read(
        chosen.file,
        chosen.target,
        passphrases().secret_of_damaged(chosen.file),
        progress=voice.progress,
        cancelled=voice.stopping.pressed,
    )
    for line in SalvageLines().salvaged(chosen.file.name, chosen.target.name, salvaged):
        say(line)
    return 1 if salvaged.missing or salvaged.numbers_missing else 0
