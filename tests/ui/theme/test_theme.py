"""A person changes the look and everything already on screen changes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from collabdesk.base.paths import resource
from collabdesk.ui.theme.current import em, is_narrow, px, tokens
from collabdesk.ui.theme.fonts import FAMILY, load_first_fonts, load_further_fonts
from collabdesk.ui.theme.icons import pixmap, wear_icon
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.theme.tokens import THEMES, load_tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def page(qtbot: QtBot) -> tuple[QWidget, QPushButton]:
    window = QWidget()
    set_role(window, "page")
    button = QPushButton("Tell them")
    set_role(button, "filled")
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addStretch()
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.show()
    return window, button


@pytest.mark.parametrize("name", THEMES)
def test_an_open_window_changes_with_the_theme(theme: Theme, qtbot: QtBot, name: str) -> None:
    window, button = page(qtbot)
    theme.apply(name, 100)
    colours = load_tokens(name)
    picture = window.grab().toImage()
    assert picture.pixelColor(4, 150).name().upper() == colours.bg
    inside = button.geometry().topLeft()
    assert picture.pixelColor(inside.x() + 6, inside.y() + 18).name().upper() == colours.accent
    assert QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == colours.text2
    assert theme.shown == name
    assert tokens() is colours


def test_words_of_every_role_grow(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("What people said")
    set_role(label, "title")
    qtbot.addWidget(label)
    label.show()
    small, line = label.sizeHint(), em()
    theme.apply("light", 200)
    assert label.sizeHint().width() == pytest.approx(2 * small.width(), rel=0.05)
    assert em() == pytest.approx(2 * line, rel=0.05)
    assert px(37) == 74


def test_sizes_stay_within_what_is_offered(theme: Theme) -> None:
    theme.apply("light", 20)
    assert theme.percent == 100
    theme.apply("light", 900)
    assert theme.percent == 200


def test_the_computer_is_followed_until_a_theme_is_chosen(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    theme.apply("system", 100)
    theme.changed.connect(lambda: heard.append(theme.shown))

    def computer_turns(scheme: Qt.ColorScheme) -> None:
        # The offscreen platform has no scheme of its own to turn.
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
        qapp.styleHints().colorSchemeChanged.emit(scheme)

    computer_turns(Qt.ColorScheme.Dark)
    assert (theme.choice, theme.shown) == ("system", "dark")
    computer_turns(Qt.ColorScheme.Light)
    assert heard == ["dark", "light"]
    theme.apply("high_contrast", 100)
    computer_turns(Qt.ColorScheme.Dark)
    assert theme.shown == "high_contrast"


def test_a_theme_that_is_not_there_changes_nothing(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.apply("sepia", 200)
    assert (theme.choice, theme.shown, theme.percent) == ("light", "light", 100)


def test_icons_change_colour_and_size(theme: Theme, qtbot: QtBot) -> None:
    button, label = QPushButton(), QLabel()
    for widget in (button, label):
        qtbot.addWidget(widget)
        wear_icon(widget, "check", "accent", 20)
    theme.apply("dark", 200)
    assert button.iconSize().width() == 40
    for worn in (button.icon().pixmap(40, 40), label.pixmap()):
        image = worn.toImage()
        drawn = {
            image.pixelColor(x, y).name().upper()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert drawn == {theme.tokens.accent}
    wear_icon(label, "")
    assert label.pixmap().isNull()


def test_a_sharp_screen_gets_sharp_icons(theme: Theme) -> None:
    assert theme.percent == 100
    assert pixmap("check", "text", 20, 2.0).width() == 40
    assert pixmap("check", "text", 20, 2.0).deviceIndependentSize().width() == 20
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def test_every_icon_that_travels_along_can_be_drawn(theme: Theme) -> None:
    assert theme.percent == 100
    files = list(resource("icons").glob("*.svg"))
    assert len(files) > 80
    blank = [file.name for file in files if is_blank(pixmap(file.stem, "text", 24).toImage())]
    assert blank == []
    assert "ISC" in resource("icons", "LICENSE-lucide.txt").read_text("utf-8")


def is_blank(image: QImage) -> bool:
    return not any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_letters_of_every_script_travel_along(theme: Theme, qtbot: QtBot) -> None:
    assert QApplication.font().family() == FAMILY
    assert load_first_fonts() == 2
    assert load_further_fonts() > 7
    label = QLabel("ਸਤ ਸ੍ਰੀ ਅਕਾਲ  আদাব  السلام")
    qtbot.addWidget(label)
    assert label.sizeHint().width() > 100
    assert theme.percent == 100


def test_narrow_is_measured_in_words(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    assert not is_narrow(window)
    theme.apply("light", 200)
    assert is_narrow(window)
