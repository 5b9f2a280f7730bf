"""A passphrase and its recovery sheet open the same file, and neither is ever shown."""

from __future__ import annotations

import logging
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.logging import describe, log, start_log
from collabdesk.domain.failures import Damaged, Locked, NotAWorkbook, WrongPassphrase
from collabdesk.storage import connecting, keys
from collabdesk.storage.workbook import create_workbook, open_workbook
from tests.sample_workbook import HERE, fill, keep

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.storage.keys import Secret

PHRASE = "Crème brûlée, four o’clock, żółw"
codes = st.binary(min_size=15, max_size=15)


@pytest.fixture(scope="module")
def secret() -> Secret:
    return keys.from_passphrase(PHRASE, keys.new_salt())


@pytest.fixture
def locked(tmp_path: Path, secret: Secret) -> Path:
    folder = tmp_path / "charity"
    folder.mkdir()
    book = create_workbook(folder / "a.collab", HERE, secret)
    fill(book)
    for number in range(40):
        keep(book, f"Something said {number}. " * 60)
    book.close()
    return book.path


@given(codes)
def test_the_six_groups_come_back_however_they_are_typed(code: bytes) -> None:
    groups = keys.Secret(code).groups
    assert [len(group) for group in groups] == [4] * 6
    whole = "".join(groups)
    assert not set(whole) & set("ILOU")
    for typed in (
        " ".join(groups),
        whole.lower(),
        "-".join(groups),
        "\n".join(groups),
        f"  {'  '.join(groups)}  ",
        whole.replace("0", "O").replace("1", "I"),
        whole.replace("0", "o").replace("1", "l"),
    ):
        again = keys.from_sheet(typed)
        assert again is not None
        assert again.code == code


@given(codes, codes)
def test_no_two_secrets_have_the_same_groups_or_the_same_key(one: bytes, other: bytes) -> None:
    first, second = keys.Secret(one), keys.Secret(other)
    assert (first.groups == second.groups) == (one == other) == (first.raw == second.raw)


@given(st.text(max_size=30))
def test_anything_else_is_no_sheet(typed: str) -> None:
    found = keys.from_sheet(typed)
    if found is not None:
        assert len("".join(typed.replace("-", "").split())) == 24


@pytest.mark.parametrize("typed", ["", "7QKM 2RTW 9HFX 4VDN 8CJP", "7QKM 2RTW 9HFX 4VDN 8CJP 3UYE", "é" * 24])
def test_what_is_no_sheet(typed: str) -> None:
    assert keys.from_sheet(typed) is None


def test_letters_that_look_the_same_are_the_same(secret: Secret) -> None:
    salt = secret.salt
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, PHRASE)
        assert keys.from_passphrase(typed, salt) == secret
    assert keys.from_passphrase(f"{PHRASE} ", salt) != secret
    assert keys.from_passphrase(PHRASE.lower(), salt) != secret
    assert keys.from_passphrase(PHRASE, keys.new_salt()) != secret


def test_every_salt_begins_with_our_mark_and_is_another() -> None:
    salts = {keys.new_salt() for _ in range(50)}
    assert len(salts) == 50
    assert {salt[:4] for salt in salts} == {keys.MARK}
    assert {len(salt) for salt in salts} == {keys.SALT_SIZE}


def test_a_locked_workbook_is_known_by_its_first_bytes(locked: Path, secret: Secret) -> None:
    assert connecting.sniff(locked)
    assert keys.salt_of(locked) == secret.salt
    content = locked.read_bytes()
    for readable in (b"SQLite", b"CREATE TABLE", b"Something said", b"Getting here"):
        assert readable not in content


def test_nothing_of_a_secret_is_in_its_text(secret: Secret, locked: Path, profile: Path) -> None:
    start_log()
    hidden = [
        PHRASE,
        *secret.groups,
        secret.code.hex(),
        secret.raw.hex(),
        repr(secret.code),
        repr(secret.raw),
    ]
    shown = [repr(secret), str(secret), f"{secret}", f"{[secret]}", f"{(secret, 1)}"]
    book = open_workbook(locked, HERE, secret=secret)
    shown.append(repr(book.secret))
    log.info("opened %s", secret)
    wrong = keys.from_passphrase("not this one", secret.salt)
    book.close()
    for typed in (wrong, None):
        with pytest.raises((WrongPassphrase, Locked)) as told:
            open_workbook(locked, HERE, secret=typed)
        shown += [str(told.value), repr(told.value), describe(told.value)]
        log.error("could not %s", describe(told.value))
    for text in shown:
        assert [part for part in hidden if part in text] == []
    logging.shutdown()
    for file in (one for one in profile.rglob("*") if one.is_file()):
        assert [part for part in hidden if part.encode() in file.read_bytes()] == []


