"""What of a meeting's triage is still to do, by the rule that lists and counts go by."""

from tracker.storage.read.remarks import COUNTS, LOOSE
from tracker.storage.unit import UnitOfWork


def still_to_do(unit: UnitOfWork, meeting_id: int) -> int:
    """How many remarks and loose candidates of a meeting are still to do."""
    queries = [query.format(which="m.id = :meeting") for query in (COUNTS, LOOSE)]
    found = [row for query in queries for row in unit.read(query, {"meeting": meeting_id})]
    return sum(int(row.to_do or 0) for row in found)
