"""A letter says what the record holds, in their exact words, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Action, Check, Decision, Input, Project
from collabdesk.domain.standing import Chain, standing_of
from collabdesk.domain.words import ActionState, Answer, CheckResult, Permission, ReasonKind, Way
from collabdesk.storage.queries.trail import Trail
from collabdesk.ui.languages import speak
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.letter import LetterWording
from collabdesk.ui.wordings.replies import RepliesWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TODAY = date(2026, 6, 11)
PROJECT = Project(uid=new_uid(), title="Home", charity="Millbrook Carers Link", answer_within=20)
WORDS = "They sent him home in his pyjamas."


@pytest.fixture
def letters(qapp: QApplication) -> LetterWording:
    """What drafts letters, on the day of the test."""
    speak(qapp, "en")
    return LetterWording(Wording(lambda: TODAY))


def a_trail(
    words: str = WORDS,
    answer: Answer = Answer.NO,
    permission: Permission = Permission.NOT_ASKED,
    ago: int = 5,
) -> Trail:
    """Give the trail of one answered input, said so many days ago."""
    said = Input(
        uid=new_uid(),
        number=1,
        words=words,
        hoped="His own coat",
        recorded_on=TODAY,
        said_on=TODAY - timedelta(days=ago),
        label="Clothes to go home in",
        permission=permission,
    )
    decision = Decision(
        uid=new_uid(),
        number=1,
        answer=answer,
        decided_on=TODAY,
        reason_kind=ReasonKind.MONEY,
        reason="There is no money for clothes",
    )
    action = Action(
        uid=new_uid(), number=1, what="Ask for a coat", state=ActionState.DONE, outcome="Two coats came"
    )
    chain = Chain(said, decisions=(decision,), actions=(action,))
    return Trail(chain, standing_of(chain), (), None, None, None, (), ())


def test_a_letter_thanks_quotes_answers_and_says_why(letters: LetterWording) -> None:
    text = letters.draft(a_trail(), PROJECT, Way.LETTER, TODAY)
    for said in (
        "Thank you for telling us. On 6 June you said:",
        f"“{WORDS}”",
        "You hoped for this: His own coat.",
        "We said no. This is why: There is no money for clothes.",
        "What we planned: Ask for a coat. It is done now. Two coats came.",
        "If our answer does not feel fair, tell us. We will open it again.",
        "May we use your words?",
        "From Millbrook Carers Link",
    ):
        assert said in text.replace("\u00a0", " "), said
    assert "sorry" not in text


def test_a_late_letter_says_sorry_once(letters: LetterWording) -> None:
    text = letters.draft(a_trail(ago=112), PROJECT, Way.LETTER, TODAY).replace("\u00a0", " ")
    assert text.count("It took us 16 weeks to tell you. That is too long, and we are sorry.") == 1


@pytest.mark.parametrize("permission", list(Permission))
def test_a_notice_shows_words_only_where_they_may_be_shown(
    letters: LetterWording, permission: Permission
) -> None:
    text = letters.draft(a_trail(permission=permission), PROJECT, Way.NOTICE, TODAY)
    may = permission in (Permission.WITHOUT_NAME, Permission.WITH_NAME)
    assert (WORDS in text) is may
    assert ("Clothes to go home in" in text) is not may
    assert "His own coat" not in text
    assert "There is no money for clothes" in text


def test_a_slip_is_one_paragraph(letters: LetterWording) -> None:
    text = letters.draft(a_trail(), PROJECT, Way.SLIP, TODAY)
    assert WORDS in text
    assert "\n" not in text


def test_words_put_right_by_the_speaker_are_the_ones_quoted(letters: LetterWording) -> None:
    trail = a_trail()
    check = Check(
        uid=new_uid(),
        input=trail.chain.input.uid,
        checked_on=TODAY,
        result=CheckResult.CORRECTED,
        corrected_words="In his slippers.",
    )
    text = letters.draft(
        replace(trail, chain=replace(trail.chain, checks=(check,))), PROJECT, Way.LETTER, TODAY
    )
    assert "“In his slippers.”" in text
    assert WORDS not in text


@given(
    words=st.text(min_size=1).filter(str.strip),
    answer=st.sampled_from(list(Answer)),
    way=st.sampled_from([way for way in Way if way is not Way.NOTICE]),
)
def test_their_words_are_never_altered_whatever_they_are(
    qapp: QApplication, words: str, answer: Answer, way: Way
) -> None:
    letters = LetterWording(Wording(lambda: TODAY))
    trail = a_trail(words=words, answer=answer)
    text = letters.draft(trail, PROJECT, way, TODAY)
    assert words in text
    assert text == letters.draft(trail, PROJECT, way, TODAY)


def test_four_ticks_say_why(qapp: QApplication) -> None:
    speak(qapp, "en")
    wording, trail = Wording(lambda: TODAY), a_trail(ago=112)
    told = RepliesWording(wording, lambda: TODAY)
    text = LetterWording(wording).draft(trail, PROJECT, Way.LETTER, TODAY)
    ticks = {name: (state, why) for state, name, why in told.ticks(trail, PROJECT, text)}
    assert ticks["Full"][0] == "yes"
    assert ticks["Friendly"][0] == "yes"
    assert ticks["Fast"][0] == "no"
    assert "This took 16\u00a0weeks." in ticks["Fast"][1]
    assert ticks["Followed up"][0] == "not_yet"
    bare = {name: state for state, name, _ in told.ticks(trail, PROJECT, "They were told no.")}
    assert (bare["Full"], bare["Friendly"]) == ("no", "no")
