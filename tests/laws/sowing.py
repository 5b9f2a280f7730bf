"""A workbook sown with words that may be nowhere else, and a search for them in whatever leaves it."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import SafeguardingPointer
from collabdesk.operations.attaching import attach_bytes
from collabdesk.operations.locking import lock_workbook
from collabdesk.operations.safeguarding import pass_on, remove_disclosure
from collabdesk.operations.withdrawing import take_back_person
from collabdesk.storage.keys import MARK
from tests.laws.test_words_taken_back import speak
from tests.operations.test_sharing import PLANTED_BY, TODAY, planted
from tests.papers.canaries import seeded
from tests.papers.test_nobody_exposed import of_person
from tests.sample_workbook import HERE, keep

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.keys import Secret

PASSPHRASE = "canarypassphrasebird sleeps late"
DISCLOSURE = "canarydisclosurebird"
ATTACHED = "canaryattachedbird"
WORKER = "canaryworkerbird"
"""The name of whoever typed: private, and what a history is there to tell."""
EDITED = frozenset({"canaryeditedbird"})
"""What `planted` wrote of the first person a second time."""
_BY_CHANCE = 4
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
PASSED_ON_BY = "QZXV"
POINTER = frozenset({PLANTED_BY, PASSED_ON_BY})
"""Initials of whoever passed a concern on: kept as `planted` does, and as a person does."""
ERASED = ("quokkawombat", "potoroo", DISCLOSURE)
"""Parts of what was taken back; `speak` says the first two wherever a record can hold them."""


class Sown(NamedTuple):
    """One workbook, twice: plain, and locked with a passphrase, which ``secret`` opens.

    ``private`` are the texts of the classes D, E and G, ``pointer`` those of F, ``words`` those of B that
    nobody said yes to, ``erased`` parts of what was taken back, ``keys`` what opens the locked one.
    ``of_person`` are the texts among them that are of ``person``; the words of ``quiet`` are among ``words``,
    and ``attachment`` is attached to it.
    """

    plain: Path
    locked: Path
    secret: Secret
    private: frozenset[str]
    pointer: frozenset[str]
    words: frozenset[str]
    erased: frozenset[str]
    keys: frozenset[str]
    person: UUID
    of_person: frozenset[str]
    quiet: UUID
    attachment: UUID

    @property
    def everything(self) -> frozenset[str]:
        """Every text that is sown."""
        return self.private | self.pointer | self.words | self.erased | self.keys

    @property
    def never(self) -> frozenset[str]:
        """What nothing may hold but the workbook and, of the pointer, the lead's own print."""
        return self.pointer | self.erased | self.keys


def sow(folder: Path) -> Sown:
    """Make the workbook, plain and locked, in ``folder``. The profile of the moment is used."""
    place = folder / "ours.collab"
    book, private, words = planted(place)
    sown = seeded()
    person = next(iter(sown.ledger.people))
    quiet = next(
        uid for uid, said in sown.ledger.inputs.items() if said.words in sown.words and said.person != person
    )
    theirs = of_person(sown.ledger, person)
    attachment = attach_bytes(book, quiet, ATTACHED.encode(), "wall.txt").made[0]
    somebody, _ = speak(book)
    take_back_person(book, somebody, on=TODAY)
    remove_disclosure(book, keep(book, f"{DISCLOSURE} he hides the telephone from me"), TODAY)
    session = next(iter(sown.ledger.sessions))
    pass_on(book, SafeguardingPointer(uid=new_uid(), passed_on_day=TODAY, by=PASSED_ON_BY, session=session))
    book.close()
    locked = folder / "locked" / "ours.collab"
    locked.parent.mkdir()
    locked.write_bytes(place.read_bytes())
    secret = lock_workbook(locked, HERE, None, PASSPHRASE)
    groups = " ".join(secret.groups)
    return Sown(
        plain=place,
        locked=locked,
        secret=secret,
        private=frozenset(private) - {PLANTED_BY},
        pointer=POINTER,
        words=frozenset(words) | {ATTACHED},
        erased=frozenset(ERASED),
        keys=frozenset({"canarypassphrasebird", groups, secret.code.hex(), secret.raw.hex()}),
        person=person,
        of_person=frozenset(c for c, uid in {**sown.private, **sown.words}.items() if uid in theirs) | EDITED,
        quiet=quiet,
        attachment=attachment,
    )


def found_in(text: str, wanted: Iterable[str]) -> list[str]:
    """Give which of the texts are in a text, however it is broken into lines, hyphened or capitalised."""
    squeezed = _squeezed(text)
    return sorted(one for one in wanted if one in text or _squeezed(one) in squeezed)


def found_in_file(file: Path, wanted: Iterable[str]) -> list[str]:
    """Give which of the texts are in a file: in its name, its bytes, what is packed in it, what is read."""
    searched = tuple(wanted)
    found = set(found_in(file.name, searched))
    for part in _parts(file):
        # Among so many letters by chance four may stand as well.
        told = [one for one in searched if len(one) > _BY_CHANCE] if part.startswith(MARK) else searched
        found |= {one for one in told if any(form in part for form in _forms(one))}
    if file.suffix in {".html", ".json", ".csv", ".txt", ".log"}:
        found |= set(found_in(re.sub(r"<[^>]*>", "", file.read_text("utf-8")), searched))
    elif file.suffix == ".pdf":
        found |= set(found_in(text_of(file), searched))
    return sorted(found)


def found_below(folder: Path, wanted: Iterable[str]) -> dict[str, list[str]]:
    """Give, by its place in the folder, every file or folder that holds any of the texts."""
    searched = tuple(wanted)
    found: dict[str, list[str]] = {}
    for each in sorted(folder.rglob("*")):
        there = found_in_file(each, searched) if each.is_file() else found_in(each.name, searched)
        if there:
            found[str(each.relative_to(folder))] = there
    return found


def text_of(file: Path) -> str:
    """Give what can be read in a PDF, and what it says of itself."""
    document = pypdfium2.PdfDocument(str(file))
    pages = [document[place].get_textpage().get_text_range() for place in range(len(document))]
    pages += [str(value) for value in document.get_metadata_dict().values()]
    document.close()
    return "\n".join(pages)


def _squeezed(text: str) -> str:
    return re.sub(r"[^0-9a-z]", "", text.casefold())


def _forms(text: str) -> tuple[bytes, ...]:
    return text.encode(), text.encode("utf-16-be"), text.encode("utf-16-le")


def _parts(file: Path) -> list[bytes]:
    """Give the bytes of a file, unpacked."""
    raw = file.read_bytes()
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as packed:
            return [packed.read(name) for name in packed.namelist()]
    if not raw.startswith(b"%PDF"):
        return [raw]
    streams = [one[1] for one in _STREAM.finditer(raw)]
    packed_ones = [one for one in streams if one[:1] == b"\x78"]
    return [
        _STREAM.sub(b"", raw),
        *(zlib.decompressobj().decompress(one) for one in packed_ones),
        *(one for one in streams if one not in packed_ones),
    ]
