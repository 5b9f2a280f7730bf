"""Each field that method.md section 7 names for R1, R2 or R6 prints there, in its own section."""

from __future__ import annotations

import pytest

from collabdesk.papers.making import make_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.tagging.checking import conformance
from tests.papers.ledgers import TODAY, worked_example
from tests.papers.parts.kept import planned, sections, with_one_of_each

PRINTED: dict[tuple[PaperCode, str], str] = {
    ("r1", "What we asked, and what was open"): (
        "boundary.item commonground.agreed_by commonground.trying_again guidance.paid_by "
        "promisecard.signed_by"
    ),
    ("r1", "What we are not doing, and why"): "boundary.item boundary.why",
    ("r1", "What we do not know yet"): "strand.still_not_right",
    ("r1", "When you will hear next"): (
        "steppingback.why steppingback.told steppingback.owed steppingback.kept steppingback.carries_on "
        "steppingback.who_tells credit.words"
    ),
    ("r2", "Purpose, and what was open"): (
        "boundary.item boundary.challenge commonground.agreed_by commonground.leaves_out journey.shifted "
        "formalask.still_open formalask.considered"
    ),
    ("r2", "Who took part, and who was missing"): (
        "circle.mix circle.welcome_to_disagree circle.co_lead circle.co_lead_pay circle.co_lead_support"
    ),
    ("r2", "What we heard"): (
        "moment.name moment.whose_door feeling.word feeling.happened feeling.would_have_helped weekpart.what "
        "weekpart.door weekpart.helped_by goodlooks.statement keepchangestop.part keepchangestop.why "
        "keepchangestop.who_would_miss alreadysaid.name alreadysaid.what_was_asked alreadysaid.came_of_it "
        "quietsaying.stop_asking"
    ),
    ("r2", "Not everyone agreed"): "differentwant.most differentwant.few differentwant.harm",
    ("r2", "How we chose"): (
        "strand.name strand.lead_now strand.lead_next strand.touches strand.still_not_right idea.idea "
        "idea.reasons idea.why_not tradeoff.more_of tradeoff.less_of tradeoff.which tradeoff.for_whom "
        "smalltest.knock_on workaround.what workaround.rule workaround.rule_owner"
    ),
    ("r2", "What changed"): (
        "testentry.expected testentry.happened helped.helper helped.how stocktake.on_monday "
        "mattersmost.story mattersmost.why evidencecard.quality evidencecard.proof evidencecard.cost_beside"
    ),
    ("r2", "The promise: made and kept"): (
        "promisecard.equal_say_on promisecard.signed_by stocktake.kept stocktake.broken stocktake.forgotten"
    ),
    ("r2", "What moved, and what it cost"): (
        "resource.thing resource.amount resource.holder resource.moved_to keepchangestop.freed "
        "stocktake.handed_over costline.whose costline.energy costline.money_from costline.who_covered "
        "stillthere.what stillthere.why"
    ),
    ("r2", "Working together"): (
        "whosaysyes.topic whosaysyes.decides whosaysyes.can_block whosaysyes.gains statedlimit.limit "
        "statedlimit.whose sweetspot.overlap risk.risk risk.carried_now risk.carried_then risk.support "
        "risk.people_know placecheck.place placecheck.commitment strand.context strand.how_far partner.name "
        "sharedword.word meaning.means"
    ),
    ("r2", "What went well, and what did not"): (
        "stocktake.hard_time stocktake.pace_for stocktake.came_along stocktake.loudest stocktake.first_step "
        "stocktake.judgement stocktake.unlike_me stocktake.went_well stocktake.went_badly "
        "stocktake.without_us stocktake.peoples_paragraph unresolved.what testentry.surprised neighbour.name "
        "valueseen.moment valueseen.shows slipword.words"
    ),
    ("r2", "What happens next"): (
        "passon.what passon.only_here passon.cost_to_copy passon.carries_on passon.written_in passon.volume "
        "passon.breaks_at_scale passon.used_next biggerthanus.issue biggerthanus.taken_up_by "
        "idea.credited_to credit.words"
    ),
    (
        "r2",
        "Appendix: method and standards",
    ): "exercisenote.note standardcheck.standard standardcheck.evidence",
    ("r6", ""): "commonground.pull",
    ("r6", "Why we meet"): "commonground.agreed_by",
    ("r6", "What is fixed, what is open, what is yours"): "boundary.item boundary.why",
    ("r6", "The promise"): "promisecard.signed_by promisecard.breaking",
    ("r6", "Who works together"): (
        "partner.name partner.role_limits partnerrole.contract partnerrole.reduces_demand "
        "partnerrole.who_benefits partnerrole.who_pays whosaysyes.topic whosaysyes.gains"
    ),
    ("r6", "Where it all meets"): (
        "sweetspot.need sweetspot.want sweetspot.ask sweetspot.overlap sweetspot.who_loses "
        "sweetspot.threatened sweetspot.would_help_them sweetspot.price_and_quality"
    ),
    ("r6", "More about each of us"): (
        "partner.name partner.what partner.goal partner.good_at partner.not_set_up_for partner.learning "
        "partner.named_person partner.our_lead partner.their_lead partner.people_lead partner.leeway_why "
        "partner.next_contact_how partner.meetings partner.money_year partner.freedoms partner.budget_limits "
        "partner.answers_for partner.why_i_do_this partner.stops_if_it_stops partner.pooled "
        "partner.who_does_which partner.told_how_often partner.fits_with partnerterms.passed_down "
        "partnerterms.insurance partnerterms.payment_timing partnerterms.ask partnerterms.holds_contract "
        "partnerterms.chain partnerterms.smaller_say decisionstep.who decisionstep.decides wayin.who "
        "wayin.outcome wayin.passed_to neighbour.name"
    ),
    ("r6", "How we see each other"): (
        "perception.we_see perception.they_see perception.surprised perception.assumed visit.who "
        "visit.surprised"
    ),
    ("r6", "What each of us cannot do"): (
        "statedlimit.limit statedlimit.whose statedlimit.rule_owner statedlimit.would_help "
        "stocktake.would_not_do workaround.cover_note"
    ),
    ("r6", "What each of us can move"): (
        "resource.thing resource.total resource.tied resource.free resource.none_because ask.ask ask.pot "
        "ask.smallest"
    ),
    ("r6", "What we offer and need"): "offer.what offer.by offer.matched offer.kept_at offer.through",
    ("r6", "What could go wrong, and who carries it"): (
        "risk.risk risk.carried_now risk.carried_then risk.agreed_by risk.will_do risk.our_owner "
        "risk.their_owner risk.if_wrong risk.said_by risk.heard_by"
    ),
    ("r6", "What it costs"): "costline.whose costline.what costline.energy",
    ("r6", "Words we use"): "sharedword.word sharedword.we_say meaning.means",
    ("r6", "When we disagree"): "partnerterms.say_in_public partnerterms.notice",
    ("r6", "What we look at together"): "measure.measure measure.used_by measure.used_for",
    ("r6", "How we end"): "steppingback.why steppingback.owed steppingback.door_open",
}
"""The fields that print under each heading of level 2; "" is the cover."""


