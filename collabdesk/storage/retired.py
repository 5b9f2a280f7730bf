"""Remembers how backups were locked that were out of reach when the passphrase changed."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from collabdesk.base.atomic import write_atomically
from collabdesk.base.paths import user_data_dir
from collabdesk.storage.refusals import failure_of_place

if TYPE_CHECKING:
    from uuid import UUID


@dataclass
class Retired:
    """The salts that no backup of one workbook should begin with any more, each with the moment it ended.

    A salt says nothing of a passphrase: it stands open at the head of each locked file. The blank one is
    that of files without a passphrase.
    """

    file: Path
    ended: dict[bytes, datetime]

    @classmethod
    def of(cls, project: UUID) -> Self:
        """Read what is remembered of a workbook, by its project's uid; nothing, where nothing can be read."""
        file = user_data_dir() / "retired" / f"{project.hex}.json"
        ended: dict[bytes, datetime] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            stored: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
            for salt, moment in stored.items():
                ended[bytes.fromhex(salt)] = datetime.fromisoformat(moment).astimezone(UTC)
        return cls(file, ended)

    def add(self, salt: bytes) -> None:
        """Remember that files with this salt end now. Raises DiskFull, ReadOnlyPlace."""
        self.ended[salt] = datetime.now(UTC)
        stored = {one.hex(): moment.isoformat() for one, moment in self.ended.items()}
        try:
            self.file.parent.mkdir(exist_ok=True)
            write_atomically(self.file, json.dumps(stored).encode())
        except OSError as problem:
            raise failure_of_place(problem, self.file.name) from problem

    def covers(self, salt: bytes, made: datetime) -> bool:
        """Whether a backup with this salt, made then, should be there no more."""
        return salt in self.ended and made <= self.ended[salt]
