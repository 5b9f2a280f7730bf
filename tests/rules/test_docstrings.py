"""A file begins with one sentence that says why it exists, and leaves nothing for later."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, comments, planted

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT_FOR_LATER = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|pragma: no cover|type: ignore(?!\[)")


def not_one_sentence(module: Module) -> Iterator[str]:
    told = ast.get_docstring(module.tree)
    if not told:
        yield f"{module.path}: does not say why it exists"
    elif not told.endswith(".") or re.search(r"[.!?][\"')]*\s+[A-Z]|\n\s*\n", told):
        yield f"{module.path}: says why it exists in other than one sentence"


def left_for_later(module: Module) -> Iterator[str]:
    for number, comment in comments(module):
        if LEFT_FOR_LATER.search(comment):
            yield f"{module.path}:{number}: {comment}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.dump(node):
            yield module.at(node, "not implemented")


def test_every_file_says_why_it_exists() -> None:
    assert broken(not_one_sentence, "collabdesk", "packaging", "tests") == []


def test_nothing_is_left_for_later() -> None:
    assert broken(left_for_later, "collabdesk", "packaging", "tests") == []


def test_planted_docstrings_are_found() -> None:
    assert planted(not_one_sentence, "x = 1\n")
    assert planted(not_one_sentence, '"""Two. Sentences."""\n')
    assert planted(not_one_sentence, '"""One.\n\nmore"""\n')
    assert planted(not_one_sentence, '"""no end"""\n')
    assert planted(not_one_sentence, '"""One sentence,\nover two lines."""\n') == []


def test_planted_leftovers_are_found() -> None:
    assert planted(left_for_later, "x = 1  # TODO later\n")
    assert planted(left_for_later, "x = 1  # type: ignore\n")
    assert planted(left_for_later, "raise NotImplementedError\n")
    assert planted(left_for_later, "x = 1  # why it is one\n") == []
