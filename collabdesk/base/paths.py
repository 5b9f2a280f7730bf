"""Where things are on this computer, be CollabDesk a source tree or an installed wheel."""

import os
from pathlib import Path
from typing import Final

APPLICATION: Final = "CollabDesk"
HOME_VARIABLE: Final = "COLLABDESK_HOME"

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Find a file or folder of `resources/`.

    Args:
        parts: The steps below `resources/`, for instance `"icons", "check.svg"`.

    Raises:
        FileNotFoundError: There is no such file in this copy of CollabDesk.
    """
    return _shipped("resources", parts)


def translation(*parts: str) -> Path:
    """Find a file or folder of `translations/`; arguments and failure as for `resource`."""
    return _shipped("translations", parts)


def user_data_dir() -> Path:
    """The folder that holds this person's settings, backups and log; made if it is not there.

    The environment variable `COLLABDESK_HOME` moves it, for tests and for a copy kept on a memory stick.

    Raises:
        OSError: The folder cannot be made.
    """
    folder = user_data_place()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def user_data_place() -> Path:
    """Where `user_data_dir` is, for looking only: it may not be there, and this never fails."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else _usual_data_dir()


def settings_file() -> Path:
    """The file of this person's settings; it may not exist yet."""
    return user_data_dir() / "settings.json"


def log_file() -> Path:
    """The file that `base.logging` writes to; it may not exist yet."""
    return user_data_dir() / "collabdesk.log"


def backups_dir() -> Path:
    """The folder where backups of workbooks rotate; made if it is not there."""
    user_data_dir()
    folder = backups_place()
    folder.mkdir(exist_ok=True)
    return folder


def backups_place() -> Path:
    """Where `backups_dir` is, for looking only: it may not be there, and this never fails."""
    return user_data_place() / "backups"


def _usual_data_dir() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def _shipped(folder: str, parts: tuple[str, ...]) -> Path:
    # A wheel carries the data inside the package; a source tree has it beside the package.
    installed = _PACKAGE / f"_{folder}"
    root = installed if installed.is_dir() else _PACKAGE.parent / folder
    found = root.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"CollabDesk was put together without {folder}/{'/'.join(parts)}")
    return found
