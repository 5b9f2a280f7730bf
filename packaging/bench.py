"""Measures start-up, size and speed, each against something bare in the same run, and says PASS or over."""

from __future__ import annotations

import argparse
import cProfile
import io
import json
import os
import pstats
import shutil
import statistics
import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bench_children import (
    PROFILE,
    child,
    middle,
    middle_ratio,
    prepare_profile,
    slowest_imports,
    started,
    starts_in_turns,
)
from bench_rows import synthetic_plan
from bench_start import HEAVY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collabdesk.exchange.plan import ImportPlan
    from collabdesk.storage.connecting import Driver
    from collabdesk.storage.workbook import Author, Workbook

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "bench"
LARGE, SMALL, IMPORTED = 100_000, 1_000, 10_334
PROFILED = 8
TURNS = 11


@dataclass
class Measured:
    """One row of the table: a ratio to something bare (or milliseconds), and the bar it should stay under."""

    name: str
    value: float
    bar: float
    unit: str = "x"
    detail: str = ""
    profile: str = ""

    @property
    def passes(self) -> bool:
        """Whether it stays under its bar."""
        return self.value <= self.bar


def main() -> int:
    """Run every measure, or those whose names are given, and print a table; 1 where one is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these of: {', '.join(MEASURES)}")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare()
    over = 0
    for name in chosen.names or MEASURES:
        for row in MEASURES[name]():
            over += not row.passes
            verdict = "PASS" if row.passes else "over"
            print(f"{verdict}  {row.name:<46} {row.value:8.2f} {row.unit:<2} (bar {row.bar:g})  {row.detail}")
            if row.profile and not row.passes:
                print(row.profile)
            sys.stdout.flush()
    return 1 if over else 0


def prepare() -> None:
    """Make the profile and the workbooks that are measured, unless they are there already."""
    PLACE.mkdir(parents=True, exist_ok=True)
    prepare_profile()
    os.environ["COLLABDESK_HOME"] = str(PROFILE)
    for count in (SMALL, IMPORTED, LARGE):
        if not workbook_of(count).exists():
            print(f"Filling a workbook with {count:,} things said ...", flush=True)
            began = time.monotonic()
            fill(workbook_of(count), count)
            print(f"  in {time.monotonic() - began:.0f} s", flush=True)
    example = PLACE / "example.collab"
    if not example.exists():
        from collabdesk.operations.example import make_example

        make_example(example, author(), date.today()).close()


def workbook_of(count: int) -> Path:
    """Where the workbook with so many inputs is; its name says which tables it has."""
    from collabdesk.storage.schema import SCHEMA_VERSION

    return PLACE / f"v{SCHEMA_VERSION} {count}.collab"


def author() -> Author:
    """Whose hand writes here."""
    from collabdesk.storage.workbook import Author

    return Author("0" * 32, "Bench")


def fill(path: Path, count: int) -> None:
    """Fill a workbook through the verbs: inputs in 40 patterns, some heard, answered and told."""
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Decision, Project, Reply
    from collabdesk.domain.words import Answer, ReplyState
    from collabdesk.operations import answering, hearing, telling
    from collabdesk.operations.bringing_in import bring_in
    from collabdesk.operations.starting import start_workbook

    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    today = date.today()
    book = start_workbook(part, author(), Project(uid=new_uid(), title=f"{count:,} things said"))
    made = bring_in(book, synthetic_plan(count), today=today).inputs
    uids = sorted(made)
    hearing.say_who_heard(book, uids[::5], "Ward manager", today - timedelta(days=9))
    for number in range(10):
        decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=today - timedelta(days=8))
        answering.decide(book, decision, uids[number::100])
    told = [
        Reply(uid=new_uid(), input=uid, state=ReplyState.TOLD, happened_on=today - timedelta(days=2))
        for uid in uids[::100]
    ]
    telling.record_replies(book, told)
    book.close()
    part.rename(path)


# --- starting, in processes of their own -------------------------------------------------------------


def measure_start() -> Iterator[Measured]:
    """Measure first paint, rows and memory against a bare Qt window, taken in turns with it."""
    example = PLACE / "example.collab"
    found = starts_in_turns(("bare", "floor", "app"), example, TURNS)
    bare, floor, app = found["bare"], found["floor"], found["app"]
    print(f"      (median of {TURNS} turns; both sides keep bytecode, as wherever Python is installed;")
    print(f"      none of {', '.join(HEAVY)} was imported at first paint)")
    for name, of, bar in (
        ("first paint, of a bare window", "painted", 2.0),
        ("rows on screen, of a bare window", "rows", 5.5),
        ("peak memory, of a bare window", "memory", 2.5),
    ):
        scale, unit = (1, "MiB") if of == "memory" else (1000, "ms")
        detail = f"{middle(app, of) * scale:.0f} {unit} to {middle(bare, of) * scale:.0f} {unit}"
        if of != "memory":
            detail += f"; processor time {middle_ratio(app, bare, f'worked_{of}'):.2f}"
        if of == "rows":
            detail += f"; SQLAlchemy and the bare opening alone {middle_ratio(floor, bare, of):.2f}"
        measured = Measured(
            name, middle_ratio(app, bare, of) if bare[0]["memory"] else 0.0, bar, detail=detail
        )
        if not measured.passes:
            measured.profile = slowest_imports(example)
        yield measured
    large = started("app", workbook_of(LARGE))
    print(f"      (at {LARGE:,}: painted {large['painted']:.2f} s, rows {large['rows']:.2f} s, "
          f"{large['memory']:.0f} MiB)")  # fmt: skip


# --- storing ---------------------------------------------------------------------------------------------


def measure_save() -> Iterator[Measured]:
    """Measure keeping one input against committing one raw row under the same pragmas."""
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Input
    from collabdesk.operations.hearing import keep_input

    book = copy_of(SMALL)
    raw = raw_connection(PLACE / "raw.db")
    raw.execute("CREATE TABLE said (uid TEXT PRIMARY KEY, words TEXT NOT NULL)").fetchall()
    words = synthetic_plan(60).inputs
    ours, bare = [], []
    for planned in words:
        said = Input(uid=new_uid(), number=0, words=planned.words, recorded_on=date.today())
        ours.append(timed(lambda said=said: keep_input(book, said)))  # type: ignore[misc]

        def commit(text: str = planned.words) -> None:
            raw.execute("BEGIN IMMEDIATE").fetchall()
            raw.execute("INSERT INTO said VALUES (?, ?)", (new_uid().hex, text)).fetchall()
            raw.execute("COMMIT").fetchall()

        bare.append(timed(commit))

    def twenty() -> None:
        for planned in words[:20]:
            keep_input(book, Input(uid=new_uid(), number=0, words=planned.words, recorded_on=date.today()))

    yield ratio("one input saved, of a raw commit", ours, bare, 3, twenty)
    book.close()
    raw.close()


def measure_import() -> Iterator[Measured]:
    """Measure bringing a sheet in against executemany of the rows it made into the same tables."""
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Project
    from collabdesk.operations.bringing_in import bring_in
    from collabdesk.operations.starting import start_workbook

    plan = plan_to_import()
    ours, bare = [], []
    for turn in range(3):
        path = fresh(PLACE / f"import {turn}.collab")
        book = start_workbook(path, author(), Project(uid=new_uid(), title="Import"))
        ours.append(timed(lambda book=book: bring_in(book, plan, today=date.today())))  # type: ignore[misc]
        bare.append(raw_import(book))
        book.close()
        path.unlink()

    def again() -> None:
        path = fresh(PLACE / "import profile.collab")
        book = start_workbook(path, author(), Project(uid=new_uid(), title="Import"))
        bring_in(book, plan, today=date.today())
        book.close()
        path.unlink()

    name = f"{len(plan.inputs):,} rows brought in, of raw executemany"
    yield ratio(name, ours, bare, 4, again)


def plan_to_import() -> ImportPlan:
    """Give the plan of the corpus's sheet of comments, or of as many made-up rows where there is none."""
    corpus = os.environ.get("COLLABDESK_CORPUS", "")
    source = Path(corpus) / "nhs_fft" / "text_data.csv"
    if not corpus or not source.is_file():
        return synthetic_plan(IMPORTED)
    from collabdesk.exchange.mapping import mapping_from_names
    from collabdesk.exchange.plan import plan_rows
    from collabdesk.exchange.reading import read_sheet

    sheet = read_sheet(source)
    return plan_rows(sheet, mapping_from_names(sheet, words="feedback", pattern="label"))