def test_a_wrong_one_is_refused_and_writes_nothing(locked: Path, secret: Secret) -> None:
    before, beside = locked.read_bytes(), sorted(locked.parent.iterdir())
    for read_only in (False, True):
        with pytest.raises(WrongPassphrase):
            open_workbook(locked, HERE, secret=keys.Secret(bytes(15)), read_only=read_only)
        with pytest.raises(Locked):
            open_workbook(locked, HERE, read_only=read_only)
    assert locked.read_bytes() == before
    assert sorted(locked.parent.iterdir()) == beside
    open_workbook(locked, HERE, secret=secret).close()


def test_a_secret_for_a_file_that_is_not_locked_is_not_needed(place: Path, secret: Secret) -> None:
    book = open_workbook(place, HERE, secret=secret)
    assert book.secret is None
    book.close()


def test_what_the_sheet_opens_makes_files_that_the_passphrase_opens(locked: Path, secret: Secret) -> None:
    """A sheet has no salt; without the file's own, copies made with it would open with the sheet alone."""
    sheet = keys.from_sheet(" ".join(secret.groups))
    book = open_workbook(locked, HERE, secret=sheet)
    assert book.secret is not None
    assert book.secret.salt == secret.salt
    create_workbook(locked.with_name("b.collab"), HERE, book.secret).close()
    copy = locked.with_name("c.collab")
    book.copy_to(copy)
    book.close()
    for made in (locked.with_name("b.collab"), copy):
        assert keys.fits(made, keys.from_passphrase(PHRASE, keys.salt_of(made)))


def damage(path: Path, first: int, size: int) -> None:
    content = bytearray(path.read_bytes())
    content[first : first + size] = bytes(byte ^ 0x5A for byte in content[first : first + size])
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("first", "size"), [(16, 4080), (4096, 4096), (20_000, 90_000), (16, 40_000)], ids=str
)
def test_damage_is_told_from_a_wrong_passphrase(locked: Path, secret: Secret, first: int, size: int) -> None:
    damage(locked, first, size)
    assert keys.fits(locked, secret)
    assert not keys.fits(locked, keys.Secret(bytes(15)))
    with pytest.raises(WrongPassphrase):
        open_workbook(locked, HERE, secret=keys.Secret(bytes(15)))
    with pytest.raises(Damaged):
        read_through(locked, secret)


def read_through(path: Path, secret: Secret) -> None:
    book = open_workbook(path, HERE, secret=secret)
    try:
        book.examine_whole()
    finally:
        book.close()


def test_a_damaged_salt_is_made_good_by_that_of_a_backup(locked: Path, secret: Secret) -> None:
    damage(locked, 4, 12)
    assert not keys.fits(locked, secret)
    assert keys.fits(locked, secret, (secret.salt,))
    assert not keys.fits(locked, keys.Secret(bytes(15)), (secret.salt,))
    damage(locked, 0, 4)
    with pytest.raises(NotAWorkbook):
        open_workbook(locked, HERE, secret=secret)
    assert keys.fits(locked, secret, (keys.new_salt(), secret.salt))


def test_a_cut_off_file_still_tells_its_passphrase(locked: Path, secret: Secret) -> None:
    locked.write_bytes(locked.read_bytes()[:50_000])
    assert keys.fits(locked, secret)
    with pytest.raises(Damaged):
        open_workbook(locked, HERE, secret=secret)
    locked.write_bytes(locked.read_bytes()[:100])
    assert not keys.fits(locked, secret)


def test_pages_cannot_change_places(locked: Path, secret: Secret) -> None:
    """SQLCipher signs a page with its number; an old page put back elsewhere is damage."""
    content = bytearray(locked.read_bytes())
    content[4096:8192], content[8192:12288] = content[8192:12288], content[4096:8192]
    locked.write_bytes(content)
    with pytest.raises(Damaged):
        read_through(locked, secret)
