"""Papers: from the ledger, through the privacy gate, to a plan, and from the plan to PDF bytes."""