def raw_import(book: Workbook) -> float:
    """Put the rows an import made into new tables of the same shape with the bare driver, and time that."""
    from collabdesk.storage import connecting, schema

    kinds = ("input", "pattern", "sorting", "standing", "searchable")
    with book.reading() as connection:
        rows = {
            kind: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{kind}"').all()]
            for kind in kinds
        }
    path = fresh(PLACE / "raw import.db")
    raw = raw_connection(path)
    many: Callable[[str, object], object] = getattr(raw, "executemany")  # noqa: B009 - not of the Protocol
    with connecting.engine_for(raw).connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        schema.create_schema(connection)
        connection.exec_driver_sql("COMMIT")

    def put() -> None:
        raw.execute("BEGIN IMMEDIATE").fetchall()
        for kind, values in rows.items():
            marks = ", ".join("?" for _ in values[0])
            many(f'INSERT INTO "{kind}" VALUES ({marks})', values)
        found = [(row[0], row[3]) for row in rows["searchable"]]
        many("INSERT INTO search (rowid, text) VALUES (?, ?)", found)
        raw.execute("COMMIT").fetchall()

    spent = timed(put)
    raw.close()
    path.unlink()
    return spent


def measure_search() -> Iterator[Measured]:
    """Measure finding over 100,000 inputs against the bare full-text query and the reading of its texts."""
    from collabdesk.storage.queries.search import find

    book = opened(LARGE)
    terms = ["letter", "tablets ward", "neighbour kettle", "frightened night", "fourteen stairs"]

    def raw(term: str) -> None:
        """Ask the index itself for the newest of what people said, and the newest of all else."""
        quoted = " ".join(f'"{word}"' for word in term.split())
        with book.reading() as connection:
            for which in ("=", "<>"):
                connection.exec_driver_sql(
                    "SELECT searchable.row, searchable.text FROM search "
                    "JOIN searchable ON searchable.id = search.rowid "
                    f"WHERE search MATCH ? AND searchable.record {which} 'input' "
                    "ORDER BY search.rowid DESC LIMIT 40",
                    (f"{quoted}*",),
                ).all()

    ours, bare = [], []
    for _ in range(8):
        for term in terms:
            ours.append(timed(lambda term=term: find(book, term)))  # type: ignore[misc]
            bare.append(timed(lambda term=term: raw(term)))  # type: ignore[misc]

    def many() -> None:
        for term in terms * 10:
            find(book, term)

    yield ratio(f"search over {LARGE:,}, of raw FTS5", ours, bare, 3, many)
    book.close()


