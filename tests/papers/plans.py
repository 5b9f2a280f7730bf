"""Plans nobody would think of: any blocks in any order, with any text, in any of the languages."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from collabdesk.papers import plan

T = TypeVar("T")
SPOKEN = {
    "en": "Nobody asks if I can manage. Two buses, and the letter came after.",
    "cy": "Mae’r gwasanaeth yn gwrando: tŷ, dŵr, ŵyn, môr a gwên.",
    "pl": "Zażółć gęślą jaźń. Nikt nie pyta, czy daję sobie radę o 10:30.",
    "so": "Dadku waxay leeyihiin xaq ay ku hadlaan; go’aan kasta waa in la sharaxaa.",
    "ro": "Nimeni nu întreabă dacă mă descurc: ședință, țesătură, mâine.",
    "ar": "لا أحد يسألني إن كنت أستطيع (NHS 2027)، والموعد 14:30 يوم 5 مايو.",
    "ur": "کوئی نہیں پوچھتا کہ میں سنبھال سکتی ہوں یا نہیں۔ رابطہ: 2027",
    "bn": "কেউ জিজ্ঞেস করে না আমি পারব কি না। স্বাস্থ্য ও ক্ষমতা নিয়ে কথা বলুন।",
    "pa": "ਕੋਈ ਨਹੀਂ ਪੁੱਛਦਾ ਕਿ ਮੈਂ ਸੰਭਾਲ ਸਕਦੀ ਹਾਂ। ਸਿੱਖਿਆ ਅਤੇ ਪ੍ਰੇਮ ਬਾਰੇ ਗੱਲ ਕਰੋ।",
}
LEFT_TO_RIGHT = tuple(language for language in SPOKEN if language not in ("ar", "ur"))
LATIN = ("en", "cy", "pl", "so", "ro")
ADDRESSES = ("", "", "https://example.org/a?b=1&c=2", "javascript:x", "mailto:a@b.org")
ODD = (
    "<b>bold</b> & <img src='/etc/passwd'>",
    "javascript:alert(1)",
    "a\0b\u202ec",
    "W" * 300,
    "  two  spaces  ",
    "",
)


def words(language: str) -> st.SearchStrategy[str]:
    """Text of a language: pieces of its sentence, a few of them odd."""
    return st.one_of(*[plain_words(language)] * 3, st.sampled_from(ODD))


def plain_words(language: str) -> st.SearchStrategy[str]:
    """Text as we write it ourselves, for what nobody else ever fills in."""
    sentence = SPOKEN[language].split()
    return st.lists(st.sampled_from(sentence), min_size=1, max_size=40).map(" ".join)


@st.composite
def runs(draw: st.DrawFn, language: str) -> plan.Inline:
    """One to four runs in several dresses; a link to a site now and then."""
    made = [
        plan.Run(
            draw(words(language)) + " ",
            strong=draw(st.booleans()),
            secondary=draw(st.booleans()),
            address=draw(st.sampled_from(ADDRESSES)),
        )
        for _ in range(draw(st.integers(1, 4)))
    ]
    return tuple(made)


@st.composite
def listings(draw: st.DrawFn, language: str, depth: int = 0) -> plan.Listing:
    """A list, with lists in it down to two levels."""
    items: list[plan.Inline | plan.Item] = []
    for _ in range(draw(st.integers(1, 4))):
        one = draw(runs(language))
        nested = depth < 2 and draw(st.booleans())
        items.append(plan.Item(one, draw(listings(language, depth + 1))) if nested else one)
    return plan.Listing(tuple(items), numbered=draw(st.booleans()))


@st.composite
def tables(draw: st.DrawFn, language: str) -> plan.Table:
    """A table of three columns, in which a cell may span two."""
    rows: list[tuple[plan.Inline | plan.Cell, ...]] = []
    for _ in range(draw(st.integers(1, 8))):
        first = draw(runs(language))
        if draw(st.booleans()):
            rows.append((first, draw(runs(language)), draw(runs(language))))
        else:
            rows.append((first, plan.Cell(draw(runs(language)), columns=2)))
    text = words(language)
    heads = (draw(text), draw(text), draw(text))
    return plan.Table(
        draw(text),
        heads,
        tuple(rows),
        (0.3, 0.3, 0.4),
        note=draw(text),
        numeric=draw(st.sampled_from(((), (1,)))),
    )


def some(what: st.SearchStrategy[T], least: int = 1, most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of something."""
    return st.lists(what, min_size=least, max_size=most).map(tuple)


