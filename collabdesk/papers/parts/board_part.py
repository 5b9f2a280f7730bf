"""What a board is asked, its options, and the seven lines from which its minute is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.why_now_part import why_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import BoardOption, BoardPaper
    from collabdesk.papers.builder import Builder

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def latest_board(builder: Builder) -> BoardPaper | None:
    """Give the board paper begun last: identities count up with time."""
    return max(builder.ledger.board_papers.values(), key=lambda board: board.uid, default=None)


def header(builder: Builder, board: BoardPaper | None, section: int) -> plan.Labelled:
    """Say what the paper is for, who wrote it, and whether the view of those who took part is in it.

    ``section`` is the number of the section that holds that view.
    """
    say, words = builder.words.say, builder.words
    wanted = say("Decision") if board is None or board.for_decision else say("Assurance")
    if board is not None and board.meeting_on:
        wanted = say("{purpose}, at the meeting on {day}", purpose=wanted, day=words.day(board.meeting_on))
    writer = builder.ledger.project.charity or say("The project team")
    if board is not None and board.author.strip():
        writer = board.author
    has_view = board is not None and bool(board.recommend.strip())
    view = say("Included: section {n}", n=section) if has_view else say("Not included yet")
    rows = (
        (say("For"), wanted),
        (say("From"), writer),
        (say("View of {people}", people=builder.people), view),
    )
    head = [(label, (plan.prose(told),)) for label, told in rows]
    return plan.Labelled((*head, *why_now(builder)))


def asked(builder: Builder, board: BoardPaper | None) -> list[plan.Block]:
    """Say what the board is asked to agree."""
    if board is None or not board.agree.strip():
        return [builder.prose("What the board is asked to agree is not written yet.")]
    first, *more = [line.strip() for line in board.agree.splitlines() if line.strip()]
    return [plan.Paragraph(plan.text(ended(first), strong=True)), *[plan.prose(ended(line)) for line in more]]


def options(builder: Builder, board: BoardPaper | None) -> list[plan.Block]:
    """Set the options side by side, each with the risk of doing it and of not doing it."""
    say = builder.words.say
    offered = _options(builder, board)
    if not offered:
        return [builder.prose("No options are written down yet.")]
    unwritten = say("Not written yet.")
    rows = tuple(
        (
            plan.text(f"{letter}. {option.name}", strong=True),
            plan.text(option.cost.strip() or unwritten),
            plan.text(ended(option.risk_of_doing) or unwritten),
            plan.text(ended(option.risk_of_not_doing) or unwritten),
        )
        for letter, option in zip(LETTERS, offered, strict=False)
    )
    heads = (say("Option"), say("Cost"), say("Risk if we do"), say("Risk if we do not"))
    return [plan.Table("", heads, rows, (0.27, 0.19, 0.27, 0.27))]


def recommended(builder: Builder, board: BoardPaper | None) -> list[plan.Block]:
    """Give what those who took part recommend, and name who saw it otherwise."""
    say = builder.words.say
    blocks: list[plan.Block] = []
    if board is not None and board.recommend.strip():
        blocks += [plan.prose(ended(line)) for line in board.recommend.splitlines() if line.strip()]
    else:
        lead = say("What {people} recommend is not written yet.", people=builder.people)
        blocks.append(plan.prose(lead))
    otherwise = [c for c in builder.chains if any(s.different_view for s in c.sortings)]
    if otherwise:
        runs = (plan.Run(say("Not everyone agreed. These saw it otherwise: ")), *builder.named(otherwise))
        blocks.append(plan.Paragraph(runs))
    return blocks


def decision_record(builder: Builder, board: BoardPaper | None) -> plan.Labelled:
    """Give the seven lines of the decision record.

    They follow what the Charity Commission for England and Wales asks of trustees' decisions (CC27,
    September 2024), in words of our own.
    """
    unwritten = builder.words.say("Not written yet.")
    rows = tuple(
        (label, (plan.prose(ended(line) or unwritten),)) for label, line in _seven_lines(builder, board)
    )
    return plan.Labelled(rows, boxed=True)


def safeguarding(builder: Builder, board: BoardPaper | None) -> list[plan.Block]:
    """Give the safeguarding lead's one line where it is dated, else nothing: no count stands here, ever."""
    if board is None or board.safeguarding_confirmed_on is None:
        return []
    sentence = "The safeguarding lead confirmed on {day} that concerns here were handled under our policy."
    return [builder.prose(sentence, day=builder.words.day(board.safeguarding_confirmed_on))]


def _options(builder: Builder, board: BoardPaper | None) -> list[BoardOption]:
    if board is None:
        return []
    offered = [option for option in builder.ledger.board_options.values() if option.board == board.uid]
    return sorted(offered, key=lambda option: (option.position, option.uid))


def _seven_lines(builder: Builder, board: BoardPaper | None) -> Iterator[tuple[str, str]]:
    say = builder.words.say
    yield say("We can do this because"), board.can_do_because if board else ""
    yield say("We are doing it for"), board.doing_it_for if board else ""
    yield say("What we knew"), board.knew if board else ""
    yield say("What we weighed"), board.weighed if board else ""
    yield say("What we set aside"), board.set_aside if board else ""
    yield say("Who had an interest"), board.interests if board else ""
    yield say("Why a sensible board could choose this"), board.sensible if board else ""
