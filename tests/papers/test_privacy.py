"""Nobody is exposed by a paper: private fields, words without a yes, and small counts stay inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.records import Attachment, Consent, Person, Project
from collabdesk.domain.words import Permission
from collabdesk.papers.making import PaperCode, PaperOptions, make_paper, plan_paper
from collabdesk.papers.privacy import Audience, Gate
from collabdesk.papers.spoken import spoken
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import PLACES, TODAY, Draft, a_project, worked_example
from tests.papers.reading import pages_of, squeezed

BOTH: tuple[PaperCode, ...] = ("r1", "r2")


def gate(draft: Draft, audience: Audience = Audience.PUBLIC, *, themes_only: bool = False) -> Gate:
    return Gate(draft.ledger(), audience, PaperWords(), themes_only=themes_only)


def seeded() -> tuple[Ledger, list[str]]:
    """A ledger with a canary in every text that may not leave, found from the declarations themselves."""
    draft = worked_example()
    person = draft.keep(Person(uid=draft.uid(), number=1))
    draft.keep(
        Consent(uid=draft.uid(), person=person.uid, given_on=TODAY, words=Permission.WITH_NAME, public=True)
    )
    canaries: list[str] = []
    kept = {place: dict(records) for place, records in draft.kept.items()}
    for kind, place in PLACES.items():
        private = [f.name for f in fields_of(kind) if f.privacy in NEVER_LEAVES and f.base is str]
        for uid in tuple(kept.get(place, {})):
            for name in private:
                canary = f"canary{len(canaries):04d}bird"
                canaries.append(canary)
                kept[place][uid] = replace(kept[place][uid], **{name: canary})  # type: ignore[type-var]
    first = next(iter(kept["inputs"]))
    kept["inputs"][first] = replace(kept["inputs"][first], person=person.uid)  # type: ignore[type-var]
    kept["attachments"] = {
        UUID(int=1): Attachment(uid=UUID(int=1), input=first, fingerprint="0", name="canaryfile")
    }
    return Ledger(project=draft.project, **kept), [*canaries, "canaryfile"]  # type: ignore[arg-type]


@pytest.mark.parametrize("code", BOTH)
@pytest.mark.parametrize("audience", Audience)
def test_no_private_field_reaches_a_paper(code: PaperCode, audience: Audience) -> None:
    ledger, canaries = seeded()
    assert len(canaries) > 5
    printed = make_paper(code, ledger, PaperOptions(today=TODAY, audience=audience))
    text = squeezed("".join(pages_of(printed.pdf))) + squeezed("".join(spoken(printed.plan)))
    assert not [canary for canary in canaries if canary in text or canary.encode() in printed.pdf]


def test_the_canaries_cover_every_private_text() -> None:
    private = {
        (k.__name__, f.name)
        for k in PLACES
        for f in fields_of(k)
        if f.privacy in NEVER_LEAVES and f.base is str
    }
    assert ("Person", "name") in private
    assert ("Person", "notes") in private
    assert ("Consent", "chosen_name") in private
    assert not any(f.privacy is Privacy.PERSON for f in fields_of(Project))


@pytest.mark.parametrize("code", BOTH)
def test_words_without_a_yes_keep_their_number_and_label(code: PaperCode) -> None:
    paper, held = plan_paper(code, worked_example().ledger(), PaperOptions(today=TODAY))
    text = "\n".join(spoken(paper))
    assert "Two buses" not in text
    assert "Getting there (words kept private)" in text
    assert "service user" not in text
    assert {5, 7} <= set(held.withheld)


@pytest.mark.parametrize("code", BOTH)
def test_themes_only_prints_nobodys_words(code: PaperCode) -> None:
    draft = worked_example()
    paper, _ = plan_paper(code, draft.ledger(), PaperOptions(today=TODAY, themes_only=True))
    text = "\n".join(spoken(paper))
    for said in draft.ledger().inputs.values():
        assert not said.words or said.words not in text
        assert not said.hoped or said.hoped not in text
    assert "“It clearly helped.”" not in text


def test_the_latest_consent_decides_where_the_input_does_not() -> None:
    draft = Draft(a_project())
    person = draft.keep(Person(uid=draft.uid(), number=1))
    said = draft.said("Mine.", permission=Permission.NOT_ASKED, person=person.uid)
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) is None
    agreed = Consent(
        uid=draft.uid(), person=person.uid, given_on=date(2026, 1, 1), words=Permission.WITHOUT_NAME
    )
    draft.keep(replace(agreed, public=True))
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) == "Mine."
    draft.keep(replace(agreed, uid=draft.uid(), given_on=date(2026, 2, 1), words=Permission.NO))
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) is None


def test_a_yes_is_for_an_audience() -> None:
    draft = Draft(a_project())
    person = draft.keep(Person(uid=draft.uid(), number=1))
    said = draft.said("Mine.", permission=Permission.NOT_ASKED, person=person.uid)
    draft.keep(
        Consent(
            uid=draft.uid(), person=person.uid, given_on=TODAY, words=Permission.WITHOUT_NAME, partners=True
        )
    )
    chain = draft.ledger().chains[said.uid]
    allowed = [a for a in Audience if gate(draft, a).exact_words(chain) is not None]
    assert allowed == [Audience.CHARITY, Audience.PARTNERS]


@pytest.mark.parametrize("permission", [Permission.NO, Permission.SUMMARY, Permission.NOT_ASKED])
def test_anything_but_a_yes_is_a_no(permission: Permission) -> None:
    draft = Draft(a_project())
    said = draft.said("Mine.", permission=permission)
    held = gate(draft)
    assert held.exact_words(draft.ledger().chains[said.uid]) is None
    assert held.withheld == [1]


def test_few_people_are_never_counted_out_loud() -> None:
    held = gate(worked_example())
    assert [held.people(n) for n in (0, 1, 4, 5)] == ["0", "fewer than 5", "fewer than 5", "5"]
    assert held.hidden_counts == 2


def possible(column: list[str], numbers: list[int]) -> list[tuple[int, ...]]:
    """Every way a reader can fill the hidden cells so that the total comes right."""
    hidden = [i for i, cell in enumerate(column) if not cell.isdigit()]
    left = sum(numbers[i] for i in hidden)
    ways: list[tuple[int, ...]] = [()]
    for i in hidden:
        span = range(1, 5) if column[i] == "fewer than 5" else range(5, left + 1)
        ways = [(*way, n) for way in ways for n in span if sum(way) + n <= left]
    return [way for way in ways if sum(way) == left]


@given(st.lists(st.integers(1, 14), min_size=2, max_size=5))
def test_a_total_never_gives_a_small_count_away(numbers: list[int]) -> None:
    column = gate(worked_example()).people_column(numbers)
    if column is None:
        assert any(n < 5 for n in numbers)
        return
    assert all(cell == str(n) for cell, n in zip(column, numbers, strict=True) if cell.isdigit())
    assert all(not cell.isdigit() for cell, n in zip(column, numbers, strict=True) if n < 5)
    hidden = [i for i, cell in enumerate(column) if not cell.isdigit()]
    for place, i in enumerate(hidden):
        if numbers[i] < 5:
            assert len({way[place] for way in possible(column, numbers)}) > 1


def test_a_percentage_needs_a_base_of_more_than_fifty() -> None:
    held = gate(worked_example())
    parts = [held.part(3, 9), held.part(20, 50), held.part(33, 66)]
    assert [part.replace("\N{NO-BREAK SPACE}", " ") for part in parts] == [
        "3 of 9",
        "20 of 50",
        "33 of 66 (50%)",
    ]


def test_fewer_than_ten_people_get_no_table() -> None:
    draft = worked_example()
    small = {uid: replace(s, people=2) for uid, s in draft.ledger().sessions.items()}
    draft.kept["sessions"] = dict(small)
    paper, _ = plan_paper("r2", draft.ledger(), PaperOptions(today=TODAY))
    text = "\n".join(spoken(paper))
    assert "How people took part" not in text
    assert "The numbers for each session are too small to print." in text


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Two carers wanted all weekends stopped.", True),
        ("17 of 19 carers were paid.", True),
        ("3 of the 40 people said so.", True),
        ("31 of 38 people had it.", False),
        ("Two buses is too far.", False),
        ("12 people came.", False),
    ],
)
def test_small_counts_in_sentences_are_pointed_out(sentence: str, found: bool) -> None:
    draft = Draft(a_project(purpose=sentence))
    printed = make_paper("r1", draft.ledger(), PaperOptions(today=TODAY))
    assert (sentence in printed.small_counts) is found


def test_the_audiences_are_in_order_of_reach() -> None:
    draft = worked_example()
    counts = [gate(draft, audience).kept_private() for audience in Audience]
    assert all(first <= second for first, second in pairwise(counts))
