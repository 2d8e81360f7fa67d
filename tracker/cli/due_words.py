"""A day to come as people say it on the command line, also the next meeting of the items' bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker import clock
from tracker.cli.run import Run
from tracker.services.queries.meetings import meetings_of_items


@dataclass(frozen=True, slots=True)
class Due:
    """The day, and the meeting where the words mean the next one."""

    day: date
    meeting_id: int | None


def due_of(run: Run, text: str, items: Sequence[int]) -> Due:
    """What ``text`` means for items: 来週金曜, 3月末, next meeting.  Raises BadInputError."""
    from tracker.domain.dues import understand

    with run.reading() as reader:
        meetings, bodies = meetings_of_items(reader, items)
    meant = understand(text, clock.today(), [m.held_on for m in meetings], bodies=bodies)
    at = (m.id for m in meetings if meant.at_meeting and m.held_on == meant.day)
    return Due(meant.day, next(at, None))
