"""Makes every paper of two whole workbooks, in every size and language, and finds what is wrong with it."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bench_start import peak_memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode, PaperOptions

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "cy", "pl", "so", "ro", "ar", "ur", "bn", "pa")
"""What the communities of the charities speak; a sentence without a translation stays English."""
SPOKEN: tuple[tuple[PaperCode, bool], ...] = (("r1", False), ("r1", True), ("r7", False), ("r9", False))
"""Papers that go to people who took part, in their own language, and whether it is the easier version."""


@dataclass(frozen=True)
class Row:
    """What was seen of one paper: pages, seconds, peak MiB, and what is wrong, one line each."""

    name: str
    pages: int
    seconds: float
    memory: float
    faults: tuple[str, ...]


def main() -> int:
    """Make them all, say one line for each, and give 1 where anything is wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="collabdesk-papers-") as folder:
        os.environ["COLLABDESK_HOME"] = folder
        for book, ledger in ledgers(Path(folder), sys.argv[1:] or ["example", "nhs"]):
            print(f"{book}: {len(ledger.inputs):,} inputs", flush=True)
            print(f"{'':24}{'pages':>6}{'seconds':>9}{'peak MiB':>10}", flush=True)
            for code, options in wanted(ledger):
                seen = look_at(code, ledger, options)
                wrong += bool(seen.faults)
                print(f"{seen.name:<24}{seen.pages:>6}{seen.seconds:>9.2f}{seen.memory:>10.0f}", flush=True)
                for fault in seen.faults:
                    print(f"    {fault}", flush=True)
    print("Every paper is in order." if not wrong else f"Papers with something wrong: {wrong}.", flush=True)
    return min(wrong, 1)


def ledgers(folder: Path, names: list[str]) -> Iterator[tuple[str, Ledger]]:
    """Give the records to print: the example, and the NHS rows where the sample data is at hand."""
    from collabdesk.cli.running import run
    from collabdesk.operations.example import make_example
    from collabdesk.storage.queries.ledger import load_ledger
    from collabdesk.storage.workbook import Author, open_workbook

    here = Author("papers", "Papers")
    if "example" in names:
        book = make_example(folder / "example.collab", here, date.today())
        yield "The example", load_ledger(book)
        book.close()
    rows = Path(os.environ.get("COLLABDESK_CORPUS", "")) / "nhs_fft" / "text_data.csv"
    if "nhs" not in names or not rows.is_file():
        return
    file = str(folder / "nhs.collab")
    for words in (
        ["new", file, "--title", "What patients told us"],
        ["import", file, str(rows), "--words", "feedback", "--pattern", "label"],
    ):
        run(words, lambda _: 1)
    book = open_workbook(Path(file), here, read_only=True)
    yield "NHS comments", made_ready(load_ledger(book))
    book.close()


def made_ready(ledger: Ledger) -> Ledger:
    """Give a record in which somebody is named, everybody said yes, and a session may be held."""
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Person
    from collabdesk.domain.words import Permission

    person = Person(uid=new_uid(), number=1, name="Somebody")
    inputs = {
        uid: replace(
            said,
            permission=Permission.WITHOUT_NAME,
            person=person.uid if said.number % 1000 == 1 else said.person,
        )
        for uid, said in ledger.inputs.items()
    }
    project = replace(
        ledger.project,
        safeguarding_lead="Duty manager",
        safeguarding_phone="01632 960001",
        fixed="The budget",
        open_to_change="What happens next",
        yours="What we call it",
    )
    return replace(ledger, project=project, people={person.uid: person}, inputs=inputs)


def wanted(ledger: Ledger) -> Iterator[tuple[PaperCode, PaperOptions]]:
    """Give every paper in every size, and those for people who took part in every language."""
    from collabdesk.papers.options import CODES, SIZES, PaperOptions

    plain = PaperOptions(date.today(), person=talkative(ledger), question="How do you listen?")
    for size in SIZES:
        for code in CODES:
            yield code, replace(plain, text_size=size)
    for language in LANGUAGES:
        for code, easier in SPOKEN:
            yield code, replace(plain, language=language, easier=easier)


def talkative(ledger: Ledger) -> UUID | None:
    """Give the person who said most."""
    said = [kept.person for kept in ledger.inputs.values() if kept.person is not None]
    return max(ledger.people, key=said.count, default=None)


def look_at(code: PaperCode, ledger: Ledger, options: PaperOptions) -> Row:
    """Make one paper and look whether it conforms and its tags say what was planned."""
    from collabdesk.papers.making import make_paper
    from collabdesk.papers.structure import structure
    from collabdesk.papers.tagging.checking import conformance
    from collabdesk.papers.words import words_for
    from tests.papers.tagging.read_tree import read_tree
    from tests.papers.telling import planned, read

    name = " ".join(
        filter(
            None,
            (
                code,
                "easier" if options.easier else "",
                f"{options.text_size} pt" if options.text_size else options.language,
            ),
        )
    )
    start_peak_anew()
    began = time.perf_counter()
    try:
        made = make_paper(code, ledger, options)
    except Exception as fault:
        return Row(name, 0, time.perf_counter() - began, peak_memory(), (repr(fault),))
    seconds, memory = time.perf_counter() - began, peak_memory()
    faults = conformance(made.pdf)
    if read(read_tree(made.pdf)) != planned(structure(made.plan, words_for(options.language)).root):
        faults.append("the tags do not say what was planned")
    faults += [f"not printable: {c!r}" for c in sorted(made.missing_characters) if not c.isprintable()]
    return Row(name, made.pages, seconds, memory, tuple(faults))


def start_peak_anew() -> None:
    """Forget the most memory held so far, where the system can (Linux: proc(5), clear_refs)."""
    gc.collect()
    place = Path("/proc/self/clear_refs")
    if place.is_file() and os.access(place, os.W_OK):
        place.write_text("5", encoding="ascii")


if __name__ == "__main__":
    sys.exit(main())
