"""The text to begin from says who we are, that one can say no, and where to complain, and names no law."""

from __future__ import annotations

import re

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Project
from collabdesk.domain.told_text import starter

PROJECT = Project(
    uid=new_uid(), title="Home from Ward 4", charity="Millbrook Carers Link", safeguarding_lead="Jo Ash",
    how_to_tell_us="Ring us on Tuesdays.\n",
)  # fmt: skip


def test_it_says_what_the_project_says_of_itself() -> None:
    text = starter(PROJECT).text
    assert text.startswith("We are Millbrook Carers Link. We are asking people about this: Home from Ward 4.")
    assert "we have to tell our safeguarding lead, Jo Ash." in text
    assert "unhappy about how we use your information? Tell us: Ring us on Tuesdays." in text


def test_what_is_not_known_is_left_to_fill_in() -> None:
    text = starter(Project(uid=new_uid(), title="Home")).text
    assert "[who we are]" in text
    assert "we have to tell our safeguarding lead. We will" in text
    assert "[how to reach us, and whom to ask for]" in text


def test_no_place_is_left_open_and_no_law_is_quoted() -> None:
    found = starter(PROJECT)
    assert not re.search(r"\{|\}", found.text)
    assert not re.search(r"\b(?:Act|GDPR|Article|section \d)\b", found.text)
    assert found.checked_on.year >= 2026
