"""What a person chose of each paper comes back the next time they look at it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collabdesk.domain.words import Audience
from collabdesk.papers.options import (
    CODES,
    SIZES,
    USUAL_AUDIENCE,
    USUAL_SIZE,
    WORD_LIMITS,
    ExtractLayout,
    PaperCode,
    PaperOptions,
    YearEndReader,
)

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from collabdesk.ui.choices import Choices

KEPT: Final = 12
"""So many workbooks are remembered."""
Stored = dict[str, dict[str, dict[str, str]]]


class Chosen:
    """The options of every paper as chosen so far, each with its usual ones until then.

    Choices from closed lists are kept with this person's settings, by workbook. Words and records are not:
    a settings file is open to read, and a workbook may be locked.

    Args:
        today: The day papers are dated.
        settings: Where choices are kept.
    """

    def __init__(self, today: date, settings: Choices) -> None:
        self._settings = settings
        self._workbook = ""
        self._options: dict[PaperCode, PaperOptions] = {
            code: PaperOptions(today, USUAL_SIZE[code], USUAL_AUDIENCE[code], language="") for code in CODES
        }

    def begin(self, workbook: str) -> None:
        """Take up what was chosen for a workbook before; nothing changes where it is the one in hand."""
        if workbook == self._workbook:
            return
        self._workbook = workbook
        kept = _stored(self._settings.papers).get(workbook, {})
        for code in CODES:
            with suppress(KeyError, ValueError):
                self._options[code] = _with_kept(self._options[code], kept[code])

    def of(self, code: PaperCode, today: date, language: str) -> PaperOptions:
        """Give a paper's options for today; ``language`` is used where none was chosen for the paper."""
        options = self._options[code]
        return replace(options, today=today, language=options.language or language or "en")

    def take(self, code: PaperCode, options: PaperOptions, language: str) -> None:
        """Take what a person chose for a paper; ``language`` is the workbook's own, which is no choice."""
        chosen = "" if options.language == language else options.language
        self._options[code] = replace(options, language=chosen)
        self._keep()

    def looked_at(self, code: PaperCode, key: str) -> None:
        """Take that a question about somebody's words was answered: it points to nobody."""
        options = self._options[code]
        self._options[code] = replace(options, looked_at=options.looked_at | {key})

    def leave_out(self, code: PaperCode, said: UUID) -> None:
        """Take that an input's words shall not stand in a paper."""
        options = self._options[code]
        self._options[code] = replace(options, words_left_out=options.words_left_out | {said})

    def print_again(self, code: PaperCode) -> None:
        """Take that no words shall be left out of a paper."""
        self._options[code] = replace(self._options[code], words_left_out=frozenset())

    def _keep(self) -> None:
        if self._workbook:
            stored = _stored(self._settings.papers)
            stored.pop(self._workbook, None)
            newest = {self._workbook: {code: _to_keep(self._options[code]) for code in CODES}}
            kept = dict(list((newest | stored).items())[:KEPT])
            self._settings.remember_papers(json.dumps(kept))


def _to_keep(options: PaperOptions) -> dict[str, str]:
    return {
        "text_size": str(options.text_size),
        "audience": options.audience.value if options.audience else "",
        "language": options.language,
        "themes_only": "yes" if options.themes_only else "",
        "black_and_white": "yes" if options.black_and_white else "",
        "easier": "yes" if options.easier else "",
        "reader": options.reader.value,
        "word_limit": str(options.word_limit),
        "layout": options.layout.value,
    }


def _with_kept(options: PaperOptions, kept: dict[str, str]) -> PaperOptions:
    """Raises KeyError or ValueError where another CollabDesk kept something else."""
    size, limit = int(kept["text_size"]), int(kept["word_limit"])
    return replace(
        options,
        text_size=size if size in SIZES else options.text_size,
        audience=Audience(kept["audience"]),
        language=kept["language"],
        themes_only=bool(kept["themes_only"]),
        black_and_white=bool(kept["black_and_white"]),
        easier=bool(kept["easier"]),
        reader=YearEndReader(kept["reader"]),
        word_limit=limit if limit in WORD_LIMITS else options.word_limit,
        layout=ExtractLayout(kept["layout"]),
    )


def _stored(text: str) -> Stored:
    try:
        stored: object = json.loads(text or "{}")
    except ValueError:
        return {}
    found: Stored = {}
    for workbook, papers in stored.items() if isinstance(stored, dict) else ():
        if isinstance(papers, dict):
            found[str(workbook)] = {
                str(code): {str(name): str(answer) for name, answer in kept.items()}
                for code, kept in papers.items()
                if isinstance(kept, dict)
            }
    return found
