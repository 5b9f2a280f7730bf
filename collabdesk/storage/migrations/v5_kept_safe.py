"""Version 5: what people were told and agreed to, who asked to leave, and what was passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.storage.migrations.remaking import make, remake

if TYPE_CHECKING:
    from alembic.operations import Operations

_REMADE = {
    "person": (
        "number:i> name:t described_as:t role:t group:u?> contact:t reply_way:t? language:t notes:t "
        "joined_on:d? left_on:d? withdrawn_on:d?"
    ),
    "consent": (
        "person:u> given_on:d words:t chosen_name:t this_charity:b partners:b public:b told:t taken_by:t "
        "told_text:u?> asked_how:t? session:u?> take_part:t keep_contact:b contact_until:d? social:b "
        "photos:b recordings:b tell_by:t? tell_through:t runs_out_on:d? helped_decide:t "
        "wanted_with_them:t young:b parent_says:t parent_asked_on:d?"
    ),
    "session": (
        "name:t held_on:d? place:t how:t people:i? decision_holder:t access_host:t payment:t open_then:t "
        "other_ways:t people_got:t mixed_tables:b after_care:t"
    ),
    "input": (
        "number:i> words:t recorded_on:d hoped:t label:t kind:t? speaking_for:t said_on:d? said_on_text:t "
        "session:u?> person:u?> group:u?> voices:i sheet_code:t source:t source_name:t answer_in_file:t "
        "language:t strength:t? permission:t withdrawn_on:d? passed_on:b"
    ),
}
"""Each column after the uid as name:type; ? may be empty, > has an index."""
_BLANK = {
    "person": "withdrawn_on=NULL",
    "consent": (
        "told_text=NULL asked_how=NULL session=NULL take_part='not_asked' keep_contact=0 "
        "contact_until=NULL social=0 photos=0 recordings=0 tell_by=NULL tell_through='' runs_out_on=NULL "
        "helped_decide='' wanted_with_them='' young=0 parent_says='not_asked' parent_asked_on=NULL"
    ),
    "session": "after_care=''",
    "input": "passed_on=0",
}
"""What stands in a new column of a row that was there before."""
_NEW = {
    "toldtext": "version:t text:t language:t in_use_from:d?",
    "safeguardingpointer": "passed_on_day:d session:u?> passed_at:t passed_to:t by:t acknowledged:b",
}


def upgrade(operations: Operations) -> None:
    """Add the new tables, and blank answers to what was asked of nobody before."""
    for kind, columns in _REMADE.items():
        remake(operations, kind, columns, _BLANK[kind])
    for kind, columns in _NEW.items():
        make(operations, kind, columns, with_rowid=True)
