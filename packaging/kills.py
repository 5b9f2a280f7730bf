"""Stops a program at random moments of its work, and sees whether anything it kept is lost."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stories import STORIES, Story, at_home

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED: Final = 20261124
_TOLD: Final = "told"
_AHEAD: Final = 1.1
"""Of how long a story takes: some stops come just after its end."""


def main() -> int:
    """Run the campaign and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300, help="how many kills")
    told = campaign(parser.parse_args().count)
    print(told)
    return 1 if told.faults else 0


@dataclass
class Campaign:
    """What came of the kills so far; ``faults`` in sentences."""

    kills: int = 0
    halfway: int = 0
    acknowledged: int = 0
    by_story: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Say it in a few lines."""
        stories = ", ".join(f"{name} {count}" for name, count in self.by_story.items())
        count = f"{self.kills} kills ({stories}), {self.halfway} in the middle of the work; "
        count += f"{self.acknowledged} things acknowledged, {len(self.faults)} faults."
        return "\n".join([count, *self.faults])


def campaign(count: int, stories: Sequence[Story] = STORIES) -> Campaign:
    """Stop each story at moments spread over the time it takes, and look at what is left each time."""
    chance, told = random.Random(SEED), Campaign()
    with tempfile.TemporaryDirectory() as made:
        for place, story in enumerate(stories):
            share = count // len(stories) + (place < count % len(stories))
            before = Path(made, f"{place}").resolve()
            before.mkdir()
            at_home(before)
            story.prepare(before)
            usual = _time_of(story, before)
            for turn in range(share):
                folder = before.with_name(f"{place} turn {turn}")
                _stop_one(story, before, folder, chance.uniform(0.0, usual * _AHEAD), told)
                shutil.rmtree(folder)
            told.by_story[story.name] = share
    return told


def _stop_one(story: Story, before: Path, folder: Path, seconds: float, told: Campaign) -> None:
    shutil.copytree(before, folder)
    worker = _started(story, folder)
    time.sleep(seconds)
    told.halfway += worker.is_alive()
    worker.kill()
    worker.join()
    said = _told(folder)
    told.kills += 1
    told.acknowledged += len(said)
    at_home(folder)
    told.faults += [f"{story.name}, after {seconds:.3f} s: {fault}" for fault in story.faults(folder, said)]


def _time_of(story: Story, before: Path) -> float:
    """Give how long a story takes when nobody stops it, and hold that nothing is wrong with it then."""
    folder = before.with_name(f"{before.name} whole")
    shutil.copytree(before, folder)
    worker = _started(story, folder)
    begun = time.monotonic()
    worker.join()
    seconds = time.monotonic() - begun
    at_home(folder)
    faults = [] if worker.exitcode else story.faults(folder, _told(folder))
    if worker.exitcode or faults:
        raise RuntimeError(f"{story.name} fails with nobody stopping it: {faults}")
    return seconds


def _started(story: Story, folder: Path) -> multiprocessing.Process:
    """Start a story in a process of its own, and wait until it begins."""
    worker = multiprocessing.Process(target=_act, args=(STORIES.index(story), folder))
    worker.start()
    while worker.is_alive() and not (folder / _TOLD).exists():
        time.sleep(0.0005)
    return worker


def _act(number: int, folder: Path) -> None:
    at_home(folder)
    # Whole lines reach the system one by one, so that what was told is never half told.
    told = os.open(folder / _TOLD, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def tell(data: bytes) -> None:
        os.write(told, data + b"\n")

    STORIES[number].act(folder, tell)


def _told(folder: Path) -> list[bytes]:
    return (folder / _TOLD).read_bytes().splitlines()


if __name__ == "__main__":
    sys.exit(main())
