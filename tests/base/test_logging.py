"""The log tells what went wrong and never what somebody said."""

from __future__ import annotations

import sys
import threading

import pytest

from collabdesk.base.logging import catch_the_unexpected, describe, log, start_log, stop_log
from collabdesk.base.paths import log_file

CANARY = "the words of a person"


def fail() -> None:
    try:
        raise KeyError(CANARY)
    except KeyError as cause:
        raise ValueError(f"cannot keep {CANARY}") from cause


def failure() -> BaseException:
    with pytest.raises(ValueError, match=CANARY) as caught:
        fail()
    return caught.value


def test_a_failure_is_described_without_its_words() -> None:
    told = describe(failure())
    assert CANARY not in told
    assert told.index("builtins.KeyError") < told.index("builtins.ValueError")
    assert "in fail" in told


def test_a_failure_that_causes_itself_is_described() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert describe(one).splitlines() == ["builtins.KeyError", "builtins.ValueError"]


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own hooks are back after the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


class Falls:
    """Raises when nobody holds it any more, where nothing can be raised."""

    def __del__(self) -> None:
        fail()


@pytest.mark.usefixtures("hooks")
def test_what_fails_on_another_thread_or_at_the_very_end_is_logged_without_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: list[BaseException] = []
    start_log()
    catch_the_unexpected(told.append)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    Falls()
    stop_log()
    written = log_file().read_text(encoding="utf-8")
    assert written.count("Unexpected failure") == 2
    assert written.count("builtins.ValueError") == 2
    assert CANARY not in written + "".join(capsys.readouterr())
    assert told == [], "a window may only be told on its own thread"


@pytest.mark.usefixtures("hooks")
def test_the_unexpected_is_logged_and_told() -> None:
    told: list[BaseException] = []
    start_log()
    start_log()
    catch_the_unexpected(told.append)
    raised = failure()
    sys.excepthook(type(raised), raised, raised.__traceback__)
    stop_log()
    written = log_file().read_text(encoding="utf-8")
    assert told == [raised]
    assert written.count("Unexpected failure") == 1
    assert CANARY not in written


@pytest.mark.usefixtures("hooks")
def test_without_a_window_the_unexpected_goes_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    catch_the_unexpected()
    raised = failure()
    sys.excepthook(type(raised), raised, raised.__traceback__)
    told = capsys.readouterr().err
    assert "builtins.ValueError" in told
    assert CANARY not in told


def test_a_place_that_cannot_be_written_to_means_no_log() -> None:
    log_file().mkdir()
    start_log()
    log.error("nobody reads this")
    assert list(log_file().iterdir()) == []


def test_the_log_stays_small() -> None:
    start_log()
    for number in range(2_100):
        log.info("%d %s", number, "x" * 990)
    stop_log()
    kept = list(log_file().parent.glob("collabdesk.log*"))
    assert 2 <= len(kept) <= 3
    assert sum(file.stat().st_size for file in kept) < 1_600_000
