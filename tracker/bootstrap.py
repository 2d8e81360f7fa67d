"""Putting the parts together: one register, its readers, and its writing side when first needed."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from tracker import clock
from tracker.config import Settings
from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.opening import State, state_of
from tracker.storage.read.reader import Reader

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.storage.unit import UnitOfWork

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


class Register:
    """The register that the settings name.

    Reading needs only ``reader()``.  ``do`` loads the writing side; so that nothing of it loads
    before, pass a use case as ``commands.NAME`` of the lazy package ``tracker.services.commands``::

        from tracker.services import commands
        register.do(commands.accept_items, [3], answered=True)
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def path(self) -> Path:
        """The SQLite file; DatabaseError where the settings name something else."""
        address = self.settings.db
        if "://" in address:
            raise DatabaseError(
                Message(
                    "This version keeps its register in a SQLite file, not at {address}.",
                    address=address.split("://")[0] + "://…",
                ),
                hint=Message("Name a file with --db, or in TRACKER_DB."),
            )
        return Path(address).expanduser()

    def exists(self) -> bool:
        """Whether the database is there; DatabaseError where the path can't be one."""
        return state_of(self.path) is not State.MISSING

    def ensure(self) -> bool:
        """Make the database if it is missing; whether it was made."""
        missing = state_of(self.path) is State.MISSING
        if missing:
            self._upgrade()
        return missing

    def reader(self) -> Reader:
        """A reading connection of the caller's own; an older database is upgraded first.

        Raises DatabaseError where there is no database.
        """
        self._ready()
        return Reader(self.path)

    def past(self, day: date) -> Reader:
        """A reader of the register as it stood at the end of ``day``.

        Raises BadInputError for a day to come, DatabaseError where there is no database.
        """
        from tracker.storage.read.past import PastReader

        self._ready()
        if day > clock.today():
            raise BadInputError(
                Message("{day} is still to come.", day=day),
                hint=Message("Name today or a day before."),
            )
        return PastReader(self.path, clock.end_of(day))

    def do(
        self,
        command: "Callable[Concatenate[UnitOfWork, P], ResultT]",
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ResultT:
        """Run one writing use case as one batch of the declared actor; its result, with the batch.

        Raises TrackerError; nothing is changed then.
        """
        from tracker.storage.unit import unit_of_work

        self._ready()
        verb = command.__module__.rpartition(".")[2]
        with unit_of_work(self._engine, verb=verb, actor=self.settings.actor) as unit:
            result = command(unit, *args, **kwargs)
        from tracker.services.done import Batched

        if isinstance(result, Batched):
            return dataclasses.replace(result, batch=unit.batch)
        return result

    def export(self) -> Iterator[str]:
        """The whole register as JSON lines, each with its LF."""
        from tracker.storage.exchange.writing import exported

        self._ready()
        return exported(self._engine)

    def load(self, path: Path) -> int:
        """Fill the empty register with an export; how many rows it has.  Raises TrackerError."""
        from tracker.storage.exchange.reading import load_register

        self._ready()
        return load_register(self._engine, path)

    def warm(self) -> None:
        """Load the writing side, so that the first change doesn't wait for it."""
        from tracker.services import commands

        for name in commands.HOMES:
            getattr(commands, name)

    @cached_property
    def _engine(self) -> "Engine":
        from tracker.storage.engine import writing_engine

        return writing_engine(self.path)

    def _ready(self) -> None:
        state = state_of(self.path)
        if state is State.MISSING:
            raise DatabaseError(
                Message("There is no database at {path}.", path=self.path),
                hint=Message("Make one with: tracker init"),
            )
        if state is State.OLDER:
            self._upgrade()

    def _upgrade(self) -> None:
        from tracker.storage.migrate import upgrade

        upgrade(self.path)
