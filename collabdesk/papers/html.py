"""Writes the same plan as a web page, which many readers find easier than any PDF (method.md 3.7)."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.cleaning import clean
from collabdesk.papers.structure import structure
from collabdesk.papers.words import direction

if TYPE_CHECKING:
    from collabdesk.papers.structure import Structure
    from collabdesk.papers.tagging.node import Node
    from collabdesk.papers.words import PaperWords

_ELEMENTS = {
    "P": "p", "Note": "p", "Sect": "section", "Div": "div", "L": "ul", "LI": "li", "Table": "table",
    "Caption": "caption",
    "THead": "thead", "TBody": "tbody", "TR": "tr", "TH": "th", "TD": "td", "BlockQuote": "blockquote",
    "Span": "span", "Link": "a", "TOC": "ul", "TOCI": "li", "Reference": "span", "LBody": "div",
    "Lbl": "span",
}  # fmt: skip
_CLASSES = {("Note", ""): "note", ("L", "None"): "labelled", ("Lbl", ""): "label"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_STYLE = """
:root { color-scheme: light dark; --ink: #1e2429; --quiet: #4a555f; --accent: #0e6660; --line: #b4bdc1;
  --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaec; --quiet: #b3bec4; --accent: #6fc7bd;
  --line: #59656d; --page: #171c20; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--page);
  color: var(--ink);
  font: SIZE/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Segoe UI", Verdana, sans-serif; }
h1 { font-size: 2.1em; line-height: 1.15; } h2 { font-size: 1.5em; margin-top: 2em; }
h3 { font-size: 1.15em; }
a { color: var(--accent); font-weight: 600; } .quiet, .note { color: var(--quiet); }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: .25em solid var(--accent); }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { font-weight: bold; }
caption, th, td { text-align: start; vertical-align: top; padding: .45em .9em .45em 0; }
td, tbody th { border-top: 1px solid var(--line); } thead th { border-bottom: 2px solid var(--ink); }
ul, ol { list-style: none; padding: 0; } li ul, li ol { padding-inline-start: 1.5em; }
ul.labelled > li { border-top: 1px solid var(--line); padding: .5em 0; }
ul.labelled > li > .label { font-weight: bold; } .label + div { display: block; } img { max-width: 100%; }
@media (max-width: 34rem) { table, thead, tbody, tr, th, td { display: block; } thead { display: none; } }
"""


def page(paper: plan.Paper, words: PaperWords) -> str:
    """Give a whole page that needs nothing else, in the order and with the words of the PDF.

    It runs no script and fetches nothing, so it can be opened from a stick or put on any site.
    """
    tree = structure(paper, words)
    pictures = _pictures(tree)
    body, title = "".join(_element(node, pictures) for node in tree.root.children), escape(clean(paper.title))
    size = f"{paper.text_size / 12:.3g}rem"
    language = f'lang="{escape(paper.language, quote=True)}" dir="{direction(paper.language)}"'
    return (
        f"<!DOCTYPE html>\n<html {language}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>{_STYLE.replace('SIZE', size)}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _pictures(tree: Structure) -> dict[Node, bytes]:
    """Give the image of each picture's figure; other figures are told by their alternative alone."""
    return {
        nodes[0]: block.image
        for block, nodes in zip(tree.paper.blocks, tree.blocks, strict=True)
        if isinstance(block, plan.Picture)
    }


def _element(node: Node, pictures: dict[Node, bytes]) -> str:
    """Give one element with all that is in it."""
    if node.tag == "Figure":
        return _figure(node, pictures)
    name, more = _name(node)
    if node.language:
        more += f' lang="{escape(node.language, quote=True)}" dir="{direction(node.language)}"'
    if node.anchor:
        more += f' id="{escape(node.anchor, quote=True)}"'
    inner = "".join(
        _run(part) if isinstance(part, plan.Run) else _element(part, pictures) for part in node.parts
    )
    if not inner and name in ("p", "ul", "section"):
        return ""
    made = f"<{name}{more}>{inner}</{name}>"
    if name == "table":
        return f'<div class="wide">{made}</div>\n'
    return made if name in ("a", "span") else f"{made}\n"


def _name(node: Node) -> tuple[str, str]:
    """Give an element's name and attributes."""
    tag, more = node.tag, ""
    if tag in ("TH", "TD"):
        more += f' scope="{"col" if node.scope == "Column" else "row"}"' if node.scope else ""
        more += f' colspan="{node.columns}"' if node.columns > 1 else ""
        more += f' rowspan="{node.rows}"' if node.rows > 1 else ""
    if tag == "Link":
        outside = node.target.startswith(("https:", "mailto:"))
        target = node.target if outside else f"#{node.target}"
        more = f' href="{escape(target, quote=True)}"' + (' rel="noopener noreferrer"' if outside else "")
    if kind := _CLASSES.get((tag, node.numbering)):
        more += f' class="{kind}"'
    if tag == "L" and node.numbering == "Decimal":
        return "ol", more
    return _ELEMENTS.get(tag, tag.lower()), more


def _run(run: plan.Run) -> str:
    words = escape(run.text)
    if run.strong:
        words = f"<strong>{words}</strong>"
    return f'<span class="quiet">{words}</span>' if run.secondary else words


def _figure(node: Node, pictures: dict[Node, bytes]) -> str:
    alternative = escape(node.alternative, quote=True)
    image = pictures.get(node)
    if image is None:
        return f"<p>{alternative}</p>\n"
    kind = "png" if image.startswith(b"\x89PNG") else "jpeg"
    return f'<img alt="{alternative}" src="data:image/{kind};base64,{b64encode(image).decode("ascii")}">\n'