# --- the window ------------------------------------------------------------------------------------------


def measure_rooms() -> Iterator[Measured]:
    """Measure a frame of scrolling, Home and each exercise at 100,000 inputs, in the real window."""
    large, small = str(workbook_of(LARGE)), str(workbook_of(SMALL))
    frames: list[float] = json.loads(child("bench_rooms.py", "scroll", large))
    if frames:
        slow = sorted(frames)[int(0.95 * len(frames))]
        detail = f"median {statistics.median(frames) * 1000:.1f} ms, worst {max(frames) * 1000:.1f} ms"
        yield Measured(f"scroll frame at {LARGE:,} (95 of 100)", slow * 1000, 16, "ms", detail)
    times = [json.loads(child("bench_rooms.py", "home", file)) for file in (large, small)]
    if all(times):
        yield ratio(f"Home at {LARGE:,}, of {SMALL:,}", times[0], times[1], 5, load_large_home)
    opened_in: list[float] = json.loads(child("bench_rooms.py", "exercises", str(workbook_of(IMPORTED))))
    if opened_in:
        half = len(opened_in) // 2
        there, whole = ([1000 * spent for spent in part] for part in (opened_in[:half], opened_in[half:]))
        detail = f"median {statistics.median(there):.0f} ms; all of it at most {max(whole):.0f} ms"
        yield Measured(f"the slowest exercise to open at {IMPORTED:,}", max(there), 100, "ms", detail)


def load_large_home() -> None:
    """Ask what Home asks, where the time of a refresh goes."""
    from collabdesk.storage.queries.home import load_home
    from collabdesk.storage.queries.waiting import waiting_by_room

    book = opened(LARGE)
    for _ in range(5):
        load_home(book, date.today())
        waiting_by_room(book, date.today())
    book.close()


