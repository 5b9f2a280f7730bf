"""Reads the objects of a PDF file, so that what is written is read by code that did not write it."""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass
from typing import cast

TOKEN = re.compile(
    rb"\s*(?:%[^\r\n]*[\r\n]\s*)*"
    rb"(<<|>>|\[|\]|/[^\s<>\[\]()/%]*|\d+ \d+ R|<[0-9A-Fa-f\s]*>|\(|[^\s<>\[\]()/%]+)"
)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Operator(bytes):
    """A word of a content stream."""

    __slots__ = ()


@dataclass(frozen=True)
class Reference:
    number: int


Value = Name | Operator | Reference | bytes | float | dict[str, "Value"] | list["Value"]


def values(data: bytes, at: int = 0) -> list[tuple[Value, int]]:
    """Give all values of a text with where each ends."""
    found = []
    while (one := _value(data, at)) is not None:
        found.append(one)
        at = one[1]
    return found


def _value(data: bytes, at: int) -> tuple[Value, int] | None:
    match = TOKEN.match(data, at)
    if match is None:
        return None
    token, at = match[1], match.end()
    if token == b"(":
        return _literal(data, at)
    if token in (b"<<", b"["):
        return _group(data, at, b">>" if token == b"<<" else b"]")
    return _word(token), at


def _word(token: bytes) -> Value:
    """Give a value that is one word."""
    if token.startswith(b"/"):
        return Name(token[1:].decode("latin1"))
    if token.startswith(b"<"):
        return bytes.fromhex(token[1:-1].decode())
    if token.endswith(b" R"):
        return Reference(int(token.split()[0]))
    try:
        return float(token)
    except ValueError:
        return Operator(token)


def _group(data: bytes, at: int, end: bytes) -> tuple[Value, int]:
    items: list[Value] = []
    while (match := TOKEN.match(data, at)) is not None and match[1] != end:
        one = _value(data, at)
        assert one is not None
        items.append(one[0])
        at = one[1]
    assert match is not None
    if end == b"]":
        return items, match.end()
    return {str(key): value for key, value in zip(items[::2], items[1::2], strict=True)}, match.end()


def _literal(data: bytes, at: int) -> tuple[bytes, int]:
    depth, out = 1, bytearray()
    while True:
        c = data[at : at + 1]
        at += 1
        if c == b"\\":
            octal = re.compile(rb"[0-7]{1,3}").match(data, at)
            if octal is not None:
                out.append(int(octal[0], 8) & 255)
                at = octal.end()
            else:
                out += ESCAPES.get(data[at : at + 1], data[at : at + 1])
                at += 1
            continue
        depth += {b"(": 1, b")": -1}.get(c, 0)
        if not depth:
            return bytes(out), at
        out += c


class PdfFile:
    """The objects of a file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = {int(m[1]): m.end() for m in re.finditer(rb"(?m)^(\d+) 0 obj\b", data)}
        self._read: dict[int, Value] = {}
        root = re.search(rb"/Root (\d+) 0 R", data[data.rindex(b"trailer") :])
        assert root is not None
        self.catalog = self.dictionary(Reference(int(root[1])))

    def get(self, value: Value | None) -> Value | None:
        """Follow a reference."""
        while isinstance(value, Reference):
            if value.number not in self._read:
                one = _value(self._data, self._at[value.number])
                assert one is not None
                self._read[value.number] = one[0]
            value = self._read[value.number]
        return value

    def dictionary(self, value: Value | None) -> dict[str, Value]:
        found = self.get(value)
        assert isinstance(found, dict), found
        return found

    def array(self, value: Value | None) -> list[Value]:
        found = self.get(value)
        return found if isinstance(found, list) else [] if value is None else [value]

    def stream(self, value: Value | None) -> bytes:
        """Give the data of a stream, its filters undone."""
        assert isinstance(value, Reference)
        entries = self.dictionary(value)
        length = int(cast("float", self.get(entries["Length"])))
        start = re.compile(rb"stream\r?\n").search(self._data, self._at[value.number])
        assert start is not None
        data = self._data[start.end() : start.end() + length]
        assert re.match(rb"\r?\nendstream", self._data[start.end() + length :][:12])
        for kind in self.array(entries.get("Filter")):
            if kind == "ASCII85Decode":
                data = base64.a85decode(b"<~" + data.strip(), adobe=True)
            else:
                data = zlib.decompress(data)
        return data


def text_of(value: Value | None) -> str:
    """Give a text string."""
    if value is None:
        return ""
    assert isinstance(value, bytes)
    return value[2:].decode("utf-16-be") if value.startswith(b"\xfe\xff") else value.decode("latin1")
