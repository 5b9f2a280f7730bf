"""The papers of a withdrawal say what went and what is out of reach, in every language, and no words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from collabdesk.domain.withdrawal import Held, Recall, Withdrawal
from collabdesk.domain.words import Audience
from collabdesk.papers.kinds.taken_back import TakenBackPaper
from collabdesk.papers.making_taken_back import make_taken_back
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import languages, words_for
from tests.papers.ledgers import TODAY, Draft, a_project

if TYPE_CHECKING:
    from collabdesk.papers.making import Printed

READER = "Ward 4 reading group"


def a_recall(number: int) -> Recall:
    return Recall(
        paper=UUID(int=number),
        code="r1",
        title=f"Getting here: what we heard, {number}",
        issued_on=date(2026, 3, number),
        audience=Audience.PUBLIC,
        given_to=READER,
        pages=4,
        numbers=(3, 14),
    )


TOLD = Withdrawal(
    on=date(2026, 6, 11),
    person=3,
    inputs=(3, 14),
    kept=(9,),
    goes=(Held("consent", 2), Held("reply", 3), Held("accesscard", 1), Held("accessneed", 2)),
    stays=(Held("acting", 2),),
    recalls=(a_recall(12), a_recall(2)),
    backups=14,
    out_of_reach=("The blue stick",),
    others=1,
)
WORDS_ONLY = replace(TOLD, person=None, kept=(), recalls=(), backups=0, out_of_reach=(), others=0, stays=())


def made(which: TakenBackPaper, told: Withdrawal = TOLD, language: str = "en") -> Printed:
    options = PaperOptions(today=TODAY, language=language)
    return make_taken_back(Draft(a_project()).ledger(), options, which, told)


def text_of(printed: Printed) -> str:
    return "\n".join(structure(printed.plan).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def test_the_certificate_says_what_was_held_what_stays_and_what_is_out_of_reach() -> None:
    text = text_of(made(TakenBackPaper.CERTIFICATE))
    for line in (
        "You took this back on 11 June 2026.",
        "Your exact words: V-003 and V-014",
        "What you said yes to: 2",
        "Your access card: 3",
        "They were: 14.",
        "Your number, P-003.",
        "What you left with us: V-009.",
        "12 March 2026: Getting here: what we heard, 12, for everyone. It prints V-003 and V-014.",
        f"Given to: {READER}.",
        "The blue stick was not here.",
        "Older versions that a shared folder or a cloud service keeps.",
    ):
        assert line in text


def test_of_words_alone_it_says_no_more_than_was_taken_back() -> None:
    text = text_of(made(TakenBackPaper.CERTIFICATE, WORDS_ONLY))
    assert "No paper that was given out prints your exact words, as far as we wrote down." in text
    for line in ("Your number", "What you left with us", "backup copies", "other computers"):
        assert line not in text


def test_the_note_does_not_say_who_else_has_a_copy() -> None:
    text = text_of(made(TakenBackPaper.NOTE))
    assert "Please do not pass these words on" in text
    assert "Getting here: what we heard, 2" in text
    assert READER not in text
    assert "P-003" not in text


def test_the_note_names_what_went_and_joins_no_two_things_to_one_person() -> None:
    also_kept = replace(a_recall(12), numbers=(3, 9))
    only_kept = replace(a_recall(2), numbers=(9,))
    text = text_of(made(TakenBackPaper.NOTE, replace(TOLD, recalls=(also_kept, only_kept))))
    assert "It prints V-003." in text
    assert "Somebody who is quoted in this paper" in text
    assert "V-009" not in text
    assert "what we heard, 2," not in text
    several = text_of(made(TakenBackPaper.NOTE))
    assert "Some of the words in these papers were taken back on 11 June 2026." in several
    assert "Somebody" not in several


def test_what_to_tell_them_says_no_more_than_is_gone() -> None:
    assert "What you took back is gone from our workbook" in text_of(made(TakenBackPaper.TELL))
    all_of_it = text_of(made(TakenBackPaper.TELL, replace(TOLD, kept=(), stays=(Held("answering", 1),))))
    assert "and all that says who you are, is gone" in all_of_it
    assert "goes on" not in all_of_it
    assert "Your words are gone from our workbook" in text_of(made(TakenBackPaper.TELL, WORDS_ONLY))


def test_what_to_tell_them_names_the_readers() -> None:
    text = text_of(made(TakenBackPaper.TELL))
    assert "There are 2 of them." in text
    assert READER in text


@pytest.mark.parametrize("which", list(TakenBackPaper))
@pytest.mark.parametrize("language", ["en", "cy", "ar", "bn"])
def test_each_conforms(which: TakenBackPaper, language: str) -> None:
    assert conformance(made(which, language=language).pdf) == []


@pytest.mark.parametrize("language", [tag for tag in languages() if tag != "en"])
def test_no_sentence_stays_english(language: str) -> None:
    for which in TakenBackPaper:
        one = replace(TOLD, inputs=(3,), kept=(), backups_later=True)
        for told in (TOLD, WORDS_ONLY, one):
            assert not made(which, told, language).plan.english
    assert words_for(language).language == language
