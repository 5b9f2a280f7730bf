"""A picture is kept for what it shows: no place, no camera, nothing that rides along."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from collabdesk.domain.failures import NotAPicture
from collabdesk.exchange import pictures
from collabdesk.exchange.pictures import clean_picture, kind_of_picture, small_picture
from tests.rules.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"24 Harbour Lane"


def jpeg(size: tuple[int, int] = (40, 20), orientation: int = 1) -> bytes:
    image = Image.new("RGB", size, "white")
    image.paste((200, 0, 0), (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = SECRET.decode()
    made = io.BytesIO()
    image.save(made, "JPEG", exif=exif, comment=SECRET)
    return made.getvalue() + b"TRAILING" + SECRET


def png(mode: str) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_text("Comment", SECRET.decode())
    made = io.BytesIO()
    Image.new("RGB", (30, 30), (10, 200, 30)).convert(mode).save(made, "PNG", pnginfo=about)
    return made.getvalue() + SECRET


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def test_nothing_rides_along_with_a_photo() -> None:
    dirty = jpeg()
    assert dirty.count(SECRET) == 3
    kept = clean_picture(dirty, "wall.jpg")
    assert kept.media_type == "image/jpeg"
    assert SECRET not in kept.data
    assert b"Exif" not in kept.data
    assert not opened(kept.data).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_drawing_of_any_kind_keeps_its_size_and_loses_its_notes(mode: str) -> None:
    dirty = png("L") if mode == "I;16" else png(mode)
    assert SECRET in dirty
    kept = clean_picture(dirty, "card.png")
    assert SECRET not in kept.data
    assert opened(kept.data).size == (30, 30)
    assert kept.media_type == "image/png"


def test_what_is_seen_through_stays_so() -> None:
    made = io.BytesIO()
    clear = Image.new("P", (8, 8), 0)
    clear.putpalette([255, 0, 0] * 256)
    clear.save(made, "PNG", transparency=0)
    kept = opened(clean_picture(made.getvalue(), "card.png").data)
    assert kept.convert("RGBA").getpixel((2, 2)) == (255, 0, 0, 0)


def test_a_photo_taken_sideways_stands_upright() -> None:
    kept = opened(clean_picture(jpeg((40, 20), orientation=6), "wall.jpg").data)
    assert kept.size == (20, 40)
    top, bottom = kept.getpixel((10, 2)), kept.getpixel((10, 37))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[1] < 60
    assert bottom[1] > 200


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert clean_picture(jpeg(), "a.jpg") == clean_picture(jpeg(), "b.jpg")


def test_a_picture_that_claims_to_be_huge_is_not_unpacked() -> None:
    small = png("L")
    claimed = small[:16] + (60_000).to_bytes(4, "big") + (60_000).to_bytes(4, "big")
    import zlib

    head = claimed[12:24] + small[24:29]
    bomb = claimed + small[24:29] + zlib.crc32(head).to_bytes(4, "big") + small[33:]
    for work in (lambda: clean_picture(bomb, "x.png"), lambda: small_picture(bomb, "x.png", 90)):
        with pytest.raises(NotAPicture) as refused:
            work()
        assert refused.value.reason == "huge"


@pytest.mark.parametrize(
    ("start", "suffix", "kind"),
    [
        (b"\xff\xd8\xff\xe0", ".txt", "ours"),
        (b"not one", ".JPG", "ours"),
        (b"\0\0\0\x20ftypheic", "", "heic"),
        (b"anything", ".HEIC", "heic"),
        (b"RIFF\0\0\0\0WEBP", ".bin", "other"),
        (b"II*\0", "", "other"),
        (b"\0\0\0\x20ftypisom", ".mp4", ""),
        (b"%PDF-1.7", ".pdf", ""),
        (b"", "", ""),
    ],
)
def test_what_a_file_is_shows_in_its_first_bytes(start: bytes, suffix: str, kind: str) -> None:
    assert kind_of_picture(start, suffix) == kind


def test_a_small_picture_fits_its_square() -> None:
    small = opened(small_picture(clean_picture(jpeg((800, 400)), "wall.jpg").data, "wall.jpg", 96))
    assert small.size == (96, 48)
    assert small.format == "PNG"


def test_photos_of_a_real_workshop_lose_their_place(corpus: Path) -> None:
    photos = [
        file
        for file in sorted((corpus / "images_workshop").rglob("*"))
        if file.suffix.lower() in {".jpg", ".jpeg", ".png"}
    ]
    assert len(photos) == 8
    for file in photos:
        before = file.read_bytes()
        kept = opened(clean_picture(before, file.name).data)
        assert not kept.getexif(), file.name
        assert not {"exif", "xmp", "comment", "icc_profile"} & kept.info.keys(), file.name
        assert file.read_bytes() == before
    pizza = corpus / "images_workshop" / "Team-pizza-user-journey-1.jpeg"
    assert opened(pizza.read_bytes()).getexif().get_ifd(0x8825), "the photo was meant to know its place"


def iphone_photo(corpus: Path) -> bytes:
    return (corpus / "images_workshop" / "phone" / "iphone_13_pro_max.HEIC").read_bytes()


def test_a_photo_of_an_iphone_is_kept_as_a_jpeg_that_knows_no_place(corpus: Path) -> None:
    photo = iphone_photo(corpus)
    assert kind_of_picture(photo, "") == "heic"
    assert b"Exif" in photo
    assert b"Apple" in photo
    clean = clean_picture(photo, "wall.HEIC")
    assert clean.media_type == "image/jpeg"
    assert b"Exif" not in clean.data
    assert b"Apple" not in clean.data
    kept = opened(clean.data)
    assert kept.size == (3024, 4032)  # upright, as its own boxes say
    assert not {"exif", "xmp", "comment", "icc_profile"} & kept.info.keys()


def test_a_photo_of_an_iphone_that_claims_to_be_huge_is_not_unpacked(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 12_000_000)
    with pytest.raises(NotAPicture) as refused:
        clean_picture(iphone_photo(corpus), "wall.HEIC")
    assert refused.value.reason == "huge"


@pytest.mark.slow
@pytest.mark.hypothesis
def test_spoilt_photos_of_an_iphone_neither_end_nor_hold_up_the_program(corpus: Path, campaign: int) -> None:
    """In a program of its own, so that a fault in the decoder would be seen here and not end the tests."""
    photo = corpus / "images_workshop" / "phone" / "iphone_13_pro_max.HEIC"
    done = subprocess.run(
        [sys.executable, "-c", SPOIL, str(photo), str(8 * campaign)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60 + 60 * campaign,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < 5


SPOIL = """
import random, sys, time
from collabdesk.domain.failures import NotAPicture
from collabdesk.exchange import pictures
from collabdesk.exchange.pictures import clean_picture

