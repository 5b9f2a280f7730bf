"""A shaped paragraph looks and breaks as a plain one would, from either side."""

from __future__ import annotations

import pytest
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.platypus import Paragraph

from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.paragraph import ShapedParagraph
from collabdesk.papers.tagging.node import Node
from tests.papers.shaping.printing import (
    HEIGHT,
    WIDTH,
    Letter,
    letters_of,
    paragraph,
    printed,
    strong_style,
    style,
    text_of,
)
from tests.papers.shaping.sentences import ARABIC, BENGALI, URDU, WELSH


def edges(letters: list[Letter]) -> tuple[float, float]:
    return min(letter.left for letter in letters), max(letter.right for letter in letters)


def test_text_from_right_to_left_is_set_at_the_right_and_its_indents_change_sides() -> None:
    indented = style(leftIndent=30, rightIndent=80)
    left, right = edges(letters_of(printed(paragraph(ARABIC * 3, "ar", of=indented))))
    assert left > 79
    assert right == pytest.approx(WIDTH - 30, abs=2)
    left, right = edges(letters_of(printed(paragraph(BENGALI * 3, "bn", of=indented))))
    assert left == pytest.approx(30, abs=2)
    assert right < WIDTH - 79


@pytest.mark.parametrize(
    ("words", "language", "alignment", "left", "right"),
    [
        ("শিক্ষা", "bn", TA_RIGHT, None, WIDTH),
        ("شخص", "ar", TA_RIGHT, 0, None),
        ("شخص", "ar", 0, None, WIDTH),
        ("شخص", "ar", 4, None, WIDTH),
    ],
)
def test_left_in_a_style_is_where_reading_begins(
    words: str, language: str, alignment: int, left: float | None, right: float | None
) -> None:
    found = edges(letters_of(printed(paragraph(words, language, of=style(alignment=alignment)))))
    assert left is None or found[0] == pytest.approx(left, abs=2)
    assert right is None or found[1] == pytest.approx(right, abs=2)


def test_text_may_stand_in_the_middle() -> None:
    left, right = edges(letters_of(printed(paragraph("شخص", "ar", of=style(alignment=TA_CENTER)))))
    assert (left + right) / 2 == pytest.approx(WIDTH / 2, abs=2)


def in_mirrored_paper(words: str) -> list[Letter]:
    node = Node("P", [Run(words)])
    return letters_of(printed(ShapedParagraph(node, style(), language="ar", mirrored=True)))


def test_in_a_mirrored_paper_short_latin_text_stands_with_the_rest_and_long_text_has_a_straight_edge() -> (
    None
):
    assert edges(in_mirrored_paper("V-014"))[1] == pytest.approx(WIDTH, abs=2)
    lines = in_mirrored_paper(WELSH * 3)
    starts = {round(min(x.left for x in lines if abs(x.bottom - y.bottom) < 6)) for y in lines}
    assert max(starts) <= 2


def test_the_mark_stands_before_the_first_line_on_the_side_where_reading_begins() -> None:
    listed = style(leftIndent=20, bulletIndent=4)
    for words, language in ((BENGALI, "bn"), (URDU, "ur")):
        item = ShapedParagraph(
            Node("LBody", [Run(words)]), listed, language=language, label=Node("Lbl", [Run("•")])
        )
        letters = letters_of(printed(item))
        (mark,) = (letter for letter in letters if letter.text == "•")
        assert letters[0] is mark
        if language == "bn":
            assert 4 <= mark.left < mark.right < 20
        else:
            assert WIDTH - 20 < mark.left < mark.right <= WIDTH - 4


def test_it_stands_on_the_line_of_a_plain_paragraph_beside_it() -> None:
    plain = letters_of(printed(Paragraph("n", style())))
    shaped = letters_of(printed(paragraph("n")))
    assert shaped[0].bottom == pytest.approx(plain[0].bottom, abs=0.1)
    assert shaped[0].left == pytest.approx(plain[0].left, abs=0.1)
    assert paragraph("n").wrap(WIDTH, HEIGHT) == Paragraph("n", style()).wrap(WIDTH, HEIGHT)


