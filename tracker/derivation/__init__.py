"""From Minutes to Candidates: pure passes in a visible list."""
