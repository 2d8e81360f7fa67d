"""Every quote against the words of its minutes, and against the file again where one is named."""

from dataclasses import dataclass
from pathlib import Path

from tracker.domain.search_words import fold
from tracker.domain.text.pasted import pasted
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_meetings
from tracker.storage.read.reader import Reader

QUOTES = """SELECT e.id, e.item_number, e.quote, e.span_start, e.span_end, d.file_name,
    CASE WHEN e.span_end > e.span_start
        THEN substr(d.text, e.span_start + 1, e.span_end - e.span_start) ELSE '' END AS words
    FROM evidence e JOIN minutes d ON d.id = e.minutes_id
    WHERE NOT d.withdrawn AND (CAST(:minutes AS integer) IS NULL OR d.id = :minutes) ORDER BY e.item_number, e.id"""

NEWER = """SELECT d.file_name FROM minutes o JOIN minutes d ON d.meeting_id = o.meeting_id
    AND d.id > o.id AND d.superseded_at IS NULL AND NOT d.withdrawn
    AND (d.kind = 'written_opinion') = (o.kind = 'written_opinion')
    WHERE o.id = :minutes AND o.superseded_at IS NOT NULL ORDER BY d.id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A quote that its minutes don't have: ``words`` is what stands there instead."""

    item: int
    quote: str
    words: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Verified:
    """How many quotes were compared, and those that failed.

    ``newer`` is the file of the edition that the one compared gave way to, if any.
    """

    quotes: int
    mismatches: tuple[Mismatch, ...]
    newer: str | None = None


def verify(reader: Reader, path: Path | None = None, *, encoding: str | None = None) -> Verified:
    """Compare every quote with the stored text, sign by sign; with a file, with the file as read now.

    With a file white space and compatibility forms don't count.  Raises BadInputError for an
    unreadable file or one whose quotes have all moved to a later edition, NotFoundError for one that
    was never imported.
    """
    if path is None:
        rows = reader.rows(QUOTES, {"minutes": None})
        wrong = [row for row in rows if row["words"] != row["quote"]]
        return Verified(
            len(rows),
            tuple(
                Mismatch(r["item_number"], r["quote"], r["words"], r["file_name"]) for r in wrong
            ),
        )
    meetings = read_meetings(path, encoding=encoding)
    failed: list[Mismatch] = []
    count, newer = 0, None
    for minutes in meetings:
        text = _bare(minutes.text)
        keys = _imported(reader, minutes)
        rows = [row for key in keys for row in reader.rows(QUOTES, {"minutes": key})]
        newer = newer or _newer(reader, keys[0])
        count += len(rows)
        failed.extend(
            Mismatch(row["item_number"], row["quote"], "", path.name)
            for row in rows
            if _bare(row["quote"]) not in text
        )
    if newer is not None and not count:
        raise BadInputError(
            Message("The quotes of {file} stand in a later edition now.", file=path.name),
            hint=Message("Compare that one: tracker verify {file}", file=pasted(newer)),
        )
    return Verified(count, tuple(failed), newer)


def _imported(reader: Reader, minutes: Minutes) -> list[int]:
    """The documents that came from this file, latest first; else the latest with its name.

    Several have its bytes where it was put right, or is the opinion of several members.
    """
    for column, value in (("sha256", minutes.source.sha256), ("file_name", minutes.source.name)):
        rows = reader.rows(
            f"SELECT id FROM minutes WHERE NOT withdrawn AND {column} = :value ORDER BY id DESC",  # noqa: S608 - one of two columns
            {"value": value},
        )
        if rows:
            keys = [int(row["id"]) for row in rows]
            return keys if column == "sha256" else keys[:1]
    raise NotFoundError(
        Message("{file} was never imported.", file=minutes.source.name),
        hint=Message("Import it first: tracker import {file}", file=pasted(minutes.source.name)),
    )


def _newer(reader: Reader, minutes_id: int) -> str | None:
    """The file of the edition that a document gave way to; None where it stands itself."""
    rows = reader.rows(NEWER, {"minutes": minutes_id})
    return None if not rows else str(rows[0]["file_name"])


def _bare(text: str) -> str:
    return fold(text).replace(" ", "")
