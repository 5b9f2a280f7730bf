"""The guided journey as data: what there is to do, why, and when a group may call it done."""
