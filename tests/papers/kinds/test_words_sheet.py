"""The sheet of words says what people chose today, and leaves out what ended."""

from __future__ import annotations

from collabdesk.domain.records import AvoidedWord, ChosenWords, Meaning, SharedWord
from collabdesk.papers import plan
from collabdesk.papers.making_sheets import make_sheet, plan_sheet
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from tests.papers.ledgers import TODAY, Draft, a_project


def told(draft: Draft) -> str:
    paper, _ = plan_sheet(draft.ledger(), PaperOptions(today=TODAY))
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def some_words() -> Draft:
    draft = Draft(a_project())
    draft.keep(ChosenWords(uid=draft.uid(), people="clients", person="client", ended_on=TODAY))
    draft.keep(ChosenWords(uid=draft.uid(), people="carers", person="carer", others_prefer="Mum"))
    draft.keep(AvoidedWord(uid=draft.uid(), word="service user", say="carer", why="It says what we take"))
    draft.keep(AvoidedWord(uid=draft.uid(), word="hub", say="library", ended_on=TODAY))
    shared = draft.keep(SharedWord(uid=draft.uid(), word="discharge", we_say="going home"))
    draft.keep(Meaning(uid=draft.uid(), word=shared.uid, whose="The ward", means="The bed is free"))
    return draft


def test_it_says_todays_words_and_no_longer_those_that_ended() -> None:
    text = told(some_words())
    for words in ("carers", "carer", "service user", "It says what we take", "discharge", "going home"):
        assert words in text
    assert "The ward: The bed is free." in text
    for ended in ("clients", "hub", "Mum"):
        assert ended not in text


def test_without_a_word_it_says_what_stands_until_there_is_one() -> None:
    text = told(Draft(a_project(people_word="")))
    assert "We say “people who took part” until people choose a word." in text
    assert "Words we leave out" not in text


def test_it_conforms_at_every_size() -> None:
    for size in (12, 14, 18):
        made = make_sheet(some_words().ledger(), PaperOptions(today=TODAY, text_size=size))
        assert conformance(made.pdf) == []
        tables = [block for block in made.plan.blocks if isinstance(block, plan.Table)]
        assert bool(tables) == (size < 18)
