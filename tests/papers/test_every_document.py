"""Whatever is planned can be printed: it conforms, a reader hears all of it in order, and the eye sees it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from PIL import Image

from collabdesk.papers import plan
from collabdesk.papers.paint.document import Painted, paint
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import PaperWords
from tests.conftest import CAMPAIGN
from tests.papers.plans import LATIN, LEFT_TO_RIGHT, SPOKEN, papers
from tests.papers.reading import pages_of, squeezed, wanted_on_pages
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import planned, read

TODAY = date(2026, 5, 5)
TRIES = settings(
    max_examples=40 * CAMPAIGN,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def printed(paper: plan.Paper) -> Painted:
    return paint(paper, PaperWords(paper.language), TODAY)


@TRIES
@given(papers())
def test_any_paper_conforms_and_is_heard_as_it_was_planned(paper: plan.Paper) -> None:
    pdf = printed(paper).pdf
    assert conformance(pdf) == []
    assert read(read_tree(pdf)) == planned(structure(paper).root)


@TRIES
@given(papers(LATIN))
def test_the_eye_sees_all_that_was_planned(paper: plan.Paper) -> None:
    seen = Counter(squeezed("".join(pages_of(printed(paper).pdf))))
    wanted = Counter(squeezed("".join(wanted_on_pages(structure(paper)))))
    assert not wanted - seen


@pytest.mark.parametrize("size", [12, 14, 18])
@pytest.mark.parametrize("language", SPOKEN)
def test_a_paper_of_each_language_conforms_and_is_heard_as_it_was_planned(language: str, size: int) -> None:
    words = SPOKEN[language]
    mixed = (
        plan.Run(words + " "),
        plan.Run(words[:20], strong=True),
        plan.Run(" our page ", address="https://example.org/"),
        plan.Run(" Saturday 😀 ", language="en-GB"),
    )
    blocks = (
        plan.Opening(words[:20], words, words, words),
        plan.Heading(words[:30], number="1"),
        plan.Paragraph(mixed),
        plan.Listing((plan.text(words), plan.Item(mixed, plan.Listing((plan.text(words),), numbered=True)))),
        plan.Quote(words, words[:30]),
        plan.Table(words[:30], ("A", "N"), ((mixed, plan.text("12")),), (0.7, 0.3), numeric=(1,), note=words),
        plan.Funnel(words[:25], ("a", "b", "c"), (("x", 9, mixed), (words[:9], 4, plan.text(words)))),
        plan.ChainTable(
            words[:9], ("a", "b"), (plan.ChainRow((plan.Said(mixed),), ((mixed,), (plan.text(words),))),)
        ),
    )
    paper = plan.Paper("R1", words, language, (words, "5 May 2026"), size, blocks)
    made = printed(paper)
    assert made.missing == {"😀"}
    assert conformance(made.pdf) == []
    assert read(read_tree(made.pdf)) == planned(structure(paper).root)
    assert made.pdf == printed(paper).pdf


def test_pictures_and_spans_over_rows_conform_and_are_heard() -> None:
    picture = BytesIO()
    Image.new("RGBA", (120, 80), (14, 102, 96, 128)).save(picture, "PNG")
    photo = BytesIO()
    Image.new("RGB", (2000, 3000), (14, 102, 96)).save(photo, "JPEG")
    spans = plan.Table(
        "Who did what",
        ("Who", "What", "When"),
        (
            (plan.Cell(plan.text("Ward"), rows=2), plan.text("Letter"), plan.text("May")),
            (plan.text("Call back"), plan.text("June")),
            (plan.text("All"), plan.Cell(plan.text("Thanked everyone"), columns=2)),
        ),
        (0.3, 0.4, 0.3),
    )
    blocks = (
        plan.Opening("Kind", "Title", "Lead", "By"),
        plan.Heading("Pictures"),
        plan.Picture(picture.getvalue(), "A wall with notes on it", "What we wrote in May"),
        plan.Picture(photo.getvalue(), "The library, seen from the road"),
        spans,
    )
    paper = plan.Paper("R1", "Pictures", "en-GB", ("Pictures", "5 May 2026"), 14, blocks)
    pdf = printed(paper).pdf
    assert conformance(pdf) == []
    tree = read_tree(pdf)
    assert read(tree) == planned(structure(paper).root)
    assert [n.attributes.get("RowSpan") for n in tree.walk() if n.text == "Ward"] == [2.0]
    shown = squeezed("".join(pages_of(pdf)))
    for words in ("Callback", "Thankedeveryone", "WhatwewroteinMay"):
        assert words in shown


@pytest.mark.parametrize("language", LEFT_TO_RIGHT)
def test_what_is_copied_from_a_page_is_what_was_planned(language: str) -> None:
    words = SPOKEN[language]
    blocks: tuple[plan.Block, ...] = (
        plan.Opening(words[:20].strip(), words, words, words),
        plan.Heading(words),
        *(plan.prose(" ".join([words] * count)) for count in (1, 3, 9)),
        plan.Listing((plan.text(words), plan.text(words * 2, strong=True)), numbered=True),
        plan.Quote(words, words),
    )
    paper = plan.Paper("R1", words, language, (words[:10], "5 May 2026"), 14, blocks * 3)
    copied = squeezed("".join(pages_of(printed(paper).pdf)))
    assert copied == squeezed("".join(wanted_on_pages(structure(paper))))
