"""A list of follow-ups as it stood at a moment, and what is different between two of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tracker.domain.words import Kind, Status
from tracker.domain.workflow import KEPT, LIVE, UNFINISHED, is_late


@dataclass(frozen=True, slots=True)
class Stood:
    """How one item stood; owners by their names then, ``answers`` what was answered (key and text)."""

    number: int
    title: str
    kind: Kind | str
    status: Status | str
    due: date | None
    owner: str | None
    others: tuple[str, ...]
    meeting_id: int | None
    answers: frozenset[tuple[int, str]]

    def is_late(self, day: date) -> bool:
        """Whether it was unfinished on ``day`` and its due date had passed."""
        return is_late(self.status, self.due, day)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every item as it stood at the end of ``day``, by number."""

    day: date
    items: Mapping[int, Stood]

    @property
    def follow_ups(self) -> tuple[Stood, ...]:
        """What was to be followed then: accepted and not yet closed, by number."""
        return tuple(item for item in self.items.values() if item.status in LIVE)


@dataclass(frozen=True, slots=True)
class Since:
    """What is different in ``last`` from ``first``, as numbers in order; one may stand in several.

    ``new`` weren't follow-ups then; ``answered`` have a resolution that is new or reworded;
    ``resolved`` await confirmation now and didn't; ``closed`` were confirmed; ``reopened`` were
    closed or awaited confirmation and are unfinished again; ``late`` have become late;
    ``owner_changed`` have other owners; ``set_aside`` were dismissed or merged.
    """

    first: Snapshot
    last: Snapshot
    new: tuple[int, ...]
    answered: tuple[int, ...]
    resolved: tuple[int, ...]
    closed: tuple[int, ...]
    reopened: tuple[int, ...]
    late: tuple[int, ...]
    owner_changed: tuple[int, ...]
    set_aside: tuple[int, ...]


def between(first: Snapshot, last: Snapshot) -> Since:
    """The difference of two snapshots."""

    def those(holds: Callable[[Stood | None, Stood], bool]) -> tuple[int, ...]:
        return tuple(
            number
            for number, item in sorted(last.items.items())
            if holds(first.items.get(number), item)
        )

    def became(statuses: frozenset[Status]) -> Callable[[Stood | None, Stood], bool]:
        return lambda was, now: (
            now.status in statuses and (was is None or was.status not in statuses)
        )

    return Since(
        first,
        last,
        new=those(became(KEPT)),
        answered=those(
            lambda was, now: (
                now.status in KEPT and bool(now.answers - (was.answers if was else frozenset()))
            )
        ),
        resolved=those(became(frozenset({Status.RESOLVED}))),
        closed=those(became(frozenset({Status.CLOSED}))),
        reopened=those(_reopened),
        late=those(lambda was, now: now.is_late(last.day) and not (was and was.is_late(first.day))),
        owner_changed=those(
            lambda was, now: (
                was is not None
                and was.status in KEPT
                and (was.owner, was.others) != (now.owner, now.others)
            )
        ),
        set_aside=those(
            lambda was, now: was is not None and was.status in KEPT and now.status not in KEPT
        ),
    )


def _reopened(was: Stood | None, now: Stood) -> bool:
    if was is None:
        return False
    if was.status == Status.CLOSED:
        return now.status in LIVE
    return was.status == Status.RESOLVED and now.status in UNFINISHED
