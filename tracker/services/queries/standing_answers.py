"""Which answers that stand want a second look: texts nobody has cleared, words of the day that are none."""

from collections.abc import Sequence

from tracker.domain.records import ItemRecord
from tracker.domain.words import Disposition, Status
from tracker.reports.facts import answers_of, awaits_clearance
from tracker.storage.read import details
from tracker.storage.read.reader import Reader


def uncleared(reader: Reader, numbers: Sequence[int]) -> tuple[int, ...]:
    """Those of the items whose last answer is still a draft, or in consultation: papers leave it out."""
    records = details.item_records(reader, numbers)
    return tuple(record.row.number for record in records if awaits_clearance(record))


def resting_on_the_day(reader: Reader, numbers: Sequence[int]) -> tuple[int, ...]:
    """Those that await confirmation with the day's words as their answer."""
    records = details.item_records(reader, numbers)
    return tuple(record.row.number for record in records if _rests(record))


def _rests(item: ItemRecord) -> bool:
    if item.row.status != Status.RESOLVED or not item.resolutions:
        return False
    latest = item.resolutions[-1]
    return latest.disposition == Disposition.ANSWERED and latest.text == "\n".join(answers_of(item))
