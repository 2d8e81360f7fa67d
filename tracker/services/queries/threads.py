"""A matter over the meetings, and what its speakers refer back to."""

from tracker.domain.records import ItemRecord
from tracker.domain.threads import Reference, ThreadEntry
from tracker.storage.read import threads
from tracker.storage.read.decode import known_day
from tracker.storage.read.reader import Reader

# How many meetings back the words lead; the longer ones first.
BACK = (
    ("前々回", 2),
    ("前前回", 2),
    ("前回", 1),
    ("前の会議", 1),
    ("last time", 1),
    ("last meeting", 1),
)


def thread_of(reader: Reader, number: int) -> tuple[ThreadEntry, ...]:
    """The items that an item is linked with, itself among them, oldest first; none: empty."""
    return threads.thread_entries(reader, number)


def reference_of(reader: Reader, record: ItemRecord) -> Reference | None:
    """What an item's speaker refers back to; None where nobody says that it was raised before."""
    if record.refers_back is None:
        return None
    words = record.refers_back
    back = next((count for said, count in BACK if said in words.casefold()), None)
    own, earlier = threads.earlier_meetings(reader, record.row.number)
    round_ = own - back if back is not None and own is not None and own > back else None
    found = None
    if round_ is not None:
        found = next((m for m in earlier if m["round"] == round_), None)
    elif back is not None and own is None and len(earlier) >= back:
        found = earlier[back - 1]
    if found is not None and not found["read"]:
        found = None
    return Reference(
        words=words,
        back=back,
        round=round_,
        meeting=None if found is None else found["id"],
        held_on=None if found is None else known_day(found["held_on"]),
        resolved=record.earlier is not None,
    )
