"""Whatever stands in a file of the journey, what is wrong is told by a line that is there."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.paths import resource
from collabdesk.domain.record_names import read_names
from collabdesk.journey.exercise_faults import faults_of_exercise
from collabdesk.journey.places import BadExercise, line_of
from collabdesk.journey.reading import open_table, read_exercise
from collabdesk.journey.texts import words_in
from tests.journey.conftest import EXERCISE

LINES = EXERCISE.splitlines()
NAMES = read_names(resource("journey", "words"))
VALUES = st.sampled_from(
    ["3", "-1", "2.5", "true", '""', '"hear"', '"x"', "[]", "[1, {}]", '["way"]', "{}", "[{ way = 3 }]",
     "2026-06-11", "{ way = [1] }", "[[]]", '[""]', "nan", '"{person} {x}"']
)  # fmt: skip


@st.composite
def mutilated(draw: st.DrawFn) -> str:
    """An exercise's file of which some lines are gone, moved, doubled, or hold another value."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "twice", "value", "text"])):
            case "drop" if len(lines) > 1:
                del lines[place]
            case "twice":
                lines.insert(draw(st.integers(0, len(lines))), lines[place])
            case "value":
                lines[place] = lines[place].partition("=")[0] + f"= {draw(VALUES)}"
            case _:
                lines[place] = draw(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12))
    return "\n".join(lines)


def told(text: str) -> list[BadExercise]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "4.9-x.toml"
        file.write_text(text, encoding="utf-8")
        try:
            table = open_table(file)
            list(words_in(file, table.values))
            return list(faults_of_exercise(table, read_exercise(file), {"hear"}, NAMES))
        except BadExercise as bad:
            return [bad]


@given(mutilated())
def test_every_fault_is_told_by_a_line_that_is_there(text: str) -> None:
    for fault in told(text):
        assert fault.what
        assert 1 <= fault.line <= len(text.splitlines()) + 1


def test_the_whole_exercise_has_no_fault() -> None:
    assert told(EXERCISE) == []


STEPS = st.sampled_from(["fills", "done", "ask", "equals", "start_with", "way", "key", "x", 0, 1, 7])


@given(st.lists(STEPS, max_size=5), st.none() | st.text(max_size=5), st.text(max_size=200))
def test_a_place_is_always_in_the_file(path: list[str | int], value: str | None, text: str) -> None:
    for written in (EXERCISE, text):
        assert 1 <= line_of(written, tuple(path), value) <= max(1, len(written.splitlines()))
