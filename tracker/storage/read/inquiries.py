"""Sheets that were sent, and which of their items are not yet answered."""

from collections import defaultdict
from collections.abc import Sequence

from tracker.storage.read.codes import UNFINISHED_CODES
from tracker.storage.read.reader import Reader, Row

# Only the latest sheet on which an owner was asked about an item counts.
SENT = f"""SELECT q.id, COALESCE(f.name, p.name) AS owner, q.file_name, q.sent_at, q.reply_by, q.reply_hour, a.item,
    a.reply_file_id IS NULL AND i.status IN ({UNFINISHED_CODES}) AS waiting
    FROM inquiry q JOIN inquiry_item a ON a.inquiry_id = q.id JOIN item i ON i.number = a.item
    LEFT JOIN office f ON f.id = q.office_id LEFT JOIN person p ON p.id = q.person_id
    WHERE NOT EXISTS (
        SELECT 1 FROM inquiry later JOIN inquiry_item again ON again.inquiry_id = later.id
        WHERE again.item = a.item AND later.id > q.id
        AND COALESCE(later.office_id, 0) = COALESCE(q.office_id, 0)
        AND COALESCE(later.person_id, 0) = COALESCE(q.person_id, 0))
    ORDER BY f.id IS NULL, f.position, p.position, q.id, a.item"""


# Items whose lead owner was chosen after their latest answer was written.
REASSIGNED = """SELECT DISTINCT i.number FROM item i
    JOIN change c ON c.item_number = i.number AND c.table_name = 'item_owner'
    JOIN batch b ON b.id = c.batch_id
    WHERE i.number IN ({numbers}) AND CAST(c.after AS TEXT) LIKE '%"lead"%'
    AND b.made_at > (SELECT MAX(r.written_at) FROM resolution r WHERE r.item_number = i.number)"""


def reassigned(reader: Reader, numbers: Sequence[int]) -> set[int]:
    """Those of these items whose latest answer was written before their lead owner was chosen."""
    if not numbers:
        return set()
    wanted = ", ".join(str(int(number)) for number in numbers)
    return {row["number"] for row in reader.rows(REASSIGNED.format(numbers=wanted), {})}


OWNED = """SELECT o.item_number, COALESCE(f.name, p.name) AS owner FROM item_owner o
    LEFT JOIN office f ON f.id = o.office_id LEFT JOIN person p ON p.id = o.person_id
    WHERE o.item_number IN (SELECT item FROM inquiry_item)"""


def owners_asked(reader: Reader) -> dict[int, set[str]]:
    """The names of those who own each item that was ever asked about."""
    found: dict[int, set[str]] = defaultdict(set)
    for row in reader.rows(OWNED, {}):
        found[row["item_number"]].add(row["owner"])
    return found


def sent_rows(reader: Reader) -> list[Row]:
    """One row per sheet and item, offices in their given order, then people."""
    return reader.rows(SENT, {})
