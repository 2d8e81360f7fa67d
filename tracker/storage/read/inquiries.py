"""Sheets that were sent, and which of their items are not yet answered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.storage.damage import object_of
from tracker.storage.read.codes import UNFINISHED_CODES
from tracker.storage.read.reader import Reader, Row

# Only the latest sheet on which an owner was asked about an item counts; what was answered since, in
# whatever way, is no longer waited for, nor what is put off.
SENT = f"""SELECT q.id, COALESCE(f.name, p.name) AS owner, q.file_name, q.sent_at, q.reply_by, q.reply_hour, a.item,
    a.reply_file_id IS NULL AND i.status IN ({UNFINISHED_CODES}) AND i.status <> 'deferred' AND NOT EXISTS (
        SELECT 1 FROM resolution r WHERE r.item_number = a.item AND r.written_at > q.sent_at) AS waiting
    FROM inquiry q JOIN inquiry_item a ON a.inquiry_id = q.id JOIN item i ON i.number = a.item
    LEFT JOIN office f ON f.id = q.office_id LEFT JOIN person p ON p.id = q.person_id
    WHERE NOT EXISTS (
        SELECT 1 FROM inquiry later JOIN inquiry_item again ON again.inquiry_id = later.id
        WHERE again.item = a.item AND later.id > q.id
        AND COALESCE(later.office_id, 0) = COALESCE(q.office_id, 0)
        AND COALESCE(later.person_id, 0) = COALESCE(q.person_id, 0))
    ORDER BY f.id IS NULL, f.position, p.position, q.id, a.item"""


# Of each item's answers the changes up to their wording, the latest last: on which item it was written, and when.
WRITTEN = """SELECT r.item_number, r.written_at, c.item_number AS written_on
    FROM resolution r JOIN change c ON c.table_name = 'resolution' AND c.row_key = r.id
    JOIN batch b ON b.id = c.batch_id
    WHERE r.item_number IN ({numbers}) AND b.made_at <= r.written_at
    ORDER BY r.written_at, r.id, b.id"""
# Leads as they were chosen, and taken away; within an action whoever comes stands behind who goes.
LEADS_CHOSEN = """SELECT c.item_number, c.row_key, c.operation, c.after, b.made_at
    FROM change c JOIN batch b ON b.id = c.batch_id
    WHERE c.item_number IN ({numbers}) AND c.table_name = 'item_owner'
    AND (CAST(c.after AS TEXT) LIKE '%"lead"%'
        OR c.operation = 'delete' AND CAST(c.before AS TEXT) LIKE '%"lead"%')
    ORDER BY b.id, CASE WHEN c.operation = 'delete' THEN 0 ELSE 1 END, c.id"""
LEADS = """SELECT item_number, id, office_id, person_id FROM item_owner
    WHERE item_number IN ({numbers}) AND role = 'lead'"""


def reassigned(reader: Reader, numbers: Iterable[int]) -> set[int]:
    """Those of these items whose latest answer was written while somebody else led.

    What was written while nobody led is nobody else's.  A lead who came back, as by an undo, or with a merged item is the same; so is one who followed
    in the same place.
    """
    answers = {row["item_number"]: row for row in _of(reader, WRITTEN, numbers)}
    written_on = {row["written_on"] for row in answers.values()}
    chosen: dict[int, list[Row]] = defaultdict(list)
    for row in _of(reader, LEADS_CHOSEN, written_on):
        chosen[row["item_number"]].append(row)
    leads = {row["item_number"]: row for row in _of(reader, LEADS, answers)}
    return {
        number
        for number, answer in answers.items()
        if number in leads
        and not _led(leads[number], chosen[answer["written_on"]], answer["written_at"])
    }


def _of(reader: Reader, query: str, numbers: Iterable[int]) -> list[Row]:
    wanted = ", ".join(str(int(number)) for number in numbers)
    return reader.rows(query.format(numbers=wanted), {}) if wanted else []


def _led(lead: Row, chosen: Sequence[Row], moment: str) -> bool:
    """Whether the lead of now led at a moment, or nobody, by the choices of leads of that item."""
    then = [row for row in chosen if row["made_at"] <= moment]
    if not then or then[-1]["operation"] == "delete":
        return True
    facts = object_of(then[-1]["after"])
    same = [facts.get(key) == lead[key] for key in ("office_id", "person_id") if lead[key]]
    return then[-1]["row_key"] == lead["id"] or all(same)


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
