"""Turns a passphrase, or the six groups of a recovery sheet, into the key of a locked workbook."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARK: Final = b"CoDL"
"""The first bytes of a locked workbook. A file of SQLCipher begins with its salt, which is ours to choose,
so that a locked workbook is told from any other file without its passphrase."""
SALT_SIZE: Final = 16
PAGE_SIZE: Final = 4096
"""Bytes of a page of a locked workbook: SQLCipher 4's own."""
_ROUNDS: Final = 256_000
"""Of PBKDF2-HMAC-SHA512, as SQLCipher 4 takes for a passphrase."""
_CODE_SIZE: Final = 15
_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's thirty-two, which has no I, L, O or U to be read wrongly."""
_READ_AS: Final = str.maketrans("OIL", "011")
_GROUP: Final = 4
_TAIL: Final = 80
"""Bytes SQLCipher keeps at the end of a page: 16 of its start value, 64 of its HMAC."""
_PAGES_TRIED: Final = 64


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens one locked workbook: 120 bits, from its passphrase or read from its recovery sheet.

    It is never shown in a message or a log: its text says nothing of it. ``salt`` is the one its passphrase
    was read with, with which a file that it locks must begin; a recovery sheet has none.
    """

    code: bytes
    salt: bytes = field(default=b"", compare=False)

    def __repr__(self) -> str:
        return "Secret(…)"

    def of_file(self, salt: bytes) -> Secret:
        """Give the same secret for files that begin with this salt, as the one it opens does."""
        return replace(self, salt=salt)

    @property
    def groups(self) -> tuple[str, ...]:
        """The six groups of four letters that the recovery sheet prints."""
        number = int.from_bytes(self.code)
        letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(24)))
        return tuple(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))

    def key(self, salt: bytes = b"") -> bytes:
        """Give the raw key as SQLCipher reads it, for ``set_key`` or a bound parameter, never for SQL text.

        Args:
            salt: The first 16 bytes of a file that is yet to be made; one that is there holds its own.
        """
        return b"x'" + self.raw.hex().encode() + salt.hex().encode() + b"'"

    @property
    def raw(self) -> bytes:
        """The 32 bytes of the key."""
        return hashlib.sha256(b"CollabDesk workbook\0" + self.code).digest()


def new_salt() -> bytes:
    """Give the first 16 bytes of a locked workbook to be made: our mark and 96 bits of chance."""
    return MARK + secrets.token_bytes(SALT_SIZE - len(MARK))


def salt_of(path: Path) -> bytes:
    """Read the salt of a locked workbook, which nobody may have open in this process (`connecting.sniff`)."""
    with path.open("rb") as handle:
        return handle.read(SALT_SIZE)


def from_passphrase(passphrase: str, salt: bytes) -> Secret:
    """Work out the secret of a passphrase: a quarter of a second on purpose, once a session.

    Args:
        passphrase: As typed; letters that look the same are the same (Unicode NFC).
        salt: The first 16 bytes of the file.
    """
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Secret(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, _CODE_SIZE), salt)


def from_sheet(typed: str) -> Secret | None:
    """Read the six groups of a recovery sheet however they are spaced, or give None for anything else."""
    letters = "".join(typed.upper().replace("-", "").split()).translate(_READ_AS)
    if len(letters) != _CODE_SIZE * 8 // 5 or not set(letters) <= set(_LETTERS):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    return Secret(number.to_bytes(_CODE_SIZE))


def fits(path: Path, secret: Secret, salts: tuple[bytes, ...] = ()) -> bool:
    """Whether a secret is that of a locked file, even where the file is damaged.

    SQLCipher signs each page, so one page that fits is proof; a wrong passphrase and a damaged file
    both read as "not a database" to SQLite itself.

    Args:
        path: The file, which nobody may have open in this process.
        secret: What was typed.
        salts: Salts to try beside the file's own, such as those of its backups: the first page may be gone.
    """
    with path.open("rb") as handle:
        size = handle.seek(0, 2)
        handle.seek(0)
        tried = (handle.read(SALT_SIZE), *salts)
        signing = [_signing_key(secret.raw, salt) for salt in dict.fromkeys(tried)]
        count = max(1, size // PAGE_SIZE)
        for place in range(min(_PAGES_TRIED, count)):
            number = 1 + place * count // min(_PAGES_TRIED, count)
            handle.seek((number - 1) * PAGE_SIZE)
            page = handle.read(PAGE_SIZE)
            if len(page) == PAGE_SIZE and any(_signed_by(key, page, number) for key in signing):
                return True
    return False


def _signing_key(raw: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", raw, bytes(byte ^ 0x3A for byte in salt), 2, 32)


def _signed_by(key: bytes, page: bytes, number: int) -> bool:
    body = page[SALT_SIZE:] if number == 1 else page
    told = body[: len(body) - _TAIL + 16] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(key, told, "sha512"), body[-64:])


def signed_pages(secret: Secret, salt: bytes) -> Callable[[bytes, int], bool]:
    """Give what tells whether a page of a locked file, with its number from 1, is as SQLCipher left it.

    Args:
        secret: Of the file.
        salt: The 16 bytes it begins with, or began with before they were damaged.
    """
    key = _signing_key(secret.raw, salt)
    return lambda page, number: len(page) == PAGE_SIZE and _signed_by(key, page, number)
