"""The unit of work: one user action, one transaction, one batch of history."""

import datetime as dt
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Engine, Row, insert, text
from sqlalchemy.exc import DatabaseError as EngineDatabaseError
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel
from sqlmodel.sql.expression import SelectOfScalar

from tracker import clock
from tracker.errors import DatabaseError, FaultError, Message, TrackerError
from tracker.storage import tables
from tracker.storage.engine import reason_in
from tracker.storage.history import Recorder, RowChange
from tracker.storage.search_index import update_index
from tracker.storage.session import RecordingSession, watch_every_column, watch_what_is_loaded

LARGEST_KEY = 2**31 - 1  # what a key's column holds on every engine
RowT = TypeVar("RowT", bound=SQLModel)
ValueT = TypeVar("ValueT")


class UnitOfWork:
    """What a writing use case works with; ``verb`` names the action in the history.

    ``now`` is the moment that everything written in it carries; ``batch`` is the batch's id once
    committed, None while open or where nothing changed; ``keeping`` tells that the commit has begun.
    """

    def __init__(self, session: RecordingSession, *, verb: str, actor: str) -> None:
        self.session = session
        self.verb = verb
        self.actor = actor
        self.now: dt.datetime = clock.now()
        self.reverses: int | None = None
        self.batch: int | None = None
        self.keeping = False
        self.recorder = Recorder(session, self.now)

    def add(self, row: RowT) -> RowT:
        """Keep a new row; its key is known after the next flush."""
        self.session.add(row)
        return row

    def delete(self, row: SQLModel) -> None:
        """Delete a row; history keeps it whole."""
        self.session.delete(row)

    def get(self, table: type[RowT], key: int) -> RowT | None:
        """The row with this key, or None."""
        if key > LARGEST_KEY:
            return None
        return self.session.get(table, key)

    def all(self, query: SelectOfScalar[ValueT]) -> Sequence[ValueT]:
        """Every value of a query for one thing."""
        return self.session.exec(query).all()

    def first(self, query: SelectOfScalar[ValueT]) -> ValueT | None:
        """The first value of a query for one thing, or None."""
        return self.session.exec(query).first()

    def read(self, sql: str, values: Mapping[str, object]) -> Sequence[Row[Any]]:
        """The rows of a query of the read package, with what this unit has written so far."""
        self.session.flush()
        return self.session.unrecorded().execute(text(sql), dict(values)).all()

    def flush(self) -> None:
        """Send what was changed to the database, so that new rows have keys."""
        self.session.flush()

    def commit(self) -> None:
        """Keep everything with its history, or nothing where nothing changed."""
        self.session.flush()
        changes = self.recorder.changes()
        if not changes:
            self.session.rollback()
            return
        self.batch = self._write_history(changes)
        update_index(self.session.unrecorded(), changes)
        self.keeping = True
        self.session.commit()

    def _write_history(self, changes: Sequence[RowChange]) -> int:
        connection = self.session.unrecorded()
        batch = connection.execute(
            insert(tables.Batch).values(
                verb=self.verb,
                actor=self.actor,
                machine=socket.gethostname(),
                made_at=self.now,
                reverses=self.reverses,
            )
        )
        (batch_id,) = batch.inserted_primary_key or (0,)
        rows: list[dict[str, Any]] = [
            {
                "batch_id": batch_id,
                "table_name": change.table,
                "row_key": change.key,
                "item_number": change.item,
                "operation": change.operation,
                "before": change.before,
                "after": change.after,
            }
            for change in changes
        ]
        connection.execute(insert(tables.Change), rows)
        return int(batch_id)


@contextmanager
def unit_of_work(engine: Engine, *, verb: str, actor: str) -> Iterator[UnitOfWork]:
    """One action: committed when the block ends, rolled back whole when it raises.

    Raises DatabaseError where the database refuses: read-only, full, damaged, gone; FaultError
    where a constraint fails, which is a mistake of the program's, not of the database.
    """
    watch_every_column()
    watch_what_is_loaded()
    unit: UnitOfWork | None = None
    try:
        with RecordingSession(engine) as session:
            unit = UnitOfWork(session, verb=verb, actor=actor)
            yield unit
            unit.commit()
    except IntegrityError as error:  # a use case broke a rule of the schema: no fault of the disk
        raise FaultError(
            Message("The change would break a rule of the register: {reason}", reason=_said(error)),
            hint=Message("Nothing was changed. This is a fault of the program."),
        ) from error
    except StatementError as error:
        if isinstance(
            error.orig, TrackerError
        ):  # a value that can't be written, by its column's word
            raise error.orig from None
        if not isinstance(error, EngineDatabaseError):
            raise
        if unit is not None and unit.keeping and error.connection_invalidated:
            raise DatabaseError(
                Message("The connection was lost while the change was being kept."),
                hint=Message("See whether it was kept, then go on: tracker history"),
            ) from error
        raise DatabaseError(
            Message("The database refused the change: {reason}", reason=Message(reason_in(error))),
            hint=Message(
                "Nothing was changed. Check the file's permissions and the free space of its folder."
            )
            if engine.dialect.name == "sqlite"
            else Message("Nothing was changed. Ask whoever looks after the server."),
        ) from error


def _said(error: IntegrityError) -> str:
    """The engine's own sentence, without the statement and its values."""
    return str(error.orig).split("\n", maxsplit=1)[0]
