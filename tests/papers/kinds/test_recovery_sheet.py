"""The recovery sheet is one page that says what opens a workbook, and where to keep it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.papers.kinds.recovery_sheet import recovery_sheet
from collabdesk.papers.making_recovery import make_recovery_sheet
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import languages, words_for
from collabdesk.storage.keys import Secret, from_sheet
from tests.papers.reading import pages_of
from tests.papers.tagging.read_tree import read_tree

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

DAY = date(2026, 1, 29)
SECRET = Secret(bytes(range(15)))
LONG = "Home from Ward 4, and every night after it for carers, neighbours and whoever else has to wait"


@pytest.mark.parametrize("language", languages())
def test_it_is_one_tagged_page_in_every_language(language: str, qapp: QApplication) -> None:
    assert qapp
    made = make_recovery_sheet(LONG, DAY, SECRET.groups, language)
    assert made.pages == 1
    assert conformance(made.pdf) == []
    assert made.plan.english == frozenset()
    assert made.missing_characters == frozenset()
    shown = "".join(pages_of(made.pdf)[0].split())
    assert all(group in shown for group in SECRET.groups)


def test_a_reader_hears_the_groups_in_order_and_where_to_keep_it(qapp: QApplication) -> None:
    assert qapp
    heard = read_tree(make_recovery_sheet("Night buses", DAY, SECRET.groups).pdf).text
    places = [heard.index(group) for group in SECRET.groups]
    assert places == sorted(places)
    for words in (
        "Night buses",
        "29 January 2026",
        "type these six groups instead",
        "Keep it somewhere locked",
        "Anyone with this sheet and the file can read it.",
        "Kept by (role):",
        "Where:",
    ):
        assert words in heard.replace("\N{NO-BREAK SPACE}", " ")


@given(code=st.binary(min_size=15, max_size=15))
def test_what_is_printed_opens_what_it_was_printed_for(code: bytes) -> None:
    groups = Secret(code).groups
    planned = repr(recovery_sheet(words_for("en"), "Night buses", DAY, groups).blocks)
    assert all(group in planned for group in groups)
    assert from_sheet(" ".join(groups)) == Secret(code)


def test_one_without_a_title_still_has_a_name(qapp: QApplication) -> None:
    assert qapp
    made = make_recovery_sheet(" ", DAY, SECRET.groups)
    assert made.plan.title == "Recovery sheet"
    assert conformance(made.pdf) == []
