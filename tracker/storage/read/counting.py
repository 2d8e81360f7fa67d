"""How many items stand where."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.records import Counts
from tracker.domain.words import Kind, Status, Word
from tracker.storage.read.codes import LATE, UNFINISHED_CODES
from tracker.storage.read.reader import Reader


def item_counts(reader: Reader, day: date) -> Counts:
    """The counts on ``day``; late, unowned and undated count unfinished items only.

    ``number > 0`` makes SQLite go through the items as their owners stand: in the order of numbers.
    """
    by_status = dict(_counted(reader, "status", Status))
    by_kind = dict(_counted(reader, "kind", Kind))
    (row,) = reader.rows(
        f"""SELECT
            (SELECT COUNT(*) FROM item i WHERE {LATE.format(day=":day")}) AS late,
            (SELECT COUNT(*) FROM item WHERE status IN ({UNFINISHED_CODES}) AND due IS NULL)
                AS undated,
            (SELECT COUNT(*) FROM item i WHERE i.status IN ({UNFINISHED_CODES}) AND i.number > 0
                AND NOT EXISTS (
                SELECT 1 FROM item_owner o WHERE o.item_number = i.number)) AS unowned""",
        {"day": day.isoformat()},
    )
    return Counts(
        day=day,
        by_status=by_status,
        by_kind=by_kind,
        late=row["late"],
        unowned=row["unowned"],
        undated=row["undated"],
        total=sum(by_status.values()),
    )


def _counted(reader: Reader, column: str, words: type[Word]) -> Iterator[tuple[str, int]]:
    """How many items have each code: the known ones each by the index, which is the fastest way."""
    query = " UNION ALL ".join(
        f"SELECT '{word.value}' AS code, COUNT(*) AS n FROM item WHERE {column} = '{word.value}'"
        for word in words
    )
    rows = reader.rows(query, {})
    (whole,) = reader.rows("SELECT COUNT(*) AS n FROM item", {})
    if sum(row["n"] for row in rows) != whole["n"]:
        grouped = f"SELECT {column} AS code, COUNT(*) AS n FROM item GROUP BY {column}"
        rows = reader.rows(grouped, {})
    for row in rows:
        if row["n"]:
            yield row["code"], row["n"]
