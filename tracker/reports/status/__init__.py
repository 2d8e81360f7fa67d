"""The status report: what needs a decision, how much stands where, then every item."""
