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
from tracker.storage.opening import State, revision_of, state_of
from tracker.storage.read.reader import Reader
from tracker.storage.schema import KNOWN_REVISIONS, REVISION

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.storage.backup import Backup, Restored
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

    def ensure(self, *, shared: bool = False) -> bool:
        """Make the database if it is missing, for its owner or a group; whether it was made."""
        missing = state_of(self.path) is State.MISSING
        if missing:
            self._upgrade(shared=shared)
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

    def back_up(self, target: Path, *, replace: bool = False, keep: int = 0) -> "Backup":
        """Write a checked backup to a file; into a folder by date, keeping the newest ``keep``.

        Raises BadInputError where the file is there already, DatabaseError.
        """
        from tracker.storage.backup import back_up, back_up_in_rotation

        if state_of(self.path) is State.MISSING:
            raise self._missing()
        if target.is_dir():
            return back_up_in_rotation(self.path, target, keep)
        return back_up(self.path, target, replace=replace)

    def restore(self, backup: Path) -> "Restored":
        """Make the register what a backup holds; what it was is kept beside it."""
        from tracker.storage.backup import restore

        return restore(backup, self.path)

    def examine(self) -> "list[Finding]":
        """Everything that isn't as it must be."""
        from tracker.storage.doctor import examine

        self._ready()
        return examine(self.path)

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
        state = state_of(self.path)
        if state is State.MISSING:
            raise self._missing()
        return self._upgrade() if state is State.OLDER else None

    def downgrade(self, revision: str) -> Path:
        """Take the schema back to ``revision``; the backup's path.  Raises BadInputError."""
        from tracker.storage.migrate import downgrade

        if state_of(self.path) is State.MISSING:
            raise self._missing()
        if revision not in KNOWN_REVISIONS:
            raise BadInputError(
                Message("There is no schema {revision}.", revision=revision),
                hint=Message("Possible: {revisions}.", revisions=KNOWN_REVISIONS),
            )
        return downgrade(self.path, revision)

    def revisions(self) -> tuple[str, str]:
        """The schema that the register has, and the one that this version writes."""
        if state_of(self.path) is State.MISSING:
            raise self._missing()
        return revision_of(self.path), REVISION

    @cached_property
    def _engine(self) -> "Engine":
        from tracker.storage.engine import writing_engine

        return writing_engine(self.path)

    def _ready(self) -> None:
        state = state_of(self.path)
        if state is State.MISSING:
            raise self._missing()
        if state is State.OLDER:
            self._upgrade()

    def _missing(self) -> DatabaseError:
        return DatabaseError(
            Message("There is no database at {path}.", path=self.path),
            hint=Message("Make one with: tracker init"),
        )

    def _upgrade(self, *, shared: bool = False) -> Path | None:
        from tracker.storage.migrate import upgrade

        return upgrade(self.path, shared=shared)
