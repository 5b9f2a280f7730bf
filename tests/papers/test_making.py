"""How a paper is made: it can be stopped, it says how far it is, and it is quick for a large record."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import timedelta

import pytest

from collabdesk.domain.failures import Cancelled
from collabdesk.domain.records import Consent, Person
from collabdesk.domain.words import Answer, Permission
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.preview import page_count, page_picture
from collabdesk.papers.words import PaperWords, words_for
from tests.papers.ledgers import SAID, TODAY, Draft, a_project, worked_example


def test_it_says_how_far_it_is() -> None:
    seen: list[tuple[int, int]] = []
    make_paper(
        "r1", worked_example().ledger(), PaperOptions(today=TODAY), lambda done, of: seen.append((done, of))
    )
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert len({of for _, of in seen}) == 1
    assert seen[-1][0] == seen[-1][1]


def test_it_prints_words_through_the_last_day_of_a_yes_and_not_after() -> None:
    draft = Draft(a_project())
    ann = draft.keep(Person(uid=draft.uid(), number=1))
    draft.keep(
        Consent(uid=draft.uid(), person=ann.uid, given_on=SAID, words=Permission.WITHOUT_NAME, public=True,
                runs_out_on=TODAY)
    )  # fmt: skip
    said = draft.said("Two buses.", person=ann.uid, permission=Permission.NOT_ASKED)
    printed = [
        make_paper("r8", draft.ledger(), PaperOptions(today=TODAY + timedelta(days=days))) for days in (0, 1)
    ]
    assert [paper.quoted for paper in printed] == [(said.uid,), ()]
    assert [paper.withheld for paper in printed] == [(), (said.number,)]


def test_it_can_be_stopped_at_any_moment() -> None:
    for after in (0, 5, 60):
        asked: list[None] = []

        def stop(asked: list[None] = asked, after: int = after) -> bool:
            asked.append(None)
            return len(asked) > after

        with pytest.raises(Cancelled):
            make_paper("r2", worked_example().ledger(), PaperOptions(today=TODAY), cancelled=stop)


def test_a_large_record_is_printed_in_seconds() -> None:
    draft = Draft(a_project())
    many = [draft.said(f"Something that was said, number {n}") for n in range(1, 3001)]
    draft.sort("A large pattern", *many[:2000])
    for n in range(200):
        draft.answer(Answer.NO, *many[n * 5 : n * 5 + 5], reason=f"Reason {n}")
    began = time.monotonic()
    printed = make_paper("r2", draft.ledger(), PaperOptions(today=TODAY))
    assert printed.pages > 60
    assert time.monotonic() - began < 30


def test_planning_does_not_wait_for_the_page_maker() -> None:
    program = "import sys, collabdesk.papers.making; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_page_becomes_a_picture() -> None:
    printed = make_paper("r1", worked_example().ledger(), PaperOptions(today=TODAY))
    assert page_count(printed.pdf) == printed.pages
    width, height, pixels = page_picture(printed.pdf, 0, 1.0)
    assert (width, height) == (596, 842)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == b"\xff\xff\xff\xff"
    ink = {pixels[i : i + 3] for i in range(0, len(pixels), 4)}
    assert b"\x0e\x66\x60" in ink, "the accent, red first"
    assert min(pixels[3::4]) == 255
    larger = page_picture(printed.pdf, printed.pages - 1, 2.0)
    assert larger.width == pytest.approx(2 * width, abs=2)


def test_a_language_without_words_speaks_english() -> None:
    assert words_for("zz").say("Thank you.") == "Thank you."
    assert words_for("../../secret") == PaperWords()


def test_a_translation_keeps_its_places() -> None:
    words = PaperWords("cy", {"{n} things said": "{n} o bethau", "March": "Mawrth"})
    assert words.count("{n} thing said", "{n} things said", 1200) == "1,200 o bethau"
    assert words.day(TODAY.replace(month=3)) == "29\N{NO-BREAK SPACE}Mawrth\N{NO-BREAK SPACE}2026"
    assert words.say("On “{pattern}”: ", pattern="{not a place}") == "On “{not a place}”: "
