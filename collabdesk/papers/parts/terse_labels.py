"""Shorter names for fields than the screen asks with, so that a long report stays one that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.papers.builder import Builder

TERSE: dict[str, dict[str, str]] = {
    "alreadysaid": {
        "said_on": "", "what_was_asked": "Asked", "came_of_it": "What came of it",
        "still_true": "Still true", "reply_owed": "Answer owed",
    },
    "ask": {"partner": "", "pot": "From", "smallest": "At least", "asked_on": "Asked", "answer": "Answer"},
    "avoidedword": {"say": "We say", "why": ""},
    "boundary": {
        "why": "", "set_by": "Set by", "until": "Until", "could_move": "Could change",
        "challenge": "Asked",
    },
    "change": {"who": "Who", "kind": "", "matters": "", "people_agree": "{people} agree"},
    "circle": {
        "mix": "", "welcome_to_disagree": "Who disagrees", "asked_too_often": "Asked too often",
        "majority_leaves_out": "Left out by most", "co_lead": "Led with", "co_lead_pay": "Paid",
        "co_lead_support": "Support",
    },
    "costline": {
        "kind": "", "energy": "", "price_paid": "Paid", "true_cost": "True cost",
        "who_covered": "Covered by", "money_from": "Money from",
    },
    "decisionstep": {"decides": "", "how_long": "Takes", "next_on": "Next chance"},
    "differentwant": {
        "most": "Most want", "few": "A few need", "harm": "Worse off", "both": "Both",
        "decision": "Decided", "pattern": "About",
    },
    "formalask": {
        "still_open": "Still open", "still_open_on": "Checked", "information": "What {people} were told",
        "information_on": "Given", "time_given": "Time to answer", "time_given_on": "Until",
        "considered": "How it was weighed", "considered_on": "Weighed",
    },
    "group": {"cut_off_by": "Cut off by", "trusted_link": "Trusted", "worst_deal": "Worst deal of all"},
    "idea": {
        "idea_from": "From", "first_marks": "Marks alone", "reasons": "",
        "second_marks": "After talking", "chosen": "", "why_not": "Why not",
        "not_thought_of": "Not thought of",
    },
    "journey": {"began_round_on": "", "shifted": ""},
    "keepchangestop": {"verdict": "", "why": "", "who_would_miss": "Missed by"},
    "measure": {"used_by": "Used by", "used_for": "For"},
    "neighbour": {
        "what_they_do": "", "last_spoke_on": "Last spoke", "asked_to_learn_on": "Asked to learn",
        "thanked": "Thanked",
    },
    "offer": {
        "kind": "", "by": "From", "until": "Until", "matched": "Matched with", "used": "Used",
        "kept_at": "Where", "through": "Through",
    },
    "partner": {
        "size": "", "span": "", "opened_by": "", "what": "", "money": "", "goal": "Goal",
        "why_i_do_this": "Why I do this work", "good_at": "Good at", "not_set_up_for": "Not set up for",
        "learning": "Learning", "role_limits": "Cannot", "answers_for": "Answers for",
        "meetings": "Meets", "money_year": "Money year", "freedoms": "Free to",
        "budget_limits": "Money cannot", "stops_if_it_stops": "If this stops",
        "told_how_often": "We tell each other", "who_does_which": "Who does which",
        "pooled": "In one pot", "fits_with": "Fits with", "our_lead": "Our lead",
        "their_lead": "Their lead", "people_lead": "Lead of those who take part",
        "named_person": "We ask for", "met_people_on": "Met us", "last_spoke_on": "Last spoke",
        "next_contact_on": "Next", "next_contact_how": "", "leeway": "Room to carry risk", "leeway_why": "",
    },
    "partnerrole": {
        "role": "", "contract": "Contract", "detail": "", "reduces_demand": "Less asked for",
        "who_benefits": "Gains", "who_pays": "Pays",
    },
    "partnerterms": {
        "holds_contract": "Contract held by", "chain": "", "passed_down": "Passed on",
        "insurance": "Insurance", "payment_timing": "Paid", "ask": "We ask",
        "speech_clause": "May we speak", "raised_on": "Raised", "smaller_say": "Smaller partners say",
        "partner": "", "say_in_public": "", "notice": "Notice",
    },
    "passon": {
        "only_here": "Only here", "cost_to_copy": "Cost to copy", "who_asked": "Asked by",
        "carries_on": "Carried on by", "written_in": "Written in", "volume": "How many",
        "breaks_at_scale": "If it grows", "used_next": "Used next",
    },
    "perception": {
        "we_see": "Sees them as", "they_see": "Sees itself as", "surprised": "Surprised",
        "assumed": "Wrongly assumed", "said_back": "Said back",
    },
    "placecheck": {
        "provision": "Help there", "who_is_there": "", "pilot": "Could try", "commitment": "Council",
    },
    "promisecard": {
        "signed_by": "", "signed_on": "", "equal_say_on": "Equal say on", "breaking": "Broken if",
        "told_how": "Told", "accountable": "Kept to",
    },
    "pulse": {
        "hard_truth": "A hard truth", "do_what_they_say": "They do what they say",
        "know_my_week": "They know my week",
    },
    "resource": {
        "amount": "", "pounds": "", "hours": "Hours", "holder": "Held by", "free_until": "Free until",
        "moved_to": "Moved to", "moved_on": "Moved on", "kind": "", "total": "In all",
        "tied": "Spoken for", "free": "Free", "none_because": "",
    },
    "risk": {
        "spotted_by": "Seen by", "carried_now": "Carried now by", "carried_then": "Then by",
        "agreed": "They agreed", "agreed_by": "Who agreed",
        "smallest_carries": "The smallest carries it", "support": "Support",
        "people_know": "What {people} know", "partner": "", "worry": "", "will_do": "We will",
        "our_owner": "Ours", "their_owner": "Theirs", "if_wrong": "If it goes wrong",
        "said_by": "Said by", "heard_by": "Heard by", "written_down": "Written down",
    },
    "safestart": {"payment_offer": "Pay", "expenses_rule": "Costs", "access_asked": ""},
    "sharedword": {
        "we_say": "We say", "agreed_on": "Agreed", "looked_at_on": "Looked at", "tripped": "Tripped",
    },
    "smalltest": {"test": "Test", "stop_rule": "Stops if", "whose_job": "", "knock_on": "Must cope"},
    "statedlimit": {
        "kind": "", "can_move": "Can move", "said_back": "Said back", "rule_owner": "Whose rule",
        "would_help": "Would help", "asked_on": "Asked", "said_back_by": "By",
    },
    "steppingback": {
        "from_on": "From", "until_on": "Until", "why": "", "told": "Told", "owed": "Owed",
        "kept": "Kept", "carries_on": "Carries on", "who_tells": "Who tells", "door_open": "",
        "try_again_on": "Try again",
    },
    "stocktake": {
        "planned_on": "Planned", "held_on": "Held", "who_took_part": "", "outcome": "",
        "next_on": "Next",
    },
    "strand": {
        "lead_now": "Led by", "lead_next": "Next", "handover_on": "From", "touches": "Touches",
        "still_not_right": "Still not right",
    },
    "sweetspot": {
        "need": "Need", "want": "Want", "ask": "Asked for", "who_loses": "Loses",
        "threatened": "Threatened", "would_help_them": "Would help them", "price_and_quality": "Price",
        "partner": "",
    },
    "testentry": {"expected": "Expected", "happened": "Happened", "now": "Now", "who_says": "Says"},
    "visit": {"partner": "", "visited_on": "", "who": "", "surprised": "Surprised"},
    "wayin": {"tried_on": "", "who": "", "outcome": "", "passed_to": "Passed to", "reached": "Reached"},
    "weekpart": {"door": "Door", "effort": "It took", "helped_by": "Helped by", "sent_by": "Sent by"},
    "whosaysyes": {"partner": "", "decides": "Says yes", "can_block": "Can block", "gains": "Gains"},
    "workaround": {
        "kind": "", "rule": "Rule", "rule_owner": "Whose rule", "asked_on": "Asked", "answer": "Answer",
        "cover_note": "In writing",
    },
}  # fmt: skip
"""By kind of record and field; "" says nothing before what the field holds."""


def terse(builder: Builder, kind: str) -> Mapping[str, str]:
    """Give the shorter names of the fields of a kind of record, in the paper's language."""
    return {name: builder.theirs(TERSE[kind][name]) for name in TERSE[kind]}
