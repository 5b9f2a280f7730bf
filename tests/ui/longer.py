"""A language that does not exist, a third longer than English, so that what only fits English shows."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

_ACCENTED = str.maketrans("aeiouyAEIOU", "àéîöûýÀÉÎÖÛ")
_KEPT = re.compile(r"(%n|%L?\d|\{\w*\}|&\w+;|<[^>]*>|&(?=\w))")
_PLURALS = re.compile(r"\((?:(\w[^()|]*)\|)?([^()|]*)\)")
_FILLING = "ŵŷẅ"


def longer(words: str) -> str:
    """Make words a third longer and accented; places to fill in, mark-up and shortcuts stay as they are."""
    parts = [
        part if place % 2 else part.translate(_ACCENTED) for place, part in enumerate(_KEPT.split(words))
    ]
    more = max(1, len(words.strip()) // 3) if words.strip() else 0
    filling = " ".join(_FILLING[: min(3, more - start)] for start in range(0, more, 4))
    return "".join(parts) + (f" {filling}" if more > 1 else "")


class LongerWords(QTranslator):
    """Gives every sentence on screen in the language that does not exist."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, source: str | None, _disambiguation: str | None = None, n: int = -1
    ) -> str:
        words = source or ""
        if n >= 0:
            words = _PLURALS.sub(lambda found: found[2] if found[1] else ("" if n == 1 else found[2]), words)
            words = words.replace("%n", str(n))
        return longer(words)


@contextmanager
def spoken(application: QApplication) -> Iterator[None]:
    """Speak it while this is open."""
    translator = LongerWords()
    application.installTranslator(translator)
    try:
        yield
    finally:
        application.removeTranslator(translator)