# --- papers ----------------------------------------------------------------------------------------------


def measure_papers() -> Iterator[Measured]:
    """Measure 200 sections with tags against the same without, memory, and how soon a page is there."""
    found = json.loads(child("bench_papers.py"))
    pages = f"{found['pages']} pages, {found['pages_a_second']:.0f} a second"
    yield Measured("a paper with tags, of one without", found["ratio"], 1 / 0.85, detail=pages)
    memory = json.loads(child("bench_papers.py", "memory"))
    detail = f"of which {memory['grew']:.0f} MiB for the paper"
    yield Measured("peak memory of that paper, alone", memory["memory"], 100, "MiB", detail)
    detail = f"{found['first'] * 1000:.0f} ms to {found['whole'] * 1000:.0f} ms, {found['short_pages']} pages"
    yield Measured(
        "a first page to look at, of the whole", found["first"] / found["whole"], 0.5, detail=detail
    )


# --- a passphrase ----------------------------------------------------------------------------------------


def measure_locked() -> Iterator[Measured]:
    """Measure what a passphrase costs: the same in a locked workbook and in a plain one."""
    found = json.loads(child("bench_safety.py", str(workbook_of(IMPORTED)), str(IMPORTED)))
    print(f"      (a passphrase is read once a session, in {found['passphrase'] * 1000:.0f} ms on purpose)")
    for name, of, bar in (
        ("open with a derived key, of plain", "opened", 1.5),
        ("one input saved locked, of plain", "saved", 1.5),
        (f"search over {IMPORTED:,} locked, of plain", "searched", 1.25),
        (f"{IMPORTED:,} rows brought in locked, of plain", "brought_in", 1.25),
    ):
        locked, plain = found[of]
        yield ratio(name, locked, plain, bar)


MEASURES: dict[str, Callable[[], Iterator[Measured]]] = {
    "start": measure_start,
    "save": measure_save,
    "import": measure_import,
    "search": measure_search,
    "locked": measure_locked,
    "rooms": measure_rooms,
    "papers": measure_papers,
}


# --- measuring -------------------------------------------------------------------------------------------


def timed(work: Callable[[], object]) -> float:
    """Give the seconds some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def ratio(
    name: str,
    ours: list[float],
    bare: list[float],
    bar: float,
    again: Callable[[], object] | None = None,
) -> Measured:
    """Compare the medians; ``again`` is run under the profiler where they are over the bar."""
    mine, other = statistics.median(ours), statistics.median(bare)
    detail = f"{mine * 1000:.2f} ms to {other * 1000:.2f} ms"
    found = Measured(name, mine / other, bar, detail=detail)
    if not found.passes and again is not None:
        found.profile = profiled(again)
    return found


def profiled(work: Callable[[], object]) -> str:
    """Give the lines where some work spends most of its time."""
    profile = cProfile.Profile()
    profile.runcall(work)
    stream = io.StringIO()
    pstats.Stats(profile, stream=stream).sort_stats("tottime").print_stats(PROFILED)
    lines = [line for line in stream.getvalue().splitlines() if line.strip()]
    return "\n".join(f"        {line.replace(str(ROOT), '')}" for line in lines[-PROFILED - 1 :])


def fresh(path: Path) -> Path:
    """Give a path at which there is nothing."""
    path.unlink(missing_ok=True)
    return path


def opened(count: int) -> Workbook:
    """Open the workbook with so many inputs."""
    from collabdesk.storage.workbook import open_workbook

    return open_workbook(workbook_of(count), author(), even_if_held=True)


def copy_of(count: int) -> Workbook:
    """Open a copy of the workbook with so many inputs, to write in."""
    from collabdesk.storage.workbook import open_workbook

    path = fresh(PLACE / "copy.collab")
    shutil.copyfile(workbook_of(count), path)
    return open_workbook(path, author(), even_if_held=True)


def raw_connection(path: Path) -> Driver:
    """Open a bare connection with the pragmas a workbook has."""
    from collabdesk.storage import connecting

    raw = connecting.connect(fresh(path), writable=True, create=True)
    connecting.make_durable(raw)
    raw.set_authorizer(None)  # it makes tables of its own, which nothing but a new workbook may
    return raw


if __name__ == "__main__":
    sys.exit(main())
