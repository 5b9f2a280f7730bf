"""A list of a hundred thousand rows asks only for what is looked at, and keeps only a little of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from collabdesk.ui.kit.paged_model import PAGE, PAGES_KEPT, CardRow, PagedModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def page_of(number: int, total: int = 100_000, mark: str = "") -> list[CardRow]:
    return [CardRow(row, f"row {row}{mark}") for row in range(number * PAGE, min((number + 1) * PAGE, total))]


def asked(model: PagedModel) -> list[int]:
    pages: list[int] = []
    model.page_wanted.connect(pages.append)
    return pages


def test_a_page_is_asked_for_once_and_only_when_looked_at(qtbot: QtBot) -> None:
    model = PagedModel()
    pages = asked(model)
    model.set_total(100_000)
    assert (model.rowCount(), pages) == (100_000, [])
    assert model.row_at(250) is None
    assert model.row_at(299) is None
    assert pages == [2]
    model.put_page(2, page_of(2))
    assert model.row_at(250) == CardRow(250, "row 250")
    assert pages == [2]


def test_the_oldest_pages_are_let_go(qtbot: QtBot) -> None:
    model = PagedModel()
    model.set_total(100_000)
    for number in range(PAGES_KEPT + 5):
        model.put_page(number, page_of(number))
    assert len(model.known_rows()) == PAGES_KEPT * PAGE
    assert model.place_of(0) == -1
    pages = asked(model)
    assert model.row_at(0) is None
    assert pages == [0]


def test_what_is_looked_at_is_not_the_oldest(qtbot: QtBot) -> None:
    model = PagedModel()
    model.set_total(100_000)
    for number in range(PAGES_KEPT + 5):
        model.put_page(number, page_of(number))
        model.row_at(0)
    assert model.place_of(0) == 0


def test_old_rows_are_shown_until_new_ones_come(qtbot: QtBot) -> None:
    model = PagedModel()
    model.set_total(150)
    model.put_page(0, page_of(0, 150))
    pages = asked(model)
    model.forget()
    assert model.row_at(3) == CardRow(3, "row 3")
    assert pages == [0]
    model.put_page(0, page_of(0, 150, " again"))
    assert model.row_at(3) == CardRow(3, "row 3 again")
    assert pages == [0]


def test_a_short_list_is_all_there(qtbot: QtBot) -> None:
    model = PagedModel()
    pages = asked(model)
    model.set_rows([CardRow("a", "A", state="Told", trailing="3 days"), CardRow("h", "Head", heading=True)])
    model.forget()
    assert (model.rowCount(), model.row_at(5), pages) == (2, None, [])
    index = model.index(0, 0)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "A"
    assert model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) == "Told. 3 days"
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.place_of("h") == -1
    assert model.data(QModelIndex()) is None


@given(st.lists(st.integers(0, 40), max_size=80), st.integers(0, 4000))
def test_whatever_is_looked_at_is_right_or_on_its_way(looks: list[int], total: int) -> None:
    model = PagedModel()
    model.page_wanted.connect(lambda page: model.put_page(page, page_of(page, total)))
    model.set_total(total)
    for look in looks:
        row = look * 97
        model.row_at(row)
        expected = CardRow(row, f"row {row}") if row < total else None
        assert model.row_at(row) == expected
    assert len(model.known_rows()) <= PAGES_KEPT * PAGE
