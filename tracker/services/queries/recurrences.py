"""Earlier items that an item is like: suggestions with their reason, linked by nobody yet."""

from tracker.derivation.recurrence import EarlierItem, Suggestion, suggestions
from tracker.storage.read.codes import RAISING_CODES
from tracker.storage.read.reader import Reader

_WORDS = """SELECT i.number, i.title || ' ' || COALESCE({quotes}, '') AS words
    FROM item i LEFT JOIN evidence e ON e.item_number = i.number
        AND e.role IN ({roles})
    WHERE {condition} GROUP BY i.number ORDER BY i.number"""
_ITSELF = "i.number = :number"
_EARLIER = """i.status NOT IN ('candidate', 'dismissed', 'merged') AND i.meeting_id IN (
    SELECT m.id FROM meeting m WHERE NOT m.sample AND m.held_on < (
        SELECT n.held_on FROM meeting n JOIN item o ON o.meeting_id = n.id WHERE o.number = :number))"""


def recurrences(reader: Reader, number: int) -> tuple[Suggestion, ...]:
    """The triaged items of earlier meetings that share rare terms with item ``number``."""
    quotes = reader.dialect.joined.format(text="e.quote")
    own = reader.rows(
        _WORDS.format(quotes=quotes, roles=RAISING_CODES, condition=_ITSELF), {"number": number}
    )
    if not own:
        return ()
    earlier = reader.rows(
        _WORDS.format(quotes=quotes, roles=RAISING_CODES, condition=_EARLIER), {"number": number}
    )
    return suggestions(
        str(own[0]["words"]), [EarlierItem(row["number"], row["words"]) for row in earlier]
    )
