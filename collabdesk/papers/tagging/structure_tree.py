"""Writes the planned tree into the file, as ready bytes: a long report has tens of thousands of elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers.tagging.node import Node
from collabdesk.papers.tagging.painted import Annotated, MarkedContent

if TYPE_CHECKING:
    from collabdesk.papers.tagging.exact import RawObject, TaggedDocument
    from collabdesk.papers.tagging.painted import Kid, Painted

KEPT_EMPTY = frozenset({"TD", "TH"})
"""Elements that stay where they hold nothing, so that rows stay regular (ISO 14289-1, 7.5)."""


class UnplannedNode(Exception):  # noqa: N818 - it names what was painted
    """An element was painted that is not in the planned tree."""


def write_structure(document: TaggedDocument, root: Node, painted: Painted) -> None:
    """Write the structure tree and the parent tree (ISO 32000-1, 14.7). Raises UnplannedNode."""
    _Writer(document, painted).write(root)


class _Writer:
    """Writes one tree."""

    def __init__(self, document: TaggedDocument, painted: Painted) -> None:
        self._document, self._painted = document, painted
        self._pages = [document.number_of(page) for page in document.Pages.pages]
        self._objects: dict[Node, tuple[RawObject, int]] = {}
        self._kids: dict[Node, list[Kid]] = {}
        self._notes: list[tuple[bytes, int]] = []

    def write(self, root: Node) -> None:
        """Write the tree from its root."""
        if not self._enter(root):
            self._objects[root] = self._document.enter()
        for node in self._painted.kids:
            if node not in self._objects:
                raise UnplannedNode(node.tag, node.text)
        top, number = self._document.enter()
        self._element(root, number)
        entries = [b"/Type/StructTreeRoot/K %d 0 R" % self._objects[root][1], self._parent_tree()]
        if self._notes:
            names = b" ".join(b"(%s)%d 0 R" % entry for entry in self._notes)
            entries.append(b"/IDTree<</Names[%s]>>" % names)
        top.data = b"<<%s>>" % b"".join(entries)
        self._document.Catalog.StructTreeRoot = top

    def _enter(self, node: Node) -> bool:
        """Give an object to a node and all within it that hold anything, and say whether it does."""
        kids = list(self._painted.kids.get(node, ()))
        hung = [kid for kid in kids if isinstance(kid, Node)]
        for kid in hung:
            self._enter(kid)
        kids += [child for child in node.children if child not in hung and self._enter(child)]
        if not kids and node.tag not in KEPT_EMPTY:
            return False
        self._kids[node] = kids
        self._objects[node] = self._document.enter()
        return True

    def _element(self, node: Node, parent: int) -> None:
        made, number = self._objects[node]
        kids = self._kids.get(node, [])
        page = next((kid.page for kid in kids if isinstance(kid, MarkedContent)), None)
        parts = [b"<</Type/StructElem/S/%s/P %d 0 R" % (node.tag.encode(), parent)]
        if page is not None:
            parts.append(b"/Pg %d 0 R" % self._pages[page])
        if kids:
            content = b" ".join(self._kid(kid, page) for kid in kids)
            parts.append(b"/K[%s]" % content if len(kids) > 1 else b"/K " + content)
        if node.language:
            parts.append(b"/Lang" + text_string(node.language))
        if node.alternative:
            parts.append(b"/Alt" + text_string(node.alternative))
        if node.title:
            parts.append(b"/T" + text_string(node.title))
        if node in self._painted.spelt:
            parts.append(b"/ActualText" + text_string(self._painted.spelt[node]))
        if node.tag == "Note":
            self._notes.append((b"note-%05d" % (len(self._notes) + 1), number))
            parts.append(b"/ID(%s)" % self._notes[-1][0])
        parts += [self._attributes(node), b">>"]
        made.data = b"".join(parts)
        for kid in kids:
            if isinstance(kid, Node):
                self._element(kid, number)

    def _kid(self, kid: Kid, page: int | None) -> bytes:
        if isinstance(kid, Node):
            return b"%d 0 R" % self._objects[kid][1]
        if isinstance(kid, Annotated):
            return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (self._pages[kid.page], kid.object_number)
        if kid.page == page:
            return b"%d" % kid.number
        return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self._pages[kid.page], kid.number)

    def _attributes(self, node: Node) -> bytes:
        """Give the attributes of a node (ISO 32000-1, 14.8.5), none where there are none."""
        found: list[bytes] = []
        if node.scope or node.columns > 1 or node.rows > 1:
            scope = b"/Scope/" + node.scope.encode() if node.scope else b""
            columns = b"/ColSpan %d" % node.columns if node.columns > 1 else b""
            rows = b"/RowSpan %d" % node.rows if node.rows > 1 else b""
            found.append(b"<</O/Table%s%s%s>>" % (scope, columns, rows))
        if node.numbering:
            found.append(b"<</O/List/ListNumbering/%s>>" % node.numbering.encode())
        if (box := self._painted.boxes.get(node)) is not None:
            place = " ".join(f"{side:.2f}" for side in box).encode()
            found.append(b"<</O/Layout/Placement/Block/BBox[%s]>>" % place)
        return b"/A[%s]" % b"".join(found) if found else b""

    def _parent_tree(self) -> bytes:
        numbers: list[bytes] = []
        for key, owned in enumerate(self._painted.parent_tree):
            if isinstance(owned, Node):
                entry = b"%d 0 R" % self._objects[owned][1]
            else:
                entry = b"[%s]" % b" ".join(b"%d 0 R" % self._objects[node][1] for node in owned)
            numbers.append(b"%d %s" % (key, entry))
        _, tree = self._document.enter(b"<</Nums[%s]>>" % b"\n".join(numbers))
        return b"/ParentTree %d 0 R/ParentTreeNextKey %d" % (tree, len(numbers))


def text_string(words: str) -> bytes:
    """Give words as a text string of a PDF file (ISO 32000-1, 7.9.2.2)."""
    if words.isascii() and words.isprintable():
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(%s)" % escaped.encode()
    return b"<%s>" % ("\ufeff" + words).encode("utf-16-be").hex().encode()
