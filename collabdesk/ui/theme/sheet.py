"""The one style sheet is written once and filled in with the colours and sizes in use."""

from __future__ import annotations

from functools import cache
from string import Template
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from collabdesk.ui.theme.tokens import Tokens

POINTS: Final = {
    "caption": 9.5,
    "chip": 9.75,
    "body": 10.5,
    "lead": 11.5,
    "section": 12.0,
    "words_long": 12.5,
    "heading": 16.0,
    "words": 17.0,
    "title": 20.0,
    "silence": 22.0,
    "opening": 25.0,
    "wall": 28.0,
}
SMALLEST_TARGET: Final = 37
DOOR: Final = 74
LONGEST_LENGTH: Final = 40


def style_sheet(tokens: Tokens, percent: int) -> str:
    """Fill in the style sheet.

    In `resources/themes/style.qss`, `$accent` is a colour, `$pt_title` a size of words with its unit,
    `$s12` twelve pixels of the design at the size of words in use, `$in1` and `$in2` the height inside
    a border of one or two pixels that makes something to press as high as it must be.

    Args:
        tokens: The colours.
        percent: The size of the words, 100 to 200.

    Raises:
        KeyError: The style sheet asks for something that is not there.
    """
    target = round(SMALLEST_TARGET * percent / 100)
    values = tokens.as_mapping()
    values |= {f"pt_{step}": f"{size * percent / 100:g}pt" for step, size in POINTS.items()}
    values |= {f"s{length}": f"{round(length * percent / 100)}px" for length in range(1, LONGEST_LENGTH + 1)}
    values |= {f"in{border}": f"{target - 2 * border}px" for border in (0, 1, 2, 5)}
    values |= {
        image: resource("themes", f"{image}-{tokens.name}.svg").as_posix() for image in ("arrow", "tick")
    }
    door = round(DOOR * percent / 100)
    values |= {f"door{border}": f"{door - 2 * border}px" for border in (1, 2, 5)}
    values |= _chip_edges(tokens)
    values["hair_style"] = "dotted" if tokens.dotted_hair else "solid"
    return Template(_written()).substitute(values)


def _chip_edges(tokens: Tokens) -> dict[str, str]:
    # Fills vanish in high contrast: there the colour of a chip's words draws its line.
    is_drawn = tokens.chip_edge != "transparent"
    words = {"accent": "soft_text", "warn": "warn_text", "rose": "rose_text", "info": "info_text"}
    return {
        f"edge_{tone}": tokens.colour(role) if is_drawn else tokens.chip_edge for tone, role in words.items()
    }


@cache
def _written() -> str:
    return resource("themes", "style.qss").read_text("utf-8")
