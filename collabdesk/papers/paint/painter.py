"""Sets the text of nodes as paragraphs at one look, in the plain way or, where the text needs it, shaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import AnchorFlowable

from collabdesk.papers.paint.contents import ContentsLine
from collabdesk.papers.paint.fonts import fit
from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.needed import needs_shaping
from collabdesk.papers.tagging.node import INLINE
from collabdesk.papers.tagging.paragraph import TaggedParagraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

    from collabdesk.papers.paint.styles import Look
    from collabdesk.papers.tagging.node import Node


class Painter:
    """Makes flowables at one look, and remembers characters no shipped font has.

    Args:
        look: Sizes and colours.
        language: The paper's language, a BCP 47 tag.
    """

    def __init__(self, look: Look, language: str) -> None:
        self.look, self.language = look, language
        self.missing: set[str] = set()
        self.outlined: set[Node] = set()
        """Headings that are entered in the document's outline."""

    def paragraph(self, node: Node, style: ParagraphStyle, label: Node | None = None) -> Flowable:
        """Set the text of a node, as a list's item where it has a label."""
        markup, missing = self._markup(node)
        self.missing |= missing
        if self.look.mirrored or missing or _is_mixed(node) or needs_shaping(node.text):
            from collabdesk.papers.shaping.paragraph import ShapedParagraph

            return ShapedParagraph(
                node,
                style,
                language=node.language or self.language,
                label=label,
                mirrored=self.look.mirrored,
                secondary=self.look.secondary,
                accent=self.look.accent,
            )
        return TaggedParagraph(markup, style, node, label=label, bulletText=label.text if label else None)

    def contents(self, node: Node) -> list[Flowable]:
        """Set a table of contents, an entry a line."""
        return [
            ContentsLine(self.paragraph(entry, self.look.cell), entry, self.look) for entry in node.children
        ]

    def item(self, item: Node, style: ParagraphStyle) -> list[Flowable]:
        """Set an item of a list: its label before its words, then what stands within it."""
        label, body = item.children
        if not body.children or body.holds_text:
            return [self.paragraph(body, style, label)]
        words, *within = body.children
        found = [self.paragraph(words, style, label)]
        for nested in within:
            found += self.listing(nested, self.look.nested(style))
        return found

    def listing(self, node: Node, style: ParagraphStyle) -> list[Flowable]:
        """Set the items of a list."""
        return [flowable for item in node.children for flowable in self.item(item, style)]

    def _markup(self, node: Node) -> tuple[str, frozenset[str]]:
        """Give safe paragraph markup; nothing a person wrote is ever read as markup."""
        parts: list[str] = []
        missing: frozenset[str] = frozenset()
        for run, link in _leaves(node, None):
            fitted = fit(run.text, strong=run.strong)
            missing |= fitted.missing
            markup = fitted.markup
            if run.secondary:
                markup = f'<font color="{_hex(self.look.secondary)}">{markup}</font>'
            if link is not None:
                leads_to = escape(link.target, quote=True)
                markup = f'<a href="#{leads_to}" color="{_hex(self.look.accent)}">{markup}</a>'
            parts.append(markup)
        return "".join(parts), missing


def target(node: Node) -> list[Flowable]:
    """Give what links to a node lead to, which is nothing where it has no name.

    A target inside the paragraph would keep ReportLab from breaking a word longer than the line.
    """
    return [AnchorFlowable(node.anchor)] if node.anchor else []


def _leaves(node: Node, link: Node | None) -> Iterator[tuple[Run, Node | None]]:
    """Give each run of a node with the link it stands in."""
    for part in node.parts:
        if isinstance(part, Run):
            yield part, link
        else:
            yield from _leaves(part, part if part.tag == "Link" else link)


def _is_mixed(node: Node) -> bool:
    return any(part.language for part in node.children if part.tag in INLINE)


def _hex(colour: object) -> str:
    red, green, blue = (round(255 * getattr(colour, name)) for name in ("red", "green", "blue"))
    return f"#{red:02X}{green:02X}{blue:02X}"
