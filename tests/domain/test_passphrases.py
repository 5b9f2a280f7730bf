"""How hard a passphrase is to guess, said with the reason that helps most."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.paths import resource
from collabdesk.domain.passphrases import (
    LONGEST_WAIT,
    Strength,
    Weakness,
    is_too_short,
    judge,
    wait_after,
)
from collabdesk.ui.wordings.lock_lines import LockLines

NAMES = ("Home from Ward 4", "Millbrook Carers Link", "Millbrook", "")


@pytest.mark.parametrize(
    ("passphrase", "weakness"),
    [
        ("", Weakness.TOO_SHORT),
        ("a b c d", Weakness.TOO_SHORT),
        ("Tr0ub4d", Weakness.TOO_SHORT),
        ("password", Weakness.COMMON),
        ("Passwörd", Weakness.COMMON),
        ("P@ssw0rd", Weakness.COMMON),
        ("password2026!", Weakness.COMMON),
        ("pass word", Weakness.COMMON),
        ("Liverpool1892", Weakness.COMMON),
        ("qwertyuiop", Weakness.COMMON),
        ("sdfghjkl", Weakness.COMMON),
        ("abcdefghij", Weakness.COMMON),
        ("correct horse battery staple", Weakness.COMMON),
        ("football charlie sunshine", Weakness.COMMON),
        ("27031961", Weakness.DIGITS_ONLY),
        ("0794 663 2105", Weakness.DIGITS_ONLY),
        ("aaaaaaaaaaaa", Weakness.REPEATED),
        ("ababababab", Weakness.REPEATED),
        ("kettlekettle", Weakness.REPEATED),
        ("kettle kettle kettle lamp", Weakness.REPEATED),
        ("homefromward4", Weakness.NAMED_AFTER),
        ("Millbrook 2026", Weakness.NAMED_AFTER),
        ("MillbrookCarersLink!", Weakness.NAMED_AFTER),
        ("umbrella", Weakness.ONE_WORD),
        ("Umbrella1!", Weakness.ONE_WORD),
    ],
)
def test_what_is_easy_to_guess(passphrase: str, weakness: Weakness) -> None:
    judged = judge(passphrase, NAMES)
    assert (judged.strength, judged.weakness) == (Strength.WEAK, weakness)


@pytest.mark.parametrize(
    "passphrase",
    [
        "umbrella kettle Thursday pigeon",
        "żółw kettle Thursday pigeon",
        "يوم الجمعة مطر كثير",
        "umbrella-kettle-Thursday-pigeon",
        "বৃষ্টি কেটলি পায়রা ছাতা",
        "seven lamps under gravel in Millbrook",
        "hT7-kq29_Vbm4:zR",
    ],
)
def test_what_is_hard_to_guess(passphrase: str) -> None:
    assert judge(passphrase, NAMES) == judge(passphrase)
    assert judge(passphrase).strength is Strength.STRONG
    assert judge(passphrase).weakness is None


@pytest.mark.parametrize("passphrase", ["umbrella kettle pigeon", "umbrellakettlepigeon", "umbrella-Kettle5"])
def test_what_is_in_between_asks_for_four_words(passphrase: str) -> None:
    judged = judge(passphrase)
    assert (judged.strength, judged.weakness) == (Strength.FAIR, Weakness.FEW_WORDS)


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=3))
def test_anything_can_be_judged_and_is_said(passphrase: str, names: list[str]) -> None:
    judged = judge(passphrase, names)
    assert (judged.weakness is None) == (judged.strength is Strength.STRONG)
    said = LockLines().strength(judged)
    assert said.endswith(".")
    if len(passphrase) > 6:
        assert passphrase not in said
    if is_too_short(passphrase):
        assert judged.strength is Strength.WEAK


def test_the_commonest_are_written_as_they_are_compared() -> None:
    lines = resource("words", "common_passphrases.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert len(words) > 200
    assert len(set(words)) == len(words)
    assert [word for word in words if word != word.casefold() or not word.isalnum()] == []


def test_each_try_that_fails_waits_a_little_longer_and_none_for_ever() -> None:
    assert [wait_after(failures) for failures in range(8)] == [0, 0, 1, 2, 4, 8, 16, LONGEST_WAIT]
    assert wait_after(10_000) == LONGEST_WAIT
