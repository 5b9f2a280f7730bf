"""Gathers every sentence of ours that a paper can print, so that a catalogue lacks none of them."""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from pathlib import Path

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.records import RECORDS

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ROOT / "collabdesk" / "papers"
WORDS = ROOT / "resources" / "words"
SAYING = {
    "say": (0,),
    "count": (0, 1),
    "prose": (0,),
    "counted": (0, 1),
    "stated": (0,),
    "_joined": (0,),
    "_dated": (1,),
    "theirs": (0,),
}
"""Methods that say sentences, and which of their arguments are sentences."""
SAID_IN = (
    "words.py", "builder.py", "privacy.py", "kinds/*.py", "parts/*.py",
    "structure/text.py", "structure/tree.py",
    "paint/footer.py",
)  # fmt: skip
"""Where papers say anything; checks are put into words by the window."""
NO_WORDS = ("title", "fields", "scales")
"""What a file of names holds that no paper says so."""
JOINS = (", ", "; ", ".")
"""What is no word, but another in other scripts."""


def sentences() -> list[str]:
    """Give the English sentences, each once, in the order of the files they stand in."""
    files = sorted(file for pattern in SAID_IN for file in PAPERS.glob(pattern))
    nodes = [[*ast.walk(ast.parse(file.read_text(encoding="utf-8")))] for file in files]
    names = [_names_said(within) for within in nodes]
    tables = {name for said in names for name in said if name.isupper()}
    found = dict.fromkeys(
        words
        for within, said in zip(nodes, names, strict=True)
        for node in within
        for words in _said_by(node, said | tables)
    )
    found |= dict.fromkeys(_names_of_records())
    return [words for words in found if words in JOINS or any(map(str.isalpha, words))]


def _names_of_records() -> list[str]:
    """Give what records, their fields and their closed lists are called, which papers say as they are."""
    found: list[str] = []
    for file in sorted((ROOT / "resources" / "journey" / "words").glob("*.toml")):
        for named in tomllib.loads(file.read_text(encoding="utf-8")).values():
            found += [text for key, text in named.items() if key not in NO_WORDS]
            found += named.get("fields", {}).values()
    return found


def _names_said(nodes: list[ast.AST]) -> set[str]:
    """Give the names under which a file finds sentences, also those it only goes through one by one."""
    names = {name for node in nodes if isinstance(node, ast.Call) for name in _names_said_by(node)}
    for node in nodes:
        if isinstance(node, ast.For | ast.comprehension) and _names(node.target) & names:
            whole = {node.iter.id} if isinstance(node.iter, ast.Name) else set[str]()
            names |= whole | {name for name in _names(node.iter) if name.isupper()}
    return names


def _sentences_of(call: ast.Call) -> list[ast.expr]:
    """Give the arguments of a call that are sentences it says."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return [call.args[at] for at in SAYING.get(name, ()) if at < len(call.args)]


def _names_said_by(call: ast.Call) -> set[str]:
    """Give the names under which a call finds its sentences, such as that of a table."""
    return {name for argument in _sentences_of(call) for name in _names(argument)}


def _names(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _said_by(node: ast.AST, names: set[str]) -> list[str]:
    """Give the sentences a call says, or what one of ``names`` may hold."""
    match node:
        case ast.Call():
            return [words for argument in _sentences_of(node) for words in _literals(argument)]
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in names:
            return _but_names_of_fields(value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if name in names:
            return _but_names_of_fields(value)
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            return _literals(value) if _names(target) & names else []
    return []


def _but_names_of_fields(node: ast.AST) -> list[str]:
    """Give the texts of a table, in which fields may be named too, as they are declared."""
    declared = {field.name for record in RECORDS for field in fields_of(record)}
    return [words for words in _literals(node) if words not in declared]


def _literals(node: ast.AST) -> list[str]:
    """Give the texts written out in an expression: either side of a choice, the values of a table."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    if isinstance(node, ast.Dict):
        return [words for value in node.values for words in _literals(value)]
    if isinstance(node, ast.Tuple | ast.List):
        return [words for value in node.elts for words in _literals(value)]
    if isinstance(node, ast.Call):
        return [words for value in node.args for words in _literals(value)]
    return []


def missing(language: str) -> list[str]:
    """Give the sentences a language's catalogue lacks."""
    file = WORDS / f"papers_{language}.json"
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return [words for words in sentences() if not kept.get(words)]


def stale(language: str) -> list[str]:
    """Give what a language's catalogue holds although no paper says it any more."""
    kept = json.loads((WORDS / f"papers_{language}.json").read_text(encoding="utf-8"))
    return sorted({*kept} - {*sentences()})


def main(languages: list[str]) -> int:
    """Print, for each language named or for all that have a catalogue, what it lacks and what is stale."""
    for language in languages or sorted(file.stem.removeprefix("papers_") for file in WORDS.glob("papers_*")):
        print(f"{language}: lacks {len(missing(language))}, stale {len(stale(language))}")
        for words in missing(language) if languages else ():
            print(f"  - {json.dumps(words, ensure_ascii=False)}")
        for words in stale(language):
            print(f"  + {json.dumps(words, ensure_ascii=False)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
