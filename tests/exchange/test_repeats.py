"""Repeated rows and columns of OpenDocument, counted before anything lays them out."""

from __future__ import annotations

import pytest

from collabdesk.domain.failures import NotASheet
from collabdesk.exchange.repeats import check_repeats
from collabdesk.exchange.text_rows import MOST_CELLS

NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def row(rows: int, columns: int, *, full: bool = True) -> str:
    value = ' office:value-type="string"' if full else ""
    cell = f'<table:table-cell table:number-columns-repeated="{columns}"{value}/>'
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


def content(*tables: str) -> bytes:
    body = "".join(f"<table:table>{rows}</table:table>" for rows in tables)
    return f"<office:body {NAMESPACES}>{body}</office:body>".encode()


def reason(document: bytes) -> str:
    with pytest.raises(NotASheet) as caught:
        check_repeats([document], "a.ods")
    assert caught.value.name == "a.ods"
    return caught.value.reason


def test_a_short_tag_that_stands_for_millions_of_full_cells_is_unsafe() -> None:
    assert reason(content(row(1_000_000, 30))) == "unsafe"
    assert reason(content(row(1, 1) + row(MOST_CELLS, 2))) == "unsafe"


def test_empty_cells_far_below_and_right_count_only_up_to_the_last_full_one() -> None:
    check_repeats([content(row(2, 5) + row(1_048_574, 16_384, full=False))], "a.ods")
    assert reason(content(row(1, 16_384) + row(1_000_000, 1, full=False) + row(1, 1))) == "unsafe"


def test_every_table_is_counted_by_itself() -> None:
    half = row(MOST_CELLS // 10, 6)
    check_repeats([content(half, half)], "a.ods")
    assert reason(content(half + half)) == "unsafe"


def test_pieces_may_be_cut_anywhere() -> None:
    document = content(row(1_000_000, 30))
    with pytest.raises(NotASheet):
        check_repeats([bytes([byte]) for byte in document], "a.ods")


@pytest.mark.parametrize(
    "document",
    [b"", b"<a>", b"\0", content(row(1, 1)).replace(b'repeated="1"', b'repeated="many"')],
)
def test_what_is_not_xml_or_repeats_no_number_is_broken(document: bytes) -> None:
    assert reason(document) == "broken"
