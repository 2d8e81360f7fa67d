"""How far the answers of the open items have come."""

from tracker.domain.records import ResponseRow
from tracker.domain.words import Disposition, Stage
from tracker.storage.read.codes import LIVE_CODES
from tracker.storage.read.decode import word
from tracker.storage.read.reader import Reader

LATEST = """(SELECT {column} FROM resolution r WHERE r.item_number = i.number
    ORDER BY r.round DESC, r.id DESC LIMIT 1)"""
RESPONSES = f"""SELECT i.number, {LATEST.format(column="stage")} AS stage,
    {LATEST.format(column="disposition")} AS disposition
    FROM item i WHERE i.status IN ({LIVE_CODES}) ORDER BY i.number"""


def response_rows(reader: Reader) -> list[ResponseRow]:
    """Every open item with the stage and disposition of its latest resolution, by number."""
    return [
        ResponseRow(
            number=row["number"],
            stage=None if row["stage"] is None else word(Stage, row["stage"]),
            disposition=None
            if row["disposition"] is None
            else word(Disposition, row["disposition"]),
        )
        for row in reader.rows(RESPONSES, {})
    ]
