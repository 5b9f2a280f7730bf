"""Keeps what a picture shows and nothing of where, when or with what it was taken."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collabdesk.domain.failures import NotAPicture

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS: Final = 64_000_000
"""Larger than a phone's largest photo (50 megapixels); a picture that claims more is not unpacked."""
JPEG_QUALITY: Final = 92
_FORMATS: Final = ("JPEG", "PNG")
_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png"})
_OTHER_SUFFIXES: Final = frozenset(
    {".gif", ".webp", ".tif", ".tiff", ".bmp", ".ico", ".jp2", ".j2k", ".avif"}
)
APPLE_SUFFIXES: Final = frozenset({".heic", ".heif"})
_APPLE_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_OTHER_STARTS: Final = (b"GIF8", b"II*\0", b"MM\0*", b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")
_KEPT_MODES: Final = frozenset({"1", "L", "LA", "RGB", "RGBA", "I;16", "I"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it may be kept: its bytes and their media type."""

    data: bytes
    media_type: str


def kind_of_picture(data: bytes, suffix: str) -> str:
    """Say what a file is by its first bytes, then by its suffix (with the dot).

    Gives "ours" (JPEG or PNG), "heic" (as iPhones keep photos), "other" (a picture of another kind, which
    could hold a place too and cannot be cleaned here), or "" for no picture at all.
    """
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return "ours"
    brand = data[8:12] if data[4:8] == b"ftyp" else b""
    if brand in _APPLE_BRANDS or suffix.lower() in APPLE_SUFFIXES:
        return "heic"
    riff = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    if riff or brand == b"avif" or data.startswith(_OTHER_STARTS) or suffix.lower() in _OTHER_SUFFIXES:
        return "other"
    return "ours" if suffix.lower() in _SUFFIXES else ""


def clean_picture(data: bytes, name: str) -> Picture:
    """Draw a JPEG, PNG or HEIC anew, upright, with nothing but its pixels; HEIC becomes JPEG.

    Raises NotAPicture where it is broken, or claims more than MOST_PIXELS.
    """
    is_heic = kind_of_picture(data, "") == "heic"
    image = _opened_heic(data, name) if is_heic else _opened(data, name)
    is_jpeg = image.format != "PNG"
    try:
        drawn = _plain(image if is_heic else _upright(image), is_jpeg=is_jpeg)
        made = io.BytesIO()
        if is_jpeg:
            drawn.save(made, "JPEG", quality=JPEG_QUALITY)
        else:
            drawn.save(made, "PNG")
    except Exception as broken:  # a hostile file can raise anything the decoder's code can
        raise NotAPicture(name, "broken") from broken
    return Picture(made.getvalue(), "image/jpeg" if is_jpeg else "image/png")


def small_picture(data: bytes, name: str, side: int) -> bytes:
    """Give a picture as a PNG no wider and no higher than ``side`` pixels. Raises NotAPicture."""
    image = _opened(data, name)
    try:
        # A JPEG is unpacked at an eighth, a quarter or a half where that is enough.
        image.draft("RGB", (side * 2, side * 2))
        small = _plain(image, is_jpeg=image.format != "PNG")
        small.thumbnail((side, side))
        made = io.BytesIO()
        small.save(made, "PNG")
    except Exception as broken:
        raise NotAPicture(name, "broken") from broken
    return made.getvalue()


def _opened(data: bytes, name: str) -> Image.Image:
    """Open what can be read of a picture's head, without unpacking it."""
    from PIL import Image

    try:
        checked = Image.open(io.BytesIO(data), formats=_FORMATS)
        too_many = checked.width * checked.height > MOST_PIXELS
        if not too_many:
            # Reading the checksums uses the picture up, so that it is opened once more.
            checked.verify()
            return Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise NotAPicture(name, "huge") from bomb
    except Exception as broken:
        raise NotAPicture(name, "broken") from broken
    raise NotAPicture(name, "huge")


def _opened_heic(data: bytes, name: str) -> Image.Image:
    """Unpack the main picture of a HEIC; libheif itself turns it upright, as its boxes say (ISO 23008-12).

    What else such a file can hold (small versions, depth, film) is not looked at.
    """
    import pi_heif

    pi_heif.options.THUMBNAILS = False
    pi_heif.options.DEPTH_IMAGES = False
    pi_heif.options.AUX_IMAGES = False
    try:
        found = pi_heif.open_heif(io.BytesIO(data), convert_hdr_to_8bit=True)
        width, height = found.size
        if width * height <= MOST_PIXELS:
            unpacked: Image.Image = found.to_pillow()
            return unpacked
    except Exception as broken:  # a hostile file can raise anything the decoder's code can
        raise NotAPicture(name, "broken") from broken
    raise NotAPicture(name, "huge")


def _upright(image: Image.Image) -> Image.Image:
    from PIL import ImageOps

    image.load()
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # what is written beside a picture may be broken where the picture is not
        return image


def _plain(image: Image.Image, *, is_jpeg: bool) -> Image.Image:
    """Give the pixels alone; comments, thumbnails and places are in ``info`` and stay behind."""
    mode = image.mode
    if is_jpeg:
        wanted = "L" if mode == "L" else "RGB"
    elif "transparency" in image.info and mode in {"1", "L", "P", "RGB"}:
        wanted = "RGBA"
    else:
        wanted = mode if mode in _KEPT_MODES else "RGB"
    plain = image.convert(wanted) if wanted != mode else image.copy()
    plain.info = {}
    return plain
