"""Records become a status report: who needs a decision, and what the counts are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Status
from tracker.reports.changes import Changes
from tracker.reports.facts import printable
from tracker.reports.status.counting import Counted
from tracker.reports.status.model import StatusReport
from tracker.reports.windows import Windows, windows_of

_APART = frozenset({Status.CANDIDATE, Status.DISMISSED, Status.MERGED})


def build_report(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    **asked: object,
) -> StatusReport:
    """The report of these records, as ``report_of`` makes it."""
    statuses = {record.row.number: record.row.status for record in records}
    return report_of(day, meetings, Standing(windows_of(records), statuses), **asked)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Standing:
    """Items that are read in windows, and how each of them stands, by number."""

    records: Windows[ItemRecord]
    statuses: Mapping[int, Status | str]

    def of(self, wanted: Callable[[Status | str], bool]) -> Windows[ItemRecord]:
        """Those of some statuses."""
        return self.records.only([n for n, status in self.statuses.items() if wanted(status)])


def report_of(
    day: date,
    meetings: Sequence[MeetingRecord],
    standing: Standing,
    *,
    owners: Sequence[str] = (),
    changes: Changes | None = None,
    asked: str = "",
    marks: tuple[str, ...] = (),
    drafts: bool = False,
    internal: bool = False,
) -> StatusReport:
    """The report of these items on this day.

    ``owners`` gives the owners' order.  Texts that aren't cleared and internal notes only where
    ``drafts`` and ``internal`` say so.
    """

    def shown(record: ItemRecord) -> ItemRecord:
        return printable(record, drafts=drafts, internal=internal)

    def those(status: Status) -> Windows[ItemRecord]:
        return standing.of(lambda held: held == status).changed(shown)

    accepted = standing.of(lambda status: status not in _APART)
    return StatusReport(
        day=day,
        meetings=tuple(meetings),
        items=Counted(accepted, shown, day, meetings, owners),
        candidates=those(Status.CANDIDATE).changed(lambda record: record.row),
        dismissed=those(Status.DISMISSED),
        merged=those(Status.MERGED),
        changes=changes,
        drafts=drafts,
        asked=asked,
        marks=marks,
    )
