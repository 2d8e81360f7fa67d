"""Putting the parts together: one register, its readers, and its writing side when first needed."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from tracker import clock
from tracker.config import Settings
from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.address import FileAddress
from tracker.storage.choosing import place_of
from tracker.storage.opening import State
from tracker.storage.place import Place
from tracker.storage.read.reader import Reader
from tracker.storage.schema import REVISION

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.storage.backup import Backup, Restored
    from tracker.storage.copying import Copied
    from tracker.storage.doctor.model import Finding
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
    def place(self) -> Place:
        """Where it is kept.  Raises BadInputError, DatabaseError for what is no place."""
        return place_of(self.settings.db)

    @property
    def path(self) -> Path:
        """The SQLite file; DatabaseError where it is kept elsewhere."""
        address = self.place.address
        if not isinstance(address, FileAddress):
            raise DatabaseError(Message("{address} is no file.", address=address))
        return address.path

    def exists(self) -> bool:
        """Whether the register is there; DatabaseError where the place can't hold one."""
        return self.place.state() is not State.MISSING

    def create(self, *, shared: bool = False) -> bool:
        """Make the register if it is missing, for its owner or a group; whether it was made."""
        missing = self.place.state() is State.MISSING
        if missing:
            self.place.create(shared=shared)
        return missing

    def ensure(self) -> bool:
        """Make the file if it is missing; whether it was made.  A server's is made by ``create``."""
        if self.place.made_when_missing:
            return self.create()
        self.place.ready()
        return False

    def reader(self) -> Reader:
        """A reading connection of the caller's own; an older database is upgraded first.

        Raises DatabaseError where there is no database.
        """
        return self.place.reader()

    def past(self, day: date) -> Reader:
        """A reader of the register as it stood at the end of ``day``.

        Raises BadInputError for a day to come, DatabaseError where there is no database.
        """
        self.place.ready()
        if day > clock.today():
            raise BadInputError(
                Message("{day} is still to come.", day=day),
                hint=Message("Name today or a day before."),
            )
        return self.place.past(clock.end_of(day))

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

        self.place.ready()
        # A batch is named by its use case's file: what wraps a use case must keep its module (functools.wraps).
        verb = command.__module__.rpartition(".")[2]
        with unit_of_work(self._engine, verb=verb, actor=self.settings.actor) as unit:
            result = command(unit, *args, **kwargs)
        from tracker.services.done import Batched

        if isinstance(result, Batched):
            return dataclasses.replace(result, batch=unit.batch)
        return result

    def export(self) -> Iterator[str]:
        """The whole register at one moment as JSON lines, each with its LF; nobody waits for it."""
        from tracker.storage.exchange.writing import exported

        with self.place.looking() as look:
            yield from exported(look)

    def load(self, path: Path) -> int:
        """Fill the empty register with an export; how many rows it has.  Raises TrackerError."""
        from tracker.storage.exchange.reading import load_register

        self.place.ready()
        return load_register(self._engine, path)

    def warm(self) -> None:
        """Load the writing side, so that the first change doesn't wait for it."""
        from tracker.services import commands

        for name in commands.HOMES:
            getattr(commands, name)

    def back_up(self, target: Path, *, replace: bool = False, keep: int = 0) -> "Backup":
        """Write a checked backup to a file; into a folder by date, keeping the newest ``keep``.

        Raises BadInputError where the file is there already, DatabaseError.
        """
        return self.place.back_up(target, replace=replace, keep=keep)

    def restore(self, backup: Path) -> "Restored":
        """Make the register what a backup holds; what it was is kept beside it."""
        return self.place.restore(backup)

    def examine(self) -> "list[Finding]":
        """Everything that isn't as it must be."""
        return self.place.examine()

    def damage(self) -> "Finding | None":
        """The first row that no version of the program can have written, where one can be found."""
        from tracker.storage.doctor import damaged

        try:
            if self.place.state() is not State.CURRENT:
                return None  # opening it would upgrade it
            with self.place.looking() as look:
                return damaged(look)
        except Exception:  # noqa: BLE001 - asked for after a failure, which must be told in any case
            return None

    def mend(self, findings: "Sequence[Finding]") -> int:
        """Mend what can be mended, rows in one batch that undo takes back; how many findings."""
        from tracker.services import commands
        from tracker.storage.doctor.mending import mend_machinery
        from tracker.storage.doctor.model import Mend

        rows = [finding for finding in findings if finding.mend is Mend.VALUE]
        if rows:
            self.do(commands.set_rows_right, rows)
        return len(rows) + mend_machinery(self._engine, findings)

    def upgrade(self) -> Path | None:
        """Bring an older register to today's schema; the backup's path, None where it is current."""
        state = self.place.state()
        if state is State.MISSING:
            raise self.place.missing()
        return self.place.upgrade() if state is State.OLDER else None

    def downgrade(self, revision: str) -> Path:
        """Take the schema back to ``revision``; the backup's path.  Raises BadInputError."""
        return self.place.downgrade(revision)

    def copy_to(self, target: str) -> "Copied":
        """Carry everything, history included, to an empty register at another address.

        Raises NotAllowedError where the target holds something, DatabaseError.
        """
        from tracker.storage.copying import copy_register

        return copy_register(self.place, place_of(target))

    def revisions(self) -> tuple[str, str]:
        """The schema that the register has, and the one that this version writes."""
        return self.place.revision(), REVISION

    def close(self) -> None:
        """Let the writing side go; it comes back when it is needed."""
        if "_engine" in self.__dict__:
            self._engine.dispose()
            del self.__dict__["_engine"]

    @cached_property
    def _engine(self) -> "Engine":
        return self.place.engine()
