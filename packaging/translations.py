"""Gathers the words on screen, gives English its plural forms, and compiles what the program loads."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from collabdesk.journey.texts import words_of_files, words_of_journey

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
ENGLISH = FOLDER / "collabdesk_en.ts"
SOURCES = ("collabdesk/app.py", "collabdesk/ui")
JOURNEY = ROOT / "resources" / "journey"
BESIDE: dict[Path, tuple[str, ...]] = {
    ROOT / "resources" / "words" / "advice_en.toml": ("say", "why"),
    ROOT / "resources" / "reference" / "notes.toml": ("topic", "note", "who_to_ask"),
}
"""Files beside the journey whose words the rooms say in the same way, and the keys those stand under."""
ENDINGS = ((r"(?<![aeiou])y\(s\)", "y", "ies"), (r"\(s\)", "", "s"), (r"\(es\)", "", "es"))


def main() -> int:
    """Bring every translation up to date with the source, and compile it."""
    gather(ENGLISH, plurals_only=True)
    give_plural_forms(ENGLISH)
    for catalogue in sorted(FOLDER.glob("collabdesk_*.ts")):
        if catalogue != ENGLISH:
            gather(catalogue, plurals_only=False)
        compile_catalogue(catalogue)
    print(f"{len(list(FOLDER.glob('*.qm')))} translation(s) compiled in {FOLDER.name}/.")
    return 0


def gather(catalogue: Path, *, plurals_only: bool) -> None:
    """Let lupdate find the words on screen; translations that are there stay."""
    files = [
        str(file.relative_to(ROOT))
        for source in SOURCES
        for file in ([ROOT / source] if source.endswith(".py") else sorted((ROOT / source).rglob("*.py")))
        if ".tr(" in file.read_text("utf-8")
    ]
    only = ["-pluralonly"] if plurals_only else []
    language = catalogue.stem.removeprefix("collabdesk_")
    with tempfile.TemporaryDirectory() as scratch:
        # lupdate reads Python, so the words of the journey's files are written as it would find them there.
        spoken = Path(scratch, "journey_words.py")
        spoken.write_text(as_python(words_said()), "utf-8")
        command = [
            program("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none", *only,
            "-source-language", "en", "-target-language", language,
            *files, str(spoken), "-ts", str(catalogue),
        ]  # fmt: skip
        subprocess.run(command, cwd=ROOT, check=True)


def words_said() -> tuple[str, ...]:
    """Give the texts of the journey's files and of those beside them, each once."""
    return tuple(dict.fromkeys((*words_of_journey(JOURNEY), *words_of_files(BESIDE))))


def as_python(words: tuple[str, ...]) -> str:
    """Write texts as calls that ask for their translation under the context "Journey"."""
    return "".join(f'QCoreApplication.translate("Journey", {text!r})\n' for text in words)


def give_plural_forms(catalogue: Path) -> None:
    """Write both English forms of every new count; forms that are there, perhaps by hand, stay."""
    tree = ElementTree.parse(catalogue)
    for message in tree.iter("message"):
        source, wanted = message.findtext("source") or "", message.find("translation")
        if message.get("numerus") != "yes" or wanted is None or wanted.get("type") != "unfinished":
            continue
        wanted.attrib.pop("type", None)
        for old in list(wanted):
            wanted.remove(old)
        for form in plural_forms(source):
            ElementTree.SubElement(wanted, "numerusform").text = form
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_text(f"{head}{body}\n", "utf-8")


def plural_forms(source: str) -> tuple[str, str]:
    """Give the English forms for one and for several of a text as the source has it.

    "(s)" and "(es)" are endings, "reply(s)" becomes "reply" or "replies", and "(one|several)" are two
    whole words.
    """
    one = re.sub(r"\(([\w{][^()|]*)\|([^()|]+)\)", r"\1", source)
    several = re.sub(r"\(([\w{][^()|]*)\|([^()|]+)\)", r"\2", source)
    for ending, for_one, for_several in ENDINGS:
        one, several = re.sub(ending, for_one, one), re.sub(ending, for_several, several)
    return one, several


def compile_catalogue(catalogue: Path) -> None:
    """Compile a catalogue to the file beside it that the program loads."""
    target = catalogue.with_suffix(".qm")
    command = [program("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(target)]
    subprocess.run(command, cwd=ROOT, check=True)


def program(name: str) -> str:
    """A program of the environment this runs in."""
    found = Path(sys.executable).with_name(f"{name}.exe" if sys.platform == "win32" else name)
    return str(found)


if __name__ == "__main__":
    sys.exit(main())
