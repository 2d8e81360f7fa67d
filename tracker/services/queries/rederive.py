"""What deriving an imported document again, by today's rules, would add or drop."""

from collections import defaultdict

from tracker.derivation.comparison import Comparison, KeptItem, compare
from tracker.derivation.pipeline import derive
from tracker.domain.span import Span
from tracker.domain.text.pasted import pasted
from tracker.domain.words import Status
from tracker.errors import Message, NotFoundError
from tracker.minutes.model import Minutes
from tracker.storage.read.codes import RAISING_CODES
from tracker.storage.read.reader import Reader

_DOCUMENT = """SELECT id FROM minutes WHERE NOT withdrawn AND sha256 = :sha256
    ORDER BY id DESC LIMIT 1"""
_ITEMS = "SELECT number, title, status, rule_set FROM item WHERE minutes_id = :id ORDER BY number"
_SPANS = """SELECT item_number, span_start, span_end FROM evidence
    WHERE minutes_id = :id AND span_start IS NOT NULL
    AND role IN ({roles}) ORDER BY id"""


def rederive(reader: Reader, minutes: Minutes) -> Comparison:
    """Compare with what is kept of the same file; nothing is written.

    Raises NotFoundError where the file was never imported.
    """
    found = reader.rows(_DOCUMENT, {"sha256": minutes.source.sha256})
    if not found:
        raise NotFoundError(
            Message("{file} was never imported.", file=minutes.source.name),
            hint=Message(
                "Import it first: tracker import {file}", file=pasted(minutes.source.name)
            ),
        )
    key = {"id": found[0]["id"]}
    spans: dict[int, list[Span]] = defaultdict(list)
    for row in reader.rows(_SPANS.format(roles=RAISING_CODES), key):
        spans[row["item_number"]].append(Span(row["span_start"], row["span_end"]))
    kept = [
        KeptItem(
            row["number"],
            row["title"],
            row["status"] != Status.CANDIDATE.value,
            row["rule_set"],
            tuple(spans[row["number"]]),
        )
        for row in reader.rows(_ITEMS, key)
    ]
    return compare(kept, derive(minutes))
