"""Reads the tags of a paper back as a screen reader comes to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from tests.papers.tagging.pdf_objects import Name, Operator, PdfFile, Reference, Value, text_of, values

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass
class ReadNode:
    """One element as it was read."""

    tag: str
    parts: list[str | ReadNode] = field(default_factory=list)
    alternative: str = ""
    language: str = ""
    title: str = ""
    identifier: str = ""
    attributes: dict[str, Value] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    """For each annotation, where it leads and what it says."""

    @property
    def children(self) -> list[ReadNode]:
        return [part for part in self.parts if isinstance(part, ReadNode)]

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def walk(self) -> Iterator[ReadNode]:
        yield self
        for child in self.children:
            yield from child.walk()


def read_tree(pdf: bytes) -> ReadNode:
    """Give the root of a paper's tags."""
    file = PdfFile(pdf)
    tree = file.dictionary(file.catalog["StructTreeRoot"])
    pages: dict[int, dict[int, str]] = {}
    (root,) = file.array(tree["K"])
    return _element(file, root, pages)


def artifact_text(pdf: bytes) -> list[str]:
    """Give, for each page, the text that belongs to no element."""
    file = PdfFile(pdf)
    kids = file.array(file.dictionary(file.catalog["Pages"])["Kids"])
    return [_page_text(file, page).get(-1, "") for page in kids if isinstance(page, Reference)]


def _element(file: PdfFile, reference: Value, pages: dict[int, dict[int, str]]) -> ReadNode:
    entries = file.dictionary(reference)
    made = ReadNode(
        str(entries["S"]),
        alternative=text_of(entries.get("Alt")),
        language=text_of(entries.get("Lang")),
        title=text_of(entries.get("T")),
        identifier=text_of(entries.get("ID")),
    )
    for one in file.array(entries.get("A")):
        made.attributes.update(file.dictionary(one))
    for kid in file.array(entries.get("K")):
        if isinstance(kid, float):
            made.parts.append(_content(file, entries["Pg"], kid, pages))
            continue
        within = file.dictionary(kid)
        kind = within.get("Type")
        if kind == "MCR":
            made.parts.append(_content(file, within["Pg"], within["MCID"], pages))
        elif kind == "OBJR":
            made.links.append(_link(file, within["Obj"]))
        else:
            assert within["P"] == reference
            made.parts.append(_element(file, kid, pages))
    if "ActualText" in entries:
        made.parts = [text_of(entries["ActualText"])]
    return made


def _link(file: PdfFile, annotation: Value) -> tuple[str, str]:
    entries = file.dictionary(annotation)
    says = text_of(entries["Contents"])
    if "A" in entries:
        return text_of(file.dictionary(entries["A"])["URI"]), says
    return "inside" if entries.get("Dest") is not None else "", says


def _content(file: PdfFile, page: Value, number: Value, pages: dict[int, dict[int, str]]) -> str:
    assert isinstance(page, Reference)
    if page.number not in pages:
        pages[page.number] = _page_text(file, page)
    return pages[page.number].get(int(cast("float", number)), "")


def _page_text(file: PdfFile, page: Reference) -> dict[int, str]:
    """Give the text of each marked content of a page; text in an artifact under -1."""
    entries = file.dictionary(page)
    fonts = file.dictionary(file.dictionary(entries["Resources"]).get("Font", {}))
    maps: dict[str, tuple[dict[int, str], int]] = {}
    found: dict[int, str] = {}
    marks: list[int] = []
    stack: list[Value] = []
    font = ""
    for value, _ in values(file.stream(entries["Contents"])):
        if not isinstance(value, Operator):
            stack.append(value)
            continue
        if value in (b"BDC", b"BMC"):
            properties = stack[-1] if isinstance(stack[-1], dict) else {}
            marks.append(int(cast("float", properties.get("MCID", -1.0))))
            assert len(marks) == 1, "marked content within marked content"
        elif value == b"EMC":
            marks.pop()
        elif value == b"Tf":
            font = cast("Name", stack[-2])
        elif value in (b"Tj", b"TJ"):
            assert marks, "text outside marked content"
            if font not in maps:
                maps[font] = _font_map(file, fonts[font])
            shown = stack[-1] if isinstance(stack[-1], list) else [stack[-1]]
            words = "".join(_decode(part, *maps[font]) for part in shown if isinstance(part, bytes))
            found[marks[-1]] = found.get(marks[-1], "") + words
        stack = []
    assert not marks
    return found


def _font_map(file: PdfFile, font: Value) -> tuple[dict[int, str], int]:
    entries = file.dictionary(font)
    width = 2 if entries["Subtype"] == "Type0" else 1
    text = file.stream(entries["ToUnicode"]).decode("latin1")
    text = "".join(re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL))
    return {
        int(code, 16): bytes.fromhex(point).decode("utf-16-be") for code, point in PAIR.findall(text)
    }, width


def _decode(shown: bytes, meaning: dict[int, str], width: int) -> str:
    codes = (int.from_bytes(shown[at : at + width]) for at in range(0, len(shown), width))
    return "".join(meaning[code] for code in codes)
