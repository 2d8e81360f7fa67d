"""The response table (対応表): what was raised, what was said on the day, and what became of it."""
