"""Who stands in for whom, with all names that lead to each."""

from tracker.domain.deputies import Deputy
from tracker.storage.read.decode import day
from tracker.storage.read.reader import Reader

DEPUTIES = """SELECT d.*, m.held_on FROM deputy d LEFT JOIN meeting m ON m.id = d.meeting_id
    ORDER BY COALESCE(m.held_on, d.since), d.id"""
NAMES = """SELECT 'p' AS kind, p.id, p.name FROM person p UNION ALL
    SELECT 'o', o.id, o.name FROM office o UNION ALL
    SELECT CASE WHEN a.person_id IS NULL THEN 'o' ELSE 'p' END, COALESCE(a.person_id, a.office_id), a.name
    FROM alias a"""


def deputies(reader: Reader) -> tuple[Deputy, ...]:
    """Every one, by the day from which they stand in."""
    rows = reader.rows(DEPUTIES, {})
    if not rows:
        return ()
    groups: dict[tuple[str, int], set[str]] = {}
    for row in reader.rows(NAMES, {}):
        groups.setdefault((row["kind"], row["id"]), set()).add(row["name"])
    by_name = {name: names for names in groups.values() for name in names}

    def known(name: str | None) -> tuple[str, ...]:
        return () if name is None else tuple(sorted({name, *by_name.get(name, ())}))

    return tuple(
        Deputy(
            id=row["id"],
            name=row["name"],
            stands_in_for=row["stands_in_for"],
            meeting_id=row["meeting_id"],
            held_on=day(row["held_on"]),
            since=day(row["since"]),
            until=day(row["until"]),
            chosen_by=row["chosen_by"],
            known_as=known(row["stands_in_for"]),
            names=known(row["name"]),
        )
        for row in rows
    )
