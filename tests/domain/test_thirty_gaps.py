"""In a record with thirty gaps and more, all are found and nothing else, whichever stand together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind, find_gaps
from tests.domain.planting import TODAY
from tests.domain.test_gaps_of_journey import PLANTS, whole

APART = {GapKind.NO_WITHOUT_REASON: GapKind.NOTHING_WENT_BADLY}
"""Whoever was told no is told of: with the first of these there is none of the second."""
TOGETHER = sorted(set(PLANTS) - set(APART.values()))


def test_thirty_gaps_and_more_of_all_kinds_that_can_stand_together_are_found_and_nothing_else() -> None:
    garden = whole()
    for kind in TOGETHER:
        PLANTS[kind](garden, there=True)
    assert len(garden.planted) >= 30
    assert garden.found() == garden.planted
    assert list(count_by_kind(find_gaps(garden.ledger(), TODAY))) == [k for k in GapKind if k in TOGETHER]


@given(some.sets(some.sampled_from(sorted(PLANTS)), min_size=1))
@settings(max_examples=60, deadline=None)
def test_any_gaps_together_are_found_and_nothing_else(kinds: set[GapKind]) -> None:
    garden = whole()
    for kind in sorted(kinds - {APART[kind] for kind in kinds if kind in APART}):
        PLANTS[kind](garden, there=True)
    assert garden.found() == garden.planted


@given(some.sets(some.sampled_from(sorted(PLANTS))))
@settings(max_examples=60, deadline=None)
def test_what_comes_close_together_is_still_no_gap(kinds: set[GapKind]) -> None:
    garden = whole()
    for kind in sorted(kinds):
        PLANTS[kind](garden, there=False)
    assert garden.found() == set()
