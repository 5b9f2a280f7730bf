"""The tools of the table: what a group marks, moves and says back together, as widgets of an exercise."""
