"""Sheets by which speakers confirm draft minutes: their own remarks, and what was understood."""
