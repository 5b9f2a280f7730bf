"""Every failure is told in words of its own: what happened, what is safe, what to do next."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, get_type_hints

import pytest

from collabdesk.domain import failures
from collabdesk.domain.failures import Failure
from collabdesk.ui.languages import speak
from collabdesk.ui.wordings.failures import FailureWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KINDS = [
    kind
    for kind in vars(failures).values()
    if isinstance(kind, type) and issubclass(kind, Failure) and kind is not Failure
]
NOT_FOR_A_PERSON = ("database", "invalid", "error", "sync", "user", "export", "overdue", "exception", "null")


def example_of(kind: type[Failure]) -> Failure:
    values: dict[type, object] = {str: "ward4.csv", int: 3, tuple[str, ...]: ("Words", "Date")}
    hints = get_type_hints(kind)
    return kind(**{field.name: values[hints[field.name]] for field in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_failure_has_words_of_its_own(qtbot: QtBot, kind: type[Failure]) -> None:
    assert qtbot
    wording = FailureWording()
    said = wording.words(example_of(kind))
    assert said.what
    assert said != wording.words(Failure())
    told = f"{said.what} {said.safe} {said.next}"
    assert "{" not in told
    assert [word for word in NOT_FOR_A_PERSON if word in told.lower()] == []


def test_there_are_failures_to_tell() -> None:
    assert len(KINDS) > 20


def test_a_holder_without_a_name_is_somebody(qtbot: QtBot) -> None:
    assert qtbot
    wording = FailureWording()
    assert wording.words(failures.InUse("a.collab", "", "")).what == "Somebody has a.collab open."
    assert "on laptop" in wording.words(failures.InUse("a.collab", "ann", "laptop")).what


def test_a_paper_that_was_stopped_says_by_how_much(qapp: QApplication) -> None:
    speak(qapp, "en")
    wording = FailureWording()
    assert wording.words(failures.PaperStopped(("k15", "k15"))).what.startswith("2 things stop this paper")
    assert wording.words(failures.PaperStopped(("k1",))).what.startswith("1 thing stops this paper")
    unread = wording.words(failures.PaperStopped(("not_conforming",)))
    assert "could not be read by everybody" in unread.what
    assert "none is in the list" in unread.safe
