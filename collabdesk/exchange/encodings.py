"""Which encoding a text is in, found from strict evidence first and by likeness only after that."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from collabdesk.domain.failures import NotASheet
from collabdesk.exchange.opening import byte_order_mark, unmarked_wide_encoding

ENCODINGS: tuple[str, ...] = (
    "utf-8", "cp1252", "utf-16", "iso-8859-1", "iso-8859-2", "cp1250", "cp1251", "koi8-r", "cp1253",
    "iso-8859-7", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "mac-roman", "cp850", "gb18030",
    "big5", "shift_jis", "euc-kr",
)  # fmt: skip
"""What a person may choose instead, as Python names them; the likeliest in Britain first."""

WESTERN = frozenset({
    "Danish", "Dutch", "English", "Finnish", "French", "German", "Indonesian", "Irish", "Italian",
    "Norwegian", "Portuguese", "Spanish", "Swedish", "Unknown", "",
})  # fmt: skip
"""Languages that Windows-1252 holds, as charset-normalizer names them."""
SURE = 0.3
"""Coherence of the letters with a language, 0 to 1; charset-normalizer's own threshold is 0.2."""
LIKENESS_SAMPLE = 32_768
MIXED = "collabdesk.mixed"
STRAY_SHARE = 5


@dataclass(frozen=True)
class Decoded:
    """A text and how it was read: ``guessed`` by likeness, or ``mixed`` UTF-8 with stray Windows bytes."""

    text: str
    encoding: str
    guessed: bool = False
    mixed: bool = False


def decode(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Turn a file's bytes into text without losing any.

    Args:
        content: All of the file.
        name: For the failure.
        encoding: The one a person chose; None finds it (mark, UTF-16 without one, strict UTF-8, likeness).

    Raises:
        NotASheet: It does not read in the encoding chosen (reason encoding) or in the one it states (broken).
    """
    if encoding is not None:
        return Decoded(_strictly(content, encoding, name, "encoding"), encoding)
    if stated := byte_order_mark(content) or unmarked_wide_encoding(content):
        return Decoded(_strictly(content, stated, name, "broken"), stated)
    try:
        return Decoded(content.decode(), "utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(content) or _by_likeness(content)


def _strictly(content: bytes, encoding: str, name: str, reason: str) -> str:
    if encoding.lower().replace("_", "-") == "utf-8":
        encoding = "utf-8-sig"
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except (UnicodeError, LookupError) as problem:
        raise NotASheet(reason, name) from problem


def _mostly_utf8(content: bytes) -> Decoded | None:
    """Read UTF-8 into which somebody pasted a few Windows bytes, each kind as what it is."""
    strays = 0

    def as_windows(problem: UnicodeError) -> tuple[str, int]:
        nonlocal strays
        if not isinstance(problem, UnicodeDecodeError):
            raise problem
        strays += 1
        stray = problem.object[problem.start : problem.start + 1]
        try:
            return stray.decode("cp1252"), problem.start + 1
        except UnicodeDecodeError:
            return stray.decode("latin-1"), problem.start + 1

    codecs.register_error(MIXED, as_windows)
    text = content.decode("utf-8", MIXED)
    proper = sum(1 for line in _lines_beyond_ascii(content) if _is_utf8(line))
    return Decoded(text, "utf-8", mixed=True) if proper >= STRAY_SHARE * strays else None


def _lines_beyond_ascii(content: bytes) -> list[bytes]:
    return [line for line in content.splitlines() if not line.isascii()]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _by_likeness(content: bytes) -> Decoded:
    """Prefer Windows-1252, what British spreadsheets save, unless the letters surely say another language."""
    likely, sure = _likeliest(content)
    for encoding in (likely, "cp1252") if sure else ("cp1252", likely):
        if encoding:
            try:
                return Decoded(content.decode(encoding), encoding, guessed=True)
            except UnicodeDecodeError:
                continue
    return Decoded(content.decode("latin-1"), "iso-8859-1", guessed=True)


def _likeliest(content: bytes) -> tuple[str, bool]:
    """Ask which encoding the lines that need one look like, and whether that is sure."""
    from charset_normalizer import from_bytes

    lines = _lines_beyond_ascii(content[: LIKENESS_SAMPLE * 8])
    best = from_bytes(b"\n".join(lines)[:LIKENESS_SAMPLE]).best()
    if best is None:
        return "", False
    offered = codecs.lookup(best.encoding).name in {codecs.lookup(name).name for name in ENCODINGS}
    return best.encoding, offered and best.coherence >= SURE and best.language not in WESTERN
