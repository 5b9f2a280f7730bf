"""Marks around words: a record's printed number, and the quotation marks round what someone said."""

from __future__ import annotations

from typing import Final

LETTERS: Final = {"input": "V", "decision": "D", "action": "A", "change": "C", "person": "P"}
"""The letter before a record's number, by kind."""


def numbered(kind: str, number: int) -> str:
    """Give a record's number as printed, such as V-014; ``kind`` as declared ("input")."""
    return f"{LETTERS[kind]}-{number:03d}"


def quoted(words: str) -> str:
    """Put what someone said in curly quotes."""
    return f"“{words}”"
