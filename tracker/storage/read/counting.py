"""How many items stand where."""

from datetime import date

from tracker.domain.records import Counts
from tracker.domain.workflow import LIVE, UNFINISHED
from tracker.storage.read.reader import Reader


def item_counts(reader: Reader, day: date) -> Counts:
    """The counts on ``day``; late, unowned and undated count unfinished items only."""
    by_status = {
        r[0]: r[1] for r in reader.rows("SELECT status, COUNT(*) FROM item GROUP BY 1", {})
    }
    by_kind = {r[0]: r[1] for r in reader.rows("SELECT kind, COUNT(*) FROM item GROUP BY 1", {})}
    unfinished = ", ".join(f"'{status.value}'" for status in sorted(UNFINISHED))
    live = ", ".join(f"'{status.value}'" for status in sorted(LIVE))
    (row,) = reader.rows(
        f"""SELECT
            COALESCE(SUM(i.status IN ({unfinished}) AND i.due < :day), 0) AS late,
            COALESCE(SUM(i.status IN ({unfinished}) AND i.due IS NULL), 0) AS undated,
            COALESCE(SUM(i.status IN ({live}) AND NOT EXISTS (
                SELECT 1 FROM item_owner o WHERE o.item_number = i.number)), 0) AS unowned
            FROM item i""",
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
