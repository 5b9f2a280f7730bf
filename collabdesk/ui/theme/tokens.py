"""A theme is a set of named colours held as data, so that a new theme is a file and not a change of code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Final

from collabdesk.base.paths import resource

THEMES: Final = ("light", "dark", "high_contrast")


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme by role, each "#RRGGBB" or "transparent".

    `name` is the theme's; `dark` says that its grounds are darker than its words; `dotted_hair` that the
    thin lines between rows are dotted, because in that theme every line is as strong as a border.
    """

    name: str
    dark: bool
    dotted_hair: bool
    bg: str
    surface: str
    nav: str
    nav_selected: str
    nav_edge: str
    nav_selected_edge: str
    text: str
    text2: str
    border: str
    control: str
    accent: str
    on_accent: str
    soft: str
    soft_text: str
    warn: str
    warn_text: str
    info: str
    info_text: str
    rose: str
    rose_text: str
    sunken: str
    hair: str
    note1: str
    note2: str
    note3: str
    focus: str
    danger: str
    on_danger: str
    chosen: str
    on_chosen: str
    chip_edge: str
    scrim: str
    rail: str

    def colour(self, role: str) -> str:
        """The colour of a role by its name.

        Raises:
            KeyError: There is no such role.
        """
        # Asked for every row of a list as it scrolls, so no mapping is made of it.
        if role not in _COLOURS:
            raise KeyError(role)
        return str(getattr(self, role))

    def as_mapping(self) -> dict[str, str]:
        """Every role and its colour."""
        return {
            role: value for role, value in asdict(self).items() if isinstance(value, str) and role != "name"
        }


_COLOURS: Final = frozenset(field.name for field in fields(Tokens)) - {"name", "dark", "dotted_hair"}


@cache
def load_tokens(name: str) -> Tokens:
    """Read a theme.

    Args:
        name: One of `THEMES`.

    Raises:
        FileNotFoundError: There is no such theme.
        TypeError: The file lacks a role, or has one too many.
    """
    return Tokens(**json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8")))
