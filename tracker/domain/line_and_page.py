"""Where words stand in the file that somebody imported."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineAndPage:
    """A line of the file, counted from 1, and its page where the format has pages."""

    line: int
    page: int | None = None
