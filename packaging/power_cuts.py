"""Cuts the power at random moments, drops writes that were not synced, and opens what is left."""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from recording_disk import Event, RecordingDisk
from stories import STORIES, at_home

from collabdesk.storage import connecting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stories import Story

    from collabdesk.storage.connecting import Driver

SEED: Final = 20261125
SECTOR: Final = 512
"""Bytes a disk writes at once: a page can be torn between two of them."""
TORN: Final = 0.2
"""The share of unsynced writes of which only some sectors may arrive."""


def main() -> int:
    """Run the campaign and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1000, help="how many cuts")
    parser.add_argument(
        "--careless", action="store_true", help="save without waiting for the disk: faults show"
    )
    chosen = parser.parse_args()
    if chosen.careless:
        connecting.make_durable = _hurry
    told = campaign(chosen.count, STORIES[:2] if chosen.careless else STORIES)
    print(told)
    return 1 if told.faults else 0


def _hurry(driver: Driver) -> None:
    driver.execute("PRAGMA journal_mode=DELETE").fetchall()
    driver.execute("PRAGMA synchronous=OFF").fetchall()


@dataclass
class Cuts:
    """What came of the cuts so far; ``faults`` in sentences."""

    cuts: int = 0
    within: int = 0
    by_story: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Say it in a few lines."""
        stories = ", ".join(f"{name} {count}" for name, count in self.by_story.items())
        count = f"{self.cuts} cuts ({stories}), {self.within} with something unsynced; "
        return "\n".join([f"{count}{len(self.faults)} faults.", *self.faults])


def campaign(count: int, stories: Sequence[Story] = STORIES) -> Cuts:
    """Record each story once and cut its power at moments spread over it."""
    chance, told = random.Random(SEED), Cuts()
    for place, story in enumerate(stories):
        share = count // len(stories) + (place < count % len(stories))
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made).resolve()
            events, before = record(story, folder / "real")
            moments = sorted(chance.randrange(len(events) + 1) for _ in range(share))
            disk, done = Disk(before), 0
            for number, moment in enumerate(moments):
                for event in events[done:moment]:
                    disk.take(event)
                done = moment
                told.cuts += 1
                told.within += disk.has_unsynced
                left = folder / f"cut{number}"
                disk.write_out(folder / "real", left, chance)
                at_home(left)
                said = [event.data for event in events[:moment] if event.kind == "told"]
                told.faults += [f"{story.name}, cut {moment}: {fault}" for fault in story.faults(left, said)]
                shutil.rmtree(left)
        told.by_story[story.name] = share
    return told


def record(story: Story, folder: Path) -> tuple[list[Event], dict[str, bytes]]:
    """Give what a story does to its disk, and what was there before."""
    folder.mkdir(parents=True)
    at_home(folder)
    story.prepare(folder)
    before = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    disk = RecordingDisk(folder)
    try:
        story.act(folder, disk.tell)
    finally:
        disk.stop()
    return disk.events, before


class Disk:
    """What is safe on a disk at one moment, and what is only on its way there."""

    def __init__(self, before: dict[str, bytes]) -> None:
        self._safe = {path: bytearray(data) for path, data in before.items()}
        self._waiting: defaultdict[str, list[Event]] = defaultdict(list)
        self._renames: list[Event] = []

    @property
    def has_unsynced(self) -> bool:
        """Whether a cut now could lose anything."""
        return any(self._waiting.values()) or bool(self._renames)

    def take(self, event: Event) -> None:
        """Let one more thing happen."""
        match event.kind:
            case "sync":
                synced = _after(self._safe.get(event.path), self._waiting.pop(event.path, []))
                if synced is None:
                    self._safe.pop(event.path, None)
                else:
                    self._safe[event.path] = synced
            case "remove" if event.safe:
                self._safe.pop(event.path, None)
                self._waiting.pop(event.path, None)
            case "rename":
                self._renames.append(event)
            case "sync folder":
                here = [one for one in self._renames if str(Path(one.other).parent) == event.path]
                for rename in here:
                    self._renames.remove(rename)
                    _move(self._safe, rename)
            case "told":
                pass
            case _:
                self._waiting[event.path].append(event)

    def write_out(self, root: Path, target: Path, chance: random.Random) -> None:
        """Write what a disk could hold after a cut now: of all that waits, chance keeps some.

        Args:
            root: The folder the events are about.
            target: Where to write it.
            chance: Decides for each write, and for each sector of some of them.
        """
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        files: dict[str, bytearray | None] = {path: bytearray(data) for path, data in self._safe.items()}
        for path, waiting in self._waiting.items():
            kept = [part for event in waiting for part in _torn(event, share, chance)]
            if kept:
                files[path] = _after(files.get(path), kept)
        for rename in self._renames:
            if chance.random() >= share:
                break
            _move(files, rename)
        for path, data in files.items():
            if data is not None:
                place = target / Path(path).relative_to(root)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        target.mkdir(parents=True, exist_ok=True)


def _torn(event: Event, share: float, chance: random.Random) -> list[Event]:
    if event.kind != "write" or chance.random() >= TORN:
        return [event] if chance.random() < share else []
    parts = range(0, len(event.data), SECTOR)
    sectors = [Event("write", event.path, event.at + at, event.data[at : at + SECTOR]) for at in parts]
    return [sector for sector in sectors if chance.random() < share]


def _after(data: bytearray | None, events: Sequence[Event]) -> bytearray | None:
    """Give a file's content after these; None where it is removed."""
    for event in events:
        if event.kind == "remove":
            data = None
        elif event.kind == "truncate":
            data = (data or bytearray())[: event.at]
        else:
            data = bytearray() if data is None else data
            end = event.at + len(event.data)
            data.extend(bytes(max(0, end - len(data))))
            data[event.at : end] = event.data
    return data


def _move(files: dict[str, bytearray | None] | dict[str, bytearray], rename: Event) -> None:
    moved = files.pop(rename.path, None)
    if moved is not None:
        files[rename.other] = moved


if __name__ == "__main__":
    sys.exit(main())
