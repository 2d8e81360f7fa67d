"""What a status report counts of its items while they are gone through for the first time."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tracker.domain.filters import SOON_DAYS
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.domain.workflow import UNFINISHED
from tracker.reports.facts import awaits_clearance, late, promised, unanswered
from tracker.reports.status.breakdown import Breakdown, Tallies, breakdowns
from tracker.reports.windows import Many

# So many of each reason are named on the first page; the rest is counted.
NAMED = 30


@dataclass(frozen=True, slots=True)
class Decisions:
    """What needs a decision, as item numbers; an item may stand in several lists."""

    late: tuple[int, ...]
    unowned: tuple[int, ...]
    unanswered: tuple[int, ...]
    near: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures.  ``uncleared`` are the numbers of items whose latest text isn't cleared.

    ``titles`` are those of every item that needs a decision, ``named`` the first of each reason,
    whole; ``chosen`` is whether any date was chosen, not said.
    """

    decisions: Decisions
    by_status: Mapping[Status | str, int]
    by_kind: Mapping[Kind | str, int]
    answered: int
    dated: int
    breakdowns: tuple[Breakdown, ...]
    uncleared: tuple[int, ...]
    titles: Mapping[int, str]
    named: Mapping[int, ItemRecord]
    chosen: bool


@dataclass(slots=True)
class _Counting:
    """The figures as far as the items have been gone through."""

    day: date
    soon: date
    tallies: Tallies = field(default_factory=Tallies)
    sorts: Counter[tuple[Status | str, Kind | str, bool, bool, bool]] = field(
        default_factory=Counter
    )
    lists: dict[str, list[int]] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    named: dict[int, ItemRecord] = field(default_factory=dict)

    def add(self, item: ItemRecord) -> None:
        row, due = item.row, item.row.due
        status, dated = row.status, due is not None
        at_work = status in UNFINISHED
        overdue = late(item, self.day)
        answered = any(e.role == EvidenceRole.ANSWERED for e in item.evidence)
        chosen = dated and item.due_chosen_by is not None
        owner = item.owners[0].name if item.owners else None
        self.tallies.meetings[row.meeting_id, status, overdue] += 1
        self.tallies.themes[item.theme, status, overdue] += 1
        self.tallies.owners[owner, status, overdue] += 1
        self.sorts[status, row.kind, answered, dated, chosen] += 1
        if item.resolutions and awaits_clearance(item):
            self.lists.setdefault("uncleared", []).append(row.number)
        for why in self._reasons(item) if at_work else ():
            self.lists.setdefault(why, []).append(row.number)
            self.titles[row.number] = row.title
            if len(self.lists[why]) <= NAMED:
                self.named[row.number] = item

    def _reasons(self, item: ItemRecord) -> Iterator[str]:
        """Why somebody must decide about an item at work."""
        due = item.row.due
        if late(item, self.day):
            yield "late"
        if item.row.owner is None:
            yield "unowned"
        if unanswered(item):
            yield "unanswered"
        if due is not None and self.day <= due <= self.soon and promised(item):
            yield "near"

    def counts(self, meetings: Sequence[MeetingRecord], owners: Sequence[str]) -> Counts:
        def numbers(why: str) -> tuple[int, ...]:
            return tuple(self.lists.get(why, ()))

        by_status: Counter[Status | str] = Counter()
        by_kind: Counter[Kind | str] = Counter()
        had: Counter[str] = Counter()
        for (status, kind, answered, dated, chosen), count in self.sorts.items():
            by_status[status] += count
            by_kind[kind] += count
            had["answered"] += count if answered else 0
            had["dated"] += count if dated else 0
            had["chosen"] += count if chosen else 0
        return Counts(
            Decisions(*map(numbers, ("late", "unowned", "unanswered", "near"))),
            by_status,
            by_kind,
            had["answered"],
            had["dated"],
            breakdowns(self.tallies, meetings, owners),
            numbers("uncleared"),
            self.titles,
            self.named,
            had["chosen"] > 0,
        )


class Counted:
    """Items as papers may hold them, counted by whoever goes through them first.

    So a table of all items costs one reading, its figures included.
    """

    def __init__(
        self,
        items: Many[ItemRecord],
        shown: Callable[[ItemRecord], ItemRecord],
        day: date,
        meetings: Sequence[MeetingRecord],
        owners: Sequence[str],
    ) -> None:
        self._items, self._shown = items, shown
        self._day, self._meetings, self._owners = day, meetings, owners
        self._counts: Counts | None = None

    def __len__(self) -> int:
        """How many there are."""
        return len(self._items)

    def __iter__(self) -> Iterator[ItemRecord]:
        """Each in turn."""
        if self._counts is not None:
            yield from map(self._shown, self._items)
            return
        counting = self._counting()
        for item in self._items:
            counting.add(item)
            yield self._shown(item)
        self._counts = counting.counts(self._meetings, self._owners)

    def _counting(self) -> _Counting:
        return _Counting(self._day, self._day + timedelta(days=SOON_DAYS))

    @property
    def counts(self) -> Counts:
        """The figures, for which all are gone through where nobody has done so."""
        if self._counts is None:
            counting = self._counting()
            for item in self._items:
                counting.add(item)
            self._counts = counting.counts(self._meetings, self._owners)
        return self._counts