@pytest.mark.parametrize(("code", "heading"), PRINTED)
def test_what_was_filled_prints_in_its_section(code: PaperCode, heading: str) -> None:
    told = sections(planned(code, with_one_of_each()))[heading].casefold()
    missing = [name for name in PRINTED[code, heading].split() if canary(name) not in told]
    assert missing == []


@pytest.mark.parametrize("code", ["r1", "r2", "r6"])
def test_nothing_private_to_a_partner_or_a_person_prints(code: PaperCode) -> None:
    told = " ".join(sections(planned(code, with_one_of_each())).values())
    for name in (
        "guidance.guide", "guidance.contact", "accessneed.need", "accesscard.gone_wrong", "accesscard.brings",
        "quietsaying.passed_on_by", "hardmessage.message", "checkin.supported_by",
        "chosenwords.others_prefer",
    ):  # fmt: skip
        assert canary(name) not in told, name


def test_a_report_on_a_project_without_exercises_has_no_empty_section() -> None:
    found = sections(planned("r2", worked_example().ledger()))
    for heading in (
        "What moved, and what it cost", "Working together", "What went well, and what did not",
        "Appendix: method and standards",
    ):  # fmt: skip
        assert heading not in found
    agreement = sections(planned("r6", worked_example().ledger()))
    for heading in ("Who works together", "How we see each other", "What we offer and need"):
        assert heading not in agreement


@pytest.mark.parametrize("code", ["r1", "r2", "r6"])
@pytest.mark.parametrize("size", [None, 18])
def test_a_filled_paper_can_be_read_by_everyone(code: PaperCode, size: int | None) -> None:
    made = make_paper(code, with_one_of_each(), PaperOptions(TODAY, text_size=size))
    assert conformance(made.pdf) == []


def canary(name: str) -> str:
    return name.replace(".", " ").replace("_", " ")
