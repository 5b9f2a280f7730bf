"""Makes UUIDv7 identities, so that rows sort by when they were made on any device."""

from __future__ import annotations

import os
import time
from uuid import UUID, uuid5

_VERSION_AND_VARIANT = (0x7 << 76) | (0x2 << 62)
_OURS = UUID("01973f0e-6f2c-7a51-9d4e-c0112bde5c00")
"""The name space of things named alike on every device; never to be changed."""
_last = [0, 0]


def new_uid() -> UUID:
    """Make a UUIDv7 (RFC 9562, method 1) that is larger than the last one made in this process.

    Python 3.14 has ``uuid.uuid7``; this stands in until it is the oldest Python we support.
    """
    now = time.time_ns() // 1_000_000
    if now > _last[0]:
        _last[0] = now
        _last[1] = int.from_bytes(os.urandom(9)) & ((1 << 72) - 1)
    else:
        _last[1] += 1 + os.urandom(1)[0]
        if _last[1] >= 1 << 74:
            _last[0] += 1
            _last[1] = 0
    tail = _last[1]
    return UUID(int=(_last[0] << 80) | _VERSION_AND_VARIANT | ((tail >> 62) << 64) | (tail & ((1 << 62) - 1)))


def uid_of(name: str) -> UUID:
    """Give the identity (RFC 9562, version 5) of what goes by this name in every copy of a workbook."""
    return uuid5(_OURS, name)
