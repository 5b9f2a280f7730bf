"""Makes up what people could have said, the same in every run, for measuring with."""

from __future__ import annotations

import random
from datetime import date, timedelta

from collabdesk.exchange.plan import ImportPlan, PlannedInput

VOCABULARY = """
the and they to a I my was it for of in on we at me that had with her his not but so when nobody letter
tablets ward home phone called bus chair nurse doctor waiting form bed stairs night weekend Saturday
neighbour carer daughter mother kettle door asked told rang came went sat knew wanted said twice again
never always early late kind tired frightened better worse slow quick two three fourteen
"""


def synthetic_plan(count: int) -> ImportPlan:
    """Give a plan of made-up sentences, the same in every run."""
    chance, words = random.Random(4), VOCABULARY.split()
    today = date.today()
    patterns = tuple(f"Pattern {n}" for n in range(40))
    inputs = tuple(
        PlannedInput(
            row_number=row,
            words=f"{' '.join(chance.choices(words, k=chance.randint(8, 30)))}.",
            hoped="",
            said_on=today - timedelta(days=chance.randint(1, 300)),
            said_on_text="",
            session="",
            person="",
            group="",
            pattern=patterns[row % len(patterns)],
            source="",
            language="",
            answer="",
            patterns=(patterns[row % len(patterns)],),
        )
        for row in range(2, count + 2)
    )
    return ImportPlan(
        source_name="made up.csv",
        sheet_name="",
        fingerprint="",
        inputs=inputs,
        findings=(),
        unusable=(),
        sessions=(),
        patterns=patterns,
        groups=(),
        people=(),
        same_file_before=False,
    )
