"""A session that can only be written through its flush, where history sees every row."""

from collections.abc import Sequence
from typing import Any, NoReturn

from sqlalchemy import Connection, Engine, event, inspect
from sqlalchemy.orm import InstrumentedAttribute, Mapper, ORMExecuteState
from sqlmodel import Session

from tracker.storage.damage import unreadable_in
from tracker.storage.tables import Row
from tracker.storage.tables.kinds import is_sound


class UnrecordedWriteError(RuntimeError):
    """A write that history could not see was tried; nothing of it reached the database."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} writes past the history; change rows through the session")


class RecordingSession(Session):
    """Refuses whatever would change rows past the flush."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, autoflush=True, expire_on_commit=False)
        event.listen(self, "do_orm_execute", _only_reading)

    def unrecorded(self) -> Connection:
        """The bare connection, for the modules that write history, documents and the index."""
        return super().connection()

    def connection(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused: statements on a bare connection leave no trace."""
        raise UnrecordedWriteError(what="connection()")

    def bulk_save_objects(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused, as every bulk call."""
        raise UnrecordedWriteError(what="bulk_save_objects()")

    def bulk_insert_mappings(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused, as every bulk call."""
        raise UnrecordedWriteError(what="bulk_insert_mappings()")

    def bulk_update_mappings(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused, as every bulk call."""
        raise UnrecordedWriteError(what="bulk_update_mappings()")


def watch_what_is_loaded() -> None:
    """Make each row tell, when it is loaded, a value that isn't of its column's kind."""
    for mapper in Row._sa_registry.mappers:  # noqa: SLF001 - SQLModel keeps its registry there
        if not event.contains(mapper, "load", _refuse_damage):
            event.listen(mapper, "load", _refuse_damage)
            event.listen(mapper, "refresh", _refuse_damage)


def _refuse_damage(row: Any, _context: object, _attributes: object = None) -> None:
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        if attribute.key in state.dict and not is_sound(
            column := attribute.columns[0], value := state.dict[attribute.key]
        ):
            raise unreadable_in(
                str(state.mapper.local_table.name), state.identity[0], column.name, value
            )


def _only_reading(state: ORMExecuteState) -> None:
    if not state.is_select:
        raise UnrecordedWriteError(what="a statement")


def watch_every_column() -> None:
    """Make each mapped column keep its old value when set, also on an expired row.

    Without it, setting an expired attribute leaves an empty "before" in the history.
    """
    for mapper in Row._sa_registry.mappers:  # noqa: SLF001 - SQLModel keeps its registry there
        for attribute in _columns_of(mapper):
            if not attribute.impl.active_history:
                event.listen(attribute, "set", _keep_old_value, active_history=True)


def _columns_of(mapper: Mapper[Any]) -> Sequence[InstrumentedAttribute[Any]]:
    return [getattr(mapper.class_, attribute.key) for attribute in inspect(mapper).column_attrs]


def _keep_old_value(_target: object, _value: object, _old: object, _initiator: object) -> None:
    """Nothing to do: listening is what loads the old value."""
