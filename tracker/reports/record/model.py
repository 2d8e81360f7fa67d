"""What the record says: the items whole, set-aside ones too, and every action on them."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.confirmations import SentConfirmation
from tracker.domain.records import BatchRecord, ItemRecord, MeetingRecord, OwnerEntry, RemarkRecord
from tracker.reports.windows import Many


@dataclass(frozen=True, slots=True)
class ItemFile:
    """An item as it stands, and all that was ever done to it, undone actions included."""

    item: ItemRecord
    history: tuple[BatchRecord, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The record on one day; ``remarks`` are those of ``meetings``, in their order, and what became of each.

    ``confirmations`` are the sheets that went to their speakers.  ``gone`` are numbers whose item an undo took away, with the actions on them.  ``since`` leaves the items on
    which something was done from that day on; ``directory`` names whom the history's keys mean.
    """

    day: date
    meetings: tuple[MeetingRecord, ...]
    remarks: Many[RemarkRecord]
    items: Many[ItemFile]
    confirmations: tuple[SentConfirmation, ...] = ()
    gone: tuple[tuple[int, tuple[BatchRecord, ...]], ...] = ()
    marks: tuple[str, ...] = ()
    asked: str = ""
    since: date | None = None
    directory: tuple[OwnerEntry, ...] = ()
