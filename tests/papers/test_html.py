"""The web page says what the PDF says, in its order, runs nothing and fetches nothing."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from collabdesk.papers import html, plan
from collabdesk.papers.making import BUILDERS, plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, worked_example
from tests.papers.plans import papers
from tests.papers.reading import squeezed

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "section", "div", "p", "h1", "h2", "h3", "h4",
    "h5", "h6", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote",
    "span", "a", "strong", "img",
}  # fmt: skip


class Reader(HTMLParser):
    """Reads a page: its words, its elements, and where it leads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._silent = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._silent += tag in ("style", "title")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


@pytest.mark.parametrize("code", BUILDERS)
def test_a_page_says_what_the_paper_says_in_its_order(code: PaperCode) -> None:
    paper, gate = plan_paper(code, worked_example().ledger(), PaperOptions(today=TODAY, question="How?"))
    read = Reader(html.page(paper, gate.words))
    assert squeezed("".join(read.words)) == squeezed("".join(spoken(paper)))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers())
def test_nothing_anybody_wrote_is_run_or_fetched(paper: plan.Paper) -> None:
    page = html.page(paper, PaperWords(paper.language))
    read = Reader(page)
    assert {tag for tag, _ in read.elements} <= ALLOWED
    for tag, facts in read.elements:
        assert not [name for name in facts if name.startswith("on")]
        if tag == "a":
            assert re.match(r"https://|mailto:|#", facts["href"] or "")
        if "src" in facts:
            assert (facts["src"] or "").startswith("data:image/")
    assert squeezed("".join(read.words)) == squeezed("".join(spoken(paper)))


def test_a_page_names_its_language_and_direction() -> None:
    paper = plan.Paper("R1", "عنوان", "ar", ("x", "y"), 14, (plan.Opening("k", "عنوان", "l", "b"),))
    (first, facts), *_ = Reader(html.page(paper, PaperWords("ar"))).elements
    assert first == "html"
    assert facts == {"lang": "ar", "dir": "rtl"}


def test_a_picture_is_within_the_page_and_says_what_it_shows() -> None:
    image = bytes.fromhex(
        "89504e470d0a1a0a0000000d494844520000000100000001080200000090"
        "7753de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
    )
    picture = plan.Picture(image, 'A wall of "notes"', "What we wrote")
    paper = plan.Paper("R1", "t", "en-GB", ("x", str(date(2026, 1, 1))), 14, (picture,))
    read = Reader(html.page(paper, PaperWords()))
    (facts,) = [facts for tag, facts in read.elements if tag == "img"]
    assert facts["alt"] == 'A wall of "notes"'
    assert "What we wrote" in read.words
