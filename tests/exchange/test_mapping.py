"""Columns find their meaning by heading and by what stands in them; people's names start left out."""

from __future__ import annotations

import pytest

from collabdesk.domain.failures import NoSuchColumn
from collabdesk.exchange.mapping import Column, Mapping, guess_mapping, looks_personal, mapping_from_names
from collabdesk.exchange.sheet import Sheet

LONG = "I waited three hours and nobody told me why it took so long."


def sheet_of(header: tuple[str, ...], *rows: tuple[str, ...]) -> Sheet:
    return Sheet("", "a.csv", "", header, rows, tuple(range(2, len(rows) + 2)))


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Name", ["x", "y"]),
        ("E-mail address", ["", ""]),
        ("First name(s)", ["Jo", "Al"]),
        ("Date of birth", ["1/2/1950", "3/4/1960"]),
        ("Your telephone", ["", ""]),
        ("Column C", ["jo@example.org", "al@example.org"]),
        ("Column C", ["07700 900123", "020 7946 0991"]),
        ("Column C", ["CV1 2AB", "cv2 3de"]),
        ("Column C", ["Jo Bloggs", "Dr Amina Khan", "Seán O’Neill"]),
    ],
)
def test_what_points_at_somebody_starts_left_out(heading: str, cells: list[str]) -> None:
    sheet = sheet_of(("Comment", heading), *((LONG, cell) for cell in cells))
    assert looks_personal(sheet, 1)
    assert guess_mapping(sheet).columns == (Column.WORDS, Column.LEAVE_OUT)


@pytest.mark.parametrize(
    ("heading", "cells", "column"),
    [
        ("Organisation name", ["The Royal Infirmary", "Bingham Health Centre"], Column.GROUP),
        ("Session", ["Room One", "Room Two"], Column.SESSION),
        ("When", ["5 Feb 2026", "6 Feb 2026"], Column.SAID_ON),
        ("timestamp", ["1658934589213", "1658934633363"], Column.SAID_ON),
        ("Participant code", ["P-01", "P-02"], Column.PERSON),
        ("participant-id", ["12", "13"], Column.LEAVE_OUT),
        ("Lang", ["cy", "en"], Column.LANGUAGE),
        ("Channel", ["phone", "post"], Column.SOURCE),
        ("Our response", [LONG * 3, LONG * 2], Column.ANSWER),
        ("What would have helped?", [LONG * 3, LONG * 2], Column.HOPED),
        ("Theme", ["Letters", "Buses"], Column.PATTERN),
        ("Date", ["soon", "later"], Column.LEAVE_OUT),
        ("Favourite colour", ["red", "blue"], Column.LEAVE_OUT),
    ],
)
def test_headings_find_their_meaning(heading: str, cells: list[str], column: Column) -> None:
    sheet = sheet_of(("Comment", heading), *((LONG, cell) for cell in cells))
    assert guess_mapping(sheet).columns == (Column.WORDS, column)


def test_the_longest_free_text_is_the_words() -> None:
    sheet = sheet_of(
        ("Ref", "Q1 - Do you agree with the outcomes?", "Q2 - Please use this space to explain your answers"),
        ("1", "Strongly agree", LONG),
        ("2", "Disagree", ""),
    )
    assert guess_mapping(sheet).columns == (Column.LEAVE_OUT, Column.LEAVE_OUT, Column.WORDS)


def test_a_sheet_of_names_and_numbers_has_no_words() -> None:
    assert not guess_mapping(sheet_of(("id", "name"), ("1", "Jo"), ("2", "Al"))).has_words


def test_a_column_in_which_nothing_stands_is_not_the_words() -> None:
    assert not guess_mapping(sheet_of(("Comment", "Votes"), ("", "3"), (" ", "4"))).has_words


def test_changing_one_column_takes_it_from_another() -> None:
    mapping = Mapping((Column.WORDS, Column.PATTERN, Column.LEAVE_OUT))
    assert mapping.with_column(2, Column.WORDS).columns == (Column.LEAVE_OUT, Column.PATTERN, Column.WORDS)
    assert mapping.with_column(2, Column.PATTERN).columns == (Column.WORDS, Column.PATTERN, Column.PATTERN)
    assert not mapping.with_column(0, Column.LEAVE_OUT).has_words
    assert mapping.index_of(Column.GROUP) is None


def test_columns_by_heading_letter_or_number() -> None:
    sheet = sheet_of(("B", "Comment-Body", "Day"), ("x", LONG, "1"))
    assert mapping_from_names(sheet, words="comment body").index_of(Column.WORDS) == 1
    assert mapping_from_names(sheet, words="b").index_of(Column.WORDS) == 0
    assert mapping_from_names(sheet, words="c").index_of(Column.WORDS) == 2
    assert mapping_from_names(sheet, words="2", group="3").columns == (
        Column.LEAVE_OUT,
        Column.WORDS,
        Column.GROUP,
    )
    for wrong in ("Gone", "", "D", "0", "4"):
        with pytest.raises(NoSuchColumn) as caught:
            mapping_from_names(sheet, words=wrong)
        assert caught.value.have == sheet.header
