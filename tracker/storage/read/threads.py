"""Items linked with each other over meetings."""

from tracker.domain.threads import ThreadEntry
from tracker.domain.words import Status
from tracker.storage.read.codes import RAISING_CODES
from tracker.storage.read.decode import day, word
from tracker.storage.read.reader import Reader, Row

NEIGHBOURS = """SELECT item_number AS one, earlier AS other FROM recurrence
    WHERE item_number IN ({numbers}) UNION SELECT item_number, earlier FROM recurrence
    WHERE earlier IN ({numbers}) UNION SELECT number, merged_into FROM item
    WHERE merged_into IN ({numbers}) UNION SELECT number, merged_into FROM item
    WHERE number IN ({numbers}) AND merged_into IS NOT NULL"""
ENTRIES = f"""SELECT i.number, i.title, i.status, m.held_on, r.earlier, e.speaker, e.quote
    FROM item i LEFT JOIN meeting m ON m.id = i.meeting_id
    LEFT JOIN recurrence r ON r.item_number = i.number
    LEFT JOIN evidence e ON e.id = (SELECT MIN(f.id) FROM evidence f WHERE f.item_number = i.number
        AND f.role IN ({RAISING_CODES}))
    WHERE i.number IN ({{numbers}}) AND i.merged_into IS NULL
    ORDER BY m.held_on IS NULL, m.held_on, i.number"""
EARLIER_MEETINGS = """SELECT m.id, m.held_on, o.round, p.round AS own,
    EXISTS (SELECT 1 FROM minutes d WHERE d.meeting_id = m.id AND NOT d.withdrawn) AS read
    FROM item i JOIN meeting n ON n.id = i.meeting_id
    JOIN meeting_body p ON p.meeting_id = n.id JOIN meeting_body o ON o.body_id = p.body_id
    JOIN meeting m ON m.id = o.meeting_id
    WHERE i.number = :number AND m.held_on < n.held_on AND m.sample = n.sample
    ORDER BY p.position, m.held_on DESC, m.id DESC"""
OWN_ROUND = """SELECT p.round FROM item i JOIN meeting_body p ON p.meeting_id = i.meeting_id
    WHERE i.number = :number ORDER BY p.position"""


def thread_entries(reader: Reader, number: int) -> tuple[ThreadEntry, ...]:
    """The items linked with ``number``, over however many links, oldest first; none: empty."""
    known, fresh = {number}, {number}
    while fresh:
        wanted = ", ".join(str(int(n)) for n in sorted(fresh))
        pairs = reader.rows(NEIGHBOURS.format(numbers=wanted), {})
        ends = (n for pair in pairs for n in (pair["one"], pair["other"]))
        fresh = {n for n in ends if isinstance(n, int)} - known  # a damaged row leads nowhere
        known |= fresh
    rows = reader.rows(ENTRIES.format(numbers=", ".join(str(n) for n in sorted(known))), {})
    return tuple(_entry(row) for row in rows) if len(rows) > 1 else ()


def earlier_meetings(reader: Reader, number: int) -> tuple[int | None, list[Row]]:
    """The round of an item's meeting, and that body's meetings before it, the latest first."""
    own = reader.rows(OWN_ROUND, {"number": number})
    rows = reader.rows(EARLIER_MEETINGS, {"number": number})
    return (own[0]["round"] if own else None), rows


def _entry(row: Row) -> ThreadEntry:
    return ThreadEntry(
        number=row["number"],
        title=row["title"],
        status=word(Status, row["status"]),
        meeting=day(row["held_on"]),
        earlier=row["earlier"],
        speaker=row["speaker"],
        quote=row["quote"],
    )
