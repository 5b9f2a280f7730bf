"""Version 4: what the exercises of the journey fill, and more about groups, sessions, actions and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.storage.migrations.remaking import make, remake

if TYPE_CHECKING:
    from alembic.operations import Operations

_REMADE = {
    "group": (
        "name:t reach:t plan:t set_out:b why:t trusted_link:t how_reached:t barrier:t cut_off_by:t "
        "kept_away_by:t ask_again_on:d? worst_deal:b"
    ),
    "session": (
        "name:t held_on:d? place:t how:t people:i? decision_holder:t access_host:t payment:t open_then:t "
        "other_ways:t people_got:t mixed_tables:b"
    ),
    "action": (
        "number:i> what:t owner:t owner_person:u?> partner:t starts_on:d? due_on:d? look_again_on:d? "
        "state:t ended_on:d? outcome:t smallest_test:t expected:t surprised:t who_could_lose:t knock_on:t "
        "resources_moved:t designed_by:t? delivered_by:t? pay_and_support:t idea_from:t?"
    ),
    "change": (
        "number:i> what:t seen_on:d since:d? where:t direction:t expected:b? else_helped:t strength:i "
        "why_we_think_so:t outside_source:t contributor_source:t decider_source:t who:t kind:t? matters:t "
        "people_agree:t?"
    ),
}
"""Each column after the uid as name:type; ? may be empty, > has an index."""
_BLANK = {
    "group": (
        "why='' trusted_link='' how_reached='' barrier='' cut_off_by='' kept_away_by='' ask_again_on=NULL "
        "worst_deal=0"
    ),
    "session": (
        "decision_holder='' access_host='' payment='' open_then='' other_ways='' people_got='' mixed_tables=0"
    ),
    "action": "designed_by=NULL delivered_by=NULL pay_and_support='' idea_from=NULL",
    "change": "who='' kind=NULL matters='' people_agree=NULL",
}
"""What stands in a new column of a row that was there before."""
_NEW = {
    "journey": "door:t? path:b round_number:i began_round_on:d? shifted:t",
    "exercisenote": "exercise:t state:t? noted_on:d? reason:t note:t read_back_on:d? read_back_by:t",
    "safestart": (
        "adult_front_door:t child_front_door:t payment_offer:t expenses_rule:t expenses_paid:t? "
        "paid_within:i? access_asked:t access_asked_on:d? privacy_sheet:t lawful_basis:t keep_until:d? "
        "kept_where:t quote_default:t? stop_person:t not_needed:t checked_on:d?"
    ),
    "promisecard": (
        "last_word:t equal_say_on:t told_how:t breaking:t signed_by:t signed_on:d? accountable:t?"
    ),
    "boundary": "item:t ground:t? set_by:t why:t until:d? could_move:t? challenge:t",
    "formalask": (
        "still_open:t still_open_on:d? information:t information_on:d? time_given:t time_given_on:d? "
        "considered:t considered_on:d?"
    ),
    "alreadysaid": (
        "name:t said_on:d? who_was_asked:t what_was_asked:t main_points:t came_of_it:t still_true:t? "
        "reply_owed:t? kept_at:t"
    ),
    "commonground": (
        "pull:t why_now:t if_we_wait:t window:t window_shuts_on:d? agreed_by:t agreed_on:d? "
        "trying_again:t leaves_out:t"
    ),
    "circle": (
        "mix:t welcome_to_disagree:t asked_too_often:t majority_leaves_out:t co_lead:t co_lead_pay:t "
        "co_lead_support:t"
    ),
    "neighbour": "name:t what_they_do:t asked_to_learn_on:d? thanked:t last_spoke_on:d?",
    "placecheck": "place:t provision:t? who_is_there:t pilot:t? commitment:t",
    "guidance": "person:u? guide:t contact:t advocacy:t? paid_by:t since:d?",
    "accesscard": (
        "person:u? asked_on:d? gone_wrong:t amount:t? brings:t contact_way:t helped_decide:t "
        "wanted_with_them:t look_again_on:d?"
    ),
    "accessneed": (
        "person:u? need:t named_on:d? written_on:d? flagged_on:d? shared_on:d? arranged_on:d? met:t "
        "looked_again_on:d? session:u?"
    ),
    "payment": (
        "person:u? session:u? offered_on:d? offer:t answer:t? advice_offered_on:d? pay_by:d? paid_on:d?"
    ),
    "chosenwords": "people:t person:t agreed_by:t agreed_on:d? others_prefer:t ended_on:d?",
    "avoidedword": (
        "word:t say:t why:t agreed_by:t agreed_on:d? look_again_on:d? ended_on:d? ours:b input:u?"
    ),
    "sharedword": "word:t we_say:t agreed_on:d? looked_at_on:d? tripped:t",
    "meaning": "word:u whose:t means:t",
    "credit": "words:t group:b asked_on:d?",
    "partner": (
        "name:t what:t money:t? size:t? span:t? goal:t good_at:t not_set_up_for:t learning:t "
        "role_limits:t named_person:t met_people_on:d? our_lead:t their_lead:t people_lead:t opened_by:t? "
        "last_spoke_on:d? next_contact_on:d? next_contact_how:t meetings:t money_year:t freedoms:t "
        "budget_limits:t leeway:t? leeway_why:t answers_for:t why_i_do_this:t stops_if_it_stops:t "
        "pooled:t who_does_which:t told_how_often:t fits_with:t"
    ),
    "partnerrole": "partner:u role:t? contract:t detail:t reduces_demand:t who_benefits:t who_pays:t",
    "partnerterms": (
        "partner:u passed_down:t insurance:t payment_timing:t ask:t speech_clause:t raised_on:d? "
        "say_in_public:t notice:t hard_things:t? holds_contract:t chain:t smaller_say:t"
    ),
    "decisionstep": "partner:u position:i who:t decides:t how_long:t next_on:d?",
    "whosaysyes": "topic:t partner:u? decides:t can_block:t gains:t",
    "wayin": "partner:u? tried_on:d? who:t outcome:t passed_to:t reached:b",
    "visit": "partner:u? visited_on:d? who:t surprised:t",
    "perception": "partner:u? side:t? we_see:t they_see:t surprised:t assumed:t said_back:b sharing:t",
    "statedlimit": (
        "partner:u? side:t? whose:t limit:t kind:t? can_move:t? rule_owner:t would_help:t asked_on:d? "
        "said_back:b said_back_by:t sharing:t"
    ),
    "risk": (
        "risk:t of_doing:b? partner:u? spotted_by:t? carried_now:t carried_then:t agreed:t? agreed_by:t "
        "smallest_carries:b support:t worry:t? will_do:t our_owner:t their_owner:t sharing:t if_wrong:t "
        "escalated_to:t escalated_on:d? affected_told:t spoke_for_them:t called_risky:t said_by:t "
        "heard_by:t written_down:b people_know:t"
    ),
    "costline": (
        "whose:t partner:u? what:t kind:t? year:i? hours_thought:i? hours_spent:i? pounds_thought:i? "
        "pounds_spent:i? energy:t price_paid:i? true_cost:i? who_covered:t money_from:t"
    ),
    "yearbudget": "year:i? budget:i? spent:i? floor:i? contract_money:i? note:t",
    "sweetspot": (
        "need:t want:t ask:t overlap:t who_loses:t threatened:t would_help_them:t price_and_quality:t "
        "partner:u?"
    ),
    "sweetask": "spot:u input:u",
    "resource": (
        "thing:t kind:t? amount:t pounds:i? hours:i? holder:t partner:u? total:t tied:t free:t "
        "free_until:d? input:u? moved_on:d? moved_to:t none_because:t"
    ),
    "ask": "ask:t partner:u? pot:t smallest:t asked_on:d? answer:t",
    "steppingback": (
        "kind:t? partner:u? from_on:d? until_on:d? why:t told:t owed:t kept:t carries_on:t who_tells:t "
        "door_open:t try_again_on:d?"
    ),
    "moment": "name:t position:i whose_door:t",
    "feeling": "moment:u row:t height:i word:t happened:t would_have_helped:t read_back:b permission:t",
    "weekpart": ("whose:t week:t day:i? part:t? what:t door:t effort:t? helped_by:t sent_by:t permission:t"),
    "goodlooks": "statement:t said_by:t? about:t agreement:t i_statement:t",
    "keepchangestop": "part:t verdict:t? why:t who_would_miss:t freed:t said_by:t?",
    "quietsaying": ("way:t? description:t passed_on_by:t wants_reply:t? stop_asking:t permission:t input:u?"),
    "helped": "helper:t kind:t? how:t thank:t? thanked_on:d? permission:t",
    "slip": "session:u? question:t? yes:i a_bit:i no:i skipped:i",
    "slipword": "session:u? words:t permission:t",
    "idea": (
        "idea:t pattern:u? idea_from:t? first_marks:i? reasons:t second_marks:i? chosen:t why_not:t "
        "credited_to:t free_to_use:t? not_thought_of:t"
    ),
    "differentwant": "most:t few:t harm:t both:t decision:t look_again_on:d? pattern:u?",
    "tradeoff": "more_of:t less_of:t which:t for_whom:t",
    "biggerthanus": "issue:t taken_up_by:t link:t",
    "strand": (
        "name:t lead_now:t lead_next:t handover_on:d? touches:t still_not_right:t context:t how_far:t "
        "designed_by:t? delivered_by:t?"
    ),
    "smalltest": (
        "strand:u? action:u? who_for:t if_we:t then:t because:t must_hold:t first_sign:t "
        "first_sign_by:d? tells_us_wrong:t test:t stop_rule:t whose_job:t? knock_on:t owner:t "
        "starts_on:d? ends_on:d? resource:t"
    ),
    "testentry": "test:u entered_on:d? expected:t happened:t surprised:t now:t? who_says:t",
    "workaround": (
        "what:t kind:t? rule:t rule_owner:t asked_on:d? answer:t cover_note:t action:u? blocks_sharing:b"
    ),
    "stuck": "what:t since:d? who_could:t",
    "unresolved": "what:t look_again_on:d?",
    "showing": "paper:t shown_on:d? where:t to_whom:t they_said:t",
    "stocktake": (
        "planned_on:d? held_on:d? who_took_part:t people_took_part:b kept:t broken:t forgotten:t pace:t? "
        "pace_for:t hard_time:t let_go:t without_us:t judgement:t unlike_me:t came_along:t would_not_do:t "
        "on_monday:t handed_over:t went_well:t went_badly:t peoples_paragraph:t peoples_agreed_by:t "
        "first_step:t loudest:t stepped_back:t outcome:t? next_on:d? written_in:t"
    ),
    "mark": "about:t? side:t? value:i? by:t marked_on:d? partner:u? stocktake:u?",
    "mattersmost": "story:t change:u? chosen:b why:t chosen_by:t returned_on:d? permission:t",
    "pulse": (
        "stocktake:u? side:t? partner:u? hard_truth:i? do_what_they_say:i? know_my_week:i? asked_on:d?"
    ),
    "stillthere": "what:t checked_on:d? still:t? why:t action:u? set_up_hours:i?",
    "passon": (
        "what:t only_here:t cost_to_copy:t who_asked:t carries_on:t written_in:t volume:t "
        "breaks_at_scale:t used_next:t"
    ),
    "offer": "offering:b? kind:t? what:t by:t until:d? matched:t used:t? kept_at:t through:t",
    "valueseen": "moment:t shows:t thanks:t",
    "measure": "measure:t code:t figure:t meant:t used_by:t used_for:t change:u?",
    "evidencecard": (
        "only_we:t proof:t who_says:t beyond_group:t teaches:t helped_deeply:i? in_area:i? quality:t "
        "cost_beside:t"
    ),
    "standardcheck": "standard:t evidence:t",
    "hardmessage": "message:t to_whom:t company:t stay_on_terms:t",
    "standby": "who:t cover:t sharing:t",
    "checkin": "checked_on:d? runway_months:i? supported_by:t would_say_unfunded:t",
    "offrecord": "held_on:d?",
    "trusteenote": (
        "time_on_bids:t time_on_policy:t time_on_delivery:t speech_limits:t contract_change:t "
        "written_in:t carries_on:t sharing:t"
    ),
    "referencenote": "key:t topic:t note:t source:t checked_on:d? who_to_ask:t",
}


def upgrade(operations: Operations) -> None:
    """Add a table for each kind of record of the journey, and blank answers to the kinds there were.

    A table that gets columns is made anew, as in version 2, so that its structure is a new file's.
    """
    for kind, columns in _REMADE.items():
        remake(operations, kind, columns, _BLANK[kind])
    for kind, columns in _NEW.items():
        make(operations, kind, columns, with_rowid=False)
