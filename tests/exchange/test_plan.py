"""What will be made, what needs an eye and what cannot be used; every word as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.failures import Cancelled, NoSuchColumn
from collabdesk.exchange.mapping import Column, Mapping, guess_mapping, mapping_from_names
from collabdesk.exchange.plan import Finding, FindingKind, plan_rows, word_digest
from collabdesk.exchange.sheet import Sheet

HEADER = ("Date", "Where", "Comment", "What would help", "Theme")
COLUMNS = Mapping((Column.SAID_ON, Column.SESSION, Column.WORDS, Column.HOPED, Column.PATTERN))


def sheet_of(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Sheet:
    return Sheet("", "ward4.csv", "f" * 64, header, rows, tuple(range(2, len(rows) + 2)))


WARD = sheet_of(
    ("05/02/2026", "Session 1", "The letter comes late. ", "letter first", "Letters"),
    ("05/02/2026", " session  1", "Nobody asks.", "", "letters "),
    ("19/02/2026", "Session 2", "  ", "come to us", ""),
    ("30/02/2026", "Session 2", "Don’t call me a service user.\r\n", "my name", "Names"),
    ("19/02/2026", "Session 2", "The letter comes late. ", "", ""),
)


def test_the_ward_comments() -> None:
    plan = plan_rows(WARD, COLUMNS)
    assert [made.row_number for made in plan.inputs] == [2, 3, 5, 6]
    assert plan.inputs[0].words == "The letter comes late. "
    assert plan.inputs[2].words == "Don’t call me a service user.\r\n"
    assert plan.inputs[1].session == "session  1"
    assert plan.inputs[0].said_on == date(2026, 2, 5)
    assert (plan.inputs[2].said_on, plan.inputs[2].said_on_text) == (None, "30/02/2026")
    assert plan.findings == (
        Finding(FindingKind.UNREADABLE_DATE, 5, "30/02/2026"),
        Finding(FindingKind.SAME_WORDS_IN_FILE, 6, "2"),
    )
    assert plan.unusable == (Finding(FindingKind.NO_WORDS, 4),)
    assert plan.sessions == ("Session 1", "Session 2")
    assert plan.patterns == ("Letters", "Names")
    assert (plan.groups, plan.people) == ((), ())
    assert (plan.source_name, plan.fingerprint) == ("ward4.csv", "f" * 64)


def test_words_and_files_that_are_there_already() -> None:
    digests = frozenset({word_digest("Nobody asks.")})
    for known in (digests, lambda texts: {text for text in texts if text == "Nobody asks."}):
        plan = plan_rows(WARD, COLUMNS, known=known, fingerprints_before=["f" * 64])
        assert Finding(FindingKind.SAME_WORDS_IN_WORKBOOK, 3) in plan.findings
        assert plan.same_file_before
        assert len(plan.inputs) == 4
    assert not plan_rows(WARD, COLUMNS).same_file_before


def test_characters_that_need_an_eye() -> None:
    sheet = sheet_of(
        ("a\0b", "x"), ("\u202eabc", "x"), ("half \ud83d", "x"), ("fine", "half \udc00"),
        ("w" * 10_001, "\x07"),
        header=("Comment", "Hoped"),
    )  # fmt: skip
    plan = plan_rows(sheet, Mapping((Column.WORDS, Column.HOPED)))
    assert [made.words[:4] for made in plan.inputs] == ["a␀b", "\u202eabc", "wwww"]
    assert plan.findings == (
        Finding(FindingKind.NUL_SHOWN, 2),
        Finding(FindingKind.HIDDEN_CHARACTERS, 3, "U+202E"),
        Finding(FindingKind.HIDDEN_CHARACTERS, 6, "U+0007"),
        Finding(FindingKind.VERY_LONG, 6, "10001"),
    )
    assert plan.unusable == (
        Finding(FindingKind.BROKEN_CHARACTER, 4, "WORDS"),
        Finding(FindingKind.BROKEN_CHARACTER, 5, "HOPED"),
    )


def test_a_column_left_out_is_not_looked_at() -> None:
    sheet = sheet_of(("Cold", "half \ud83d\0"), header=("Comment", "Name"))
    plan = plan_rows(sheet, Mapping((Column.WORDS, Column.LEAVE_OUT)))
    assert plan.findings == plan.unusable == ()
    assert plan.inputs[0].person == ""


def test_several_columns_of_patterns() -> None:
    sheet = sheet_of(
        ("Cold", "Heating", "Comfort"), ("Late", "", "Buses"), header=("Comment", "Label", "Sub")
    )
    plan = plan_rows(sheet, Mapping((Column.WORDS, Column.PATTERN, Column.PATTERN)))
    assert [made.patterns for made in plan.inputs] == [("Heating", "Comfort"), ("Buses",)]
    assert [made.pattern for made in plan.inputs] == ["Heating", "Buses"]
    assert plan.patterns == ("Heating", "Comfort", "Buses")


def test_the_order_of_day_and_month_is_the_files_or_the_persons() -> None:
    sheet = sheet_of(("Cold", "02/25/2026"), ("Late", "02/05/2026"), header=("Comment", "Date"))
    columns = (Column.WORDS, Column.SAID_ON)
    assert [made.said_on for made in plan_rows(sheet, Mapping(columns)).inputs] == [
        date(2026, 2, 25),
        date(2026, 2, 5),
    ]
    chosen = plan_rows(sheet, Mapping(columns, day_first=True))
    assert [made.said_on for made in chosen.inputs] == [None, date(2026, 5, 2)]


def test_no_words_no_plan_and_stopping_is_heard() -> None:
    with pytest.raises(NoSuchColumn):
        plan_rows(WARD, Mapping((Column.LEAVE_OUT,) * 5))
    with pytest.raises(Cancelled):
        plan_rows(WARD, COLUMNS, cancelled=lambda: True)
    told: list[tuple[int, int]] = []
    plan_rows(WARD, COLUMNS, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 5), (5, 5)]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=12))
def test_every_row_comes_in_word_for_word_or_is_named(rows: list[tuple[str, str]]) -> None:
    plan = plan_rows(sheet_of(*rows, header=("Comment", "Hoped")), Mapping((Column.WORDS, Column.HOPED)))
    numbers = [made.row_number for made in plan.inputs] + [finding.row_number for finding in plan.unusable]
    assert sorted(numbers) == list(range(2, len(rows) + 2))
    for made in plan.inputs:
        words, hoped = rows[made.row_number - 2]
        assert made.words == words.replace("\0", "␀")
        assert made.hoped == hoped.replace("\0", "␀")
    assert all(not rows[finding.row_number - 2][0].strip() for finding in plan.unusable)


def test_the_guess_and_the_names_agree_on_the_ward() -> None:
    assert guess_mapping(WARD).columns == COLUMNS.columns
    named = mapping_from_names(
        WARD, words="comment", said_on="A", session="2", hoped="what  would HELP", pattern="theme"
    )
    assert named.columns == COLUMNS.columns
