"""What one person chose on this computer, kept in their profile and never in a workbook."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from collabdesk.base.atomic import write_atomically

SMALLEST_TEXT: Final = 100
LARGEST_TEXT: Final = 200
LOCK_AFTER: Final = (5, 10, 20, 30, 0)
"""Minutes without a key or a move of the mouse after which a workbook locks itself; 0 is never."""
_RECENT_KEPT: Final = 12


class Theme(StrEnum):
    """How the window is coloured."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentWorkbook:
    """A workbook that was open on this computer; `opened` carries its time zone."""

    path: str
    title: str
    opened: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCall:
    """Whom to call when something worrying was said, as the workbook `project` had it last.

    Kept in the profile so that the card works with no workbook, and while one is locked. `project` is the
    hex of the project's identity; the others are names and numbers of workers and offices as typed.
    """

    lead: str = ""
    lead_phone: str = ""
    deputy: str = ""
    deputy_phone: str = ""
    out_of_hours: str = ""
    adults: str = ""
    children: str = ""
    project: str = ""

    @property
    def nobody(self) -> bool:
        """Whether no worker's name or number is known; the council's are no answer to whom to tell first."""
        return not any((self.lead, self.lead_phone, self.deputy, self.deputy_phone, self.out_of_hours))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices themselves.

    `text_size` is in percent, 100 to 200. `language` is a code such as `"en"`, or empty for the
    system's. `window_geometry` is text that only the window understands. `device` names this profile
    in the journal of a workbook and never changes. `papers` is text in which the window keeps how papers
    are made, without a word of any workbook; `exercise` names the exercise that was open last, with the
    identity of its project; `lock_after` is in minutes, one of `LOCK_AFTER`; `to_call` are workers to call.
    `second_place` is a folder that backups go to as well, blank for none, of which somebody was reminded on
    the day `second_place_asked`; `explained` names, by the hex of a project's identity, the workbooks of
    which it was said that another program copies their folder. `unknown` holds what a newer CollabDesk wrote.
    """

    theme: Theme = Theme.SYSTEM
    text_size: int = SMALLEST_TEXT
    language: str = ""
    recent: tuple[RecentWorkbook, ...] = ()
    window_geometry: str = ""
    last_room: str = ""
    device: str = field(default_factory=lambda: uuid4().hex)
    author: str = ""
    papers: str = ""
    exercise: str = ""
    lock_after: int = 10
    to_call: ToCall = field(default_factory=ToCall)
    second_place: str = ""
    second_place_asked: date | None = None
    explained: tuple[str, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict)


def with_recent(settings: Settings, path: Path, title: str, opened: datetime) -> Settings:
    """Put a workbook at the head of the recent ones.

    Args:
        settings: The choices so far.
        path: Where the workbook is; it appears only once in the list.
        title: What it is called.
        opened: When, with its time zone.
    """
    place = str(path)
    others = [entry for entry in settings.recent if entry.path != place]
    head = RecentWorkbook(path=place, title=title, opened=opened)
    return replace(settings, recent=(head, *others)[:_RECENT_KEPT])


def without_recent(settings: Settings, path: Path) -> Settings:
    """Forget that a workbook was open; the workbook itself is not touched."""
    return replace(settings, recent=tuple(entry for entry in settings.recent if entry.path != str(path)))


def load_settings(file: Path) -> Settings:
    """Read the choices; what cannot be understood falls back to its default.

    A damaged file is kept aside under a `.damaged` name. New or mended settings are written at once,
    so that the device is made only once.

    Args:
        file: Usually `paths.settings_file()`.

    Raises:
        OSError: The place can be neither read nor written.
    """
    try:
        stored: object = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        stored = None
    except (ValueError, RecursionError):
        file.replace(file.with_suffix(".damaged"))
        stored = None
    else:
        if not isinstance(stored, dict):
            file.replace(file.with_suffix(".damaged"))
            stored = None
    settings = _understood(stored) if isinstance(stored, dict) else Settings()
    if stored is None or stored.get("device") != settings.device:
        save_settings(file, settings)
    return settings


def save_settings(file: Path, settings: Settings) -> None:
    """Write the choices, whole or not at all.

    Args:
        file: Usually `paths.settings_file()`; its folder must exist.
        settings: What to keep.

    Raises:
        OSError: The file cannot be written; the old one is still there.
    """
    kept: dict[str, object] = dict(settings.unknown)
    kept |= {name: getattr(settings, name) for name in _KNOWN if name not in _WRITTEN_OTHERWISE}
    kept["to_call"] = asdict(settings.to_call)
    asked = settings.second_place_asked
    kept["second_place_asked"] = asked.isoformat() if asked is not None else ""
    kept["recent"] = [
        {"path": entry.path, "title": entry.title, "opened": entry.opened.isoformat()}
        for entry in settings.recent
    ]
    write_atomically(file, json.dumps(kept, indent=2).encode())


_WRITTEN_OTHERWISE: Final = frozenset({"recent", "to_call", "second_place_asked"})
_KNOWN: Final = tuple(entry.name for entry in fields(Settings) if entry.name != "unknown")


def _understood(stored: Mapping[str, object]) -> Settings:
    default = Settings()
    return Settings(
        theme=_theme(stored.get("theme")),
        text_size=_text_size(stored.get("text_size")),
        language=_text(stored.get("language")),
        recent=_recent(stored.get("recent")),
        window_geometry=_text(stored.get("window_geometry")),
        last_room=_text(stored.get("last_room")),
        device=_device(stored.get("device")) or default.device,
        author=_text(stored.get("author")),
        papers=_text(stored.get("papers")),
        exercise=_text(stored.get("exercise")),
        lock_after=_lock_after(stored.get("lock_after")),
        to_call=_to_call(stored.get("to_call")),
        second_place=_text(stored.get("second_place")),
        second_place_asked=_day(stored.get("second_place_asked")),
        explained=_texts(stored.get("explained")),
        unknown={name: value for name, value in stored.items() if name not in _KNOWN},
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None


def _lock_after(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value in LOCK_AFTER:
        return value
    return Settings().lock_after


def _to_call(value: object) -> ToCall:
    said = value if isinstance(value, dict) else {}
    return ToCall(**{entry.name: _text(said.get(entry.name)) for entry in fields(ToCall)})


def _theme(value: object) -> Theme:
    try:
        return Theme(_text(value))
    except ValueError:
        return Theme.SYSTEM


def _text_size(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return SMALLEST_TEXT
    return min(LARGEST_TEXT, max(SMALLEST_TEXT, round(value)))


def _device(value: object) -> str:
    try:
        return UUID(_text(value)).hex
    except ValueError:
        return ""


def _recent(value: object) -> tuple[RecentWorkbook, ...]:
    entries = value if isinstance(value, list) else []
    understood = (_recent_workbook(entry) for entry in entries)
    return tuple(entry for entry in understood if entry is not None)[:_RECENT_KEPT]


def _recent_workbook(value: object) -> RecentWorkbook | None:
    if not isinstance(value, dict) or not _text(value.get("path")):
        return None
    try:
        opened = datetime.fromisoformat(_text(value.get("opened")))
    except ValueError:
        return None
    if opened.tzinfo is None:
        return None
    return RecentWorkbook(path=_text(value["path"]), title=_text(value.get("title")), opened=opened)
