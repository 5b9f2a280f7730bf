"""The nine papers, each a plan made from the ledger through the gate."""
