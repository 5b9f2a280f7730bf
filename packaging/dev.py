"""One command for everything a developer does, with nothing but Python needed to begin."""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "collabdesk-setup.stamp"
BUILD = ROOT / "build"
OLDEST, NEWEST = (3, 11), (3, 14)
WINDOWS = sys.platform == "win32"
PROCESSORS = min(4, os.cpu_count() or 1)

# Shared libraries of a bare Debian and the package that brings each.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main() -> int:
    """Run the command named on the command line and return its exit status."""
    use_a_python_that_is_new_enough()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to what the command runs")
    chosen = parser.parse_args()
    try:
        return COMMANDS[chosen.command](chosen.rest)
    except Stopped as stopped:
        print(f"\nStopped: {stopped}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


class Stopped(Exception):  # noqa: N818
    """The work cannot go on; the message says why and what to do."""


def setup(rest: list[str]) -> int:
    """Make `.venv` hold exactly what the lock names, and the project itself, in place."""
    wanted = fingerprint()
    install_system_libraries()
    if not rest and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and venv_version():
        return 0
    began = time.monotonic()
    make_venv()
    print("Installing what requirements.lock names ...", flush=True)
    pip("install", "--require-hashes", "--no-deps", "-r", str(LOCK))
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(wanted, encoding="utf-8")
    print(f"Set up in {time.monotonic() - began:.0f} s.", flush=True)
    return 0


def run(rest: list[str]) -> int:
    """Open the program on the example workbook, or make pictures of it where there is no screen."""
    setup([])
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen here, so this makes pictures and papers instead (make demo).", flush=True)
        return demo(rest)
    missing = missing_packages(WINDOW_LIBRARIES)
    if missing:
        raise Stopped(f"a window needs these packages: {' '.join(missing)}")
    example = BUILD / "example" / "example.collab"
    if not example.exists():
        example.parent.mkdir(parents=True, exist_ok=True)
        python("-m", "collabdesk", "demo", str(example))
    return python("-m", "collabdesk", "open", str(example), *rest, may_fail=True)


def demo(rest: list[str]) -> int:
    """Leave the papers and a picture of each room under build/demo/, without a screen."""
    setup([])
    return python(str(ROOT / "packaging" / "demo.py"), *rest, env=offscreen())


def bench(rest: list[str]) -> int:
    """Measure start-up, size and speed against their budgets."""
    setup([])
    return python(str(ROOT / "packaging" / "bench.py"), *rest, env=offscreen(), may_fail=True)


def check(_rest: list[str]) -> int:
    """Look at the code without running it: format, lint, types, imports; and at the journey's files."""
    setup([])
    began = time.monotonic()
    step("format", script("ruff"), "format", "--check", "--quiet")
    step("lint", script("ruff"), "check", "--quiet")
    step("types", script("mypy"))
    step("imports", script("lint-imports"))
    step("journey", venv_python(), str(ROOT / "packaging" / "journey.py"))
    print(
        f"Format, lint, types, imports and the journey are in order ({time.monotonic() - began:.0f} s).",
        flush=True,
    )
    return 0


def test(rest: list[str]) -> int:
    """Check the code, then run every test; arguments go to pytest, and then it runs on one processor."""
    began = time.monotonic()
    check([])
    several = [] if rest or PROCESSORS == 1 else ["-n", str(PROCESSORS)]
    step("tests", venv_python(), "-m", "pytest", "-q", *several, *rest, env=offscreen())
    print(f"All in order ({time.monotonic() - began:.0f} s).", flush=True)
    return 0


def kills(rest: list[str]) -> int:
    """A slow campaign: stop the program in the middle of writing, many times, and see what is lost."""
    return campaign("kills", rest)


def fuzz(rest: list[str]) -> int:
    """A slow campaign: try the laws on many more made-up histories and files than the tests do."""
    return campaign("hypothesis", rest)


def campaign(marker: str, rest: list[str]) -> int:
    """Run the tests under one marker, as many times over as COLLABDESK_CAMPAIGN says (20 by default)."""
    setup([])
    env = offscreen()
    env.setdefault("COLLABDESK_CAMPAIGN", "20")
    print(f"Each count is {env['COLLABDESK_CAMPAIGN']} times that of the tests.", flush=True)
    step("campaign", venv_python(), "-m", "pytest", "-q", "-m", marker, *rest, env=env)
    return 0


def lock(_rest: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml; the lock names no place to fetch from."""
    setup([])
    command = [
        script("uv"), "pip", "compile", "--quiet", "--no-config", "pyproject.toml", "--extra", "dev",
        "--universal", "--python-version", ".".join(map(str, OLDEST)), "--generate-hashes",
        "--no-annotate", "--no-emit-index-url", "--no-emit-find-links",
        "--custom-compile-command", "python3 packaging/dev.py lock", "--output-file", LOCK.name,
    ]  # fmt: skip
    step("lock", *command)
    return 0


def translations(_rest: list[str]) -> int:
    """Gather the words on screen, give new counts their English forms, and compile every translation."""
    setup([])
    return python(str(ROOT / "packaging" / "translations.py"))


def fonts(_rest: list[str]) -> int:
    """Make the copies of the fonts that Qt sets text with, and write down what it makes of them."""
    setup([])
    return python(str(ROOT / "packaging" / "fonts.py"), env=offscreen())


def words(rest: list[str]) -> int:
    """Say which sentences of papers a catalogue lacks, such as `words cy`, or those of all languages."""
    return python(str(ROOT / "packaging" / "paper_words.py"), *rest)


def journey(rest: list[str]) -> int:
    """Hold the files of the journey, or of a folder named, to the records; tell what is wrong by line."""
    setup([])
    return python(str(ROOT / "packaging" / "journey.py"), *rest, may_fail=True)


def papers(rest: list[str]) -> int:
    """Make and check every paper of the example and of the NHS rows; `example` or `nhs` makes one alone."""
    setup([])
    return python(str(ROOT / "packaging" / "papers.py"), *rest, env=offscreen(), may_fail=True)


COMMANDS = {
    "setup": setup,
    "run": run,
    "demo": demo,
    "bench": bench,
    "check": check,
    "test": test,
    "kills": kills,
    "fuzz": fuzz,
    "lock": lock,
    "translations": translations,
    "fonts": fonts,
    "journey": journey,
    "papers": papers,
    "words": words,
}


def use_a_python_that_is_new_enough() -> None:
    """Start again with another Python if the running one is too old or too new."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    found = [Path(path) for path in map(shutil.which, names) if path]
    found += sorted((Path.home() / ".pyenv" / "versions").glob("3.*/bin/python3"), reverse=True)
    for other in found:
        version = version_of(other)
        if version and OLDEST <= version <= NEWEST:
            again = [str(other), str(Path(__file__).resolve()), *sys.argv[1:]]
            sys.exit(subprocess.run(again, check=False).returncode)
    sys.exit(f"CollabDesk needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is {sys.version.split()[0]}.")


def version_of(other: Path) -> tuple[int, int] | None:
    """Ask a Python for its version; None if it does not run."""
    try:
        told = subprocess.run(
            [str(other), "-c", "import sys; print(*sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(told[0]), int(told[1])


def fingerprint() -> str:
    """What `.venv` depends on: the lock, the project's settings, where it stands."""
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    return hashlib.sha256(content).hexdigest()


def venv_version() -> tuple[int, int] | None:
    """The version of the Python in `.venv` if it runs and is one we support."""
    version = version_of(Path(venv_python()))
    return version if version and OLDEST <= version <= NEWEST else None


def make_venv() -> None:
    """Make `.venv` with the running Python, unless there is one that works."""
    if venv_version():
        return
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python3.{sys.version_info[1]}-venv"
        if not apt_get([package]):
            raise Stopped(f"this Python cannot make environments; install {package}")
    print("Making .venv ...", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)


def install_system_libraries() -> None:
    """Have the shared libraries that Qt needs on Linux, or say which are missing."""
    if sys.platform != "linux":
        return
    missing = missing_packages(QT_LIBRARIES)
    if missing or missing_packages(WINDOW_LIBRARIES):
        apt_get(missing + missing_packages(WINDOW_LIBRARIES))
    missing = missing_packages(QT_LIBRARIES)
    if missing:
        raise Stopped(
            "Qt needs shared libraries that are not here. On Debian or Ubuntu: "
            f"apt-get install {' '.join(missing)}"
        )


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of those shared libraries that cannot be loaded here."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_get(packages: list[str]) -> bool:
    """Install Debian packages where we may; return whether that worked."""
    tool = shutil.which("apt-get")
    if WINDOWS or tool is None or os.geteuid() != 0:
        return False
    print(f"Installing {' '.join(packages)} ...", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [tool, "install", "--yes", "--no-install-recommends", *packages]
    if subprocess.run(install, env=env, check=False, capture_output=True).returncode == 0:
        return True
    subprocess.run([tool, "update"], env=env, check=False, capture_output=True)
    return subprocess.run(install, env=env, check=False).returncode == 0


def pip(*arguments: str) -> None:
    """Run the pip of `.venv`; only what fails is told."""
    python("-m", "pip", "--quiet", "--quiet", "--disable-pip-version-check", *arguments)


def python(*arguments: str, env: dict[str, str] | None = None, may_fail: bool = False) -> int:
    """Run the Python of `.venv` at the top of the project and return its exit status."""
    status = subprocess.run([venv_python(), *arguments], cwd=ROOT, env=env, check=False).returncode
    if status and not may_fail:
        raise Stopped(f"this failed: python {' '.join(arguments)}")
    return status


def step(name: str, *command: str, env: dict[str, str] | None = None) -> None:
    """Run one step of a command and stop everything if it fails."""
    print(f"== {name}", flush=True)
    if subprocess.run(command, cwd=ROOT, env=env, check=False).returncode:
        raise Stopped(f"the step '{name}' found something. Its own command: {' '.join(command)}")


def offscreen() -> dict[str, str]:
    """The environment of something that paints where nobody looks."""
    env = {**os.environ, "PYTHONFAULTHANDLER": "1"}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return env


def venv_python() -> str:
    """The Python of `.venv`, whether or not it exists yet."""
    return str(VENV / "Scripts" / "python.exe") if WINDOWS else str(VENV / "bin" / "python")


def script(name: str) -> str:
    """A program that the lock installed into `.venv`."""
    return str(VENV / "Scripts" / f"{name}.exe") if WINDOWS else str(VENV / "bin" / name)


if __name__ == "__main__":
    sys.exit(main())
