"""Finds exercises by what people would type: part of a name, of what is said, or of what is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.journey.exercise import Exercise, Guide


def find_exercises(guide: Guide, typed: str, said: Callable[[str], str]) -> list[Exercise]:
    """Give the exercises in which every word typed stands; those that have it in their name come first.

    ``said`` gives a text of the guide as it is shown.
    """
    wanted = typed.casefold().split()

    def has(texts: list[str]) -> bool:
        whole = " ".join(said(text) for text in texts).casefold()
        return all(word in whole for word in wanted)

    named = [one for one in guide.exercises.values() if has([one.key, one.name])]
    inside = [
        one
        for one in guide.exercises.values()
        if one not in named
        and has([one.name, one.purpose, one.done_when, *one.prompts, *(fill.heading for fill in one.fills)])
    ]
    return [*named, *inside]
