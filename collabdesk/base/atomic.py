"""Files written whole or not at all, so that a power cut never leaves half of one."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def write_atomically(file: Path, content: bytes) -> None:
    """Put `content` in `file`, replacing what was there only once all of it is on the disk.

    Args:
        file: Where to; its folder must exist. Other programs see the old content or the new, never half.
        content: All of the file.

    Raises:
        OSError: It could not be written; the old file is still there and nothing is left beside it.
    """
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".part", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        Path(name).chmod(usual_permissions(file))
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def usual_permissions(file: Path) -> int:
    """Give the permissions the file has, or a new file would get; a temporary one is for its maker alone."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(file.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
