"""Who stands in for whom, and how a name is said that has, or is, a deputy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Message


@dataclass(frozen=True, slots=True)
class Deputy:
    """One person in place of another, at a meeting or from ``since`` (to ``until``) on.

    ``name`` is None where only that somebody came is known; ``held_on`` is the meeting's day;
    ``known_as`` all names of the one they stand in for, ``names`` all of their own.
    """

    id: int
    name: str | None
    stands_in_for: str
    meeting_id: int | None
    held_on: date | None
    since: date | None
    until: date | None
    chosen_by: str
    known_as: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def when(self) -> Message:
        """The meeting, or the days."""
        return time_of_deputy(self.held_on, self.since, self.until)

    def acts_on(self, day: date) -> bool:
        """Whether they stand in on a day, for as long as one was named."""
        return (
            self.since is not None
            and self.since <= day
            and (self.until is None or day <= self.until)
        )

    def acts_at(self, meeting_id: int | None, day: date | None) -> bool:
        """Whether they stood in at a meeting, or on its day."""
        if self.meeting_id is not None:
            return self.meeting_id == meeting_id
        return day is not None and self.acts_on(day)


def time_of_deputy(held_on: date | None, since: date | None, until: date | None) -> Message:
    """The meeting, or the days."""
    if since is None:
        return (
            Message("at a meeting") if held_on is None else Message("meeting of {day}", day=held_on)
        )
    if until is None:
        return Message("from {day}", day=since)
    return Message("from {day} to {until}", day=since, until=until)


def said_with_deputy(name: str, deputies: Iterable[Deputy]) -> Message | str:
    """A name with who stood in for them, or whom they stood in for; alone where that is nobody."""
    if "代理" in name:  # the minutes say it with the name
        return name
    for deputy in deputies:
        if name in deputy.known_as:
            if deputy.name is None:
                return Message("{name} (by a deputy)", name=name)
            return Message("{name} (deputy: {deputy})", name=name, deputy=deputy.name)
        if name in deputy.names:
            return Message(
                "{name} (deputy of {principal})", name=name, principal=deputy.stands_in_for
            )
    return name


def acting(deputies: Sequence[Deputy], day: date) -> tuple[Deputy, ...]:
    """Those who stand in on a day, for as long as one was named."""
    return tuple(deputy for deputy in deputies if deputy.acts_on(day))
