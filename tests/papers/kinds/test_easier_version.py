"""The easier version of R1: short sentences of ours, no hard forms, and a draft until somebody checked it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

import pytest

from collabdesk.domain.records import Session
from collabdesk.domain.words import Answer
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.easier_version import LONGEST_SENTENCE
from collabdesk.papers.kinds.what_we_heard import what_we_heard
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example


@dataclass(frozen=True)
class HeardWords(PaperWords):
    """Keeps every sentence of ours as it stands in the program."""

    sentences: list[str] = field(default_factory=list, compare=False)

    def say(self, sentence: str, **data: str | int) -> str:
        self.sentences.append(sentence)
        return super().say(sentence, **data)


def planned(draft: Draft, words: PaperWords | None = None, size: int = 14) -> plan.Paper:
    words = words or PaperWords()
    options = PaperOptions(today=TODAY, easier=True)
    gate = Gate(draft.ledger(), USUAL_AUDIENCE["r1"], words)
    return what_we_heard(Builder(gate.ledger, gate, words, options, size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def a_busy_record() -> Draft:
    draft = worked_example()
    for n in range(12):
        draft.answer(Answer.YES, draft.said(f"Something else {n}"), look_again_on=date(2026, n + 1, 20))
    draft.answer(Answer.NO, reason="Nobody asked")
    late = draft.said("And the gate?")
    draft.answer(Answer.NOT_NOW, late, reason="No money", look_again_on=TODAY.replace(month=1))
    draft.answer(Answer.YES, late, decided_on=TODAY)
    return draft


@pytest.mark.parametrize("draft", [worked_example(), a_busy_record(), Draft(a_project())])
def test_every_sentence_of_ours_is_short_and_plain(draft: Draft) -> None:
    words = HeardWords()
    planned(draft, words)
    assert len(words.sentences) > 20
    for passage in words.sentences:
        for sentence in re.split(r"(?<=[.!?:]) ", passage):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
        assert "%" not in passage
        assert not re.search(r"\b[A-Z]{2,}\b", passage), passage


def test_it_is_a_draft_until_somebody_checked_it() -> None:
    draft = planned(Draft(a_project()))
    assert draft.title == "Home from Ward 4: Easier version (draft)"
    assert "Nobody who reads it has checked it yet." in told(draft)
    checked = planned(Draft(a_project(checked_by="People First Millbrook")))
    assert checked.title == "Home from Ward 4: Easier version"
    assert "Who checked this paper: People First Millbrook." in told(checked)
    assert "draft" not in told(checked)


def test_every_no_has_its_reason_and_its_words() -> None:
    text = told(planned(a_busy_record()))
    assert (
        "“I want Sunday discharge or none at all at weekends.” V-004\n"
        "Our answer: No. Weekend discharge stays as it is.\n"
        "Why: There is no weekend pharmacist until the autumn budget.\n"
        "We look at it again on 1 October 2026."
    ) in text
    assert "Nobody asked for this\nOur answer: No.\nWhy: Nobody asked." in text
    assert (
        "We said we would look again on 29 January 2026. We are late.\nLater we gave another answer." in text
    )


def test_every_idea_has_a_heading_and_a_large_record_stays_short() -> None:
    draft = Draft(a_project())
    for n in range(300):
        draft.answer(Answer.YES, draft.said(f"Something that was said, number {n}"), what=f"Answer {n}")
    paper = planned(draft)
    assert "294 more things have an answer." in told(paper)
    assert len(told(paper).split()) < 300
    ours = [block.text for block in paper.blocks if isinstance(block, plan.Heading) and block.level == 2]
    assert ours == [
        "What this paper is about", "Who took part", "What you said, and what we did", "When we said no",
        "Who is still waiting", "What we do not know", "What happens next",
    ]  # fmt: skip


def test_small_numbers_of_people_are_hidden() -> None:
    draft = Draft(a_project())
    draft.keep(Session(uid=draft.uid(), name="Library", people=3))
    assert "Fewer than 5 people took part." in told(planned(draft))