def test_nastaliq_has_the_room_it_needs_and_stays_within_it() -> None:
    urdu = paragraph(URDU * 4, "ur")
    _width, height = urdu.wrap(WIDTH, HEIGHT)
    assert height == pytest.approx(height // 30 * 30)
    letters = letters_of(printed(urdu))
    assert max(letter.top for letter in letters) <= HEIGHT
    assert min(letter.bottom for letter in letters) >= HEIGHT - height


def test_bold_is_bold_in_runs_and_in_headings() -> None:
    light, run, heading = (
        edges(letters_of(printed(made)))[1]
        for made in (
            paragraph("শিক্ষার্থীরা", "bn"),
            paragraph(Node("P", [Run("শিক্ষার্থীরা", strong=True)]), "bn"),
            paragraph("শিক্ষার্থীরা", "bn", of=strong_style()),
        )
    )
    assert light < run == heading


def test_it_takes_its_inks_from_its_style_its_runs_and_its_links() -> None:
    node = Node("P", [Run("ক"), Run("খ", secondary=True), Node("Link", [Run("গ")], target="V-001")])
    pdf = printed(paragraph(node, "bn"))
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    picture = page.render(scale=4).to_pil().convert("RGB")
    found = {colour for _count, colour in picture.getcolors(1 << 20) or []}
    assert {(0, 0, 0), (0x4A, 0x55, 0x5F), (0x0E, 0x66, 0x60)} <= found


def test_a_part_of_a_split_paragraph_holds_each_word_once() -> None:
    whole = paragraph(URDU * 6, "ur")
    _width, height = whole.wrap(WIDTH, HEIGHT)
    parts = whole.split(WIDTH, height / 2)
    assert len(parts) == 2
    heights = [part.wrap(WIDTH, HEIGHT)[1] for part in parts]
    assert sum(heights) == pytest.approx(height)
    assert heights[0] <= height / 2
    assert text_of(printed(*parts)) == text_of(printed(paragraph(URDU * 6, "ur")))


def test_a_later_part_may_be_set_to_another_width() -> None:
    whole = paragraph(BENGALI * 6, "bn")
    _width, height = whole.wrap(WIDTH, HEIGHT)
    first, second = whole.split(WIDTH, height / 2)
    again = second.wrap(WIDTH / 2, HEIGHT)[1]
    assert again > 1.5 * (height - first.wrap(WIDTH, HEIGHT)[1])


def lines(count: int) -> tuple[ShapedParagraph, float]:
    """A paragraph of so many lines, and the height of one."""
    made = paragraph(" ".join(["শিক্ষার্থীরা" * 5] * count), "bn")
    height = made.wrap(WIDTH, HEIGHT)[1]
    return made, height / count


@pytest.mark.parametrize(
    ("count", "room", "parts"),
    [
        (5, 5, [5]),
        (5, 3.5, [3, 2]),
        (5, 4.5, [3, 2]),
        (5, 1.5, []),
        (3, 2.5, []),
        (2, 1.5, []),
        (4, 3, [2, 2]),
    ],
)
def test_no_line_is_left_alone_on_a_page(count: int, room: float, parts: list[int]) -> None:
    made, line = lines(count)
    found = made.split(WIDTH, room * line)
    assert [round(part.wrap(WIDTH, HEIGHT)[1] / line) for part in found] == parts


def test_a_word_longer_than_a_page_is_broken_over_pages() -> None:
    left = [paragraph("শিক্ষার্থীরা" * 3000, "bn")]
    pages = 0
    while left:
        fits = left[0].wrap(WIDTH, HEIGHT)[1] <= HEIGHT
        left = (
            []
            if fits
            else [part for part in left[0].split(WIDTH, HEIGHT)[1:] if isinstance(part, ShapedParagraph)]
        )
        pages += 1
    assert pages > 5


@pytest.mark.parametrize(
    "words", ["", " ", "\0", "\u202e\u2067", "\ud800", "ক\0খ\u202eগ", "\u0301", "\u200d"]
)
def test_hostile_text_prints(words: str) -> None:
    assert printed(paragraph(words)).startswith(b"%PDF")


def test_it_tells_which_characters_no_font_has() -> None:
    assert paragraph("ক → 😀").missing == {"→", "😀"}
