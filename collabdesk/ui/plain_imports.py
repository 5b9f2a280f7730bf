"""Qt reads the source of every module that is imported after it; this lets Python import as it does alone."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Take PySide6's own step out of ``import``, where this PySide6 has one.

    PySide6 puts it there for ``from __feature__ import snake_case``, which CollabDesk does not use: each
    module's source is read and kept, to look for the word PySide6 in it (shibokensupport/feature.py). For
    the 400 modules of a start that is a tenth of the time and 17 MiB.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        vars(builtins)["__import__"] = plain
