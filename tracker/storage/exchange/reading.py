"""Lines back into an empty register: checked whole first, then written in one transaction."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from tracker.errors import BadInputError, Message, NotAllowedError, reason_of
from tracker.storage import tables
from tracker.storage.exchange.circles import circles
from tracker.storage.exchange.form import (
    FORMAT,
    VERSION,
    WrongValueError,
    absent_value,
    column_value,
    key_of,
)
from tracker.storage.keys import count_past
from tracker.storage.schema import KNOWN_REVISIONS, REVISION
from tracker.storage.search_index import rebuild_index
from tracker.storage.shape import kept_tables, uniques

ROWS_AT_ONCE: Final = 500
Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The rows of a file that is sound line by line, and the line of each."""

    rows: Mapping[str, Sequence[dict[str, Any]]]
    lines: Mapping[tuple[str, int], int]


def load_register(engine: Engine, path: Path) -> int:
    """Fill the empty register with the rows of an export; how many they are.

    Raises BadInputError where the file is not whole and sound, NotAllowedError where the register
    holds something; nothing is changed then.
    """
    parsed = parse(path)
    with engine.connect() as connection:
        _refuse_filled(connection)
        for table in kept_tables():
            rows = parsed.rows.get(table.name, ())
            for start in range(0, len(rows), ROWS_AT_ONCE):
                _insert(connection, path, parsed, table, rows[start : start + ROWS_AT_ONCE])
        _refuse_dangling(connection, path, parsed)
        for table in kept_tables():
            count_past(connection, table)
        rebuild_index(connection)
        connection.commit()
    return len(parsed.lines)


def _insert(connection: Connection, path: Path, parsed: Parsed, table: Table, rows: Rows) -> None:
    """Write rows; where one contradicts itself or another, name its line."""
    try:
        with connection.begin_nested():
            connection.execute(insert(table), rows)
    except IntegrityError:
        for row in rows:
            try:
                with connection.begin_nested():
                    connection.execute(insert(table).values(row))
            except IntegrityError as error:
                what = Message("{field}: {problem}", field=table.name, problem=_broken(table, row))
                raise _wrong(
                    path, parsed.lines[table.name, row[key_of(table).name]], what
                ) from error
        raise


def _broken(table: Table, row: Mapping[str, Any]) -> Message:
    """Which values of a row are at fault: those that only one row may have, else those of a check."""
    shared = [
        Message("{field} = {value}", field=name, value=row.get(name))
        for names in uniques(table)
        for name in names
    ]
    return Message("contradicts another row, or itself: {values}", values=tuple(shared) or "—")


def parse(path: Path) -> Parsed:
    """The rows of an export.  Raises BadInputError naming line, table and column."""
    lines = _read(path)
    if not lines:
        raise _wrong(path, 1, Message("the file is empty"))
    _check_head(path, lines[0])
    known = {table.name: table for table in kept_tables()}
    rows: dict[str, list[dict[str, Any]]] = {}
    places: dict[tuple[str, int], int] = {}
    for number, line in enumerate(lines[1:-1], start=2):
        table, values = _row(path, number, line, known)
        place = (table.name, values[key_of(table).name])
        if place in places:
            what = Message("{table} {key} stands there twice", table=place[0], key=place[1])
            raise _wrong(path, number, what)
        places[place] = number
        rows.setdefault(table.name, []).append(values)
    _check_end(path, lines)
    for name, key, column, leads_to in circles(rows):
        what = Message("leads to item {number} and from there back to itself", number=leads_to)
        raise _wrong(path, places[name, key], _at(known[name], column, what))
    return Parsed(rows, places)


def _read(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines(keepends=True)
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the name and the permissions."),
        ) from error


def _wrong(path: Path, line: int, what: Message) -> BadInputError:
    return BadInputError(
        Message("{path}, line {line}: {problem}", path=path, line=line, problem=what),
        hint=Message("Nothing was loaded. Export the register again, and leave the file as it is."),
    )


def _object(path: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):  # the second: nested deeper than any register's values
        value = None
    if not isinstance(value, dict):
        raise _wrong(path, number, Message("this is no JSON object"))
    return value


def _check_head(path: Path, line: bytes) -> None:
    head = _object(path, 1, line)
    if head.get("format") != FORMAT:
        raise _wrong(path, 1, Message("this is no export of a register"))
    version, revision = head.get("version"), head.get("revision")
    if version != VERSION or revision not in KNOWN_REVISIONS:
        raise BadInputError(
            Message(
                "{path} was written by a newer version (schema {revision}).",
                path=path,
                revision=f"{version}/{revision}",
            ),
            hint=Message(
                "Update the tracker; this version knows schemas up to {known}.",
                known=f"{VERSION}/{REVISION}",
            ),
        )


def _check_end(path: Path, lines: Sequence[bytes]) -> None:
    last = len(lines)
    end = _object(path, last, lines[-1])
    if end.get("end") is not True:
        raise _wrong(path, last, Message("the end is missing: the file was cut off here"))
    if end.get("rows") != last - 2:
        what = Message(
            "{rows} rows were written, {found} are there", rows=end.get("rows"), found=last - 2
        )
        raise _wrong(path, last, what)
    if hashlib.sha256(b"".join(lines[:-1])).hexdigest() != end.get("sha256"):
        raise _wrong(path, last, Message("the lines above were changed after the export"))


def _row(
    path: Path, number: int, line: bytes, known: Mapping[str, Table]
) -> tuple[Table, dict[str, Any]]:
    entry = _object(path, number, line)
    table = known.get(str(entry.get("table")))
    row = entry.get("row")
    if table is None or not isinstance(row, dict):
        raise _wrong(path, number, Message("this is no row of the register"))
    strange = sorted(set(row) - set(table.columns.keys()))
    if strange:
        raise _wrong(path, number, _at(table, strange[0], Message("is not known here")))
    values = {}
    for name, column in table.columns.items():
        try:
            # Every row has every column: rows are written together, by the first one's columns.
            values[name] = column_value(column, row[name]) if name in row else absent_value(column)
        except WrongValueError as error:
            raise _wrong(path, number, _at(table, name, error.message)) from error
    return table, values


def _at(table: Table, column: str, what: Message) -> Message:
    return Message("{field}: {problem}", field=f"{table.name}.{column}", problem=what)


def _refuse_filled(connection: Connection) -> None:
    for table in (tables.Batch, tables.Item, tables.Meeting):
        count = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if count:
            raise NotAllowedError(
                Message("The register isn't empty; an export is loaded into an empty one."),
                hint=Message("Make one with: tracker --db NEW_FILE init"),
            )


def _refuse_dangling(connection: Connection, path: Path, parsed: Parsed) -> None:
    for name, key, column, target in _dangling(connection):
        what = Message(
            "refers to {table} {key}, which is not there", table=target[0], key=target[1]
        )
        field = Message("{field}: {problem}", field=f"{name}.{column}", problem=what)
        raise _wrong(path, parsed.lines[name, key], field)


def _dangling(connection: Connection) -> Iterator[tuple[str, int, str, tuple[str, int]]]:
    """Every reference to a row that isn't there: table, key, column, and what it names."""
    for table in kept_tables():
        for reference in table.foreign_keys:
            own, other = reference.parent, reference.column
            missing = (
                select(key_of(table), own)
                .where(own.is_not(None), own.not_in(select(other)))
                .order_by(key_of(table))
                .limit(1)
            )
            for key, value in connection.execute(missing):
                yield table.name, int(key), own.name, (other.table.name, int(value))
