"""What would come in from a sheet, said before anything is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collabdesk.domain.failures import NoSuchColumn
from collabdesk.exchange import dates
from collabdesk.exchange.heading_words import Column
from collabdesk.exchange.own_files import KEPT_PRIVATE, TAKEN_BACK
from collabdesk.exchange.planned import Finding, FindingKind, ImportPlan, PlannedInput
from collabdesk.exchange.sheet import Sheet, SheetNote
from collabdesk.exchange.text_rows import Watch

if TYPE_CHECKING:
    from collabdesk.exchange.mapping import Mapping

__all__ = ["Finding", "FindingKind", "ImportPlan", "Known", "PlannedInput", "plan_rows", "word_digest"]

Known = Callable[[list[str]], set[str]] | frozenset[bytes]
"""Which words are in the workbook: asked with texts, answering those it has; or their digests."""

DIGEST_BYTES = 16
VERY_LONG = 10_000
"""Characters; about four pages."""
ROWS_A_REPORT = 1_000
SHOWN_NUL = "\u2400"
"""SYMBOL FOR NULL: a workbook cannot keep NUL, so it is made visible instead of dropped."""
HIDDEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters and those that turn the direction of text round (Unicode TR 36, 2.5)."""


@dataclass
class _Gathered:
    """What has been found so far."""

    inputs: list[PlannedInput] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unusable: list[Finding] = field(default_factory=list)
    first_row_of: dict[str, int] = field(default_factory=dict)


def word_digest(text: str) -> bytes:
    """Give 16 bytes that are the same for the same exact text (BLAKE2b, RFC 7693)."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()


def plan_rows(
    sheet: Sheet,
    mapping: Mapping,
    *,
    known: Known = frozenset(),
    fingerprints_before: Collection[str] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """Say what each row becomes; rows with the same words are all kept, and pointed out.

    Args:
        sheet: The rows.
        mapping: What each column becomes.
        known: Which words the workbook has already.
        fingerprints_before: Fingerprints of files that were brought in before.
        progress: Told rows done, of all.
        cancelled: Asked now and then whether to stop.

    Raises:
        NoSuchColumn: No column holds the words.
        Cancelled: The person asked to stop.
    """
    if not mapping.has_words:
        raise NoSuchColumn(Column.WORDS.name, sheet.header)
    watch = Watch(progress, cancelled)
    gathered = _Gathered()
    read = _RowReader(sheet, mapping)
    for done, (number, row) in enumerate(zip(sheet.row_numbers, sheet.rows, strict=True)):
        if done % ROWS_A_REPORT == 0:
            watch.tell(done, len(sheet.rows))
        read.row(number, row, gathered)
    _find_known(gathered, known)
    watch.tell(len(sheet.rows), len(sheet.rows))
    inputs = gathered.inputs
    return ImportPlan(
        source_name=sheet.source_name,
        sheet_name=sheet.name,
        fingerprint=sheet.fingerprint,
        inputs=tuple(inputs),
        findings=tuple(sorted(gathered.findings, key=lambda finding: finding.row_number)),
        unusable=tuple(gathered.unusable),
        sessions=_different(each.session for each in inputs),
        patterns=_different(name for each in inputs for name in each.patterns),
        groups=_different(each.group for each in inputs),
        people=_different(each.person for each in inputs),
        same_file_before=sheet.fingerprint in fingerprints_before,
    )


class _RowReader:
    """Turns rows of one sheet into inputs by one mapping."""

    def __init__(self, sheet: Sheet, mapping: Mapping) -> None:
        self._places = {column: index for index, column in reversed(list(enumerate(mapping.columns)))}
        self._places.pop(Column.LEAVE_OUT, None)
        self._patterns = [index for index, column in enumerate(mapping.columns) if column is Column.PATTERN]
        self._used = sorted({*self._places.values(), *self._patterns})
        self._columns = mapping.columns
        self._ours = SheetNote.OUR_OWN_FILE in sheet.notes
        dated = self._places.get(Column.SAID_ON)
        self._day_first = mapping.day_first
        if self._day_first is None:
            self._day_first = dated is None or dates.day_first(row[dated] for row in sheet.rows)

    def row(self, number: int, row: tuple[str, ...], gathered: _Gathered) -> None:
        """Put the row's input and findings, or why it cannot be used, where they are gathered."""
        words = row[self._places[Column.WORDS]].strip()
        if not words or (self._ours and words in (KEPT_PRIVATE, TAKEN_BACK)):
            gathered.unusable.append(Finding(FindingKind.NO_WORDS, number))
            return
        together = "".join([row[index] for index in self._used])
        if not together.isascii() and (broken := self._broken_column(row)):
            gathered.unusable.append(Finding(FindingKind.BROKEN_CHARACTER, number, broken.name))
            return
        if "\0" in together:
            gathered.findings.append(Finding(FindingKind.NUL_SHOWN, number))
            row = tuple(cell.replace("\0", SHOWN_NUL) for cell in row)
        if hidden := HIDDEN.search(together):
            detail = f"U+{ord(hidden[0]):04X}"
            gathered.findings.append(Finding(FindingKind.HIDDEN_CHARACTERS, number, detail))
        gathered.inputs.append(self._input(number, row))
        self._look_at(gathered.inputs[-1], gathered)

    def _input(self, number: int, row: tuple[str, ...]) -> PlannedInput:
        def exact(column: Column) -> str:
            index = self._places.get(column)
            return "" if index is None else row[index]

        written = exact(Column.SAID_ON)
        patterns = tuple(dict.fromkeys(name for index in self._patterns if (name := row[index].strip())))
        return PlannedInput(
            row_number=number,
            words=exact(Column.WORDS),
            hoped=exact(Column.HOPED),
            said_on=dates.read_date(written, bool(self._day_first)) if written else None,
            said_on_text=written,
            session=exact(Column.SESSION).strip(),
            person=exact(Column.PERSON).strip(),
            group=exact(Column.GROUP).strip(),
            pattern=patterns[0] if patterns else "",
            source=exact(Column.SOURCE).strip(),
            language=exact(Column.LANGUAGE).strip(),
            answer=exact(Column.ANSWER),
            patterns=patterns,
        )

    def _broken_column(self, row: tuple[str, ...]) -> Column | None:
        for index in self._used:
            try:
                row[index].encode()
            except UnicodeEncodeError:
                return self._columns[index]
        return None

    @staticmethod
    def _look_at(made: PlannedInput, gathered: _Gathered) -> None:
        found, number = gathered.findings, made.row_number
        if made.said_on is None and made.said_on_text.strip():
            found.append(Finding(FindingKind.UNREADABLE_DATE, number, made.said_on_text))
        if len(made.words) > VERY_LONG:
            found.append(Finding(FindingKind.VERY_LONG, number, str(len(made.words))))
        first = gathered.first_row_of.setdefault(made.words, number)
        if first != number:
            found.append(Finding(FindingKind.SAME_WORDS_IN_FILE, number, str(first)))


def _find_known(gathered: _Gathered, known: Known) -> None:
    if callable(known):
        there = known(list(gathered.first_row_of))
    elif known:
        there = {words for words in gathered.first_row_of if word_digest(words) in known}
    else:
        return
    gathered.findings += [
        Finding(FindingKind.SAME_WORDS_IN_WORKBOOK, made.row_number)
        for made in gathered.inputs
        if made.words in there
    ]


def _different(names: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in names:
        if name:
            first.setdefault(name_key(name), name)
    return tuple(first.values())


def name_key(name: str) -> str:
    """Give what two names have in common that are the same but for capitals and spaces."""
    return " ".join(name.casefold().split())
