"""The real page of a paper, as it will print, with ways to turn it and to read it as words only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from collabdesk.papers.preview import PagePicture
    from collabdesk.ui.rooms.papers.page_bar import PageBar

A4: Final = (595.28, 841.89)
"""Width and height in points (ISO 216)."""
LEAST_SCALE: Final = 0.72
ROUND_PAGE: Final = 22
PAUSE: Final = 120
PALE: Final = 0.55


class Page(QWidget):
    """One page; it stays white in every theme, because paper does. ``turned`` tells Page Up and Down."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._pale = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The page as it prints"))

    def show_picture(self, picture: QPixmap) -> None:
        """Show a page."""
        self._picture, self._pale = picture, False
        self.update()

    def fade(self) -> None:
        """Let the last page stay, pale, while another is drawn."""
        self._pale = True
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.turned.emit(by)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().surface))
        if self._picture is not None:
            painter.setOpacity(PALE if self._pale else 1.0)
            if self._picture.deviceIndependentSize().toSize() == self.size():
                painter.drawPixmap(0, 0, self._picture)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawPixmap(self.rect(), self._picture)
            painter.setOpacity(1.0)
        painter.setPen(QColor(tokens().focus if self.hasFocus() else tokens().border))
        for line in range(2 if self.hasFocus() else 1):
            painter.drawRect(self.rect().adjusted(line, line, -1 - line, -1 - line))


class PageView(QWidget):
    """The page and the bar above it; ``picture_wanted`` tells a page from 0, and screen dots a point."""

    picture_wanted = Signal(int, float)

    def __init__(self, bar: PageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = bar
        self.page = Page()
        self._page, self._pages = 0, 0
        self._asked: tuple[int, float] | None = None
        self._scroll = QScrollArea()
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.page)
        self.words = QTextBrowser()
        self.words.setAccessibleName(self.tr("What the paper says"))
        self.words.setTabChangesFocus(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.words)
        set_role(self, "page")
        self._column = QVBoxLayout(self)
        self._column.addWidget(bar)
        self._column.addWidget(self._stack, 1)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._ask)
        bar.turned.connect(self.turn)
        self.page.turned.connect(self.turn)
        bar.words_only_chosen.connect(self._words_only_chosen)

    def show_paper(self, pages: int, spoken: tuple[str, ...], where: str = "") -> None:
        """Show another paper, or the same one made anew, at the page that was open if there still is one.

        ``where`` is said in place of the page's number while nobody knows yet how many there are.
        """
        self._pages, self._page = pages, min(self._page, max(0, pages - 1))
        self._asked = None
        self.words.setPlainText("\n\n".join(spoken))
        self.bar.show_page(self._page, pages, where)
        self._ask()

    def show_picture(self, page: int, drawn: PagePicture) -> None:
        """Show a page that was drawn."""
        if page != self._page:
            return
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGBX8888
        )
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.show_picture(picture)
        name = self.tr("{page}, as it prints. Words only reads it aloud.")
        self.page.setAccessibleName(name.format(page=self.bar.page_words()))

    def first_page(self) -> None:
        """Begin at the first page with the next paper."""
        self._page = 0

    def turn(self, by: int) -> None:
        """Go to a page after or before."""
        page = max(0, min(self._page + by, self._pages - 1))
        if page != self._page:
            self._page = page
            self.bar.show_page(page, self._pages)
            self._scroll.verticalScrollBar().setValue(0)
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._column.setContentsMargins(px(ROUND_PAGE), px(14), px(6), 0)
        self._column.setSpacing(px(8))
        room = self._stack.size() - QSize(px(ROUND_PAGE), px(8))
        scale = min(room.width() / A4[0], room.height() / A4[1])
        if scale < LEAST_SCALE:
            # Smaller than this it cannot be read; it is scrolled instead.
            scale = max(0.3, min(room.width() / A4[0], LEAST_SCALE * px(100) / 100))
        self.page.resize(round(A4[0] * scale), round(A4[1] * scale))
        self._waiting.start(PAUSE)

    def _ask(self) -> None:
        if not self._pages or not self.page.width():
            return
        scale = self.page.width() * self.devicePixelRatioF() / A4[0]
        if self._asked != (self._page, scale):
            self._asked = (self._page, scale)
            self.picture_wanted.emit(self._page, scale)

    def _words_only_chosen(self, only: bool) -> None:
        self._stack.setCurrentWidget(self.words if only else self._scroll)
        (self.words if only else self.page).setFocus()
