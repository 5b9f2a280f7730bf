"""Files as people have them: every encoding, delimiter, heading and quotation mark they come with."""

from __future__ import annotations

import csv
import io
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.failures import Cancelled, EmptySheet, NoSuchFile, NotASheet, TooLarge
from collabdesk.exchange import opening, text_rows
from collabdesk.exchange.reading import read_pasted, read_sheet, sheet_names
from collabdesk.exchange.sheet import SheetNote, column_letter

ROWS = "Comment{0}Day\nI can’t get there{0}5 Feb 2026\nTwo buses{0}6 Feb 2026\n"


def put(folder: Path, content: bytes | str, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_is_found(tmp_path: Path, delimiter: str, end: str) -> None:
    sheet = read_sheet(put(tmp_path, ROWS.format(delimiter).replace("\n", end), "wrong.xlsx"))
    assert sheet.delimiter == delimiter
    assert sheet.header == ("Comment", "Day")
    assert sheet.rows == (("I can’t get there", "5 Feb 2026"), ("Two buses", "6 Feb 2026"))
    assert sheet.row_numbers == (2, 3)
    assert sheet.source_name == "wrong.xlsx"
    assert len(sheet.fingerprint) == 64


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_every_encoding_is_found(tmp_path: Path, codec: str, said: str) -> None:
    sheet = read_sheet(put(tmp_path, ROWS.format(",").encode(codec)))
    assert sheet.rows[0][0] == "I can’t get there"
    assert sheet.encoding == said
    assert (SheetNote.ENCODING_GUESSED in sheet.notes) == (codec == "cp1252")


def test_the_encoding_and_the_delimiter_can_be_chosen(tmp_path: Path) -> None:
    path = put(tmp_path, "słowa;dzień\nnikt nie pytał, nigdy;5 lutego\n".encode("iso-8859-2"))
    sheet = read_sheet(path, encoding="iso-8859-2", delimiter=";")
    assert sheet.rows == (("nikt nie pytał, nigdy", "5 lutego"),)
    assert read_sheet(path, encoding="iso-8859-2", delimiter="").header == ("Column A",)
    with pytest.raises(NotASheet) as caught:
        read_sheet(path, encoding="utf-8")
    assert caught.value.reason == "encoding"


def test_a_few_windows_bytes_do_not_spoil_a_utf8_file(tmp_path: Path) -> None:
    content = b"Comment,Day\n" + "It’s cold,1\n".encode() * 20 + b"It\x92s late,2\n"
    sheet = read_sheet(put(tmp_path, content))
    assert sheet.rows[0][0] == "It’s cold"
    assert sheet.rows[-1][0] == "It’s late"
    assert SheetNote.ENCODING_MIXED in sheet.notes


def test_line_ends_inside_words_and_nul_stay(tmp_path: Path) -> None:
    content = 'Comment,Day\r\n"one\ntwo\r\nthree",1\r\n\r\na\0b ,2\r\n'
    sheet = read_sheet(put(tmp_path, content))
    assert sheet.rows == (("one\ntwo\r\nthree", "1"), ("a\0b ", "2"))
    assert sheet.row_numbers == (2, 4)
    assert SheetNote.NUL_IN_TEXT in sheet.notes


def test_a_cell_of_three_hundred_thousand_characters(tmp_path: Path) -> None:
    long = "word, " * 50_001
    assert read_sheet(put(tmp_path, f'Comment,Day\n"{long}",1\n')).rows == ((long, "1"),)


def test_titles_blank_rows_and_missing_headings(tmp_path: Path) -> None:
    content = "\n\nWard 4 comments,,\n,,\nComment,,Comment\nfirst,x,y\n\nsecond,z\nthird,1,2,3\n"
    sheet = read_sheet(put(tmp_path, content))
    assert sheet.header == ("Comment", "Column B", "Comment (2)", "Column D")
    assert sheet.rows == (("first", "x", "y", ""), ("second", "z", "", ""), ("third", "1", "2", "3"))
    assert sheet.row_numbers == (6, 8, 9)
    assert set(sheet.notes) == {
        SheetNote.TITLE_ROWS_SKIPPED,
        SheetNote.HEADINGS_NAMED,
        SheetNote.RAGGED_ROWS,
    }


def test_the_heading_can_be_chosen(tmp_path: Path) -> None:
    path = put(tmp_path, "Ident 1,Ident 2\nWhat would help?,Who?\nA ramp,me\n")
    assert read_sheet(path, header_row=2).header == ("What would help?", "Who?")
    assert read_sheet(path, header_row=2).row_numbers == (3,)
    assert read_sheet(path, header_row=0).rows[0] == ("Ident 1", "Ident 2")
    assert read_sheet(path, header_row=0).row_numbers == (1, 2, 3)


def test_a_delimiter_that_the_file_states(tmp_path: Path) -> None:
    sheet = read_sheet(put(tmp_path, "sep=;\r\nComment;Day\r\nOne, two;3\r\n"))
    assert sheet.rows == (("One, two", "3"),)
    assert sheet.row_numbers == (3,)
    assert sheet.notes == ()


def test_quotation_marks_that_people_typed_stay(tmp_path: Path) -> None:
    content = 'Comment\tDay\n"Stop" is what I said\t1\nthe "guide" left\t2\n12" too narrow\t3\n'
    sheet = read_sheet(put(tmp_path, content))
    assert [row[0] for row in sheet.rows] == ['"Stop" is what I said', 'the "guide" left', '12" too narrow']
    assert SheetNote.UNEVEN_QUOTES in sheet.notes


def test_commas_of_sentences_are_not_columns(tmp_path: Path) -> None:
    sheet = read_sheet(put(tmp_path, "Late, again\nCold, as ever\nNobody asked, so I left\n"))
    assert sheet.rows == (("Late, again",), ("Cold, as ever",), ("Nobody asked, so I left",))
    assert sheet.delimiter == ""


def test_pasted_lines_are_one_thing_said_each() -> None:
    sheet = read_pasted('Nothing, thank you\n"I can’t get there," she said\n\n"All of it."\n')
    assert [row[0] for row in sheet.rows] == [
        "Nothing, thank you",
        '"I can’t get there," she said',
        '"All of it."',
    ]
    assert sheet.row_numbers == (1, 2, 4)
    assert sheet.header == ("Column A",)
    assert read_pasted("Just this").rows == (("Just this",),)


def test_pasted_cells_of_a_spreadsheet() -> None:
    sheet = read_pasted('Comment\tDay\n"two\nlines"\t1\n"He said ""no"""\t2\n')
    assert sheet.rows == (("two\nlines", "1"), ('He said "no"', "2"))
    quoted = read_pasted('Comment\tDay\n"No way."\t1\n')
    assert quoted.rows == (('"No way."', "1"),)
    assert read_pasted("Comment,Day\nCold,5 Feb\nLate,6 Feb\n").header == ("Comment", "Day")


def test_nothing_to_read_is_said_calmly(tmp_path: Path) -> None:
    for content in (b"", b"  \n \r\n", b"\xef\xbb\xbf"):
        with pytest.raises(NotASheet) as caught:
            read_sheet(put(tmp_path, content))
        assert caught.value.reason == "empty"
    with pytest.raises(EmptySheet):
        read_sheet(put(tmp_path, "Comment,Day\n"))
    with pytest.raises(NotASheet):
        read_pasted(" \n")
    with pytest.raises(NoSuchFile):
        read_sheet(tmp_path / "gone.csv")
    for content in (os.urandom(5_000), b"%PDF-1.7\n%", b'{"a": 1}', b"<!DOCTYPE html><p>no"):
        with pytest.raises(NotASheet) as caught:
            read_sheet(put(tmp_path, content))
        assert caught.value.reason == "binary"
    with pytest.raises(NotASheet):
        sheet_names(tmp_path)


def test_more_than_fits_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, ROWS.format(",") * 10)
    monkeypatch.setattr(text_rows, "MOST_CELLS", 10)
    with pytest.raises(TooLarge):
        read_sheet(path)
    monkeypatch.setattr(opening, "LARGEST_FILE", 0)
    with pytest.raises(TooLarge):
        read_sheet(path)


