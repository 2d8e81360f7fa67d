"""What is to be asked of whom, and who has not answered yet."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tracker import clock
from tracker.domain.deadlines import Deadline
from tracker.domain.filters import Filter
from tracker.domain.records import ItemRecord
from tracker.domain.words import Status
from tracker.domain.workflow import LIVE, UNFINISHED
from tracker.reports.facts import printable
from tracker.reports.inquiry.letters import Waiting
from tracker.reports.inquiry.model import Inquiry
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.owners import list_owners
from tracker.services.queries.paper_records import paper_records
from tracker.services.queries.returned_sheets import register_mark
from tracker.storage.read import inquiries, items
from tracker.storage.read.confirmations import deadline_of
from tracker.storage.read.decode import moment
from tracker.storage.read.reader import Reader


def inquiries_for(
    reader: Reader, day: date, query: Filter | None, *, deadline: Deadline | None, sender: str
) -> tuple[list[Inquiry], list[int]]:
    """One inquiry per lead owner of unfinished items, and the numbers of those without an owner.

    A filter that names a status may also ask about items that await confirmation.  A draft that was
    written while another led is that one's, and stands on no sheet of theirs.
    """
    found = paper_records(reader, items.numbers(reader, query or Filter(), day, "number"))
    asked = LIVE if query is not None and query.asks_status else UNFINISHED
    records = [
        record
        for record in found
        if record.row.status in asked and not _put_off(record, day, query)
    ]
    moved = inquiries.reassigned(reader, [record.row.number for record in records])
    records = [
        printable(record, drafts=record.row.number not in moved, internal=True)
        for record in records
    ]
    by_owner: dict[str, list[ItemRecord]] = {}
    for record in records:
        if record.owners:
            by_owner.setdefault(record.owners[0].name, []).append(record)
    directory, meetings = list_owners(reader), list_meetings(reader)
    order = {entry.name: place for place, entry in enumerate(directory)}
    contact = next((e.contact or "" for e in directory if sender in {e.name, *e.aliases}), "")
    mark = register_mark(reader)
    made = [
        Inquiry(
            owner=name,
            office=by_owner[name][0].owners[0].office,
            day=day,
            deadline=deadline,
            sender=sender,
            items=tuple(by_owner[name]),
            register=mark,
            meetings=tuple(
                m for m in meetings if any(r.row.meeting_id == m.id for r in by_owner[name])
            ),
            contact=contact,
        )
        for name in sorted(by_owner, key=lambda name: order.get(name, len(order)))
    ]
    return made, [record.row.number for record in records if not record.owners]


def sheets_waiting(reader: Reader) -> Sequence[Waiting]:
    """The sheets on which something is not yet answered, in the owners' given order."""
    return [sheet for sheet in sheets_sent(reader) if sheet.left]


def _put_off(record: ItemRecord, day: date, query: Filter | None) -> bool:
    """Whether an item is put off beyond that day, or for good, and nobody asks for such ones."""
    if record.row.status != Status.DEFERRED or (query is not None and query.asks_status):
        return False
    return record.deferred_until is None or record.deferred_until > day


def titles_of(reader: Reader, numbers: Sequence[int]) -> dict[int, str]:
    """What these items are called."""
    return {row.number: row.title for row in items.rows_numbered(reader, numbers)}


def _successors(reader: Reader) -> Callable[[str], Iterator[str]]:
    """A way from a name over those who followed, itself first; each by its entry's name of today."""
    entries = list_owners(reader)
    next_one = {entry.name: entry.succeeded_by for entry in entries}
    today = {alias: entry.name for entry in entries for alias in entry.aliases}

    def follows(name: str) -> Iterator[str]:
        seen: set[str] = set()
        at: str | None = name
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            after = next_one.get(at)
            at = after if after is None or after in next_one else today.get(after)

    return follows


def sheets_sent(reader: Reader) -> Sequence[Waiting]:
    """Every sheet that was sent, with what is left on it, in the owners' given order.

    An item is left as long as its owner is who was asked, or a successor, who answers then.
    """
    sheets: dict[int, Waiting] = {}
    owners, follows = inquiries.owners_asked(reader), _successors(reader)
    for row in inquiries.sent_rows(reader):
        known = sheets.get(row["id"])
        who = next((n for n in follows(row["owner"]) if n in owners.get(row["item"], ())), None)
        left = (row["item"],) if row["waiting"] and who is not None else ()
        sheets[row["id"]] = Waiting(
            inquiry=row["id"],
            owner=who if left and who else known.owner if known else row["owner"],
            file_name=row["file_name"],
            sent_on=clock.day_of(moment(row["sent_at"])),
            deadline=deadline_of(row["reply_by"], row["reply_hour"]),
            left=(*(known.left if known else ()), *left),
            asked=(known.asked if known else 0) + 1,
        )
    return list(sheets.values())
