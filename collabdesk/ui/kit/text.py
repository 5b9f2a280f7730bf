"""Words on screen: sentences that wrap and can be read aloud, and people's own words, which stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from collabdesk.ui.theme.current import tokens
from collabdesk.ui.theme.roles import role_of, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

Tone = Literal["plain", "bold", "secondary", "warn", "rose", "info", "accent", "link", "struck"]
Part = tuple[str, Tone]
Size = Literal["large", "long", "small", "auto"]

LINE_HEIGHT: Final = 120
LARGE_LINE_HEIGHT: Final = 104
LONG_WORDS: Final = 170

_COLOURS: Final[dict[str, str]] = {
    "secondary": "text2",
    "struck": "text2",
    "warn": "warn_text",
    "rose": "rose_text",
    "info": "info_text",
    "accent": "accent",
    "link": "accent",
}
_ROLES: Final[dict[str, str]] = {"large": "words", "long": "words-long", "small": "words-small"}
_LARGE: Final = frozenset({"title", "head", "section", "words", "silence", "silence-warn", "wall", "name"})
_RESTYLED: Final = frozenset({QEvent.Type.StyleChange, QEvent.Type.PaletteChange})


_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_LONGEST_WHOLE: Final = 28
_PIECE: Final = 10
"""How many letters of a word stay whole, and how many of a longer one go on together."""


def breakable(words: str) -> str:
    """Let a word that is longer than any line, such as an address, go on in the next one."""
    if len(words) <= _LONGEST_WHOLE or max(map(len, words.split()), default=0) <= _LONGEST_WHOLE:
        return words
    # Here and not above, because the window is painted before anything has words to mark up.
    import re

    # Letters of other scripts may belong together, so that only Latin ones are parted; an address best
    # between its parts.
    latin, ends = "[!-~\u00a1-\u024f]", "-/._?=&"
    long = f"{latin}{{{_LONGEST_WHOLE + 1},}}"
    words = re.sub(long, lambda found: re.sub(f"([{ends}])(?!$)", rf"\1{_MAY_BREAK}", found[0]), words)
    return re.sub(long, lambda found: re.sub(f"(.{{{_PIECE}}})", rf"\1{_MAY_BREAK}", found[0]), words)


class Sentence(QLabel):
    """One or more sentences that wrap, with room between the lines; whatever is in them is shown as typed.

    Args:
        text: The words; a line break is kept.
        role: How they look, a role of the theme such as "body", "caption" or "section".
        parent: As for every widget.
    """

    link_pressed = Signal(str)

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._shown = ""
        self._written_for: tuple[object, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setOpenExternalLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.linkActivated.connect(self._link_activated)
        set_role(self, role)
        self.set_text(text)

    def plain_text(self) -> str:
        """What it says, without how it looks."""
        return "".join(words for words, _tone in self._parts)

    def set_text(self, plain: str) -> None:
        """Say something else, all in one tone."""
        self.set_parts([(plain, "plain")] if plain else [])

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Say something else, in several tones.

        Args:
            parts: Words and their tone, in order; a "link" can be pressed and is told by `link_pressed`.
        """
        self._parts = tuple(parts)
        linked = any(tone == "link" for _words, tone in self._parts)
        if linked:
            flags = (
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            self.setTextInteractionFlags(flags)
        elif self.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.plain_text())
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # A ring would lie on the first letters, or move them; a line below does neither.
            painter = QPainter(self)
            bottom = self.rect().bottomLeft()
            painter.fillRect(bottom.x(), bottom.y() - 1, self.width(), 2, QColor(tokens().focus))
            painter.end()

    def _write(self) -> None:
        # Every level a widget is put into tells it of a change; the words are marked up for one that matters.
        wanted = (self._parts, role_of(self) in _LARGE, tokens())
        if wanted == self._written_for:
            return
        self._written_for = wanted
        written = "".join(self._marked_up(place, part) for place, part in enumerate(self._parts))
        spacing = LARGE_LINE_HEIGHT if role_of(self) in _LARGE else LINE_HEIGHT
        shown = f'<p style="margin:0; line-height:{spacing}%">{written}</p>' if written else ""
        # Setting the text restyles the label, which asks for the text again.
        if shown != self._shown:
            self._shown = shown
            self.setText(shown)

    def _marked_up(self, place: int, part: Part) -> str:
        # Here and not above, because the window is painted before anything has words to mark up.
        import html

        words, tone = part
        safe = html.escape(breakable(words)).replace("\n", "<br>")
        if tone == "plain":
            return safe
        role = _COLOURS.get(tone)
        colour = f"color:{tokens().colour(role)};" if role else ""
        if tone == "link":
            return f'<a href="{place}" style="{colour}font-weight:700;text-decoration:none">{safe}</a>'
        weight = {"secondary": "", "struck": "text-decoration:line-through;"}.get(tone, "font-weight:700;")
        return f'<span style="{colour}{weight}">{safe}</span>'

    def _link_activated(self, link: str) -> None:
        self.link_pressed.emit(self._parts[int(link)][0])


class Title(Sentence):
    """The one title of a screen."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "title", parent)


class SectionHead(Sentence):
    """What a part of a screen is about."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "section", parent)


class Lead(Sentence):
    """The sentence a screen begins with."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "lead", parent)


class Caption(Sentence):
    """Small words that explain others."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "caption", parent)


class Words(Sentence):
    """Somebody's own words, in curly quotes, that can be selected with the mouse or the keyboard.

    Args:
        words: What they said, exactly.
        size: "auto" sets long words smaller, so that all of them can be shown.
        quoted: Whether to put curly quotes around them; not around the description of a picture.
        parent: As for every widget.
    """

    def __init__(
        self, words: str = "", size: Size = "large", *, quoted: bool = True, parent: QWidget | None = None
    ) -> None:
        self._size = size
        self._quoted = quoted
        super().__init__("", _ROLES.get(size, "words"), parent)
        selectable = (
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTextInteractionFlags(selectable)
        self.set_words(words)

    def set_words(self, words: str, *, quoted: bool | None = None) -> None:
        """Show somebody's words.

        Args:
            words: Exactly what they said.
            quoted: Change whether curly quotes go around them; None leaves it as it is.
        """
        if quoted is not None:
            self._quoted = quoted
        if self._size == "auto":
            set_role(self, _ROLES["long" if self.is_long(words) else "large"])
        self.set_text(f"“{words}”" if words and self._quoted else words)

    @staticmethod
    def is_long(words: str) -> bool:
        """Whether words at the largest size would take more than about three lines."""
        return len(words) > LONG_WORDS or words.count("\n") > 2  # noqa: PLR2004 - the fourth line
