"""Tells which language each text of the record is in, so that no voice reads it as another."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import Check, Input, Verdict
from collabdesk.papers.checks.written import records, sentences
from collabdesk.papers.stops import text_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger

_NOT_SAID = frozenset({"language", "fingerprint", "media_type", "sheet_code", "code", "looked_at"})


def languages_of(ledger: Ledger, language: str, title: str = "") -> Mapping[str, str]:
    """Give the BCP 47 tag of each text of a record that is not in the language of the paper.

    Somebody's words are in the language kept with them; everything else, and what is kept without one, is
    in the project's. The texts are keyed by ``text_key``, each whole, by line and by sentence.

    Args:
        ledger: The record as the paper's readers may have it.
        language: The paper's BCP 47 tag.
        title: A title given for this paper only, in the project's language.
    """
    paper, usual = _primary(language), ledger.project.language or "en"
    if _primary(usual) == paper and all(
        _primary(said.language) in ("", paper) for said in ledger.inputs.values()
    ):
        return {}
    found: dict[str, str] = {}
    for record in records(ledger):
        said = _said_with(record, ledger)
        for name, is_theirs in _texts(type(record)):
            tag = (said.language if said is not None and is_theirs else "") or usual
            if _primary(tag) != paper:
                found |= dict.fromkeys(_keys(getattr(record, name)), tag)
    if _primary(usual) != paper:
        found |= dict.fromkeys(_keys(title), usual)
    return found


def _keys(text: str) -> set[str]:
    if not text:
        return set()
    parts = {text, *text.splitlines(), *sentences(text)}
    return {key for part in parts if any(map(str.isalpha, key := text_key(part)))}


def _said_with(record: Record, ledger: Ledger) -> Input | None:
    """Give the input that somebody's words belong to."""
    if isinstance(record, Input):
        return record
    return ledger.inputs.get(record.input) if isinstance(record, Check | Verdict) else None


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


@cache
def _texts(record: type) -> list[tuple[str, bool]]:
    """Name the texts of a kind of record, each with whether it is somebody's exact words."""
    return [
        (f.name, f.privacy is Privacy.WORDS)
        for f in fields_of(record)
        if f.base is str and f.name not in _NOT_SAID
    ]
