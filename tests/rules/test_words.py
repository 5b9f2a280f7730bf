"""Words on screen are whole sentences that a translator can see."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from collabdesk.base.paths import resource
from collabdesk.domain.declaration import field_map
from collabdesk.domain.record_names import read_choices, read_names
from collabdesk.domain.records import KINDS
from collabdesk.domain.reference_notes import shipped_notes
from collabdesk.domain.word_advice import shipped_words
from collabdesk.journey.reading import load_guide
from tests.rules.source import ROOT, Module, broken, called, calls, modules, planted, script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.journey.exercise import Exercise

SAYS_THE_JOURNEY = "collabdesk/ui/wordings/journey.py"


def translated(module: Module) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Every call that asks for a translation, and the words it asks for."""
    for call in calls(module, "tr", "translate"):
        place = 0 if called(call) == "tr" else 1
        if len(call.args) > place:
            yield call, call.args[place]


def from_files(module: Module, call: ast.Call) -> bool:
    """Whether it asks for words of resources/journey, which are gathered from there."""
    return (
        module.path == SAYS_THE_JOURNEY
        and called(call) == "translate"
        and ast.unparse(call.args[0]) == repr("Journey")
    )


def words_made_up(module: Module) -> Iterator[str]:
    for call, words in translated(module):
        if from_files(module, call):
            continue
        if not (isinstance(words, ast.Constant) and isinstance(words.value, str)):
            yield module.at(call, f"a translator cannot see {ast.unparse(words)}")


