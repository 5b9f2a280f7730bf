"""Pictures and papers under somebody's words: dropped, pasted, described, opened, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.operations import attaching, hearing, undoing
from collabdesk.ui.kit.names import too_small, unnamed
from tests.ui.on_screen import dialog, field
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.ui.rooms.said.pictures import PictureTile
    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def said(bench: Bench, said_room: SaidRoom) -> UUID:
    """Something said, its trail on show."""
    uid = bench.keep(Input(uid=new_uid(), number=0, words="Look at the wall.", recorded_on=TODAY))
    said_room.open_record(uid)
    bench.shows(said_room.trail_view, "“Look at the wall.”")
    return uid


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    exif = Image.Exif()
    exif[0x010E] = "24 Harbour Lane"
    place = tmp_path / "wall.jpg"
    Image.new("RGB", (300, 200), (200, 30, 30)).save(place, exif=exif)
    return place


def tiles(bench: Bench, room: SaidRoom, count: int) -> list[PictureTile]:
    bench.qtbot.waitUntil(lambda: len(room.trail_view.head.strip.tiles()) == count)
    return room.trail_view.head.strip.tiles()


def drop(room: SaidRoom, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(200, 300), copy, data, left, none)
    QGuiApplication.sendEvent(room.trail_view, entered)
    assert entered.isAccepted()
    QGuiApplication.sendEvent(room.trail_view, QDropEvent(QPointF(200, 300), copy, data, left, none))


def files(*places: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(place)) for place in places])
    return data


def test_a_dropped_photo_is_kept_and_shown_small(
    bench: Bench, said_room: SaidRoom, said: UUID, photo: Path
) -> None:
    drop(said_room, files(photo))
    (tile,) = tiles(bench, said_room, 1)
    bench.shows(said_room.trail_view, "Not said yet what it shows")
    bench.qtbot.waitUntil(lambda: not tile.picture.pixmap().isNull())
    bench.qtbot.waitUntil(lambda: tile.picture.pixmap().toImage().pixelColor(20, 20).red() > 150)
    kept: list[bytes] = []
    bench.desk.ask(kept.append, attaching.read_attachment, tile.attachment.uid)
    bench.qtbot.waitUntil(lambda: bool(kept))
    assert b"24 Harbour Lane" not in kept[0]
    assert (tile.attachment.input, tile.attachment.name) == (said, "wall.jpg")
    assert unnamed(said_room.trail_view) == []
    assert too_small(said_room.trail_view) == []
    bench.do(undoing.undo)
    tiles(bench, said_room, 0)
    assert not said_room.trail_view.head.strip.isVisible()


def test_a_copied_picture_is_pasted_and_described(bench: Bench, said_room: SaidRoom, said: UUID) -> None:
    assert said
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    said_room.trail_view.head.more.setFocus()
    bench.qtbot.keyClick(said_room.trail_view.head.more, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (tile,) = tiles(bench, said_room, 1)
    assert tile.attachment.media_type == "image/png"
    pictures = said_room._actions.pictures  # noqa: SLF001 - the menu without its pop-up
    next(one for one in pictures.menu_of(tile).actions() if "shows" in one.text()).trigger()
    sheet = dialog(bench.qtbot)
    bench.qtbot.keyClicks(field(sheet, QPlainTextEdit, "What does it show?"), "A phone, a sad face")
    bench.press(sheet, "Keep it")
    bench.shows(said_room.trail_view, "A phone, a sad face")
    (tile,) = tiles(bench, said_room, 1)
    assert tile.accessibleName() == "Picture: A phone, a sad face"


def test_a_picture_we_cannot_keep_is_told_calmly(
    bench: Bench, said_room: SaidRoom, said: UUID, tmp_path: Path
) -> None:
    assert said
    told: list[str] = []
    said_room.message_told.connect(told.append)
    broken, apple = tmp_path / "broken.png", tmp_path / "wall.HEIC"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    apple.write_bytes(b"\0\0\0\x20ftypheic")
    drop(said_room, files(broken, apple))
    bench.qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] == "We cannot keep the picture broken.png. It is damaged. Save it anew where it came from."
    assert told[1] == "We cannot keep the picture wall.HEIC. It is damaged. Save it anew where it came from."
    assert said_room.trail_view.head.strip.tiles() == []


def test_a_paper_is_opened_saved_and_taken_away(
    bench: Bench, said_room: SaidRoom, said: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said
    paper, data = tmp_path / "letter.pdf", b"%PDF-1.7 a letter"
    paper.write_bytes(data)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paper), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.pdf"), ""))
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pictures = said_room._actions.pictures  # noqa: SLF001 - what the menu's entries call
    pictures.choose()
    (tile,) = tiles(bench, said_room, 1)
    assert tile.accessibleName() == "Paper: letter.pdf"
    menu = {one.text(): one for one in pictures.menu_of(tile).actions()}
    menu["Open"].trigger()
    bench.qtbot.waitUntil(lambda: bool(opened))
    shown = Path(opened[0].toLocalFile())
    assert shown.read_bytes() == data
    assert "letter" not in shown.name
    menu["Save a copy…"].trigger()
    bench.qtbot.waitUntil((tmp_path / "copy.pdf").exists)
    assert (tmp_path / "copy.pdf").read_bytes() == data
    menu["Take it away"].trigger()
    tiles(bench, said_room, 0)
    assert not shown.exists(), "what was taken away is in no folder either"
    bench.do(undoing.undo)
    (tile,) = tiles(bench, said_room, 1)
    pictures.open(tile.attachment)
    bench.qtbot.waitUntil(lambda: len(opened) > 1)
    assert shown.exists()
    bench.desk.close_workbook()
    assert not shown.exists()


def test_what_could_run_is_only_saved(bench: Bench, said_room: SaidRoom, said: UUID) -> None:
    bench.do(attaching.attach_bytes, said, b"MZ\x90", "letter.exe")
    (tile,) = tiles(bench, said_room, 1)
    texts = [one.text() for one in said_room._actions.pictures.menu_of(tile).actions()]  # noqa: SLF001
    assert "Open" not in texts
    assert "Save a copy…" in texts


def test_nothing_is_added_to_words_taken_back(
    bench: Bench, said_room: SaidRoom, said: UUID, photo: Path
) -> None:
    bench.do(attaching.attach_file, said, photo)
    tiles(bench, said_room, 1)
    bench.do(hearing.take_back, said)
    tiles(bench, said_room, 0)
    bench.shows(said_room.trail_view, "Taken back at their wish on")
    drop(said_room, files(photo))
    bench.do(hearing.keep_input, Input(uid=new_uid(), number=0, words="Next.", recorded_on=TODAY))
    tiles(bench, said_room, 0)
