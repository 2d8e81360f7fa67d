"""The directory: offices in their given order, then people, with their other names."""

from collections import defaultdict

from tracker.domain.records import OwnerEntry
from tracker.storage.read.codes import LIVE_CODES
from tracker.storage.read.decode import day
from tracker.storage.read.deputies import deputies
from tracker.storage.read.reader import Reader

OPEN_ITEMS = f"""(SELECT COUNT(DISTINCT o.item_number) FROM item_owner o
    JOIN item i ON i.number = o.item_number
    WHERE o.{{column}} = t.id AND i.status IN ({LIVE_CODES}))"""
OWNERS = f"""SELECT t.id, 1 AS office, t.name, t.position, {OPEN_ITEMS.format(column="office_id")} AS n,
    t.until, t.succeeded_by, t.contact
    FROM office t UNION ALL
    SELECT t.id, 0, t.name, t.position, {OPEN_ITEMS.format(column="person_id")},
    t.until, t.succeeded_by, t.contact
    FROM person t ORDER BY 2 DESC, 4, 1"""


def owner_entries(reader: Reader) -> list[OwnerEntry]:
    """Every office and person."""
    aliases: dict[tuple[bool, int], list[str]] = defaultdict(list)
    for row in reader.rows("SELECT * FROM alias ORDER BY id", {}):
        office = row["office_id"] is not None
        aliases[office, row["office_id"] if office else row["person_id"]].append(row["name"])
    standing_in = deputies(reader)
    return [
        OwnerEntry(
            id=row["id"],
            office=bool(row["office"]),
            name=row["name"],
            aliases=tuple(aliases[bool(row["office"]), row["id"]]),
            open_items=row["n"],
            until=day(row["until"]),
            succeeded_by=row["succeeded_by"],
            contact=row["contact"],
            deputies=tuple(d for d in standing_in if row["name"] in d.known_as),
        )
        for row in reader.rows(OWNERS, {})
    ]
