"""Pictures and papers are kept once, cleaned, undoable, and gone for good with the words they belong to."""

from __future__ import annotations

import hashlib
import io
import time
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NoSuchFile, NotAPicture, TooLarge
from collabdesk.domain.verbs import Verb
from collabdesk.operations import attaching, hearing, undoing
from collabdesk.storage.queries.trail import load_trail
from collabdesk.storage.schema import CONTENT
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.records import Attachment
    from collabdesk.storage.workbook import Workbook

PAPER = b"Mum's letter about the tablets, 24 Harbour Lane. " * 90
WORDS = "The letter comes after I have given the tablets."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "neighbours.collab"


@pytest.fixture
def book(file: Path) -> Iterator[Workbook]:
    made = new_book(file)
    yield made
    made.close()


def picture(colour: tuple[int, int, int] = (12, 90, 200)) -> bytes:
    image = Image.effect_noise((120, 80), 60).convert("RGB")
    image.paste(colour, (0, 0, 40, 80))
    made = io.BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def attached(book: Workbook, said: UUID) -> tuple[Attachment, ...]:
    return load_trail(book, said).attachments


def how_many_kept(book: Workbook) -> int:
    with book.reading() as connection:
        return len(connection.execute(CONTENT.select()).all())


def test_a_paper_is_kept_as_it_is(book: Workbook, tmp_path: Path) -> None:
    said, paper = keep(book, WORDS), tmp_path / "letter.pdf"
    paper.write_bytes(PAPER)
    changes = attaching.attach_file(book, said, paper, " A letter from the ward. ")
    (kept,) = attached(book, said)
    assert (changes.verb, changes.made) == (Verb.ADD_ATTACHMENT, (kept.uid,))
    assert (kept.name, kept.media_type, kept.size) == ("letter.pdf", "application/pdf", len(PAPER))
    assert kept.description == "A letter from the ward."
    assert kept.fingerprint == hashlib.sha256(PAPER).hexdigest()
    assert attaching.read_attachment(book, kept.uid) == PAPER == paper.read_bytes()


def test_a_picture_is_drawn_anew_and_can_be_shown_small(book: Workbook) -> None:
    said, dirty = keep(book, WORDS), picture() + b"what rides along"
    attaching.attach_bytes(book, said, dirty, "wall.png")
    (kept,) = attached(book, said)
    data = attaching.read_attachment(book, kept.uid)
    assert b"rides along" not in data
    assert kept.fingerprint == hashlib.sha256(data).hexdigest()
    small = Image.open(io.BytesIO(attaching.read_small_picture(book, kept.uid, 48)))
    assert max(small.size) == 48


def test_bytes_are_kept_once_however_often_they_are_attached(book: Workbook) -> None:
    first, second = keep(book, WORDS), keep(book, "Another.")
    for said in (first, second, second):
        attaching.attach_bytes(book, said, PAPER, "letter.pdf")
    assert how_many_kept(book) == 1
    assert [len(attached(book, said)) for said in (first, second)] == [1, 2]


def test_taking_away_and_adding_can_be_undone(book: Workbook) -> None:
    said = keep(book, WORDS)
    attaching.attach_bytes(book, said, PAPER, "letter.pdf")
    (kept,) = attached(book, said)
    attaching.remove_attachment(book, kept.uid)
    assert attached(book, said) == ()
    with pytest.raises(Gone):
        attaching.read_attachment(book, kept.uid)
    undoing.undo(book)
    assert attaching.read_attachment(book, kept.uid) == PAPER
    undoing.undo(book)
    assert attached(book, said) == ()
    undoing.redo(book)
    assert attaching.read_attachment(book, kept.uid) == PAPER


def test_what_it_shows_can_be_said_later(book: Workbook) -> None:
    said = keep(book, WORDS)
    attaching.attach_bytes(book, said, picture(), "wall.png")
    (kept,) = attached(book, said)
    attaching.describe_attachment(book, kept.uid, "A phone, a sad face ")
    assert attached(book, said)[0].description == "A phone, a sad face"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"\xff\xd8\xff broken", "wall.jpg", "broken"),
        (b"no picture", "wall.png", "broken"),
        (b"\0\0\0\x20ftypheic", "wall", "broken"),
        (b"no photo", "wall.HEIC", "broken"),
        (b"RIFF\0\0\0\0WEBP", "wall.webp", "other"),
    ],
)
def test_a_picture_we_cannot_clean_is_refused(book: Workbook, data: bytes, name: str, reason: str) -> None:
    said = keep(book, WORDS)
    with pytest.raises(NotAPicture) as refused:
        attaching.attach_bytes(book, said, data, name)
    assert (refused.value.name, refused.value.reason) == (name, reason)
    assert attached(book, said) == ()
    assert how_many_kept(book) == 0