def blocks(language: str) -> st.SearchStrategy[plan.Block]:
    """Any block of a plan."""
    text, inline, ours = words(language), runs(language), plain_words(language)
    said = st.builds(plan.Said, inline, inline)
    row = st.builds(
        plan.ChainRow,
        some(said, 1, 3),
        st.tuples(some(inline, 1, 2), some(inline, 0, 2)),
        inline,
    )
    parts = st.lists(st.tuples(text, some(inline, 1, 2)), max_size=3).map(tuple)
    prose = st.builds(plan.Paragraph, inline)
    write_on = st.builds(plan.WriteOn, inline, st.integers(1, 3))
    choices = st.builds(plan.Choices, inline, some(text, 1, 5))
    marked = some(st.tuples(text, st.integers(0, 2), ours, text), 1, 3)
    stepped = some(st.tuples(text, st.integers(0, 50), inline), 1, 4)
    heads = st.tuples(text, text, text)
    return st.one_of(
        st.builds(plan.Heading, text.filter(str.strip), st.sampled_from((2, 3)), st.sampled_from(("", "4"))),
        prose,
        listings(language),
        st.builds(plan.BigNumbers, some(st.tuples(st.just("12"), ours), 1, 4)),
        st.builds(
            plan.Labelled,
            some(st.tuples(text, st.tuples(prose, listings(language))), 1, 3),
            st.booleans(),
        ),
        st.builds(plan.Quote, text, text),
        tables(language),
        st.builds(plan.ChainTable, text, st.tuples(text, text), some(row, 1, 3)),
        st.builds(plan.Card, some(said, 1, 2), parts, inline),
        st.builds(plan.Funnel, text, heads, stepped, text, st.booleans()),
        st.builds(plan.Marks, text, heads, marked, text),
        st.builds(
            plan.ChangeBlock, text, st.integers(0, 4), ours, ours, some(inline, 0, 2),
            text, text, text, text,
        ),
        st.builds(
            plan.PromiseSteps, text, st.just(("Tell", "Ask", "Talk", "Design", "Decide")),
            some(st.tuples(text, st.integers(0, 5)), 1, 3), st.just("Steps."),
        ),
        st.just(plan.NewPage()),
        st.builds(plan.CutLine, text),
        write_on,
        choices,
        st.builds(plan.Box, text, some(st.one_of(prose, write_on, choices), 0, 3)),
        st.just(plan.FeelingStrip(("Good", "Bad"), ("1", "2", "3"), "An empty strip.")),
    )  # fmt: skip


@st.composite
def papers(draw: st.DrawFn, languages: tuple[str, ...] = tuple(SPOKEN)) -> plan.Paper:
    """A paper in one of some languages, at one of the three sizes, in colour or without."""
    language = draw(st.sampled_from(languages))
    text = words(language)
    opening = plan.Opening(draw(text), draw(text.filter(str.strip)), draw(text), draw(text))
    found = draw(st.lists(blocks(language), min_size=1, max_size=8))
    if draw(st.booleans()):
        found.insert(0, plan.Contents("What is in it"))
    return plan.Paper(
        code="R0",
        title=draw(text.filter(lambda words: bool(words.strip().strip("\0")))),
        language=language,
        footer=(draw(text), "5 May 2026"),
        text_size=draw(st.sampled_from((12, 14, 18))),
        blocks=(opening, *found),
        black_and_white=draw(st.booleans()),
    )