def words_too_early(module: Module) -> Iterator[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    inside = {
        id(inner)
        for function in ast.walk(module.tree)
        if isinstance(function, functions)
        for inner in ast.walk(function)
    }
    for call, _words in translated(module):
        if id(call) not in inside:
            yield module.at(call, "translated before a language is chosen")


def words_of_another(module: Module) -> Iterator[str]:
    for call in calls(module, "tr"):
        if not (isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "self"):
            yield module.at(call, f"lupdate only understands self.tr, not {ast.unparse(call.func)}")
    for call, words in translated(module):
        counted = "%n" in ast.unparse(words)
        if counted and (called(call) == "translate" or len(call.args) != 3):
            yield module.at(call, "a count needs self.tr(words, '', n)")


def seen_by_lupdate(files: list[Path], scratch: Path) -> int:
    """How many places lupdate finds words in."""
    catalogue = scratch / "found.ts"
    program = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run(
        [program, "-silent", *files, "-ts", catalogue], check=True, capture_output=True, cwd=scratch
    )
    return len(ElementTree.parse(catalogue).findall(".//message/location"))


def said_of_exercise(exercise: Exercise) -> Iterator[str]:
    """Every text of an exercise that a screen shows."""
    yield from (exercise.name, exercise.time, exercise.purpose, exercise.kindness, exercise.done_when)
    yield from exercise.prompts
    for fill in exercise.fills:
        yield from (fill.heading, fill.add, *fill.ask.values())
        declared = field_map(KINDS[fill.record])
        for row in (fill.fixed, *fill.start_with):
            yield from (value for name, value in row.items() if declared[name].base is str)  # type: ignore[misc]


def said_of_journey(folder: Path) -> set[str]:
    """Every text of a folder of the journey that a screen shows."""
    guide = load_guide(folder)
    said = {text for stage in guide.stages for text in (stage.name, stage.why, stage.have, stage.least)}
    said |= {text for door in guide.doors for text in (door.name, door.for_whom)}
    said |= {text for exercise in guide.exercises.values() for text in said_of_exercise(exercise)}
    for names in read_names(folder / "words").values():
        said |= {names.one, names.many, *names.fields.values()}
    said |= {text for names in read_choices(folder / "words").values() for text in names.values()}
    return said - {""}


def gathered(scratch: Path) -> set[str]:
    """Every text of the journey that a new catalogue gets."""
    catalogue = scratch / "collabdesk_cy.ts"
    script("translations").gather(catalogue, plurals_only=False)
    contexts = ElementTree.parse(catalogue).iter("context")
    journey = next(context for context in contexts if context.findtext("name") == "Journey")
    return {source.text or "" for source in journey.iter("source")}


def test_every_word_of_the_journey_is_gathered(tmp_path: Path) -> None:
    said = said_of_journey(resource("journey"))
    assert len(said) > 500, "there is hardly any journey: is this looking at the right thing?"
    assert said - gathered(tmp_path) == set()


def test_every_word_to_avoid_and_every_note_is_gathered(tmp_path: Path) -> None:
    said = {text for word in shipped_words() for text in (word.say, word.why)}
    said |= {text for note in shipped_notes() for text in (note.topic, note.note, note.who_to_ask)}
    assert len(said) > 50, "there is hardly any: is this looking at the right thing?"
    assert said - {""} - gathered(tmp_path) == set()


def test_words_of_the_journey_that_nobody_gathered_are_missed(tmp_path: Path) -> None:
    folder = tmp_path / "journey"
    shutil.copytree(resource("journey"), folder)
    file = next((folder / "exercises").glob("4.1-*.toml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("prompts = [", 'prompts = [\n    "Nobody gathered this.",', 1), encoding="utf-8"
    )
    assert said_of_journey(folder) - gathered(tmp_path) == {"Nobody gathered this."}


def test_every_word_is_seen_by_a_translator() -> None:
    for rule in (words_made_up, words_too_early, words_of_another):
        assert broken(rule) == []


def test_lupdate_finds_every_word_on_screen(tmp_path: Path) -> None:
    speaking = [module for module in modules() if list(translated(module))]
    asked = sum(not from_files(module, call) for module in speaking for call, _words in translated(module))
    assert asked > 50, "there are hardly any words on screen: is this looking at the right thing?"
    assert seen_by_lupdate([ROOT / module.path for module in speaking], tmp_path) == asked


def test_lupdate_misses_what_is_planted(tmp_path: Path) -> None:
    snippet = (
        "from PySide6.QtCore import QObject\n\n\nclass Room(QObject):\n    def name(self) -> str:\n"
        "        words = 'not seen'\n"
        "        return self.tr('seen') + self.tr(words) + self.tr('%n thing(s)', '', 2)\n"
    )
    file = tmp_path / "room.py"
    file.write_text(snippet, encoding="utf-8")
    assert len(list(translated(Module("room.py", snippet)))) == 3
    assert seen_by_lupdate([file], tmp_path) == 2


def test_planted_words_are_found() -> None:
    inside = "class A:\n    def f(self):\n        return {}\n"
    assert planted(words_made_up, inside.format("self.tr(f'{x} things')"))
    assert planted(words_made_up, inside.format("self.tr('a' + x)"))
    assert planted(words_made_up, inside.format("self.tr('{name}'.format(name=x))"))
    journey = "def f(x):\n    return QCoreApplication.translate({}, x)\n"
    assert planted(words_made_up, journey.format("'Journey'"), SAYS_THE_JOURNEY) == []
    assert planted(words_made_up, journey.format("'Journey'"))
    assert planted(words_made_up, journey.format("'Other'"), SAYS_THE_JOURNEY)
    assert planted(words_too_early, "TITLE = QCoreApplication.translate('A', 'Title')\n")
    assert planted(words_too_early, "class A:\n    title = self.tr('Title')\n")
    assert planted(words_of_another, inside.format("window.tr('Title')"))
    assert planted(words_of_another, inside.format("translate('A', '%n vote(s)', '', n)"))
    assert planted(words_of_another, inside.format("self.tr('%n vote(s)')"))
    fine = inside.format("self.tr('{name} said').format(name=x) + self.tr('%n vote(s)', '', n)")
    for rule in (words_made_up, words_too_early, words_of_another):
        assert planted(rule, fine) == []
