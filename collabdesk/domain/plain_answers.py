"""Reads an answer that a sheet gives plainly, so that a decision already made need not be typed again."""

from __future__ import annotations

import re

from collabdesk.domain.words import Answer

_SAID: dict[str, Answer] = {
    "yes": Answer.YES,
    "yes, changed": Answer.YES_CHANGED,
    "yes, but changed": Answer.YES_CHANGED,
    "trying": Answer.TRYING,
    "trying it": Answer.TRYING,
    "already": Answer.ALREADY,
    "already there": Answer.ALREADY,
    "not now": Answer.NOT_NOW,
    "no": Answer.NO,
    "passed on": Answer.PASSED_ON,
}
_PLAIN = re.compile(
    rf"\s*(?P<answer>{'|'.join(sorted(map(re.escape, _SAID), key=len, reverse=True))})"
    r"\s*(?:$|(?:[:;.–—]|\s-|,?\s+because\b)\s*(?P<reason>.*))",
    re.IGNORECASE | re.DOTALL,
)


def read_answer(text: str) -> tuple[Answer, str] | None:
    """Give the answer and the reason that a cell plainly holds, such as "No: no pharmacist on Sundays".

    None where it is not plain, or is a no or a not now without a reason (law 3); such a cell is kept
    as it stands, for a person to read.
    """
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    answer = _SAID[found["answer"].lower()]
    reason = (found["reason"] or "").strip()
    if answer.is_no and not reason:
        return None
    return answer, reason