def test_progress_is_told_and_stopping_is_heard(tmp_path: Path) -> None:
    path = put(tmp_path, "Comment,Day\n" + "Cold,1\n" * 30_000)
    told: list[tuple[int, int]] = []
    read_sheet(path, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert len(told) > 5
    with pytest.raises(Cancelled):
        read_sheet(path, progress=lambda done, of: told.append((done, of)), cancelled=lambda: len(told) > 20)


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12) | st.sampled_from(
    ["a, b", 'say "no"', "one\ntwo", "three\r\nfour", "x;y", "tab\there", " spaced "]
)


@given(
    st.lists(st.tuples(cells, cells, cells), min_size=2, max_size=8), st.sampled_from([",", ";", "\t", "|"])
)
def test_any_proper_csv_gives_its_cells_exactly(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(
        [("Comment", "Day", "Where"), *rows]
    )
    with TemporaryDirectory() as folder:
        path = put(Path(folder), stream.getvalue())
        sheet = read_sheet(path, delimiter=delimiter, header_row=1)
    assert sheet.rows == tuple(row for row in rows if any(cell.strip() for cell in row))


@given(st.binary(max_size=400) | st.text(alphabet='a,;\t|"\n\r\0 \ufeff', max_size=60).map(str.encode))
def test_any_bytes_give_rows_or_a_failure(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = put(Path(folder), content)
        try:
            sheet = read_sheet(path)
        except (NotASheet, EmptySheet):
            return
    assert all(len(row) == len(sheet.header) for row in sheet.rows)


def test_letters_of_columns() -> None:
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_row_far_wider_than_the_rest_does_not_swamp_the_machine(tmp_path: Path) -> None:
    path = put(tmp_path, "Comment,Day\n" + "Cold,1\n" * 1_000 + "," * 100_000 + "\n")
    assert len(read_sheet(path).header) == 2
    with pytest.raises(TooLarge):
        read_sheet(put(tmp_path, "Comment,Day\n" + "Cold,1\n" * 10 + "x," * 5_000 + "\n"))
    with pytest.raises(TooLarge):
        read_sheet(put(tmp_path, "Comment,Day\n" + "Cold,1\n" * 5_000 + "x," * 3_000 + "\n"))


def test_an_encoding_is_found_quickly_in_one_long_cell(tmp_path: Path) -> None:
    words = "I can’t get there. ".encode("cp1252") * 100 + b"word " * 200_000
    started = time.perf_counter()
    sheet = read_sheet(put(tmp_path, b'Comment,Day\r\n"' + words + b'",1\r\n'))
    assert time.perf_counter() - started < 2
    assert sheet.rows[0][0].encode("cp1252") == words