photo, longest = open(sys.argv[1], "rb").read(), 0
for seed in range(int(sys.argv[2])):
    chance, spoilt = random.Random(seed), bytearray(photo)
    for _ in range(chance.choice([1, 3, 10])):
        spoilt[chance.randrange(chance.choice([40, 400, 6000, len(photo)]))] = chance.randrange(256)
    if chance.random() < 0.2:
        del spoilt[chance.randrange(len(spoilt)):]
    began = time.monotonic()
    try:
        clean_picture(bytes(spoilt), "wall.heic")
    except NotAPicture:
        pass
    longest = max(longest, time.monotonic() - began)
print(longest)
"""


def test_every_broken_picture_is_a_calm_failure_or_a_clean_picture(corpus: Path) -> None:
    files = [
        file
        for file in sorted((corpus / "images_malformed").rglob("*"))
        if file.is_file() and "LICENSE" not in file.name and file.name != "SOURCE.txt"
    ]
    assert len(files) > 130
    kept, refused = 0, set()
    for file in files:
        try:
            clean = clean_picture(file.read_bytes(), file.name)
        except NotAPicture as failure:
            refused.add(failure.reason)
            continue
        kept += 1
        assert not opened(clean.data).getexif(), file.name
    assert 0 < kept < len(files)
    assert "broken" in refused <= {"broken", "huge"}
