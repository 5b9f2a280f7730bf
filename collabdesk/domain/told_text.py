"""A text to begin from when a charity writes what people are told before they say yes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from collabdesk.domain.records import Project


@dataclass(frozen=True, slots=True)
class Starter:
    """A text in English, and the day somebody last checked that it still says what it should."""

    text: str
    checked_on: date


def starter(project: Project) -> Starter:
    """Give the text to begin from, with what the project says of itself where it says it (method.md 3.4)."""
    with resource("words", "told_en.toml").open("rb") as file:
        read = tomllib.load(file)
    lead = project.safeguarding_lead.strip()
    said = {
        "charity": project.charity.strip(),
        "title": project.title.strip(),
        "lead": f"{read['blanks']['lead']}, {lead}" if lead else "",
        "how": " ".join(project.how_to_tell_us.split()).rstrip("."),
    }
    filled = {name: said[name] or blank for name, blank in read["blanks"].items()}
    text = str(read["text"]).strip()
    for name, words in filled.items():
        text = text.replace(f"{{{name}}}", words)
    return Starter(text, read["checked_on"])
