"""Finds what has to keep its own direction within a line of the other one (UAX 9, 2.7)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from collabdesk.papers.stops import STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FROM_LEFT, FROM_RIGHT, END = (
    "\N{LEFT-TO-RIGHT ISOLATE}",
    "\N{RIGHT-TO-LEFT ISOLATE}",
    "\N{POP DIRECTIONAL ISOLATE}",
)
ISOLATES: Final = frozenset({FROM_LEFT, FROM_RIGHT, END})

A_FEW: Final = 3
_LATIN: Final = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_WITHIN: Final = re.compile(
    r"“[^“”]*”"  # a quotation, with its marks
    r"|\b[A-Z]-\d+"  # the number of a record, so that a row of them runs as the language does
    # words of another script, with what stands between them
    rf"|[{_LATIN}](?:[{_LATIN}\d .,;:!?…'’()£%&/–-]*[{_LATIN}\d)%])?(?![\w\N{{NO-BREAK SPACE}}])"
    r"|(?<!\w)\+?\d[\d()\N{NO-BREAK SPACE} -]{5,}\d\b"  # a telephone number, whose groups would change places
)


def isolated(texts: Iterable[tuple[str, bool]], *, backwards: bool) -> Iterator[tuple[int, int, str]]:
    """Give what to isolate in a paragraph: from which character of it to before which, and the mark to begin.

    Args:
        texts: What stands in the paragraph, in order: each text, and whether its language is read from the
            right.
        backwards: Whether the paragraph is.
    """
    begin = 0
    for text, from_right in texts:
        directions = {*map(unicodedata.bidirectional, text)}
        if from_right != backwards and directions & ({"R", "AL"} if from_right else {"L"}):
            yield begin, begin + len(text.rstrip(" ")), FROM_RIGHT if from_right else FROM_LEFT
        elif backwards:
            for found in _WITHIN.finditer(text):
                if not {*map(unicodedata.bidirectional, found[0])} & {"R", "AL"}:
                    yield begin + found.start(), begin + _with_stop(text, found), FROM_LEFT
        begin += len(text)


def _with_stop(text: str, found: re.Match[str]) -> int:
    """Give where words end; the stop after a few of them is theirs, after one it is the sentence's."""
    end = found.end()
    is_stop = text[end : end + 1] in STOPS and text[end + 1 : end + 2] in ("", " ")
    return end + 1 if end < len(text) and is_stop and found[0].count(" ") >= A_FEW - 1 else end