def test_too_large_and_missing_are_told_apart(book: Workbook, tmp_path: Path) -> None:
    said, large = keep(book, WORDS), tmp_path / "film.mp4"
    with large.open("wb") as made:
        made.truncate(attaching.LARGEST * attaching.MEBIBYTE + 1)
    with pytest.raises(TooLarge) as refused:
        attaching.attach_file(book, said, large)
    assert refused.value.limit == 20
    for missing in (tmp_path / "nowhere.pdf", tmp_path):
        with pytest.raises(NoSuchFile):
            attaching.attach_file(book, said, missing)
    assert how_many_kept(book) == 0


def test_nothing_is_attached_to_words_that_are_not_there(book: Workbook) -> None:
    said = keep(book, WORDS)
    hearing.take_back(book, said)
    for uid in (said, new_uid()):
        with pytest.raises(Gone):
            attaching.attach_bytes(book, uid, PAPER, "letter.pdf")
    assert how_many_kept(book) == 0


def test_words_taken_back_take_their_pictures_out_of_the_file(book: Workbook, file: Path) -> None:
    said, other = keep(book, WORDS), keep(book, "This one stays.")
    shared = b"A leaflet two people brought along. " * 40
    attaching.attach_bytes(book, said, PAPER, "letter.pdf", "A letter nobody understood")
    attaching.attach_bytes(book, said, picture(), "wall.png")
    attaching.attach_bytes(book, said, shared, "leaflet.txt")
    attaching.attach_bytes(book, other, shared, "leaflet.txt")
    of_picture = next(kept for kept in attached(book, said) if kept.name == "wall.png")
    pixels = attaching.read_attachment(book, of_picture.uid)[100:160]
    attaching.remove_attachment(book, of_picture.uid)
    gone = (
        WORDS.encode(),
        PAPER[:48],
        b"24 Harbour Lane",
        b"nobody understood",
        b"letter.pdf",
        b"wall.png",
        pixels,
    )
    book.close()
    before = file.read_bytes()
    assert all(piece in before for piece in gone)

    again = open_workbook(file, HERE)
    hearing.take_back(again, said)
    assert attached(again, said) == ()
    assert attaching.read_attachment(again, attached(again, other)[0].uid) == shared
    again.close()
    after = b"".join(left.read_bytes() for left in file.parent.glob(f"{file.name}*") if left.is_file())
    assert [piece for piece in gone if piece in after] == []
    assert shared[:36] in after


def test_a_photo_of_an_iphone_is_kept_under_the_name_of_what_it_has_become(
    book: Workbook, corpus: Path
) -> None:
    said = keep(book, WORDS)
    photo = corpus / "images_workshop" / "phone" / "iphone_13_pro_max.HEIC"
    attaching.attach_file(book, said, photo, "A wall of cards")
    (kept,) = attached(book, said)
    assert (kept.name, kept.media_type) == ("iphone_13_pro_max.jpg", "image/jpeg")
    small = Image.open(io.BytesIO(attaching.read_small_picture(book, kept.uid, 90)))
    assert max(small.size) == 90


def test_every_picture_there_is_can_be_tried(book: Workbook, corpus: Path) -> None:
    """Broken ones too, under their own names and under others: kept and shown, or refused."""
    said = keep(book, WORDS)
    files = [
        file
        for folder in ("images_malformed", "images_workshop")
        for file in sorted((corpus / folder).rglob("*"))
        if file.is_file() and "LICENSE" not in file.name and file.name != "SOURCE.txt"
    ]
    outcomes = {"kept": 0, "refused": 0}
    for file in files:
        began = time.monotonic()
        try:
            attaching.attach_bytes(book, said, file.read_bytes(), file.name)
            last = attached(book, said)[-1]
            if last.media_type.startswith("image/"):
                attaching.read_small_picture(book, last.uid, 64)
            outcomes["kept"] += 1
        except NotAPicture:
            outcomes["refused"] += 1
        assert time.monotonic() - began < 15, file.name
    assert all(outcomes.values())
    book.examine_whole()
