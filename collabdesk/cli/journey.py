"""Tells how far a journey is and what is missing from the record, for people and for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collabdesk.cli.books import looked_at
from collabdesk.cli.speaking import Voice, say

if TYPE_CHECKING:
    import argparse

    from collabdesk.journey.exercise import Guide
    from collabdesk.operations.listing_gaps import ListedGap
    from collabdesk.operations.walking import Progress, Walk
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.journey_lines import JourneyLines


def journey(chosen: argparse.Namespace, voice: Voice) -> int:
    """Say what there is of each stage, what was skipped and why, and what could come next."""
    from collabdesk.journey.reading import load_guide
    from collabdesk.operations.walking import walk
    from collabdesk.storage.queries.ledger import load_project
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.journey_lines import JourneyLines

    guide = load_guide()
    with looked_at(chosen.file) as book:
        walked = walk(book, voice.today)
        voice.speak_of(load_project(book))
    lines = JourneyLines(voice.wording)
    theirs = voice.wording.project
    wording = JourneyWording(voice.wording, theirs.people, theirs.person)
    if chosen.json:
        say(json.dumps(_walk_as_json(walked, guide, wording), ensure_ascii=False, indent=2))
        return 0
    for line in lines.journey(walked, guide, wording):
        say(line)
    return 0


def gaps(chosen: argparse.Namespace, voice: Voice) -> int:
    """Say every gap with its record and days; 1 where there is any, as `check` does."""
    from collabdesk.operations.listing_gaps import list_gaps
    from collabdesk.storage.queries.ledger import load_project
    from collabdesk.ui.wordings.journey_lines import JourneyLines

    with looked_at(chosen.file) as book:
        found = list_gaps(book, voice.today)
        voice.speak_of(load_project(book))
    lines = JourneyLines(voice.wording)
    if chosen.json:
        say(json.dumps([_gap_as_json(one, lines) for one in found], ensure_ascii=False, indent=2))
    else:
        for line in lines.gaps(found):
            say(line)
    return 1 if found else 0


def _walk_as_json(walked: Walk, guide: Guide, wording: JourneyWording) -> dict[str, object]:
    kept = walked.journey
    return {
        "door": kept.door.value if kept and kept.door else None,
        "small_and_true": bool(kept and kept.path),
        "round": kept.round_number if kept else 1,
        "days_in_round": walked.days_in_round,
        "next": walked.next_exercise,
        "stages": [
            {
                "key": stage.key,
                "number": stage.number,
                "name": wording.text(stage.name),
                "exercises": [
                    {"name": wording.text(one.name), **_progress_as_json(walked.state(one.key))}
                    for one in guide.of_stage(stage.key)
                ],
            }
            for stage in guide.stages
        ],
    }


def _progress_as_json(progress: Progress) -> dict[str, object]:
    return {
        "key": progress.key,
        "state": progress.state.value,
        "have": dict(progress.counts),
        "reason": progress.reason,
    }


def _gap_as_json(one: ListedGap, lines: JourneyLines) -> dict[str, object]:
    return {
        "kind": one.gap.kind.value,
        "says": lines.gap(one),
        "record": one.gap.record,
        "number": one.known_by,
        "days": one.days,
    }
