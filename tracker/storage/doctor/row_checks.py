"""What rows promise: known words, places within texts, quotes word for word, sensible moments."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tracker import clock
from tracker.errors import Message
from tracker.storage.damage import object_of
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.documents import text_hash
from tracker.storage.look import Look
from tracker.storage.shape import models, table_of
from tracker.storage.tables.base import Moment, WordType

SLACK = timedelta(minutes=5)  # the clocks of two machines may differ by this much
QUOTES = """SELECT e.id, e.item_number, e.quote, e.span_start, e.span_end, d.text FROM evidence e
    JOIN minutes d ON d.id = e.minutes_id WHERE e.span_start IS NULL OR e.span_end IS NULL
    OR e.quote <> CASE WHEN e.span_end > e.span_start
        THEN substr(d.text, e.span_start + 1, e.span_end - e.span_start) END
    OR e.span_start < 0 OR e.span_end <= e.span_start OR e.span_end > length(d.text) ORDER BY e.id"""
PLACES = """SELECT t.id, d.file_name FROM {table} t JOIN minutes d ON d.id = t.minutes_id
    WHERE t.span_start < 0 OR t.span_end < t.span_start OR t.span_end > length(d.text) ORDER BY t.id"""
DOCUMENTS = """SELECT d.id, d.file_name, d.sha256, d.text, c.after,
    (SELECT COUNT(*) FROM remark r WHERE r.minutes_id = d.id) AS remarks FROM minutes d
    JOIN change c ON c.table_name = 'minutes' AND c.row_key = d.id AND c.operation = 'import'"""


def words(look: Look) -> Iterator[Finding]:
    """Codes that this version doesn't know."""
    for model in models():
        table = table_of(model)
        (key,) = table.primary_key.columns
        for column in table.columns:
            if not isinstance(column.type, WordType):
                continue
            codes = [word.value for word in column.type.words]
            marks = ", ".join("?" for _ in codes)
            for row_key, value in look.execute(
                f"SELECT {key.name}, {column.name} FROM {table.name}"  # noqa: S608 - names from the models
                f" WHERE {column.name} NOT IN ({marks})",
                codes,
            ):
                yield Finding(
                    "words",
                    Message(
                        "{table} {key}: {column} is “{value}”, which this version doesn't know.",
                        table=table.name,
                        key=row_key,
                        column=column.name,
                        value=value,
                    ),
                    table.name,
                    row_key,
                )


def quotes(look: Look) -> Iterator[Finding]:
    """Quotes that don't stand where they say in their minutes."""
    for key, number, quote, _start, _end, text in look.execute(QUOTES):
        place = text.find(quote)
        once = place >= 0 and text.find(quote, place + 1) < 0
        yield Finding(
            "quotes",
            Message(
                "Item {number}: the quote “{quote}” doesn't stand where it says in its minutes.",
                number=number,
                quote=quote,
            ),
            "evidence",
            key,
            mend=Mend.VALUE if once else None,
            values={"span_start": place, "span_end": place + len(quote)} if once else {},
        )


def places(look: Look) -> Iterator[Finding]:
    """Remarks and agenda items that reach past their document's text."""
    for table in ("remark", "agenda_item", "touched_sentence"):
        for key, file_name in look.execute(PLACES.format(table=table)):
            yield Finding(
                "places",
                Message(
                    "{table} {key} reaches past the text of {file}.",
                    table=table,
                    key=key,
                    file=file_name,
                ),
                table,
                key,
            )


def documents(look: Look) -> Iterator[Finding]:
    """Documents that aren't as they were imported."""
    for key, file_name, sha256, text, after, remarks in look.execute(DOCUMENTS):
        facts = object_of(after)
        now = {"sha256": sha256, "remarks": remarks, "text_sha256": text_hash(text)}
        if any(now[name] != value for name, value in facts.items() if name in now):
            yield Finding(
                "documents",
                Message("The minutes {file} aren't as they were imported.", file=file_name),
                "minutes",
                key,
            )


def moments(look: Look) -> Iterator[Finding]:
    """Moments that can't be read, or lie in the future; batches older than those before them."""
    for model in models():
        table = table_of(model)
        (key,) = table.primary_key.columns
        for column in table.columns:
            if isinstance(column.type, Moment):
                yield from _odd_moments(look, table.name, key.name, column.name)
    before = ""
    for key, made_at in look.execute("SELECT id, made_at FROM batch ORDER BY id"):
        if before and _read(made_at) and _read(made_at) < _read(before) - SLACK:  # type: ignore[operator]
            yield Finding(
                "moments",
                Message("Batch {batch} is older than the one before it.", batch=key),
                "batch",
                key,
            )
        before = made_at if _read(made_at) else before


def _odd_moments(look: Look, table: str, key: str, column: str) -> Iterator[Finding]:
    latest = clock.iso(clock.now() + SLACK)
    query = (
        f"SELECT {key}, {column} FROM {table} WHERE {column} > ? OR {column} NOT LIKE"  # noqa: S608 - names from the models
        " '____-__-__T__:__:__.______Z'"
    )
    for row_key, value in look.execute(query, (latest,)):
        yield Finding(
            "moments",
            Message(
                "{table} {key}: {column} is {value}, which can't be.",
                table=table,
                key=row_key,
                column=column,
                value=value,
            ),
            table,
            row_key,
        )


def _read(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment)
    except ValueError:
        return None
